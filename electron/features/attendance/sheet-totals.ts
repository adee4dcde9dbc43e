import { isDuty } from '#shared/domain/attendance/duty';
import type { DayResult, PersonMonthResult, SessionStatus } from '#shared/domain/attendance/types';
import type { SheetTotals } from '#shared/domain/documents/attendance-sheet';

/** Sessions that were worked, however badly; outings and excused ones count as duty. */
const WORKED: ReadonlySet<SessionStatus> = new Set([
  'present',
  'late',
  'early',
  'late_early',
  'missing_in',
  'missing_out',
  'outing',
  'training',
  'excused',
]);

const DAY = 100;

/** The totals at the end of a row of the month sheet: days in hundredths, the others times. */
export function totalsOf(result: PersonMonthResult): SheetTotals {
  const { byStatus, lateCount, earlyCount } = result.totals;
  const days = (counts: (status: SessionStatus) => boolean) =>
    result.days.reduce((sum, day) => sum + partOf(day, counts), 0);
  return {
    due: days((status) => status !== 'rest'),
    worked: days((status) => WORKED.has(status)),
    late: lateCount,
    early: earlyCount,
    missing: byStatus.missing_in + byStatus.missing_out,
    absent: days((status) => status === 'absent'),
    leave: days((status) => status === 'leave'),
    outing: byStatus.outing,
  };
}

/**
 * The part of a day its matching sessions make, in hundredths: one of two is half a day. Duties of the roster come on
 * top of the day and are no part of it.
 */
function partOf(day: DayResult, counts: (status: SessionStatus) => boolean): number {
  const sessions = day.sessions.filter(({ session }) => !isDuty(session));
  const matching = sessions.filter((session) => counts(session.status)).length;
  return matching === 0 ? 0 : Math.round((matching * DAY) / sessions.length);
}
