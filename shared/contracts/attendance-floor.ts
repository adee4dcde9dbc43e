import { z } from 'zod';
import { restReason, sessionStatus } from './attendance-story';
import { id, isoDate, month, wallMs } from './common';

const count = z.number().int();

/**
 * State of a person on the page of the day, worst first; `overdue`: not back from a leave (逾期未归); `awaited`: no punch
 * yet of a session that has begun; `exempt`: a notice of the day suspends all of it. Of a session that is not over
 * `late` and `present` say what is known so far.
 */
export const PRESENCE = [
  'absent',
  'overdue',
  'missing',
  'late',
  'awaited',
  'open',
  'leave',
  'outing',
  'present',
  'exempt',
] as const;
export const presence = z.enum(PRESENCE);
export type Presence = z.output<typeof presence>;

const floorPerson = z.object({
  staffId: id,
  name: z.string(),
  state: presence,
  /** Posted here as A岗 or B岗, or planned for the day in somebody's place. */
  duty: z.enum(['A', 'B', 'standin']),
  /** Name of the window a B岗 or stand-in serves otherwise; null for everybody else. */
  elsewhere: z.string().nullable(),
  /** `unsettled`: somebody has to decide it. */
  sessions: z.array(
    z.object({
      session: z.string(),
      status: sessionStatus,
      in: wallMs.nullable(),
      out: wallMs.nullable(),
      unsettled: z.boolean(),
      /** Not over yet by the clock, and not judged. */
      running: z.boolean(),
    }),
  ),
});
export type FloorPerson = z.output<typeof floorPerson>;

export const floorWindow = z.object({
  windowId: id.nullable(),
  code: z.string(),
  name: z.string(),
  /** Part of the hall; empty when the center named none. */
  area: z.string(),
  /** Notice of the day that closes the whole window; null when it is open. */
  closedBy: z.string().nullable(),
  /** Parts of its hours in which neither A岗, B岗 nor a stand-in is there (空岗); minutes of the day. */
  empty: z.array(z.object({ from: count, to: count })),
  people: z.array(floorPerson),
});
export type FloorWindow = z.output<typeof floorWindow>;

export const dayPicture = z.object({
  date: isoDate,
  /** Why nobody is due; null on a worked day. */
  rest: restReason.nullable(),
  restName: z.string().nullable(),
  /** Last day punches reach to; null before the first import. */
  dataUntil: isoDate.nullable(),
  /** Time of the last punch there is. */
  lastPunch: wallMs.nullable(),
  /** People of whom nothing can be said before more data is in. */
  waitingPeople: count,
  /**
   * The machines all of them wait for: data until when (null: none), and from when there is data again. Empty when
   * nobody waits, also because the office declared the data complete.
   */
  behind: z.array(
    z.object({ code: z.string(), name: z.string(), until: wallMs.nullable(), next: wallMs.nullable() }),
  ),
  /** People due, and how many of them are in each state. */
  due: count,
  counts: z.record(presence, count),
  /** By area and code. */
  windows: z.array(floorWindow),
  /** Names of the notices of this day. */
  notices: z.array(z.string()),
  /** 值班长 of the day. */
  leaders: z.array(z.string()),
  waiting: z.object({ month, unsettled: count, open: count }),
  /** The days of the month that were worked and judged so far. */
  trend: z.array(
    z.object({ date: isoDate, due: count, late: count, missing: count, absent: count, leave: count }),
  ),
});
export type DayPicture = z.output<typeof dayPicture>;
