import type { Rulebook } from '../rulebook/schema';
import { divide } from './ratio';

/** A month's score and how many days of it were served. */
export interface MonthScore {
  score: number;
  days: number;
}

/**
 * Months as one score of a quarter or year (K28): the mean of the months served, their sum, or the mean weighted by
 * days. Null when none was served. Who served part of the year is measured by the months there were.
 */
export function rollUp(
  { rollUp: how, rounding }: NonNullable<Rulebook['partial']>,
  months: readonly MonthScore[],
): number | null {
  if (months.length === 0) return null;
  const sum = months.reduce((total, { score }) => total + score, 0);
  if (how === 'sum') return sum;
  if (how === 'mean') return divide(sum, months.length, rounding);
  const days = months.reduce((total, month) => total + month.days, 0);
  if (days === 0) return null;
  const weighted = months.reduce((total, month) => total + month.score * month.days, 0);
  return divide(weighted, days, rounding);
}
