import type { FactKind } from '../assessment/facts';
import type { RulebookProblem } from './problem';
import type { Match, Rulebook } from './schema';

/**
 * Clauses that no fact can reach: a conversion always takes their kinds away and none makes them again, or a clause
 * written before takes everything where only the first counts.
 */
export function checkReach(rulebook: Rulebook): RulebookProblem[] {
  const gone = takenAway(rulebook);
  return rulebook.clauses.flatMap(({ match }, i): RulebookProblem[] => {
    const place = `clauses[${i}].match`;
    if (match.kinds.every((kind) => gone.has(kind))) {
      return [{ code: 'clause_unreachable', place, params: { kind: match.kinds[0]! } }];
    }
    const before = shadowedBy(rulebook, i);
    return before === null ? [] : [{ code: 'clause_shadowed', place, params: { value: before } }];
  });
}

function takenAway({ conversions }: Rulebook): Set<FactKind> {
  const gone = new Set<FactKind>();
  for (const { type, match, keep, to } of conversions) {
    gone.delete(to.kind);
    if (type !== 'each' || keep || !unconditional(match)) continue;
    for (const kind of match.kinds) if (kind !== to.kind) gone.add(kind);
  }
  return gone;
}

function shadowedBy({ clauses, overlap }: Rulebook, index: number): string | null {
  if (overlap !== 'first') return null;
  const { match, target, fallback, measure } = clauses[index]!;
  if (fallback || measure.type === 'none') return null;
  const earlier = clauses
    .slice(0, index)
    .find(
      (each) =>
        !each.fallback &&
        each.measure.type !== 'none' &&
        each.measure.type !== 'minutes' &&
        unconditional(each.match) &&
        !each.target.roles &&
        (each.target.from === 'any' || each.target.from === target.from) &&
        match.kinds.every((kind) => each.match.kinds.includes(kind)),
    );
  return earlier?.code ?? null;
}

function unconditional(match: Match): boolean {
  return Object.entries(match).every(([key, value]) => key === 'kinds' || value === undefined);
}
