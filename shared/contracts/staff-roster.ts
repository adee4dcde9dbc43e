import { z } from 'zod';
import { ROSTER_COLUMNS } from '../domain/staff/roster-columns';
import { ROSTER_PROBLEM_CODES } from '../domain/staff/roster-import';
import { DUTIES, POSTS } from '../domain/staff/types';
import { isoDate } from './common';

const count = z.number().int();
const counts = z.object({ added: count, changed: count, unchanged: count });

/** What an import does or did, by kind of record. */
export const rosterCounts = z.object({ units: counts, windows: counts, staff: counts, postings: counts });
export type RosterCounts = z.output<typeof rosterCounts>;

export const rosterProblem = z.object({
  /** Row number in Excel; null speaks of the whole file. */
  row: count.nullable(),
  column: z.enum(ROSTER_COLUMNS).nullable(),
  level: z.enum(['error', 'warning']),
  code: z.enum(ROSTER_PROBLEM_CODES),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type RosterProblemInfo = z.output<typeof rosterProblem>;

export const rosterPreviewRow = z.object({
  row: count,
  staffNo: z.string(),
  name: z.string(),
  unitName: z.string(),
  windowCode: z.string(),
  windowName: z.string(),
  duty: z.enum(DUTIES).nullable(),
  post: z.enum(POSTS).nullable(),
  machineId: z.string(),
  entryDate: isoDate,
  exitDate: isoDate.nullable(),
  workSince: isoDate.nullable(),
  change: z.enum(['added', 'changed', 'unchanged']),
  problems: z.array(rosterProblem),
});
export type RosterPreviewRow = z.output<typeof rosterPreviewRow>;

export const rosterPreview = z.object({
  fileName: z.string(),
  sheet: z.string(),
  rows: z.array(rosterPreviewRow),
  /** Problems of the file as a whole. */
  fileProblems: z.array(rosterProblem),
  errors: count,
  warnings: count,
  /** Example rows of the template that were passed over. */
  skipped: count,
  newUnits: z.array(z.string()),
  newWindows: z.array(z.object({ code: z.string(), name: z.string(), unitName: z.string() })),
  renamedWindows: z.array(z.object({ code: z.string(), from: z.string(), to: z.string() })),
  counts: rosterCounts,
});
export type RosterPreview = z.output<typeof rosterPreview>;

export const rosterResult = z.object({ rows: count, warnings: count, counts: rosterCounts });
