import { type LeaveLength, leaveLength } from '../attendance/leave-length';
import type { ExpectedDay } from '../attendance/types';
import { MINUTE_MS, startOfDay, type WallMs } from '../time/wall';
import { effectiveEnd, type LeaveTimes } from './life';

/**
 * Half-days missed whole between the approved end and 销假. A session the person still reached is left to
 * attendance, which has the punch and counts the minutes late.
 */
export function overdueLength(endAt: WallMs, returnedAt: WallMs, days: readonly ExpectedDay[]): LeaveLength {
  let until = endAt;
  for (const day of days) {
    if (day.rest) continue;
    for (const session of day.sessions) {
      const end = startOfDay(day.date) + session.end * MINUTE_MS;
      if (end <= returnedAt && end > until) until = end;
    }
  }
  return leaveLength(endAt, until, days);
}

/**
 * The moment until which an overdue return counts: 销假, or before it the moment the person was seen again. Null when
 * it was in time or nobody knows.
 */
export function overdueUntil(
  leave: LeaveTimes,
  days: readonly ExpectedDay[],
  seenAt: WallMs | null = null,
): WallMs | null {
  const backAt = leave.returnedAt ?? seenAt;
  if (leave.state !== 'approved' || backAt === null) return null;
  return overdueLength(leave.endAt, backAt, days).halfDays > 0 ? backAt : null;
}

/** Length of what was really taken: early return shortens it. */
export function takenLength(leave: LeaveTimes, days: readonly ExpectedDay[]): LeaveLength {
  return leaveLength(leave.startAt, effectiveEnd(leave), days);
}

/** Begin of the first session after `endAt`; `endAt` itself when none is known in `days`. */
export function dueBack(endAt: WallMs, days: readonly ExpectedDay[]): WallMs {
  for (const day of days) {
    if (day.rest) continue;
    for (const session of day.sessions) {
      const midnight = startOfDay(day.date);
      const end = midnight + session.end * MINUTE_MS;
      if (end > endAt) return Math.max(endAt, midnight + session.start * MINUTE_MS);
    }
  }
  return endAt;
}
