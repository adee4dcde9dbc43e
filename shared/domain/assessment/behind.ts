import type { Period } from '../rulebook/parts/base';
import { monthOf } from '../time/dates';
import type { Fact } from './facts';

/** What a period gave to a count that runs over several. */
export interface Behind {
  /** `2026-03`, `2026-Q1` or `2026`. */
  period: string;
  /** In the unit of the count. */
  count: number;
}

export const sizeIn = (measure: 'times' | 'half_days', { halfDays, times }: Fact): number =>
  measure === 'half_days' ? (halfDays ?? 0) : (times ?? 1);

/** The months that facts of a quarter or year lie in, in order; none where a month stands for itself. */
export function monthsBehind(
  period: Period,
  facts: readonly Fact[],
  measure: 'times' | 'half_days' = 'times',
): Behind[] {
  if (period === 'month') return [];
  const months = new Map<string, number>();
  for (const fact of facts) {
    const month = monthOf(fact.date);
    months.set(month, (months.get(month) ?? 0) + sizeIn(measure, fact));
  }
  return [...months]
    .map(([month, count]) => ({ period: month, count }))
    .sort((a, b) => (a.period < b.period ? -1 : 1));
}
