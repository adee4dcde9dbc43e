import { z } from 'zod';
import { LEAVE_KIND_CODES } from '../domain/leave/kinds';
import { CONFLICT_CODES } from '../domain/roster/conflicts';
import { DUTY_KINDS } from '../domain/roster/types';
import { DUTIES } from '../domain/staff/types';
import { id, idInput, isoDate, text } from './common';
import { job, mutation, query } from './define';

const minute = z.number().int().min(0).max(1440);
export const dutyKind = z.enum(DUTY_KINDS);

export const plannedDuty = z.object({
  id,
  date: isoDate,
  kind: dutyKind,
  /** Null for a duty leader. */
  windowId: id.nullable(),
  staffId: id,
  name: z.string(),
  startMinute: minute,
  endMinute: minute,
  /** Whom a stand-in replaces. */
  forStaffId: id.nullable(),
  forName: z.string(),
  note: z.string(),
});
export type PlannedDuty = z.output<typeof plannedDuty>;

export const rosterConflict = z.object({
  code: z.enum(CONFLICT_CODES),
  date: isoDate,
  windowId: id.nullable(),
  windowName: z.string(),
  staffId: id.nullable(),
  name: z.string(),
  dutyId: id.nullable(),
  fromMinute: minute,
  toMinute: minute,
});
export type RosterConflict = z.output<typeof rosterConflict>;

const skippedDuty = z.object({
  date: isoDate,
  name: z.string(),
  /** The code a single such duty would be refused with. */
  code: z.string(),
});

export const rosterPerson = z.object({
  staffId: id,
  staffNo: z.string(),
  name: z.string(),
  pinyin: z.string(),
  /** Where the person is posted in the week. */
  posts: z.array(z.object({ windowId: id, duty: z.enum(DUTIES) })),
  /** Days of the week with approved leave or outing, with its kind. */
  away: z.array(z.object({ date: isoDate, kind: z.enum(LEAVE_KIND_CODES) })),
});
export type RosterPerson = z.output<typeof rosterPerson>;

export const rosterWeek = z.object({
  days: z.array(z.object({ date: isoDate, rest: z.boolean(), name: z.string(), closed: z.boolean() })),
  windows: z.array(z.object({ id, code: z.string(), name: z.string(), pinyin: z.string() })),
  people: z.array(rosterPerson),
  duties: z.array(plannedDuty),
  conflicts: z.array(rosterConflict),
});
export type RosterWeek = z.output<typeof rosterWeek>;

const bulkResult = z.object({ placed: z.number().int(), skipped: z.array(skippedDuty) });
export type RosterBulkResult = z.output<typeof bulkResult>;

/** Any day of the week that is meant. */
const weekInput = z.object({ date: isoDate }).strict();

/** 排班: duties beyond the timetable, planned by week. It is a plan of its own; attendance reads it by its face. */
export const rosterContract = {
  week: query('attendance.read', weekInput, rosterWeek),
  /** Plans one duty; times left out are the usual ones of its kind. */
  assign: mutation(
    'attendance.write',
    z
      .object({
        date: isoDate,
        kind: dutyKind,
        windowId: id.nullable().default(null),
        staffId: id,
        startMinute: minute.nullable().default(null),
        endMinute: minute.nullable().default(null),
        forStaffId: id.nullable().default(null),
        note: text(200),
      })
      .strict(),
    z.object({ id }),
  ),
  /** To another day or window, as by drag. */
  move: mutation(
    'attendance.write',
    z.object({ id, date: isoDate, windowId: id.nullable() }).strict(),
    z.object({}),
  ),
  remove: mutation('attendance.write', idInput, z.object({})),
  /** 调班: two duties exchange their people. */
  swap: mutation('attendance.write', z.object({ first: id, second: id }).strict(), z.object({})),
  /** Takes a week's duties over into another; what does not fit there is left out and listed. */
  copyWeek: mutation('attendance.write', z.object({ from: isoDate, to: isoDate }).strict(), bulkResult),
  /** 轮班: repeats a list of people over the days, each serving `span` days running. */
  rotate: mutation(
    'attendance.write',
    z
      .object({
        kind: z.enum(['noon', 'weekend', 'leader']),
        windowId: id.nullable().default(null),
        staffIds: z.array(id).min(1).max(100),
        from: isoDate,
        to: isoDate,
        days: z.enum(['workdays', 'restdays', 'all']),
        span: z.number().int().min(1).max(31).default(1),
      })
      .strict(),
    bulkResult,
  ),
  /** The week's paper, to look at. */
  paper: query('attendance.read', weekInput, z.object({ title: z.string(), html: z.string() })),
  print: job('attendance.read', weekInput, z.object({ printed: z.boolean() })),
  savePdf: job('attendance.read', weekInput, z.object({ fileName: z.string().nullable() })),
  exportWeek: job('attendance.read', weekInput, z.object({ fileName: z.string().nullable() })),
};
