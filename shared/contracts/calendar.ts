import { z } from 'zod';
import { noticeEffectSchema, scopeSchema, timetableSchema } from '../domain/attendance/timetable-schema';
import { id, idInput, isoDate, line, month, paper, paperDone, paperTarget, text, wallMs } from './common';
import { job, mutation, query } from './define';

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
  /** The windows they serve, in the order of the center. */
  windows: z.array(z.object({ name: z.string(), people: z.number().int() })),
});
export type CalendarImpact = z.output<typeof calendarImpact>;

/** Whom other hours touch, up to `until`: later days follow the same hours. */
export const timetableImpact = z.object({
  impact: calendarImpact,
  /** The first day that changes; null when none does. */
  from: isoDate.nullable(),
  until: isoDate,
  /** Months with days that change: those that have begun are judged anew. */
  months: z.array(month),
  /** Closed months of the span, which stay as they are. */
  closedMonths: z.array(month),
});
export type TimetableImpact = z.output<typeof timetableImpact>;

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

const notice = { name: line(40), from: isoDate, to: isoDate, scope: scopeSchema, effect: noticeEffectSchema };
export const noticeInput = z.object(notice).strict();
export type NoticeInput = z.output<typeof noticeInput>;

export const noticeInfo = z.object({
  ...notice,
  id,
  at: wallMs,
  accountName: z.string(),
  revokedAt: wallMs.nullable(),
  revokedByName: z.string().nullable(),
  revokeReason: z.string(),
  /** One of its days lies in a closed month: it can no longer be taken back. */
  frozen: z.boolean(),
});
export type NoticeInfo = z.output<typeof noticeInfo>;

/** Days typed at once, as a notice of the year lists them. */
const typedDays = z
  .object({
    days: z
      .array(z.object({ date: isoDate, kind: z.enum(['holiday', 'workday']), name: text(30) }).strict())
      .min(1)
      .max(200),
  })
  .strict();

const fillingResult = z.object({
  changed: z.number().int(),
  /** Days left as they are: the office typed them, or they are so already. */
  kept: z.number().int(),
  /** Days left alone because their month is closed. */
  closed: z.number().int(),
  impact: calendarImpact,
});

export const calendarContract = {
  /** Every day of a year. */
  year: query(
    'calendar.read',
    z.object({ year }).strict(),
    z.object({ year, days: z.array(calendarDay), closedMonths: z.array(month) }),
  ),
  /** The year on one sheet, to look at. */
  paper: query('calendar.read', z.object({ year }).strict(), paper),
  /** The same, printed or saved as PDF. */
  print: job('calendar.read', z.object({ year, to: paperTarget }).strict(), paperDone),
  /** Takes the published state calendar over; days the office typed and closed months stay as they are. */
  fillYear: mutation('calendar.write', z.object({ year }).strict(), fillingResult),
  /** What `fillYear` would do, and whom it would touch. */
  previewYear: query('calendar.write', z.object({ year }).strict(), fillingResult),
  /** What `setDays` would do, and whom it would touch. */
  previewDays: query('calendar.write', typedDays, fillingResult),
  /** Many days as the office typed them; those of closed months stay. */
  setDays: mutation('calendar.write', typedDays, fillingResult),
  /** Whom a day changed to `kind` would touch; null: back to its weekday. */
  previewDay: query(
    'calendar.write',
    z.object({ date: isoDate, kind: calendarKind.nullable() }).strict(),
    calendarImpact,
  ),
  setDay: mutation(
    'calendar.write',
    z.object({ date: isoDate, kind: calendarKind, name: text(30) }).strict(),
    calendarImpact,
  ),
  /** Back to what the weekday says. */
  clearDay: mutation('calendar.write', z.object({ date: isoDate }).strict(), calendarImpact),
  /** Notices of the day (当日通知) that touch a span, revoked ones too, newest first. */
  notices: query('calendar.read', z.object({ from: isoDate, to: isoDate }).strict(), z.array(noticeInfo)),
  /** Refuses as `saveNotice` would; else whom it touches. */
  previewNotice: query('calendar.write', noticeInput, calendarImpact),
  saveNotice: mutation('calendar.write', noticeInput, z.object({ id, impact: calendarImpact })),
  /** Refuses as `revokeNotice` would; else whom it touches. */
  previewRevocation: query('calendar.write', idInput, calendarImpact),
  revokeNotice: mutation('calendar.write', z.object({ id, reason: line(200) }).strict(), calendarImpact),
  /** Versions, newest first. */
  timetables: query('calendar.read', z.object({}).strict(), z.array(timetableVersion)),
  /** Refuses as `saveTimetable` would; else whom it touches. */
  previewTimetable: query(
    'calendar.write',
    z.object({ id: id.nullable(), timetable: timetableSchema }).strict(),
    timetableImpact,
  ),
  /** Refuses as `removeTimetable` would; else whom it touches. */
  previewRemoval: query('calendar.write', idInput, timetableImpact),
  /** `id` null saves a new version; its first error is refused with the problem's code. */
  saveTimetable: mutation(
    'calendar.write',
    z.object({ id: id.nullable(), timetable: timetableSchema }).strict(),
    timetableVersion,
  ),
  removeTimetable: mutation('calendar.write', idInput, z.object({})),
};
