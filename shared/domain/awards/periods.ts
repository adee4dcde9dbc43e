import type { Period } from '../rulebook/parts/base';
import { addMonths } from '../time/dates';
import type { Month } from '../time/wall';

/** `2026-03`, `2026-Q1` or `2026`. */
export type PeriodCode = string;

const QUARTER = /^(\d{4})-Q([1-4])$/;
const YEAR = /^\d{4}$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** The length a code names; null when it names none. */
export function periodKind(code: PeriodCode): Period | null {
  if (MONTH.test(code)) return 'month';
  if (QUARTER.test(code)) return 'quarter';
  return YEAR.test(code) ? 'year' : null;
}

/** The month, quarter or year a month lies in. */
export function periodOf(kind: Period, month: Month): PeriodCode {
  if (kind === 'month') return month;
  const [year, number] = month.split('-') as [string, string];
  return kind === 'year' ? year : `${year}-Q${Math.ceil(Number(number) / 3)}`;
}

/** The months of a period, in order. */
export function monthsOfPeriod(code: PeriodCode): Month[] {
  const kind = periodKind(code);
  if (kind === null) throw new RangeError(`not a period: ${code}`);
  if (kind === 'month') return [code];
  const quarter = QUARTER.exec(code);
  const first = quarter
    ? `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}`
    : `${code}-01`;
  return Array.from({ length: quarter ? 3 : 12 }, (_, index) => addMonths(first, index));
}

/** Every period of a length in a year, in order. */
export function periodsOfYear(kind: Period, year: string): PeriodCode[] {
  return [...new Set(monthsOfPeriod(year).map((month) => periodOf(kind, month)))];
}

/**
 * Whether a bar hit in a month keeps from an award of a period: one of its month, or of the rest of its quarter or
 * year. What was given before the hit is not taken back by it.
 */
export function barReaches(hitIn: Month, scope: Period, award: PeriodCode): boolean {
  const months = monthsOfPeriod(award);
  if (months.at(-1)! < hitIn) return false;
  const reach = new Set(monthsOfPeriod(periodOf(scope, hitIn)));
  return months.every((month) => reach.has(month));
}
