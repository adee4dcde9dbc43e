import { z } from 'zod';
import { type CaseFigure, MOST_CASES } from '../domain/cases/types';
import { taskOperations } from './cases-tasks';
import { fileToken, id, isoDate, line, month, nothing, text } from './common';
import { job, mutation, query } from './define';

const count = z.int().min(0);
const figure = z.int().min(0).max(MOST_CASES).nullable();
const figures = z.object({
  handled: figure,
  onTime: figure,
  early: figure,
  overdue: figure,
  returned: figure,
  due: figure,
  entered: figure,
} satisfies Record<CaseFigure, typeof figure>);

const caseMonthRow = z.object({
  windowId: id,
  code: z.string(),
  name: z.string(),
  pinyin: z.string(),
  area: z.string(),
  unitName: z.string(),
  /** Null when nothing was saved. */
  figures: figures.nullable(),
  note: z.string(),
  savedBy: z.string(),
  savedAt: z.number().nullable(),
  /** How often the figures were corrected. */
  changes: count,
  /** Handled in the month before, to see a slip of the finger; null when nothing was reported. */
  previous: count.nullable(),
  /** Overdue cases of the month in the register, and how many of them are excused. */
  registered: count,
  excused: count,
});
export type CaseMonthRow = z.output<typeof caseMonthRow>;

const caseMonth = z.object({ month, closed: z.boolean(), rows: z.array(caseMonthRow) });
export type CaseMonth = z.output<typeof caseMonth>;

const caseChange = z.object({
  id,
  before: figures.extend({ note: z.string() }),
  after: figures.extend({ note: z.string() }),
  reason: z.string(),
  byName: z.string(),
  at: z.number(),
});
export type CaseChange = z.output<typeof caseChange>;

const overdueFields = {
  caseNo: line(60),
  matter: line(100),
  windowId: id,
  staffId: id.nullable(),
  dueOn: isoDate,
  doneOn: isoDate.nullable(),
  /** The day it was found: the month it counts in. */
  foundOn: isoDate,
  reason: text(200),
};

const overdueCase = z.object({
  ...overdueFields,
  id,
  windowName: z.string(),
  unitName: z.string(),
  staffName: z.string(),
  pinyin: z.string(),
  /** Working days over, up to the day it was done, or today. */
  days: count,
  /** Who decided that it is not charged; empty when it is. */
  excusedBy: z.string(),
  excusedReason: z.string(),
  excusedOn: isoDate.nullable(),
  closed: z.boolean(),
});
export type OverdueCase = z.output<typeof overdueCase>;

const tableKind = z.enum(['figures', 'overdue']);
const fileInput = z.object({ kind: tableKind, month, token: fileToken }).strict();
const tablePreview = z.object({
  fileName: z.string(),
  /** Rows that would be new, change what stands there, or change nothing. */
  added: count,
  changed: count,
  same: count,
  bad: z.array(z.object({ row: count, code: z.string(), column: z.string(), text: z.string() })),
  badCount: count,
});
export type TablePreview = z.output<typeof tablePreview>;

export const LISTED_BAD_ROWS = 500;

/** 办件与督办: figures by window and month, overdue cases, supervised tasks (seed rows 107–111, 165). */
export const casesContract = {
  ...taskOperations,
  month: query('cases.read', z.object({ month }).strict(), caseMonth),
  /** Rows that are given are written whole; corrections of what stood there need a reason. */
  saveMonth: mutation(
    'cases.write',
    z
      .object({
        month,
        rows: z
          .array(z.object({ windowId: id, figures: figures.strict(), note: text(200) }).strict())
          .min(1)
          .max(2000),
        reason: text(200),
      })
      .strict(),
    z.object({ saved: count }),
  ),
  /** Corrections of the figures of a window, the newest first. */
  changes: query('cases.read', z.object({ month, windowId: id }).strict(), z.array(caseChange)),

  overdue: query(
    'cases.read',
    /** Null lists all months. */
    z.object({ month: month.nullable() }).strict(),
    z.array(overdueCase),
  ),
  saveOverdue: mutation(
    'cases.write',
    z.object({ id: id.nullable(), ...overdueFields }).strict(),
    z.object({ id }),
  ),
  /** Not charged, decided by somebody with a reason; both empty take it back. */
  excuseOverdue: mutation('cases.write', z.object({ id, by: text(40), reason: text(200) }).strict(), nothing),
  removeOverdue: mutation('cases.write', z.object({ id, reason: line(200) }).strict(), nothing),

  /** Reads a file as an import would and stores nothing. */
  preview: job('cases.write', fileInput, tablePreview),
  /** All rows or none; the same file again changes nothing. Corrections carry the reason. */
  importFile: job(
    'cases.write',
    fileInput.extend({ reason: text(200) }).strict(),
    z.object({ added: count, changed: count, same: count }),
  ),
  /** A workbook with the right headings and every window, to be filled in and read. */
  template: job(
    'cases.read',
    z.object({ kind: tableKind, month }).strict(),
    z.object({ fileName: z.string().nullable() }),
  ),
};
