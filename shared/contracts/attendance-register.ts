import { z } from 'zod';
import { OUTING_COLUMN_NAMES, OUTING_SHEET_PROBLEMS } from '../domain/attendance/outing-sheet';
import { SESSION_STATUSES } from '../domain/attendance/types';
import { fileToken, id, isoDate, line, month, nothing, text, wallMs } from './common';
import { job, mutation, query } from './define';

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

const count = z.number().int();
const saved = z.object({ fileName: z.string().nullable() });
const outingFile = z.object({ token: fileToken }).strict();

export const outingSheetRow = z.object({
  /** As Excel numbers it. */
  row: count,
  date: isoDate.nullable(),
  staffNo: z.string(),
  name: z.string(),
  kind: outingKind,
  outAt: wallMs.nullable(),
  dueAt: wallMs.nullable(),
  backAt: wallMs.nullable(),
  place: z.string(),
  reason: z.string(),
  allowedBy: z.string(),
  change: z.enum(['added', 'changed', 'unchanged']),
  problems: z.array(
    z.object({ column: z.enum(OUTING_COLUMN_NAMES).nullable(), code: z.enum(OUTING_SHEET_PROBLEMS) }),
  ),
});
export type OutingPreviewRow = z.output<typeof outingSheetRow>;

const outingCounts = { added: count, changed: count, unchanged: count };

export const outingPreview = z.object({
  fileName: z.string(),
  rows: z.array(outingSheetRow),
  errors: count,
  ...outingCounts,
});
export type OutingPreview = z.output<typeof outingPreview>;

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
  /** The empty register as a workbook with examples; `fileName` null when the person cancels the dialog. */
  outingTemplate: job('attendance.write', nothing, saved),
  /** What taking a workbook over would do, row by row; nothing is changed. */
  previewOutings: query('attendance.write', outingFile, outingPreview),
  /** Takes over every row or none; refuses `outing_sheet_errors`. Lines that are there already are updated. */
  importOutings: job('attendance.write', outingFile, z.object(outingCounts)),
  /** Noon and weekend duties from the roster with what became of them. */
  dutiesDone: query(
    'attendance.read',
    z.object({ from: isoDate, to: isoDate, staffId: id.nullable().default(null) }).strict(),
    z.array(dutyDone),
  ),
};
