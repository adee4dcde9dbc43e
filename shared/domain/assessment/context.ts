import type { Period } from '../rulebook/parts/base';
import type { SubjectKind } from '../rulebook/schema';
import type { IsoDate, Month } from '../time/wall';
import type { Fact } from './facts';
import type { Result } from './result';

/** What a computation may know beside the month's facts; all of it optional. */
export interface AssessContext {
  /**
   * The month computed and the facts of the earlier months of its year. They fill quarterly and yearly counts,
   * allowances and bars, and are not charged again.
   */
  history?: { month: Month; facts: readonly Fact[] };
  /** Days of the month, for sharing out what is asked of who was posted part of it. */
  periodDays?: number;
  /** Working days in order, for 连续; left out: calendar days follow each other. */
  workdays?: readonly IsoDate[];
  /** Results of the people, for scores made of them (K25). */
  children?: readonly Pick<Result, 'id' | 'score'>[];
  /** Results of the windows, for scores of units made of them. */
  windows?: readonly Pick<Result, 'id' | 'score'>[];
  /** Part scores of the month before by kind of subject, subject and part, for `carry` (K24). */
  previousParts?: Readonly<
    Partial<Record<SubjectKind, ReadonlyMap<number, Readonly<Record<string, number>>>>>
  >;
}

/** First day of the month, quarter or year that a month lies in. */
export function periodStart(period: Period, month: Month): IsoDate {
  const [year, number] = month.split('-') as [string, string];
  if (period === 'year') return `${year}-01-01`;
  if (period === 'month') return `${month}-01`;
  const first = Math.floor((Number(number) - 1) / 3) * 3 + 1;
  return `${year}-${String(first).padStart(2, '0')}-01`;
}

/** Whether a fact counts in a period of the month computed; facts of the month itself always do. */
export function inPeriod(
  context: AssessContext,
  period: Period,
  fact: { date: IsoDate; earlier?: boolean },
): boolean {
  if (!fact.earlier) return true;
  return context.history !== undefined && fact.date >= periodStart(period, context.history.month);
}

/** A required or free amount for who was posted only part of the month: rounded down (K28). */
export function prorated(amount: number, days: number | undefined, context: AssessContext): number {
  if (days === undefined || !context.periodDays) return amount;
  return Math.floor((amount * Math.min(days, context.periodDays)) / context.periodDays);
}
