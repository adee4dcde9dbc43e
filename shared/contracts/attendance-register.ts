import { z } from 'zod';
import { SESSION_STATUSES } from '../domain/attendance/types';
import { id, isoDate, line, month, text, wallMs } from './common';
import { mutation, query } from './define';

/** A day and a minute of it, as people type it. */
const moment = z.object({ date: isoDate, minute: z.number().int().min(0).max(1439) }).strict();

export const deviceFailure = z.object({
  id,
  /** Code of the machine; empty: every machine. */
  device: z.string(),
  deviceName: z.string(),
  fromAt: wallMs,
  toAt: wallMs,
  reason: z.string(),
  accountName: z.string(),
  at: wallMs,
  revokedAt: wallMs.nullable(),
});
export type DeviceFailureRow = z.output<typeof deviceFailure>;

const outingKind = z.enum(['outing', 'training']);

export const outingEntry = z.object({
  id,
  staffId: id,
  staffNo: z.string(),
  name: z.string(),
  kind: outingKind,
  outAt: wallMs,
  /** When the person should be back; null when nobody said. */
  dueAt: wallMs.nullable(),
  /** Null while nobody knows: then the person is not taken to be back. */
  backAt: wallMs.nullable(),
  place: z.string(),
  reason: z.string(),
  allowedBy: z.string(),
  accountName: z.string(),
  at: wallMs,
  revokedAt: wallMs.nullable(),
});
export type OutingRow = z.output<typeof outingEntry>;

const dutyDone = z.object({
  dutyId: id,
  staffId: id,
  date: isoDate,
  code: z.string(),
  windowId: id.nullable(),
  minutes: z.number().int(),
  status: z.enum(SESSION_STATUSES),
  done: z.boolean(),
});

const revoking = z.object({ id, reason: line(200) }).strict();

/** 外出登记 and declared failures of machines: what the office writes down itself beside the punches. */
export const registerContract = {
  /** Declared failures that touch a month, revoked ones too. */
  failures: query('attendance.read', z.object({ month }).strict(), z.array(deviceFailure)),
  /** A machine could not be used: sign-ins on paper may stand on it. */
  declareFailure: mutation(
    'attendance.write',
    z.object({ device: text(40), from: moment, to: moment, reason: line(200) }).strict(),
    z.object({ id }),
  ),
  /** Refused while manual sign-ins stand on it. */
  revokeFailure: mutation('attendance.write', revoking, z.object({})),
  /** Lines of the register that touch a month, revoked ones too. */
  outings: query('attendance.read', z.object({ month }).strict(), z.array(outingEntry)),
  /** Writes somebody out, for an errand or a training. A training says when it ends. */
  registerOuting: mutation(
    'attendance.write',
    z
      .object({
        staffId: id,
        kind: outingKind,
        out: moment,
        due: moment.nullable().default(null),
        back: moment.nullable().default(null),
        place: text(60),
        reason: line(200),
        allowedBy: text(60),
      })
      .strict(),
    z.object({ id }),
  ),
  /** The person is back. */
  closeOuting: mutation('attendance.write', z.object({ id, back: moment }).strict(), z.object({})),
  revokeOuting: mutation('attendance.write', revoking, z.object({})),
  /** Noon and weekend duties from the roster with what became of them. */
  dutiesDone: query(
    'attendance.read',
    z.object({ from: isoDate, to: isoDate, staffId: id.nullable().default(null) }).strict(),
    z.array(dutyDone),
  ),
};
