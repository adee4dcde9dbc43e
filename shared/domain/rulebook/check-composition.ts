import type { RulebookProblem } from './problem';
import type { Part, Rulebook } from './schema';

const WHOLE = 100;

/** Weights and shares of raters are 100 together, no group counts in two parts, and the sum begins at zero (K24). */
export function checkComposition(rulebook: Rulebook): RulebookProblem[] {
  const { composition, base } = rulebook;
  if (!composition) return [];
  const problems: RulebookProblem[] = [];
  const sum = composition.parts.reduce((total, { weight }) => total + weight, 0);
  if (sum !== WHOLE) {
    problems.push({ code: 'weights_not_100', place: 'composition.parts', params: { sum } });
  }
  if (base !== 0) problems.push({ code: 'composed_base', place: 'base', params: { base } });
  composition.parts.forEach(({ source }, i) => {
    problems.push(...checkRaters(source, `composition.parts[${i}].source.raters`));
  });
  return [...problems, ...checkGroupsOnce(rulebook, composition.parts)];
}

function checkRaters(source: Part['source'], place: string): RulebookProblem[] {
  const raters = 'raters' in source ? source.raters : undefined;
  if (!raters) return [];
  const sum = raters.reduce((total, { percent }) => total + percent, 0);
  return sum === WHOLE ? [] : [{ code: 'weights_not_100', place, params: { sum } }];
}

/** A group inside another that is in a part already would be taken twice. */
function checkGroupsOnce({ groups }: Rulebook, parts: readonly Part[]): RulebookProblem[] {
  const parents = new Map(groups.map(({ code, parent }) => [code, parent]));
  const named = parts.flatMap(({ source }, i) =>
    source.type === 'groups'
      ? source.groups.map((code, g) => ({ code, place: `composition.parts[${i}].source.groups[${g}]` }))
      : [],
  );
  const all = named.map(({ code }) => code);
  return named.flatMap(({ code, place }, i) => {
    const around = new Set<string>();
    for (let up = parents.get(code) ?? null; up !== null && !around.has(up); up = parents.get(up) ?? null) {
      around.add(up);
    }
    const twice = all.indexOf(code) < i || all.some((other) => around.has(other));
    return twice ? [{ code: 'group_in_two_parts', place, params: { value: code } }] : [];
  });
}
