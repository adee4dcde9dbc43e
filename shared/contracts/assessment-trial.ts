import { z } from 'zod';
import { assessedKind, messageParams, points } from './assessment-kind';
import { standing } from './assessment-versions';
import { fileToken, id, month } from './common';
import { job, query } from './define';
import { monthState } from './months';
import { rulebookProblem, subjectKind } from './rulebook';

/** Where a tried rulebook comes from: a version that is stored, a draft, or a file that was picked. */
export const trialSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('version'), id }).strict(),
  z.object({ kind: z.literal('draft'), id }).strict(),
  z.object({ kind: z.literal('file'), token: fileToken }).strict(),
]);
export type TrialSource = z.output<typeof trialSource>;

/** What a source holds; it can be tried when there is a rulebook. */
export const trialBook = z.object({
  /** Null while it cannot be read or contradicts itself. */
  rulebook: z
    .object({ name: z.string(), version: z.number().int(), effectiveFrom: z.string(), subject: subjectKind })
    .nullable(),
  /** Each with its place, as `clauses[3].measure`. */
  problems: z.array(rulebookProblem),
  /** The text as JSON while there are problems, to say their places; null where it is no rulebook at all. */
  definition: z.string().nullable(),
});
export type TrialBook = z.output<typeof trialBook>;

const clauseChange = z.object({ clause: z.string(), text: z.string(), before: points, after: points });

/** One person or window whose result would be another in one month. */
export const trialRow = z.object({
  month,
  subject: assessedKind,
  id,
  code: z.string(),
  name: z.string(),
  pinyin: z.string(),
  place: z.string(),
  unit: z.string(),
  before: standing.nullable(),
  after: standing.nullable(),
  lines: z.array(clauseChange),
});
export type TrialRow = z.output<typeof trialRow>;

export const trialMonth = z.object({
  month,
  state: monthState,
  /** The rulebook the month was computed with; null where none governs. */
  official: z.object({ name: z.string(), version: z.number().int() }).nullable(),
  subjects: z.number().int(),
  changed: z.number().int(),
  better: z.number().int(),
  worse: z.number().int(),
  grade: z.number().int(),
  rank: z.number().int(),
  averageBefore: points.nullable(),
  averageAfter: points.nullable(),
  grades: z.array(z.object({ name: z.string(), before: z.number().int(), after: z.number().int() })),
});
export type TrialMonth = z.output<typeof trialMonth>;

export const trialClause = z.object({
  month,
  clause: z.string(),
  text: z.string(),
  before: points,
  after: points,
  subjects: z.number().int(),
});
export type TrialClause = z.output<typeof trialClause>;

export const trialResult = z.object({
  subject: assessedKind,
  months: z.array(trialMonth),
  rows: z.array(trialRow),
  clauses: z.array(trialClause),
  /** What could not be computed from the facts of a month: a percentage of nothing, an average over nobody. */
  gaps: z.array(z.object({ month, code: z.string(), params: messageParams, count: z.number().int().min(1) })),
});
export type TrialResult = z.output<typeof trialResult>;

const subjectOfMonth = { month, subject: assessedKind, id };
const MOST_MONTHS = 12;

/** What a result would be with one clause at other points. */
export const whatIf = z.object({
  clause: z.string(),
  text: z.string(),
  /** Amounts of the clause as they are and as asked: one, one for each tier, or both bounds. */
  prices: z.object({ before: z.array(points), after: z.array(points) }),
  before: standing,
  after: standing,
  /** Everybody of the kind: who moves. */
  subjects: z.number().int(),
  better: z.number().int(),
  worse: z.number().int(),
  grade: z.number().int(),
  averageBefore: points.nullable(),
  averageAfter: points.nullable(),
});
export type WhatIf = z.output<typeof whatIf>;

/** 试算: nothing is written, the months stay as they are. */
export const trialOperations = {
  /** What a picked source holds, with everything that is wrong in it. */
  trialBook: query('assessment.read', z.object({ source: trialSource }).strict(), trialBook),
  /**
   * A rulebook against past months, beside their official results. Refuses `trial_problems` for one that
   * contradicts itself and `trial_subject` for one that scores neither persons nor windows.
   */
  tryRulebook: job(
    'assessment.read',
    z.object({ source: trialSource, months: z.array(month).min(1).max(MOST_MONTHS) }).strict(),
    trialResult,
  ),
  /** One clause at so many percent of its points, in the month of a result. Refuses `clause_gone`. */
  whatIf: query(
    'assessment.read',
    z
      .object({ ...subjectOfMonth, clause: z.string().max(100), percent: z.number().int().min(0).max(1000) })
      .strict(),
    whatIf,
  ),
};

export const trialDetailInput = z.object({ source: trialSource, ...subjectOfMonth }).strict();
