import type { z } from 'zod';
import type { reportSession } from '#shared/contracts/attendance';
import type { SessionResult } from '#shared/domain/attendance/types';
import { formatTime, type IsoDate, type Month, type WallMs } from '#shared/domain/time/wall';
import type { Directory } from './directory';
import type { MonthAttendance } from './month';

export interface AttendanceReport {
  month: Month;
  days: { staff: string; date: IsoDate; sessions: z.output<typeof reportSession>[] }[];
}

/**
 * Every day somebody was posted, by staff number and date: the answer of the batch command `attendance`. Noon and
 * weekend duties of the roster are sessions beside those of the timetable; a training is an excused one.
 */
export function attendanceReport(
  { month, results }: MonthAttendance,
  directory: Directory,
): AttendanceReport {
  const people = results
    .map((result) => ({ staff: directory.person(result.staffId).staffNo, days: result.days }))
    .sort((a, b) => (a.staff < b.staff ? -1 : 1));
  return {
    month,
    days: people.flatMap(({ staff, days }) =>
      days
        .filter((day) => day.rest !== 'not_posted')
        .map((day) => ({ staff, date: day.date, sessions: day.sessions.map(reported) })),
    ),
  };
}

const reported = ({ session, status, in: arrival, out, late, early }: SessionResult) => ({
  session,
  status: status === 'training' ? ('excused' as const) : status,
  in: clock(arrival),
  out: clock(out),
  late,
  early,
});

const clock = (at: WallMs | null): string | null => (at === null ? null : formatTime(at));
