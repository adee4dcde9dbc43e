import { z } from 'zod';
import { GROUNDS, INCIDENT_STATES, NOTICE_WAYS, OUTCOMES } from '../domain/incidents/types';
import { attachmentInfo, attachmentPart, attachmentPartInput } from './attachments';
import { fileToken, id, idInput, isoDate, line, month, nothing, text, wallMs } from './common';
import { job, mutation, query } from './define';
import { itemCode } from './incidents-catalogue';

export const incidentState = z.enum(INCIDENT_STATES);
export const outcome = z.enum(OUTCOMES);
export const ground = z.enum(GROUNDS);
/** Hundredths of a point that somebody chose. */
export const chosenPoints = z.number().int().min(0).max(100_00);
const done = z.object({ id, state: incidentState });

/** One that waits for the statement or appeal of somebody's window; says nothing of who found it. */
export const ownIncident = z.object({
  id,
  staffName: z.string(),
  windowName: z.string(),
  pinyin: z.string(),
  date: isoDate,
  minute: z.number().int().nullable(),
  itemName: z.string(),
  place: z.string(),
  description: z.string(),
  state: incidentState,
  outcome: outcome.nullable(),
  notifiedAt: wallMs.nullable(),
  answerBy: isoDate.nullable(),
  statement: z.string(),
  decisionReason: z.string(),
  appealBy: isoDate.nullable(),
  appeal: z.string(),
  resolution: z.string(),
  /** Files handed in with what was said. */
  proofs: z.number().int(),
});
export type OwnIncident = z.output<typeof ownIncident>;

export const waiverRow = z.object({
  id,
  date: isoDate,
  staffName: z.string(),
  windowName: z.string(),
  unitName: z.string(),
  pinyin: z.string(),
  itemName: z.string(),
  outcome,
  ground: ground.nullable(),
  reason: z.string(),
  decidedByName: z.string(),
  decidedAt: wallMs.nullable(),
  /** Hundredths: what the clause takes, and what was taken in the end. Null where no clause is in force. */
  full: z.number().int().nullable(),
  charged: z.number().int().nullable(),
});
export type WaiverRow = z.output<typeof waiverRow>;

/** 告知 → 陈述申辩 → 认定 → 申诉 → 终结. */
export const lifeOperations = {
  /** Told, with the day the statement is due by (working days of the procedure in force). */
  notify: mutation('incidents.write', z.object({ id, way: z.enum(NOTICE_WAYS) }).strict(), done),
  /** A statement; a window manager's for the own windows. Empty only with `noObjection`. */
  answer: mutation(
    'incidents.answer',
    z.object({ id, name: line(40), statement: text(2000), noObjection: z.boolean().default(false) }).strict(),
    done,
  ),
  /**
   * A decision can be changed while the month is open; `was` is the state it was taken in view of. `told` notes that
   * the person was told in person and had nothing to say: the short way where things are plain.
   */
  decide: mutation(
    'incidents.write',
    z
      .object({
        id,
        was: incidentState.default('recorded'),
        decision: z.enum(['confirm', 'reduce', 'dismiss']),
        told: z.boolean().default(false),
        ground: ground.nullable().default(null),
        /** What it is reduced to: a lighter item, or fewer points inside the clause's range. */
        itemCode: itemCode.nullable().default(null),
        points: chosenPoints.nullable().default(null),
        /** The incident it is merged into, with the ground `merged`. */
        mergedInto: id.nullable().default(null),
        /** Required to dismiss or reduce, and to change a decision. */
        reason: text(500),
      })
      .strict(),
    done,
  ),
  appeal: mutation('incidents.answer', z.object({ id, name: line(40), appeal: line(2000) }).strict(), done),
  /** The result of the review. */
  resolve: mutation(
    'incidents.rules',
    z
      .object({
        id,
        outcome,
        itemCode: itemCode.nullable().default(null),
        points: chosenPoints.nullable().default(null),
        reason: line(500),
      })
      .strict(),
    done,
  ),
  /** Ends it: accepted, or the time for an appeal has run out. */
  finish: mutation('incidents.write', z.object({ id, accepted: z.boolean() }).strict(), done),
  /** 连带责任: an incident of its own for whoever answers for this one, with a life of its own. */
  joint: mutation(
    'incidents.write',
    z.object({ id, staffId: id, itemCode, description: line(500) }).strict(),
    z.object({ id }),
  ),
  /** Of the windows somebody manages; all for the office. */
  mine: query('incidents.answer', nothing, z.array(ownIncident)),
  /** How many statements are overdue, and how many wait for a decision or a review. */
  counts: query(
    'incidents.read',
    nothing,
    z.object({ statementsOver: z.number().int(), toDecide: z.number().int(), appeals: z.number().int() }),
  ),
  /** 免扣减扣清单: who left off or reduced what, and why. */
  waivers: query('incidents.read', z.object({ from: month, to: month }).strict(), z.array(waiverRow)),

  evidence: query('incidents.read', idInput, z.array(attachmentInfo)),
  addEvidence: job(
    'incidents.write',
    z.object({ id, tokens: z.array(fileToken).min(1).max(20), note: text(200) }).strict(),
    z.object({ ids: z.array(id) }),
  ),
  evidencePart: query('incidents.read', attachmentPartInput, attachmentPart),
  /** A copy outside the program; `file` is null when the save dialog is cancelled. */
  saveEvidence: job('incidents.read', idInput, z.object({ file: z.string().nullable() })),
  withdrawEvidence: mutation(
    'incidents.write',
    z.object({ id, reason: line(200) }).strict(),
    z.object({ id }),
  ),

  /** What was handed in with a statement or an appeal. */
  proof: query('incidents.read', idInput, z.array(attachmentInfo)),
  /** While a statement or an appeal can be given; a window manager's for the own windows. What was handed in stays. */
  addProof: job(
    'incidents.answer',
    z.object({ id, tokens: z.array(fileToken).min(1).max(20) }).strict(),
    z.object({ ids: z.array(id) }),
  ),
  proofPart: query('incidents.read', attachmentPartInput, attachmentPart),
  saveProof: job('incidents.read', idInput, z.object({ file: z.string().nullable() })),
  withdrawProof: mutation('incidents.write', z.object({ id, reason: line(200) }).strict(), z.object({ id })),
};
