import { leaveLength } from '../attendance/leave-length';
import type { ExpectedDay } from '../attendance/types';
import { DAY_MS, MINUTE_MS, startOfDay, type WallMs } from '../time/wall';
import type { KindRule } from './kind-rules';
import type { Wanted } from './ledger';
import type { MatrixLength } from './matrix';

/** How long a leave is by the rule of its kind. */
export interface RuledLength {
  /** Half-days it counts: 2 make a day. */
  halfDays: number;
  /** Workdays touched, or calendar days of a kind that counts those. */
  days: number;
  /** Minutes of the person's own sessions. */
  minutes: number;
  /** Half-days by day, for the ledger. */
  byDay: Wanted[];
  /** For the approval matrix: minutes while it is a part of one session only. */
  matrix: MatrixLength;
}

type CountRule = Pick<KindRule, 'unit' | 'count'>;
const NOON_MS = DAY_MS / 2;

/**
 * The length of [from, to) as its overlap with the person's own sessions. A kind in whole days counts a day begun as
 * a day; a kind by calendar counts days of rest too, from its first to its last day, as long as the person is posted.
 */
export function ruledLength(
  { unit, count }: CountRule,
  from: WallMs,
  to: WallMs,
  days: readonly ExpectedDay[],
): RuledLength {
  const plain = leaveLength(from, to, days);
  const byDay: Wanted[] = [];
  for (const day of days) {
    const halves =
      count === 'calendar' ? calendarHalves(from, to, day) : leaveLength(from, to, [day]).halfDays;
    if (halves > 0) byDay.push({ date: day.date, halfDays: unit === 'day' ? 2 : halves });
  }
  const halfDays = byDay.reduce((total, day) => total + day.halfDays, 0);
  return {
    halfDays,
    days: byDay.length,
    minutes: plain.minutes,
    byDay,
    matrix:
      unit === 'minute' && halfDays <= 1 && plain.minutes > 0 && !coversSession(from, to, days)
        ? { minutes: plain.minutes }
        : { halfDays: Math.max(1, halfDays) },
  };
}

function calendarHalves(from: WallMs, to: WallMs, day: ExpectedDay): number {
  if (day.rest === 'not_posted') return 0;
  const midnight = startOfDay(day.date);
  const touches = (start: WallMs, end: WallMs): number => (from < end && to > start ? 1 : 0);
  return touches(midnight, midnight + NOON_MS) + touches(midnight + NOON_MS, midnight + DAY_MS);
}

function coversSession(from: WallMs, to: WallMs, days: readonly ExpectedDay[]): boolean {
  return days.some(
    (day) =>
      !day.rest &&
      day.sessions.some(({ start, end }) => {
        const midnight = startOfDay(day.date);
        return from <= midnight + start * MINUTE_MS && to >= midnight + end * MINUTE_MS;
      }),
  );
}
