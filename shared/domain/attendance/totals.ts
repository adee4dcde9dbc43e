import { type DayResult, type MonthTotals, SESSION_STATUSES, type SessionStatus } from './types';

const NONE = Object.fromEntries(SESSION_STATUSES.map((status) => [status, 0])) as Record<
  SessionStatus,
  number
>;

/** Totals of nothing yet. */
export function emptyTotals(): MonthTotals {
  return {
    expected: 0,
    byStatus: { ...NONE },
    lateCount: 0,
    lateMinutes: 0,
    earlyCount: 0,
    earlyMinutes: 0,
    unsettled: 0,
  };
}

/** Adds a day to totals, in place. Counts are of sessions (half-days for most centers). */
export function addToTotals(totals: MonthTotals, day: DayResult): void {
  for (const session of day.sessions) {
    totals.byStatus[session.status]++;
    if (session.status !== 'rest') totals.expected++;
    if (session.late > 0) totals.lateCount++;
    if (session.early > 0) totals.earlyCount++;
    totals.lateMinutes += session.late;
    totals.earlyMinutes += session.early;
    if (session.exception && !session.exception.settled) totals.unsettled++;
  }
}
