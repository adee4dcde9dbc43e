import { shareOf } from '../assessment/charge-totals';
import { subjectOf } from '../assessment/engine';
import type { Fact } from '../assessment/facts';
import { matchFact } from '../assessment/match';
import { isVoteOf } from '../assessment/part-ballot';
import { membersOf } from '../assessment/part-nested';
import type { Subject } from '../assessment/result';
import { selectClauses } from '../assessment/select';
import type { RulebookProblem } from './problem';
import type { Rulebook } from './schema';

/**
 * What a rulebook cannot compute from these facts and subjects: a percentage of nothing, an average over an empty
 * window, a unit without windows, chosen points outside their range. Results still come out, with those rules listed as not charged.
 */
export function checkInput(
  rulebook: Rulebook,
  subjects: readonly Subject[],
  facts: readonly Fact[],
): RulebookProblem[] {
  return [
    ...facts.flatMap((fact, i) => checkFact(rulebook, fact, `facts[${i}]`)),
    ...checkHeads(rulebook, subjects, facts),
  ];
}

function checkFact(rulebook: Rulebook, fact: Fact, place: string): RulebookProblem[] {
  const chosen = selectClauses(rulebook, fact).charged.flatMap(({ code, measure }): RulebookProblem[] => {
    if (measure.type !== 'choice' || fact.points === undefined) return [];
    const { min, max } = measure;
    if (fact.points >= min && fact.points <= max) return [];
    const params = { clause: code, points: fact.points, min, max };
    return [{ code: 'points_outside_range', place: `${place}.points`, params }];
  });
  return [...chosen, ...checkShare(rulebook, fact, place), ...checkLevels(rulebook, fact, place)];
}

/** Votes of a level that a part gives no coefficient count as votes of nothing: it is told, not guessed. */
function checkLevels({ composition }: Rulebook, fact: Fact, place: string): RulebookProblem[] {
  return (composition?.parts ?? []).flatMap(({ source, code, name }): RulebookProblem[] => {
    if (source.type !== 'ballot' || !isVoteOf(source, fact)) return [];
    const known = new Set(source.levels.map((level) => level.code));
    return Object.entries(fact.votes ?? {}).flatMap(([level, count]): RulebookProblem[] => {
      if (count === 0 || known.has(level)) return [];
      return [
        { code: 'level_without_points', place: `${place}.votes`, params: { rule: name || code, level } },
      ];
    });
  });
}

function checkShare({ clauses }: Rulebook, fact: Fact, place: string): RulebookProblem[] {
  return clauses.flatMap(({ code, match, measure }): RulebookProblem[] => {
    if (measure.type !== 'rate' && measure.type !== 'proportional') return [];
    if (matchFact(match, fact) !== 'yes') return [];
    const positive = measure.type === 'rate' ? measure.positive : undefined;
    if (shareOf(fact, positive).whole > 0) return [];
    return [{ code: 'rate_on_nothing', place, params: { clause: code } }];
  });
}

/** Averages per head, and scores made of the scores of people or windows, need some. */
function checkHeads(
  rulebook: Rulebook,
  subjects: readonly Subject[],
  facts: readonly Fact[],
): RulebookProblem[] {
  const averages = rulebook.clauses.filter(({ allowance }) => allowance?.per === 'average');
  const asked = (subject: Subject) =>
    (subject.people?.length ?? 0) > 0
      ? undefined
      : averages.find(({ match }) =>
          facts.some((fact) => subjectOf(rulebook, fact) === subject.id && matchFact(match, fact) === 'yes'),
        );
  return subjects.flatMap((subject, i) => {
    const place = `subjects[${i}]`;
    const rule = asked(subject)?.code;
    const told = rule === undefined ? [] : [emptyAt(`${place}.people`, subject, rule)];
    return [...told, ...checkNested(rulebook, subject, place)];
  });
}

function checkNested({ composition }: Rulebook, subject: Subject, place: string): RulebookProblem[] {
  return (composition?.parts ?? []).flatMap(({ source, code, name }): RulebookProblem[] => {
    if (source.type !== 'staff' && source.type !== 'windows') return [];
    const counted = membersOf(subject, source).filter(({ days }) => source.weigh === 'equal' || days > 0);
    if (counted.length > 0) return [];
    if (source.type === 'staff') return [emptyAt(`${place}.people`, subject, name || code)];
    const params = { name: subject.name, rule: name || code };
    return [{ code: 'windows_none', place: `${place}.windows`, params }];
  });
}

const emptyAt = (place: string, { name }: Subject, rule: string): RulebookProblem => ({
  code: 'window_empty',
  place,
  params: { name, rule },
});
