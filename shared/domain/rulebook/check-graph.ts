import { requiredField } from '../assessment/facts';
import type { RulebookProblem } from './problem';
import type { Conversion, Rulebook } from './schema';

/** Every clause and parent names a group that exists, and no group is inside itself. */
export function checkGroups(rulebook: Rulebook): RulebookProblem[] {
  const problems: RulebookProblem[] = [];
  const groups = new Map(rulebook.groups.map((group) => [group.code, group]));
  const unknown = (place: string, value: string) => {
    if (!groups.has(value)) problems.push({ code: 'unknown_group', place, params: { value } });
  };
  rulebook.clauses.forEach((clause, i) => {
    unknown(`clauses[${i}].group`, clause.group);
  });
  rulebook.groups.forEach((group, i) => {
    const place = `groups[${i}].parent`;
    if (group.parent === null) return;
    unknown(place, group.parent);
    const path = new Set([group.code]);
    for (let up: string | null = group.parent; up !== null; up = groups.get(up)?.parent ?? null) {
      if (up === group.code) {
        problems.push({ code: 'group_cycle', place, params: { value: group.code } });
        break;
      }
      if (path.has(up)) break;
      path.add(up);
    }
  });
  return problems;
}

/**
 * Conversions run in the order written, so one that makes what itself or an earlier one takes up would be
 * half applied: a cycle, or a wrong order.
 */
export function checkConversions(rulebook: Rulebook): RulebookProblem[] {
  const problems: RulebookProblem[] = [];
  rulebook.conversions.forEach((conversion, i) => {
    const place = `conversions[${i}].to`;
    const { kind, halfDays } = conversion.to;
    if (requiredField(kind) === 'halfDays' && halfDays === undefined) {
      problems.push({ code: 'conversion_without_length', place, params: { kind } });
    }
    const needed = requiredField(kind);
    const cannot = needed !== null && needed !== 'halfDays' && needed !== 'item';
    if (cannot || (needed === 'item' && !conversion.to.item)) {
      problems.push({ code: 'conversion_without_measure', place, params: { kind } });
    }
    const byLength = conversion.type === 'count' && conversion.measure === 'half_days';
    if (byLength && conversion.match.kinds.some((from) => requiredField(from) !== 'halfDays')) {
      const params = { kind: conversion.match.kinds[0]! };
      problems.push({ code: 'conversion_without_length', place: `conversions[${i}].measure`, params });
    }
    if (halfDays === 'same' && conversion.match.kinds.some((from) => requiredField(from) !== 'halfDays')) {
      problems.push({ code: 'conversion_without_length', place, params: { kind } });
    }
    rulebook.conversions.slice(0, i + 1).forEach((earlier) => {
      if (!takesUp(earlier, conversion)) return;
      const params = { value: conversion.code, earlier: earlier.code };
      problems.push({ code: 'conversion_cycle', place, params });
    });
  });
  return problems;
}

/** No clause gives way to one that gives way to it (K13). */
export function checkOverrides({ clauses }: Rulebook): RulebookProblem[] {
  const named = new Map(clauses.map(({ code, overrides }) => [code, overrides ?? []]));
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    (named.get(from) ?? []).some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      return reaches(next, to, seen.add(next));
    });
  return clauses.flatMap(({ code, overrides }, i) =>
    overrides && reaches(code, code, new Set())
      ? [{ code: 'override_cycle', place: `clauses[${i}].overrides`, params: { value: code } }]
      : [],
  );
}

/** Whether `taker` may match what `maker` makes; tags and items can rule it out. */
function takesUp(taker: Conversion, maker: Conversion): boolean {
  const { match } = taker;
  const made = maker.to;
  if (!match.kinds.includes(made.kind) || match.minutes) return false;
  if (match.items && made.item !== undefined && !match.items.includes(made.item)) return false;
  if (match.withoutTags?.some((tag) => made.tags.includes(tag))) return false;
  const inherited = maker.type === 'each';
  return !match.tags?.some((tag) => !made.tags.includes(tag) && !inherited);
}
