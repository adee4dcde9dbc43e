import { z } from 'zod';
import { MARK_TYPES } from '../domain/marks/parts';
import type { SheetProblem } from '../domain/marks/read-sheet';
import { MISSING } from '../domain/rulebook/parts/composition';
import { assessedKind, points } from './assessment-kind';
import { fileToken, id, isoDate, line, month, nothing, text, wallMs } from './common';
import { job, mutation, query } from './define';

const count = z.int().min(0);
/** Hundredths of a point; null with `abstained` for a rater who declined. */
const score = z.int().min(0).max(100_000).nullable();
/** Of a rulebook: as free as it writes them. */
const ruleCode = z.string().max(40);
const sheetFields = { subject: assessedKind, type: z.enum(MARK_TYPES), code: ruleCode };
const sheetInput = z.object({ month, ...sheetFields }).strict();

const giver = z.object({
  /** Below 0 for the one that is implied as long as nobody of the kind is named. */
  id: z.int(),
  name: z.string(),
  ownId: id.nullable(),
  absent: z.string(),
  docNo: z.string(),
  docDate: isoDate.nullable(),
  due: count,
  done: count,
});
export type MarkGiver = z.output<typeof giver>;

const rater = z.object({
  /** Empty for a score. */
  rater: z.string(),
  percent: count,
  due: count,
  done: count,
  /** Empty where it is secret and whoever asks may not see who gave. */
  givers: z.array(giver),
});
export type MarkRater = z.output<typeof rater>;

const part = z.object({
  ...sheetFields,
  name: z.string(),
  weight: count,
  full: points,
  secret: z.boolean(),
  /** Single marks may be seen and changed by whoever asks. */
  shown: z.boolean(),
  absent: z.enum(['reweight', 'zero', 'missing']).nullable(),
  missing: z.enum(MISSING),
  items: z.array(z.string()),
  rulebook: z.string(),
  raters: z.array(rater),
  subjects: count,
  due: count,
  done: count,
});
export type MarkPartView = z.output<typeof part>;

const row = z.object({
  id,
  code: z.string(),
  name: z.string(),
  pinyin: z.string(),
  place: z.string(),
  due: count,
  done: count,
  /** What the marks come to, in hundredths of 100; null without any. */
  score: points.nullable(),
  /** The same of the month before, to see a slip of the finger. */
  previous: points.nullable(),
});
export type MarkSheetRow = z.output<typeof row>;

const place = { giverId: z.int(), item: ruleCode, subjectId: id };
const cell = z.object({ ...place, score, abstained: z.boolean() });
export type MarkCell = z.output<typeof cell>;

/** Null where nothing stood, or where it was taken back. */
const mark = z.union([z.int().min(0), z.literal('abstained')]).nullable();
const change = z.object({ at: wallMs, by: z.string(), reason: z.string(), before: mark, after: mark });
export type MarkChangeView = z.output<typeof change>;

const sheet = z.object({
  month,
  closed: z.boolean(),
  part,
  rows: z.array(row),
  /** Empty where whoever asks may not see them. */
  cells: z.array(cell),
});
export type MarkSheet = z.output<typeof sheet>;

const problem = z.object({
  /** Heading of the column; null where the row as a whole is meant. */
  column: z.string().nullable(),
  code: z.custom<SheetProblem>((value) => typeof value === 'string'),
});
const previewRow = z.object({
  row: count,
  change: z.enum(['added', 'changed', 'unchanged']),
  problems: z.array(problem),
  code: z.string(),
  name: z.string(),
  text: z.string(),
});
export type MarkPreviewRow = z.output<typeof previewRow>;
const counts = { added: count, changed: count, unchanged: count };
const preview = z.object({ fileName: z.string(), rows: z.array(previewRow), ...counts, errors: count });
export type MarkPreview = z.output<typeof preview>;

const fileInput = sheetInput.extend({ token: fileToken }).strict();

export const MOST_GIVERS = 300;
export const MOST_CELLS = 20_000;

/** 评分录入: marks of raters and scores of other bodies that parts of the rulebook draw on (K24, K27). */
export const marksContract = {
  /** What is due in a month by the rulebooks that govern it, and how far it is. */
  month: query(
    'marks.read',
    z.object({ month }).strict(),
    z.object({ month, closed: z.boolean(), parts: z.array(part) }),
  ),
  sheet: query('marks.read', sheetInput, sheet),
  /** Who changed one cell, when, from what to what; nothing of a secret rating. Refuses `marks_secret`. */
  history: query('marks.read', sheetInput.extend(place).strict(), z.array(change)),
  /** Cells that are given are written; corrections of what stood there need a reason. */
  save: mutation(
    'marks.write',
    sheetInput
      .extend({
        cells: z
          .array(z.object({ ...place, score, abstained: z.boolean() }).strict())
          .min(1)
          .max(MOST_CELLS),
        reason: text(200),
      })
      .strict(),
    z.object({ saved: count }),
  ),
  /** The raters of a kind, or the documents of a score, written whole. One with marks goes only with a reason. */
  saveGivers: mutation(
    'marks.write',
    sheetInput
      .extend({
        rater: ruleCode,
        givers: z
          .array(
            z
              .object({
                id: id.nullable(),
                name: line(40),
                ownId: id.nullable(),
                absent: text(200),
                docNo: text(60),
                docDate: isoDate.nullable(),
              })
              .strict(),
          )
          .max(MOST_GIVERS),
        reason: text(200),
      })
      .strict(),
    nothing,
  ),
  /** Reads a file as an import would and stores nothing. */
  preview: query('marks.write', fileInput, preview),
  /** All rows or none; the same file again changes nothing. Corrections carry the reason. */
  importFile: job('marks.write', fileInput.extend({ reason: text(200) }).strict(), z.object(counts)),
  /** A workbook with a row for each subject and a column for each giver; of a secret rating without marks. */
  template: job('marks.read', sheetInput, z.object({ fileName: z.string().nullable() })),
};
