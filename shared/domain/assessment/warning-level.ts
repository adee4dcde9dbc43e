import type { Period } from '../rulebook/parts/base';
import type { WarningLevel } from './warnings';

/** Percent of a count over a quarter or year that call for a warning before only one is left. */
const NEAR = 80;

/**
 * How serious a count is: reached, one short of it, or over a quarter or year at least half of it, so that there is
 * time to act. Null when it is far away, or nothing was counted.
 */
export function levelOf(count: number, limit: number, period: Period): WarningLevel | null {
  if (count <= 0) return null;
  if (count >= limit) return 'reached';
  if (limit - count === 1) return 'near';
  if (period === 'month') return null;
  if (count * 100 >= limit * NEAR) return 'near';
  return count * 2 >= limit ? 'half' : null;
}
