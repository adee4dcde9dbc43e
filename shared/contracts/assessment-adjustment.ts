import { z } from 'zod';
import { FACT_KINDS } from '../domain/assessment/facts';
import { factView } from './assessment-facts';
import { assessedKind, change, points, subjectRef } from './assessment-kind';
import { id, isoDate, line, month, wallMs } from './common';
import { mutation, query } from './define';

const factId = z.string().min(1).max(200);
/** What a late fact says; a value that is null stays as it was. */
const factFields = {
  kind: z.enum(FACT_KINDS),
  minutes: z.number().int().min(0).max(1440).nullable().default(null),
  halfDays: z.number().int().min(0).max(62).nullable().default(null),
  item: z.string().max(60).nullable().default(null),
  leaveKind: z.string().max(40).nullable().default(null),
  /** Of a mark, in hundredths; `item` is then what was marked. */
  score: points.min(0).max(100_000).nullable().default(null),
  rater: z.string().max(40).nullable().default(null),
};

/** What is known now: recomputed with the closed month's facts and rulebook, or typed where that cannot be. */
export const lateFact = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('remove'), factId }),
  z.strictObject({ type: z.literal('replace'), factId, ...factFields }),
  z.strictObject({
    type: z.literal('add'),
    staffId: id.nullable(),
    windowId: id.nullable(),
    /** Only of what falls on a unit alone: neither a person nor a window is named then. */
    unitId: id.nullable().default(null),
    date: isoDate,
    ...factFields,
  }),
  z.strictObject({
    type: z.literal('typed'),
    ...subjectRef,
    date: isoDate.nullable(),
    clause: line(60),
    points: change,
  }),
]);
export type LateFact = z.output<typeof lateFact>;

const adjustmentLine = z.object({
  subject: assessedKind,
  id,
  name: z.string(),
  points,
  /** Score of the closed month without and with it; null when typed. */
  before: points.nullable(),
  after: points.nullable(),
});

const trial = z.object({
  chargeMonth: month,
  /** Clauses the closed month would have charged otherwise. */
  clause: z.string(),
  lines: z.array(adjustmentLine),
});
export type AdjustmentTrial = z.output<typeof trial>;

export const adjustmentView = z.object({
  id,
  aboutMonth: month,
  chargeMonth: month,
  date: isoDate.nullable(),
  clause: z.string(),
  type: z.enum(['remove', 'replace', 'add', 'typed']),
  /** The fact as it stood in the closed month, and as it is known now. */
  was: factView.nullable(),
  now: factView.nullable(),
  lines: z.array(adjustmentLine),
  reason: z.string(),
  proof: z.string(),
  decider: z.string(),
  objectionId: id.nullable(),
  createdByName: z.string(),
  createdAt: wallMs,
  revokedReason: z.string().nullable(),
  /** The month that charges it is open still. */
  revocable: z.boolean(),
});
export type AdjustmentView = z.output<typeof adjustmentView>;

const what = { aboutMonth: month, late: lateFact };

/** 补记调整: a late fact about a closed month, charged in the next open one. */
export const adjustmentOperations = {
  /** Those about the month and those charged in it, the newest first. */
  adjustments: query('assessment.own', z.object({ month }).strict(), z.array(adjustmentView)),
  /** What a late fact would change, without filing it. Refuses as `fileAdjustment` does. */
  tryAdjustment: query('assessment.adjust', z.object(what).strict(), trial),
  /**
   * Refuses `month_not_closed`, `adjustment_exists` for the same thing twice, `adjustment_nothing` when no score would
   * differ, `adjustment_no_month`, `fact_incomplete`, `not_found`.
   */
  fileAdjustment: mutation(
    'assessment.adjust',
    z
      .object({
        ...what,
        reason: line(500),
        proof: line(500),
        decider: line(60),
        objectionId: id.nullable().default(null),
      })
      .strict(),
    trial.extend({ id }),
  ),
  /** Until the month that charges it is closed; the last of those that build on each other first. */
  revokeAdjustment: mutation(
    'assessment.adjust',
    z.object({ id, reason: line(500) }).strict(),
    z.object({ id }),
  ),
};
