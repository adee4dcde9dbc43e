import { shareOf } from '../assessment/charge-totals';
import { subjectOf } from '../assessment/engine';
import type { Fact } from '../assessment/facts';
import { matchFact } from '../assessment/match';
import type { Subject } from '../assessment/result';
import { selectClauses } from '../assessment/select';
import type { RulebookProblem } from './problem';
import type { Rulebook } from './schema';

/**
 * What a rulebook cannot compute from these facts and subjects: a percentage of nothing, an average over an empty
 * window, chosen points outside their range. Results still come out, with those rules listed as not charged.
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
  return [...chosen, ...checkShare(rulebook, fact, place)];
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

/** Averages per head and scores made of people's scores need people. */
function checkHeads(
  rulebook: Rulebook,
  subjects: readonly Subject[],
  facts: readonly Fact[],
): RulebookProblem[] {
  const averages = rulebook.clauses.filter(({ allowance }) => allowance?.per === 'average');
  const parts = rulebook.composition?.parts.filter(({ source }) => source.type === 'staff') ?? [];
  return subjects.flatMap((subject, i) => {
    if ((subject.people?.length ?? 0) > 0) return [];
    const asked = averages.find(({ match }) =>
      facts.some((fact) => subjectOf(rulebook, fact) === subject.id && matchFact(match, fact) === 'yes'),
    );
    const rule = asked?.code ?? parts[0]?.code;
    if (rule === undefined) return [];
    const params = { name: subject.name, rule };
    return [{ code: 'window_empty' as const, place: `subjects[${i}].people`, params }];
  });
}
