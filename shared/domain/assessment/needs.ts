import type { Match, Rulebook } from '../rulebook/schema';
import type { FactKind } from './facts';

const longer = (period: string | undefined): boolean => period === 'quarter' || period === 'year';

/**
 * Kinds of facts that a rulebook counts over quarters or years, with those that conversions make into them; empty
 * when a month stands for itself. Only these are asked of the months before.
 */
export function kindsLookedBack({ clauses, conversions, bars, overlapOf }: Rulebook): ReadonlySet<FactKind> {
  const counting: Match[] = [
    ...clauses
      .filter(
        ({ measure, allowance, escalation }) =>
          longer('period' in measure ? measure.period : undefined) ||
          longer(allowance?.period) ||
          longer(escalation?.period),
      )
      .map(({ match }) => match),
    ...conversions.filter((each) => each.type === 'count' && longer(each.period)).map(({ match }) => match),
    ...bars.filter(({ period }) => longer(period)).map(({ match }) => match),
  ];
  const kinds = new Set(counting.flatMap((match) => match.kinds));
  if (kinds.size === 0) return kinds;
  // Facts of one event decide together which of them counts.
  if (overlapOf === 'event') for (const { match } of clauses) for (const kind of match.kinds) kinds.add(kind);
  // What conversions make into these kinds, and what they take away from them together with others.
  for (let before = 0; before < kinds.size; ) {
    before = kinds.size;
    for (const { to, match } of conversions) {
      const concerned = kinds.has(to.kind) || match.kinds.some((kind) => kinds.has(kind));
      if (concerned) for (const kind of match.kinds) kinds.add(kind);
    }
  }
  return kinds;
}

/** Whether a rulebook counts over quarters or years, so that a month needs the facts of those before it. */
export const needsHistory = (rulebook: Rulebook): boolean => kindsLookedBack(rulebook).size > 0;

/** Whether a part without data takes the score it had in the month before (K24). */
export const carriesParts = ({ composition }: Rulebook): boolean =>
  composition !== null &&
  (composition.missing === 'carry' || composition.parts.some(({ missing }) => missing === 'carry'));
