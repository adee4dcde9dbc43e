import { z } from 'zod';
import { LINE_KINDS, NOT_CHARGED_REASONS } from '../domain/assessment/result';
import { dueSchema } from '../domain/rulebook/parts/base';
import { factView } from './assessment-facts';
import { assessedKind, message, messageParams, points } from './assessment-kind';
import { id, month } from './common';
import { monthState } from './months';
import { rulebookInfo } from './rulebook';

export const resultRow = z.object({
  subject: assessedKind,
  id,
  /** Staff number, window code or unit code. */
  code: z.string(),
  name: z.string(),
  pinyin: z.string(),
  /** Windows of a person or unit, home unit of a person or window, as they were that month. */
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
  /** Score and rank of the same month a year ago. */
  lastYearScore: points.nullable(),
  lastYearRank: z.number().int().nullable(),
  /** Scores of the twelve months up to this one, oldest first; null where there is no result. */
  trend: z.array(points.nullable()),
});
export type ResultRow = z.output<typeof resultRow>;

export const lineView = z.object({
  /** Besides the rulebook's: what the office decided of an earlier month or in the review. */
  kind: z.enum([...LINE_KINDS, 'adjustment', 'waiver']),
  clause: z.string(),
  text: z.string(),
  groupName: z.string(),
  /** The clause has points that could be others: an occasion for the question what if. */
  priced: z.boolean(),
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
  params: messageParams,
  facts: z.array(factView),
});
export type NotChargedView = z.output<typeof notChargedView>;

const partView = z.object({
  code: z.string(),
  name: z.string(),
  /** Percent as written. */
  weight: z.number().int(),
  /** Hundredths of 100; null without data. */
  score: points.nullable(),
  points,
  explain: message,
  lines: z.array(lineView),
});
export type PartView = z.output<typeof partView>;

const barView = z.object({
  code: z.string(),
  text: z.string(),
  /** Grade it allows at best; null when it bars from awards. */
  ceiling: z.string().nullable(),
  /** Names of the awards; empty stands for all of them where `ceiling` is null. */
  awards: z.array(z.string()),
  scope: z.enum(['month', 'quarter', 'year']).nullable(),
  facts: z.array(factView),
});
export type BarView = z.output<typeof barView>;

const consequenceView = z.object({
  code: z.string(),
  text: z.string(),
  acts: z.array(z.object({ text: z.string(), to: z.string(), due: dueSchema.nullable() })),
  money: z.string().nullable(),
});
export type ConsequenceView = z.output<typeof consequenceView>;

export const resultDetail = z.object({
  month,
  state: monthState,
  row: resultRow,
  subjects: z.number().int(),
  rulebook: rulebookInfo,
  lines: z.array(lineView),
  notCharged: z.array(notChargedView),
  /** Only of a composed score: what each part is made of. */
  parts: z.array(partView),
  bars: z.array(barView),
  consequences: z.array(consequenceView),
  /** Grade by score alone, where a bar or a quota lowered it. */
  gradeByScore: z.object({ name: z.string(), because: z.enum(['bar', 'quota']) }).nullable(),
});
export type ResultDetail = z.output<typeof resultDetail>;
