import { z } from 'zod';
import { timetableSchema } from '../domain/attendance/timetable-schema';
import { id, idInput, isoDate, month, text } from './common';
import { mutation, query } from './define';

export const calendarKind = z.enum(['workday', 'holiday', 'restday']);

/** How a day is worked: `makeup` is a weekend day that is worked (调休). */
export const DAY_KINDS = ['workday', 'makeup', 'weekend', 'holiday', 'restday'] as const;
export const dayKind = z.enum(DAY_KINDS);
export type DayKind = z.output<typeof dayKind>;

export const calendarDay = z.object({
  date: isoDate,
  kind: dayKind,
  /** Name of the holiday; empty for plain days. */
  name: z.string(),
  /** Who says so; null for a plain day. */
  source: z.enum(['state', 'office']).nullable(),
});
export type CalendarDay = z.output<typeof calendarDay>;

/** What a change of the calendar touches: days whose expectation changed, people posted on them. */
export const calendarImpact = z.object({
  days: z.number().int(),
  people: z.number().int(),
});
export type CalendarImpact = z.output<typeof calendarImpact>;

const year = z.number().int().min(2000).max(2100);

export const timetableProblem = z.object({
  code: z.string(),
  level: z.enum(['error', 'warning']),
  timetable: z.string(),
  plan: z.string().nullable(),
  session: z.string().nullable(),
  side: z.enum(['in', 'out']).nullable(),
});
export type TimetableProblemInfo = z.output<typeof timetableProblem>;

export const timetableVersion = z.object({
  id,
  timetable: timetableSchema,
  /** A closed month was judged by it: it can be neither changed nor deleted. */
  frozen: z.boolean(),
  /** In force today for somebody. */
  current: z.boolean(),
  warnings: z.array(timetableProblem),
});
export type TimetableVersion = z.output<typeof timetableVersion>;

export const calendarContract = {
  /** Every day of a year. */
  year: query(
    'calendar.read',
    z.object({ year }).strict(),
    z.object({ year, days: z.array(calendarDay), closedMonths: z.array(month) }),
  ),
  /** Takes the published state calendar over; days the office typed and closed months stay as they are. */
  fillYear: mutation(
    'calendar.write',
    z.object({ year }).strict(),
    z.object({
      changed: z.number().int(),
      /** Days kept because the office typed them. */
      kept: z.number().int(),
      /** Days left alone because their month is closed. */
      closed: z.number().int(),
      impact: calendarImpact,
    }),
  ),
  setDay: mutation(
    'calendar.write',
    z.object({ date: isoDate, kind: calendarKind, name: text(30) }).strict(),
    calendarImpact,
  ),
  /** Back to what the weekday says. */
  clearDay: mutation('calendar.write', z.object({ date: isoDate }).strict(), calendarImpact),
  /** Versions, newest first. */
  timetables: query('calendar.read', z.object({}).strict(), z.array(timetableVersion)),
  /** `id` null saves a new version; its first error is refused with the problem's code. */
  saveTimetable: mutation(
    'calendar.write',
    z.object({ id: id.nullable(), timetable: timetableSchema }).strict(),
    timetableVersion,
  ),
  removeTimetable: mutation('calendar.write', idInput, z.object({})),
};
