import type { RulebookProblem } from './problem';
import type { Rulebook } from './schema';

type Kind = 'group' | 'clause' | 'grade' | 'award' | 'bar' | 'carry';

/** Every code that one part of a rulebook uses for another exists. */
export function checkReferences(rulebook: Rulebook): RulebookProblem[] {
  const { clauses, groups, grades, awards, bars, carryOver, liabilities, consequences, composition } =
    rulebook;
  const codesOf = (list: readonly { code: string }[]) => new Set(list.map(({ code }) => code));
  const known: Record<Kind, ReadonlySet<string>> = {
    group: codesOf(groups),
    clause: codesOf([...clauses, ...liabilities]),
    grade: codesOf(grades),
    award: codesOf(awards),
    bar: codesOf(bars),
    carry: codesOf(carryOver),
  };
  const problems: RulebookProblem[] = [];
  const need = (kind: Kind, values: readonly string[] | undefined, place: string): void => {
    values?.forEach((value, i) => {
      if (known[kind].has(value)) return;
      problems.push({ code: `unknown_${kind}` as const, place: `${place}[${i}]`, params: { value } });
    });
  };
  const needOne = (kind: Kind, value: string, place: string): void => {
    if (!known[kind].has(value))
      problems.push({ code: `unknown_${kind}` as const, place, params: { value } });
  };
  clauses.forEach(({ overrides }, i) => {
    need('clause', overrides, `clauses[${i}].overrides`);
  });
  liabilities.forEach((liability, i) => {
    needOne('group', liability.group, `liabilities[${i}].group`);
    need('clause', liability.clauses, `liabilities[${i}].clauses`);
  });
  composition?.parts.forEach(({ source }, i) => {
    if (source.type === 'groups') need('group', source.groups, `composition.parts[${i}].source.groups`);
  });
  bars.forEach(({ effect }, i) => {
    if (effect.type === 'grade') needOne('grade', effect.ceiling, `bars[${i}].effect.ceiling`);
    else need('award', effect.awards, `bars[${i}].effect.awards`);
  });
  awards.forEach(({ gate }, i) => {
    need('grade', gate.grades, `awards[${i}].gate.grades`);
    if (gate.won) needOne('award', gate.won.award, `awards[${i}].gate.won.award`);
  });
  carryOver.forEach(({ conditions }, i) => {
    conditions.forEach((condition, c) => {
      const place = `carryOver[${i}].conditions[${c}]`;
      if (condition.type === 'grade') need('grade', condition.grades, `${place}.grades`);
      if (condition.type === 'award') needOne('award', condition.award, `${place}.award`);
    });
  });
  consequences.forEach(({ when }, i) => {
    const place = `consequences[${i}].when`;
    if (when.type === 'grade') need('grade', when.grades, `${place}.grades`);
    if (when.type === 'clause') need('clause', when.clauses, `${place}.clauses`);
    if (when.type === 'bar') need('bar', when.bars, `${place}.bars`);
    if (when.type === 'carry') needOne('carry', when.carry, `${place}.carry`);
  });
  return problems;
}
