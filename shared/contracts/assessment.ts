import { z } from 'zod';
import { FACT_KINDS } from '../domain/assessment/facts';
import { LINE_KINDS, NOT_CHARGED_REASONS } from '../domain/assessment/result';
import { id, isoDate, month } from './common';
import { job, mutation, query } from './define';
import { monthState } from './months';
import { rulebookInfo, subjectKind } from './rulebook';

const monthInput = z.object({ month }).strict();
const params = z.record(z.string(), z.union([z.string(), z.number()]));
const message = z.object({ code: z.string(), params });
/** Whole hundredths of a point. */
const points = z.number().int();
/** Persons and windows are assessed; units come with a rulebook of their own. */
const assessedKind = z.enum(['person', 'window']);
export type AssessedKind = z.output<typeof assessedKind>;

export const resultRow = z.object({
  subject: assessedKind,
  id,
  /** Staff number or window code. */
  code: z.string(),
  name: z.string(),
  pinyin: z.string(),
  /** Windows of a person, home unit of a window, as they were that month. */
  place: z.string(),
  unit: z.string(),
  base: points,
  score: points,
  grade: z.string(),
  gradeName: z.string(),
  rank: z.number().int(),
  lines: z.number().int(),
  /** Score and rank of the month before; null when it has no stored result. */
  previousScore: points.nullable(),
  previousRank: z.number().int().nullable(),
});
export type ResultRow = z.output<typeof resultRow>;

export const gradeCount = z.object({
  code: z.string(),
  name: z.string(),
  from: points,
  count: z.number().int(),
});

const subjectSummary = z.object({
  rulebook: rulebookInfo.nullable(),
  /** Best first. */
  grades: z.array(gradeCount),
  /** Null without results. */
  average: points.nullable(),
  previousAverage: points.nullable(),
});
export type SubjectSummary = z.output<typeof subjectSummary>;

export const overview = z.object({
  month,
  state: monthState,
  /** True while the month is open: computed from the facts of this moment. */
  draft: z.boolean(),
  results: z.array(resultRow),
  person: subjectSummary,
  window: subjectSummary,
});
export type Overview = z.output<typeof overview>;

/** A fact with what a reader needs beside it; words are made where it is shown. */
export const factView = z.object({
  id: z.string(),
  kind: z.enum(FACT_KINDS),
  date: isoDate,
  personId: id.nullable(),
  person: z.string().nullable(),
  window: z.string().nullable(),
  /** `HH:MM` of the punch, or of the punch that is missing. */
  time: z.string().nullable(),
  session: z.string().nullable(),
  side: z.enum(['in', 'out']).nullable(),
  minutes: z.number().int().nullable(),
  halfDays: z.number().int().nullable(),
  /** What an incident is in the catalogue. */
  itemName: z.string().nullable(),
  leaveKind: z.string().nullable(),
  tags: z.array(z.string()),
  /** What was recorded, in the words of the office: time and place of an incident. */
  label: z.string().nullable(),
  source: z.object({ table: z.string(), id: z.union([z.string(), z.number()]) }),
});
export type FactView = z.output<typeof factView>;

export const lineView = z.object({
  kind: z.enum(LINE_KINDS),
  clause: z.string(),
  text: z.string(),
  groupName: z.string(),
  count: z.number().int(),
  unitPoints: points,
  /** Percent: 200 doubles. */
  factor: z.number().int(),
  points,
  total: points,
  explain: message,
  notes: z.array(message),
  facts: z.array(factView),
});
export type LineView = z.output<typeof lineView>;

export const notChargedView = z.object({
  reason: z.enum(NOT_CHARGED_REASONS),
  clause: z.string().nullable(),
  /** Words of the clause or conversion; empty when none decided. */
  text: z.string(),
  points: points.nullable(),
  params,
  facts: z.array(factView),
});
export type NotChargedView = z.output<typeof notChargedView>;

export const resultDetail = z.object({
  month,
  state: monthState,
  row: resultRow,
  subjects: z.number().int(),
  rulebook: rulebookInfo,
  lines: z.array(lineView),
  notCharged: z.array(notChargedView),
});
export type ResultDetail = z.output<typeof resultDetail>;

export const CHECK_CODES = [
  'month_not_over',
  'no_rulebook',
  'sessions_open',
  'leaves_pending',
  'incidents_undecided',
  'exceptions_unsettled',
  'leaves_not_returned',
  'meetings_open',
  'machine_ids_unmapped',
  'facts_outside',
] as const;

export const checkItem = z.object({
  code: z.enum(CHECK_CODES),
  /** `block` must be settled first, `warn` asks for a decision, `ok` is done. */
  level: z.enum(['block', 'warn', 'ok']),
  count: z.number().int(),
  days: z.array(isoDate),
  /** What it is about, for `no_rulebook` the subjects without one. */
  names: z.array(z.string()),
});
export type CheckItem = z.output<typeof checkItem>;

export const checklist = z.object({
  month,
  state: monthState,
  items: z.array(checkItem),
  /** Nothing blocks. */
  ready: z.boolean(),
});
export type Checklist = z.output<typeof checklist>;

const moved = z.object({ month, state: monthState });

export const assessmentContract = {
  /** Results of a month: computed now while it is open, as stored once it is closed. */
  overview: query('assessment.read', monthInput, overview),
  /** One result with every line, its facts, and what was not charged and why. */
  result: query('assessment.read', z.object({ month, subject: assessedKind, id }).strict(), resultDetail),
  checklist: query('assessment.read', monthInput, checklist),
  /**
   * Freezes attendance and facts, computes and stores the results, and saves a backup. Refuses `month_not_open`,
   * `close_blocked` with the first thing in the way, `close_unaccepted` when warnings were not accepted.
   */
  close: job(
    'assessment.close',
    z.object({ month, acceptJudged: z.boolean().default(false) }).strict(),
    moved.extend({
      persons: z.number().int(),
      windows: z.number().int(),
      facts: z.number().int(),
      digest: z.string(),
      /** Name of the saved backup; null when saving failed, which does not undo the close. */
      backup: z.string().nullable(),
    }),
  ),
  confirm: mutation('assessment.confirm', monthInput, moved),
  /** Back to open, until it is published; the results go into the audit log. */
  reopen: mutation(
    'assessment.close',
    z.object({ month, reason: z.string().trim().min(1).max(500) }).strict(),
    moved,
  ),
  /** All results with their lines, in points with two decimals, for batch mode and other programs. */
  report: query(
    'assessment.read',
    monthInput,
    z.object({
      month,
      rulebook: z.object({ person: z.string().nullable(), window: z.string().nullable() }),
      state: monthState,
      results: z.array(
        z.object({
          subject: subjectKind,
          id: z.string(),
          name: z.string(),
          score: z.number(),
          grade: z.string(),
          rank: z.number().int(),
          lines: z.array(
            z.object({
              clause: z.string(),
              count: z.number().int(),
              points: z.number(),
              total: z.number(),
              facts: z.array(z.string()),
            }),
          ),
        }),
      ),
    }),
  ),
};
