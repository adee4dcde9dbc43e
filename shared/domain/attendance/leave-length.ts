import { MINUTE_MS, startOfDay, type WallMs } from '../time/wall';
import type { ExpectedDay } from './types';

export interface LeaveLength {
  /** Minutes of expected sessions inside the leave. */
  minutes: number;
  /** Half-days begun: 2 make a day. */
  halfDays: number;
  /** Workdays touched. */
  days: number;
}

/**
 * How long a leave is, measured on the sessions it falls on: rest days and the noon break do not count. A
 * session touched is a half-day begun; a day has two at most, and a day of a single session counts as one
 * half-day up to its middle and as two beyond.
 */
export function leaveLength(from: WallMs, to: WallMs, days: readonly ExpectedDay[]): LeaveLength {
  const length: LeaveLength = { minutes: 0, halfDays: 0, days: 0 };
  for (const day of days) {
    if (day.rest) continue;
    const midnight = startOfDay(day.date);
    const overlaps = day.sessions.map((session) => {
      const start = Math.max(from, midnight + session.start * MINUTE_MS);
      const end = Math.min(to, midnight + session.end * MINUTE_MS);
      return Math.max(0, Math.ceil((end - start) / MINUTE_MS));
    });
    const minutes = overlaps.reduce((sum, overlap) => sum + overlap, 0);
    if (minutes === 0) continue;
    length.minutes += minutes;
    length.days += 1;
    length.halfDays += halfDaysOf(day, overlaps, minutes);
  }
  return length;
}

function halfDaysOf(day: ExpectedDay, overlaps: readonly number[], minutes: number): number {
  const only = day.sessions.length === 1 ? day.sessions[0] : undefined;
  if (only) return minutes * 2 > only.end - only.start ? 2 : 1;
  return Math.min(2, overlaps.filter((overlap) => overlap > 0).length);
}
