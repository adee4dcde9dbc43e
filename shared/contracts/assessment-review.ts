import { z } from 'zod';
import { factView } from './assessment-facts';
import { assessedKind, points, subjectRef } from './assessment-kind';
import { id, isoDate, line, month, text, wallMs } from './common';
import { mutation, query } from './define';

export const OBJECTION_STATES = ['open', 'upheld', 'partly', 'dismissed', 'noted', 'withdrawn'] as const;
const given = points.min(1).max(100_00).nullable().default(null);
const reason = line(500);

/** Whom something is about, by name as it was that month. */
const about = { subject: assessedKind, subjectId: id, code: z.string(), name: z.string() };

export const objectionView = z.object({
  id,
  month,
  /** A statement explains; an objection asks for another result and must be decided. */
  kind: z.enum(['statement', 'objection']),
  ...about,
  fact: factView.nullable(),
  text: z.string(),
  filedBy: z.string(),
  filedOn: isoDate,
  state: z.enum(OBJECTION_STATES),
  decisionReason: z.string(),
  decidedByName: z.string(),
  decidedAt: wallMs.nullable(),
  createdByName: z.string(),
  /** Upheld after the results were confirmed, and no late fact was filed for it yet. */
  needsAdjustment: z.boolean(),
});
export type ObjectionView = z.output<typeof objectionView>;

/** One line of the report 不许送人情: who was let off what, why and by whom. */
export const waiverView = z.object({
  /** `waiver:3`, or the fact of an incident that was dismissed. */
  key: z.string(),
  /** Null for what was dismissed before the close. */
  id: id.nullable(),
  kind: z.enum(['full', 'part', 'dismissed']),
  ...about,
  windowName: z.string(),
  fact: factView.nullable(),
  /** What it gave back to the person, the window and the unit, in hundredths. */
  personPoints: points,
  windowPoints: points,
  unitPoints: points,
  reason: z.string(),
  decidedByName: z.string(),
  decidedAt: wallMs.nullable(),
  objectionId: id.nullable(),
  /** Taken back: it no longer counts, and stays in the report. */
  revokedReason: z.string().nullable(),
});
export type WaiverView = z.output<typeof waiverView>;

export const reviewView = z.object({
  period: z
    .object({ from: isoDate, to: isoDate, note: z.string(), byName: z.string(), at: wallMs })
    .nullable(),
  /** The last day is over. */
  over: z.boolean(),
  openObjections: z.number().int(),
  signature: z
    .object({
      mode: z.enum(['account', 'paper']),
      signer: z.string(),
      signedOn: isoDate,
      note: z.string(),
      byName: z.string(),
    })
    .nullable(),
  objections: z.array(objectionView),
});
export type ReviewView = z.output<typeof reviewView>;

/** 公示: results are shown, people are heard, the chief decides. */
export const reviewOperations = {
  review: query('assessment.own', z.object({ month }).strict(), reviewView),
  /** Begins the review of a closed month, or gives a running one other days. */
  startReview: mutation(
    'assessment.close',
    z.object({ month, from: isoDate, to: isoDate, note: text(200) }).strict(),
    z.object({ month, state: z.literal('review') }),
  ),
  /** By or for a person, window or unit; also after the papers are out. Refuses `not_your_window`. */
  fileObjection: mutation(
    'assessment.object',
    z
      .object({
        month,
        kind: z.enum(['statement', 'objection']),
        ...subjectRef,
        factId: z.string().max(200).nullable().default(null),
        text: line(2000),
        filedBy: line(60),
        filedOn: isoDate,
      })
      .strict(),
    z.object({ id }),
  ),
  /**
   * Upheld in the review waives the fact, partly gives back `points`; later it asks for a late fact in the next month.
   * Refuses `objection_decided`, `points_required`.
   */
  decideObjection: mutation(
    'assessment.close',
    z
      .object({
        id,
        decision: z.enum(['upheld', 'partly', 'dismissed', 'noted']),
        reason,
        points: given,
      })
      .strict(),
    z.object({ id }),
  ),
  withdrawObjection: mutation('assessment.object', z.object({ id, reason }).strict(), z.object({ id })),
  /** 免扣 of a fact, or 减扣 by so many points, in a month that is closed or in review. */
  waive: mutation(
    'assessment.close',
    z
      .object({
        month,
        ...subjectRef,
        kind: z.enum(['full', 'part']),
        factId: z.string().max(200).nullable().default(null),
        points: given,
        reason,
      })
      .strict(),
    z.object({ id }),
  ),
  revokeWaiver: mutation('assessment.close', z.object({ id, reason }).strict(), z.object({ id })),
  /** 不许送人情: everything that was let off in a month, with what it gave back. */
  waiverReport: query('assessment.read', z.object({ month }).strict(), z.array(waiverView)),
};
