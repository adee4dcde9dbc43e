import { z } from 'zod';
import { LEAVE_KIND_CODES } from '../domain/leave/kinds';
import { MEETING_KINDS, MEETING_MARKS, MEETING_SCOPES, REPORT_STATES } from '../domain/meetings/types';
import { fileToken, id, idInput, isoDate, line, month, text, wallMs } from './common';
import { job, mutation, query } from './define';

const minuteOfDay = z.number().int().min(0).max(1439);
export const meetingMark = z.enum(MEETING_MARKS);
export const reportState = z.enum(REPORT_STATES);

const meetingFields = {
  title: line(100),
  kind: z.enum(MEETING_KINDS),
  /** Only important ones are charged (重要会议、重要活动). */
  important: z.boolean(),
  date: isoDate,
  startMinute: minuteOfDay,
  endMinute: minuteOfDay,
  place: text(100),
  note: text(500),
  scope: z.enum(MEETING_SCOPES),
  /** 报送期限; null when windows need not report. */
  reportDueAt: wallMs.nullable().default(null),
  reportAbout: text(200),
};

export const meetingRow = z.object({
  ...meetingFields,
  id,
  people: z.number().int(),
  marked: z.number().int(),
  late: z.number().int(),
  early: z.number().int(),
  absent: z.number().int(),
  excused: z.number().int(),
  /** Windows whose report is not settled. */
  reportsOpen: z.number().int(),
  reports: z.number().int(),
});
export type MeetingRow = z.output<typeof meetingRow>;

export const attendee = z.object({
  staffId: id,
  staffNo: z.string(),
  name: z.string(),
  pinyin: z.string(),
  windowId: id.nullable(),
  windowName: z.string(),
  mark: meetingMark.nullable(),
  reason: z.string(),
  /** The approved leave or outing that covers part of the meeting. */
  away: z.enum(LEAVE_KIND_CODES).nullable(),
});
export type Attendee = z.output<typeof attendee>;

export const windowReport = z.object({
  windowId: id,
  windowName: z.string(),
  state: reportState.nullable(),
  reason: z.string(),
});
export type WindowReport = z.output<typeof windowReport>;

export const meetingDetail = meetingRow.extend({
  windowIds: z.array(id),
  attendees: z.array(attendee),
  windowReports: z.array(windowReport),
  /** The month of the meeting is closed: nothing can be changed. */
  closed: z.boolean(),
});
export type MeetingDetail = z.output<typeof meetingDetail>;

const sheetMark = z.object({
  row: z.number().int(),
  staffNo: z.string(),
  name: z.string(),
  staffId: id.nullable(),
  mark: meetingMark.nullable(),
  reason: z.string(),
  problem: z
    .enum([
      'unknown_person',
      'ambiguous_name',
      'name_mismatch',
      'unknown_mark',
      'reason_missing',
      'listed_twice',
    ])
    .nullable(),
});
export type SheetMarkRow = z.output<typeof sheetMark>;

/** 会议活动: attendance of its own, charged as items of the catalogue (seed rows 14 and 15). */
export const meetingsContract = {
  list: query('attendance.read', z.object({ month }).strict(), z.array(meetingRow)),
  get: query('attendance.read', idInput, meetingDetail),
  /** Who must come is worked out from the postings of the day; saving again takes over later changes. */
  save: mutation(
    'attendance.write',
    z
      .object({
        ...meetingFields,
        id: id.nullable(),
        windowIds: z.array(id).max(500).default([]),
        staffIds: z.array(id).max(2000).default([]),
      })
      .strict(),
    z.object({ id }),
  ),
  remove: mutation('attendance.write', z.object({ id, reason: line(200) }).strict(), z.object({})),
  /** Marks people; `mark` null takes a mark back. `excused` needs a reason. */
  mark: mutation(
    'attendance.write',
    z
      .object({
        id,
        marks: z
          .array(z.object({ staffId: id, mark: meetingMark.nullable(), reason: text(200) }).strict())
          .min(1)
          .max(2000),
      })
      .strict(),
    z.object({}),
  ),
  /** Settles the reporting duty of windows; null opens it again. `excused` needs a reason. */
  report: mutation(
    'attendance.write',
    z
      .object({
        id,
        reports: z
          .array(z.object({ windowId: id, state: reportState.nullable(), reason: text(200) }).strict())
          .min(1)
          .max(500),
      })
      .strict(),
    z.object({}),
  ),
  /** What a filled sign-in sheet says; nothing is changed until it is given to `mark`. */
  readSheet: query('attendance.write', z.object({ id, token: fileToken }).strict(), z.array(sheetMark)),
  /** The sign-in sheet (签到表) as xlsx; filled in, it can be read back. */
  exportSheet: job('attendance.read', idInput, z.object({ fileName: z.string().nullable() })),
};
