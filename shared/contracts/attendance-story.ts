import { z } from 'zod';
import {
  EXCEPTION_KINDS,
  REASON_CODES,
  SESSION_STATUSES,
  SETTLEMENT_ACTIONS,
} from '../domain/attendance/types';
import { deviceFailure, outingEntry } from './attendance-register';
import { id, isoDate, wallMs } from './common';
import { monthState } from './months';

export const sessionStatus = z.enum(SESSION_STATUSES);
export const exceptionKind = z.enum(EXCEPTION_KINDS);
export const settlementAction = z.enum(SETTLEMENT_ACTIONS);
export const restReason = z.enum(['holiday', 'restday', 'weekend', 'shift_rest', 'not_posted']);
export const side = z.enum(['in', 'out']);
const count = z.number().int();

const slot = z.object({
  state: z.enum(['good', 'off', 'missing', 'open']),
  minutes: count,
  expected: wallMs,
  at: wallMs.nullable(),
  raw: wallMs.nullable(),
  source: z.enum(['punch', 'correction', 'sign', 'none']),
  covered: z.boolean(),
});

export const storySession = z.object({
  session: z.string(),
  /** Only where it was served at another window than the day's. */
  windowName: z.string().nullable(),
  start: wallMs,
  end: wallMs,
  status: sessionStatus,
  inSlot: slot.nullable(),
  outSlot: slot.nullable(),
  late: count,
  early: count,
  reasons: z.array(z.object({ code: z.enum(REASON_CODES), ref: z.string().nullable() })),
  exception: z.object({ kind: exceptionKind, settled: z.boolean() }).nullable(),
});
export type StorySession = z.output<typeof storySession>;

export const settlementInfo = z.object({
  id,
  session: z.string(),
  action: settlementAction,
  side: side.nullable(),
  /** The corrected punch. */
  correctedAt: wallMs.nullable(),
  was: exceptionKind.nullable(),
  reason: z.string(),
  proof: z.string(),
  /** Who saw a manual sign-in, and the declared failure it stands on. */
  witness: z.string(),
  failureId: id.nullable(),
  at: wallMs,
  accountName: z.string(),
  revokedAt: wallMs.nullable(),
  revokedByName: z.string().nullable(),
});
export type SettlementInfo = z.output<typeof settlementInfo>;

export const storyPunch = z.object({
  at: wallMs,
  machineId: z.string(),
  device: z.string(),
  deviceName: z.string(),
  file: z.string(),
  /** Line of the file it stands on. */
  line: count,
  raw: z.string(),
  /** Why it is kept but does not count; null when it counts. */
  quarantine: z.string().nullable(),
});
export type StoryPunch = z.output<typeof storyPunch>;

export const storyAway = z.object({
  id: z.string(),
  kind: z.enum(['leave', 'outing']),
  leaveKind: z.string(),
  from: wallMs,
  to: wallMs,
});

/** A day of one person as it is judged now. */
export const judgedDay = z.object({
  staffId: id,
  date: isoDate,
  rest: restReason.nullable(),
  sessions: z.array(storySession),
});
export type JudgedDay = z.output<typeof judgedDay>;

export const dayStory = z.object({
  staffId: id,
  staffNo: z.string(),
  name: z.string(),
  unitName: z.string(),
  windowName: z.string(),
  date: isoDate,
  state: monthState,
  rest: restReason.nullable(),
  /** Name of the shift that takes the place of the timetable; null where the timetable holds. */
  shift: z.string().nullable(),
  sessions: z.array(storySession),
  /** Raw punches of the calendar day, and of the morning after a shift that passes midnight; used or not. */
  punches: z.array(storyPunch),
  away: z.array(storyAway),
  /** Lines of the register of those who go out, revoked ones too. */
  outings: z.array(outingEntry),
  /** Failures of machines in force on this day. */
  failures: z.array(deviceFailure),
  /** Corrected punches of the person in this month, and how many there may be. */
  corrections: z.object({ used: count, limit: count.nullable() }),
  /** What was decided, revoked ones too, oldest first. */
  settlements: z.array(settlementInfo),
});
export type DayStory = z.output<typeof dayStory>;
