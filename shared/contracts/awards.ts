import { z } from 'zod';
import { periodKind } from '../domain/awards/periods';
import { assessedKind } from './assessment-kind';
import { id, idInput, isoDate, line, month, wallMs } from './common';
import { mutation, query } from './define';
import { monthState } from './months';

const year = z.string().regex(/^(19|20|21)\d\d$/);
const periodCode = z
  .string()
  .max(7)
  .refine((code) => periodKind(code) !== null && code >= '1900' && code < '2200', 'period');

export const AWARD_STATES = ['open', 'decided', 'published', 'void'] as const;
export const awardState = z.enum(AWARD_STATES);
export type AwardState = z.output<typeof awardState>;

export const WON_BY = ['rank', 'vote', 'meeting', 'override'] as const;
const wonBy = z.enum(WON_BY);

const monthStanding = z.object({
  month,
  state: monthState,
  /** Confirmed at least: its results may be built on. */
  final: z.boolean(),
});

/** Somebody looked at for an award. Points are hundredths. */
export const awardRow = z.object({
  id,
  code: z.string(),
  name: z.string(),
  pinyin: z.string(),
  unit: z.string(),
  place: z.string(),
  score: z.number().int(),
  gradeName: z.string(),
  rank: z.number().int(),
  days: z.number().int(),
  /** Months of the period that have a result. */
  months: z.number().int(),
  /** By code; rates in hundredths of a per cent. */
  measures: z.record(z.string(), z.number().int()),
  standing: z.enum(['won', 'candidate', 'excluded']),
  by: wonBy.nullable(),
  /** Why not; null for winners and candidates. */
  reason: z.string().nullable(),
  detail: z.string(),
  votes: z.number().int().nullable(),
  override: z
    .object({ action: z.enum(['add', 'remove']), reason: z.string(), by: z.string(), at: wallMs })
    .nullable(),
});
export type AwardRow = z.output<typeof awardRow>;

const awardHead = z.object({
  subject: assessedKind,
  award: z.string(),
  /** Words of the rule. */
  title: z.string(),
  period: z.string(),
  /** How the places are given. */
  choice: z.enum(['rank', 'vote', 'meeting']),
  from: z.enum(['best', 'last']),
  tieBreaks: z.array(z.string()),
  rulebook: z.object({ id, name: z.string(), version: z.number().int() }),
});

const awardTable = awardHead.extend({
  places: z.number().int(),
  months: z.array(monthStanding),
  rows: z.array(awardRow),
  /** A vote or a meeting has the last word. */
  needsDecision: z.boolean(),
  /** Award that must have been won before, by its words, and how often. */
  wonBefore: z.object({ title: z.string(), times: z.number().int() }).nullable(),
});

export const awardRound = awardTable.extend({
  id,
  state: awardState,
  decidedOn: isoDate.nullable(),
  decision: z.string(),
  publishedOn: isoDate.nullable(),
  voidReason: z.string(),
  createdBy: z.string(),
  createdAt: wallMs,
});
export type AwardRound = z.output<typeof awardRound>;
export type AwardTable = z.output<typeof awardTable>;

const roundLine = awardHead.extend({
  id,
  state: awardState,
  places: z.number().int(),
  winners: z.array(z.string()),
  createdAt: wallMs,
});
export type AwardRoundLine = z.output<typeof roundLine>;

/** An award a rulebook provides for a period that has no round yet. */
const dueAward = awardHead.extend({
  /** Months whose results are not confirmed; empty when the round can be opened. */
  waiting: z.array(month),
});
export type DueAward = z.output<typeof dueAward>;

export const periodRow = z.object({
  id,
  code: z.string(),
  name: z.string(),
  pinyin: z.string(),
  unit: z.string(),
  place: z.string(),
  score: z.number().int(),
  gradeName: z.string(),
  grade: z.string(),
  rank: z.number().int(),
  days: z.number().int(),
  /** In the order of the period's months; null where there is no result. */
  scores: z.array(z.number().int().nullable()),
  bars: z.array(z.string()),
  won: z.array(z.string()),
  /** Steps of rules that count over several periods (K34). */
  carried: z.array(
    z.object({
      text: z.string(),
      count: z.number().int(),
      periods: z.array(z.string()),
      facts: z.number().int(),
    }),
  ),
});
export type PeriodRow = z.output<typeof periodRow>;

const periodInput = z.object({ subject: assessedKind, period: periodCode }).strict();
const awardInput = z.object({ subject: assessedKind, award: line(40), period: periodCode }).strict();

/** 评优: results over months, quarters and years, and the awards a rulebook provides (K28, K31–K34). */
export const awardsContract = {
  /** Results of a quarter or year so far. */
  period: query(
    'assessment.read',
    periodInput,
    z.object({
      /** How months become one score; null when no rulebook is in effect. */
      rulebook: z
        .object({ id, name: z.string(), rollUp: z.enum(['mean', 'sum', 'weighted']), stated: z.boolean() })
        .nullable(),
      months: z.array(monthStanding),
      rows: z.array(periodRow),
    }),
  ),
  /** Rounds of a year, and what its rulebooks still provide. */
  list: query(
    'assessment.read',
    z.object({ year }).strict(),
    z.object({ rounds: z.array(roundLine), due: z.array(dueAward) }),
  ),
  /** Who would win, and why the others not, from the results of this moment. */
  preview: query('assessment.read', awardInput, awardTable),
  get: query('assessment.read', idInput, awardRound),
  /** Freezes the candidates; refused while a month of the period is not confirmed. */
  open: mutation('assessment.confirm', awardInput, z.object({ id })),
  /** The result of a vote or meeting; may be corrected until the list is published. */
  decide: mutation(
    'assessment.confirm',
    z
      .object({
        id,
        date: isoDate,
        text: line(500),
        picked: z.array(id).max(500),
        votes: z.array(z.object({ id, votes: z.number().int().min(0).max(100_000) }).strict()).max(2000),
      })
      .strict(),
    z.object({}),
  ),
  /** Adds or removes a winner beside the rule; `clear` takes that back. Shown on the list with the reason. */
  override: mutation(
    'assessment.confirm',
    z.object({ id, subjectId: id, action: z.enum(['add', 'remove', 'clear']), reason: line(200) }).strict(),
    z.object({}),
  ),
  publish: mutation('assessment.confirm', z.object({ id, date: isoDate }).strict(), z.object({})),
  void: mutation('assessment.confirm', z.object({ id, reason: line(200) }).strict(), z.object({})),
};
