import { z } from 'zod';
import { LEAVE_KIND_CODES } from '../domain/leave/kinds';
import { CONFLICT_CODES } from '../domain/roster/conflicts';
import { CHANGE_KINDS, DUTY_KINDS, LATEST_END, PLAIN_KINDS } from '../domain/roster/types';
import { DUTIES } from '../domain/staff/types';
import { id, idInput, isoDate, line, paper, paperDone, paperTarget, text, wallMs } from './common';
import { job, mutation, query } from './define';
import { dutyLogOperations } from './roster-log';
import { dutySheetOperations } from './roster-sheet';
import { bulkResult, patternInfo, shiftInfo, shiftOperations } from './roster-shifts';

/** A duty may run into the next day. */
const minute = z.number().int().min(0).max(LATEST_END);
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
  /** Which shift; null for the other kinds. */
  shiftId: id.nullable(),
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

const swapPart = z.object({ date: isoDate, kind: dutyKind, shiftId: id.nullable(), name: z.string() });
/** 调班登记: who gave which duty to whom, and what they agreed on. */
export const rosterSwap = z.object({
  id,
  at: wallMs,
  note: z.string(),
  first: swapPart,
  second: swapPart,
});
export type RosterSwap = z.output<typeof rosterSwap>;

export const rosterWeek = z.object({
  days: z.array(z.object({ date: isoDate, rest: z.boolean(), name: z.string(), closed: z.boolean() })),
  windows: z.array(z.object({ id, code: z.string(), name: z.string(), pinyin: z.string() })),
  people: z.array(rosterPerson),
  duties: z.array(plannedDuty),
  conflicts: z.array(rosterConflict),
  swaps: z.array(rosterSwap),
  /** Retired ones too, for the days they stand on. */
  shifts: z.array(shiftInfo),
  patterns: z.array(patternInfo),
  /** The last change, when the one who asks made it and may take it back. */
  undo: z.object({ id, kind: z.enum(CHANGE_KINDS) }).nullable(),
});
export type RosterWeek = z.output<typeof rosterWeek>;

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
        kind: z.enum(PLAIN_KINDS),
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
  /** To another day, window or (when told) person, as by drag. */
  move: mutation(
    'attendance.write',
    z.object({ id, date: isoDate, windowId: id.nullable(), staffId: id.nullable().default(null) }).strict(),
    z.object({}),
  ),
  /** Times, person, whom a stand-in replaces, and note; a shift keeps its own times and may become another one. */
  edit: mutation(
    'attendance.write',
    z
      .object({
        id,
        staffId: id,
        forStaffId: id.nullable().default(null),
        shiftId: id.nullable().default(null),
        startMinute: minute,
        endMinute: minute,
        note: text(200),
      })
      .strict(),
    z.object({}),
  ),
  remove: mutation('attendance.write', idInput, z.object({})),
  /** 调班: two duties exchange their people; the note says what they agreed on. */
  swap: mutation(
    'attendance.write',
    z.object({ first: id, second: id, note: line(200) }).strict(),
    z.object({}),
  ),
  /** Takes the last change back; `id` is the one the week named. */
  undo: mutation('attendance.write', idInput, z.object({})),
  /** Takes a week's duties over into another; what does not fit there is left out and listed. */
  copyWeek: mutation('attendance.write', z.object({ from: isoDate, to: isoDate }).strict(), bulkResult),
  /** 轮班: repeats a list of people over the days, `perDay` together, each serving `span` days running. */
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
        perDay: z.number().int().min(1).max(20).default(1),
        startMinute: minute.nullable().default(null),
        endMinute: minute.nullable().default(null),
      })
      .strict(),
    bulkResult,
  ),
  /** The week's paper, to look at. */
  paper: query('attendance.read', weekInput, paper),
  /** The same, printed or saved as PDF. */
  print: job('attendance.read', weekInput.extend({ to: paperTarget }).strict(), paperDone),
  exportWeek: job('attendance.read', weekInput, z.object({ fileName: z.string().nullable() })),
  ...shiftOperations,
  ...dutySheetOperations,
  ...dutyLogOperations,
};
