import type { Rulebook } from '../rulebook/schema';

/** Whether a rulebook counts over quarters or years, so that a month needs the facts of those before it. */
export function needsHistory({ clauses, conversions, bars }: Rulebook): boolean {
  const longer = (period: string | undefined): boolean => period === 'quarter' || period === 'year';
  return (
    clauses.some(
      ({ measure, allowance, escalation }) =>
        longer('period' in measure ? measure.period : undefined) ||
        longer(allowance?.period) ||
        longer(escalation?.period),
    ) ||
    conversions.some((each) => each.type === 'count' && longer(each.period)) ||
    bars.some(({ period }) => longer(period))
  );
}
