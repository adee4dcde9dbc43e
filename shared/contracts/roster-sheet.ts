import { z } from 'zod';
import { DUTY_PROBLEMS } from '../domain/roster/check';
import { DUTY_COLUMN_NAMES, SHEET_PROBLEMS } from '../domain/roster/sheet';
import { DUTY_KINDS } from '../domain/roster/types';
import { fileToken, isoDate, nothing } from './common';
import { job, query } from './define';

const count = z.number().int();
const minute = count.nullable();
const saved = z.object({ fileName: z.string().nullable() });

export const dutySheetRow = z.object({
  /** As Excel numbers it. */
  row: count,
  date: isoDate.nullable(),
  kind: z.enum(DUTY_KINDS).nullable(),
  /** Of a shift; empty for the other kinds. */
  shiftName: z.string(),
  windowName: z.string(),
  staffNo: z.string(),
  name: z.string(),
  startMinute: minute,
  endMinute: minute,
  forName: z.string(),
  note: z.string(),
  change: z.enum(['added', 'changed', 'unchanged']),
  problems: z.array(
    z.object({
      column: z.enum(DUTY_COLUMN_NAMES).nullable(),
      code: z.enum([...SHEET_PROBLEMS, ...DUTY_PROBLEMS]),
    }),
  ),
});
export type DutySheetPreviewRow = z.output<typeof dutySheetRow>;

const counts = { added: count, changed: count, unchanged: count, removed: count };

export const dutySheetPreview = z.object({
  fileName: z.string(),
  rows: z.array(dutySheetRow),
  errors: count,
  ...counts,
});
export type DutySheetPreview = z.output<typeof dutySheetPreview>;

/** With `replace`, duties of the listed days that the file does not name are taken away. */
const sheetInput = z.object({ token: fileToken, replace: z.boolean().default(false) }).strict();

/** The roster as a list in Excel: out, changed there, and in again, all or nothing. */
export const dutySheetOperations = {
  importTemplate: job('attendance.read', nothing, saved),
  importPreview: query('attendance.write', sheetInput, dutySheetPreview),
  importApply: job('attendance.write', sheetInput, z.object(counts)),
  /** Duties from `from` to `to` in the columns of the template. */
  exportList: job('attendance.read', z.object({ from: isoDate, to: isoDate }).strict(), saved),
};
