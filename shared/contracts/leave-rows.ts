import { z } from 'zod';
import { SEEN_BY } from '../domain/attendance/overdue';
import { LEAVE_UNITS } from '../domain/leave/kind-rules';
import { LEAVE_KIND_CODES } from '../domain/leave/kinds';
import { LEAVE_PHASES, LEAVE_STATES } from '../domain/leave/life';
import { STEP_ROLES } from '../domain/leave/matrix';
import { TIMELINE_STEPS } from '../domain/leave/timeline';
import { id, isoDate, month, wallMs } from './common';

export const leaveKind = z.enum(LEAVE_KIND_CODES);
export const leavePhase = z.enum(LEAVE_PHASES);
/** Code of a built-in or own kind. */
export const kindCode = z.string().trim().min(1).max(40);

/** Begin or end as the slip says it: a half-day of a day, or a minute of it. */
export const leaveMoment = z
  .object({
    date: isoDate,
    at: z.union([z.enum(['am', 'pm']), z.number().int().min(0).max(1440)]),
  })
  .strict();

export const leaveLength = {
  /** Half-days begun on the person's own sessions; 2 make a day. Calendar kinds count days of rest too. */
  halfDays: z.number().int(),
  /** Workdays touched; calendar days of a kind that counts those. */
  days: z.number().int(),
  /** Minutes of the person's own sessions. */
  minutes: z.number().int(),
};

export const NOTICE_WAYS = ['', 'phone', 'message', 'in_person', 'paper'] as const;
export const LEAVE_ACTIONS = [
  'edit',
  'submit',
  'decide',
  'sign_paper',
  'send_back',
  'cancel',
  'depart',
  'extend',
  'return',
  'settle_overdue',
  'notify',
  'substitute',
  'attach',
] as const;

export const leaveStep = z.object({
  role: z.enum(STEP_ROLES),
  state: z.enum(['waiting', 'approved', 'sent_back', 'refused']),
  /** Who signed; empty while it waits. */
  byName: z.string(),
  at: wallMs.nullable(),
  note: z.string(),
  /** Entered from a signature on paper. */
  onPaper: z.boolean(),
  /** The account whose right was used while its owner was away; empty when it was the signer's own. */
  forName: z.string(),
});
export type LeaveStep = z.output<typeof leaveStep>;

export const leaveRow = z.object({
  id,
  staffId: id,
  staffNo: z.string(),
  staffName: z.string(),
  pinyin: z.string(),
  unitName: z.string(),
  /** Where the person was posted when the leave began. */
  windowId: id.nullable(),
  windowName: z.string(),
  /** As what it is marked and counted. */
  kind: leaveKind,
  kindCode: z.string(),
  /** Name of an own kind; empty for a built-in one. */
  kindName: z.string(),
  unit: z.enum(LEAVE_UNITS),
  startAt: wallMs,
  endAt: wallMs,
  /** Begin of the first session after the leave: without 销假 by then it is overdue. */
  dueAt: wallMs,
  ...leaveLength,
  /** Empty when `reasonHidden`. */
  reason: z.string(),
  reasonHidden: z.boolean(),
  handover: z.string(),
  state: z.enum(LEAVE_STATES),
  phase: leavePhase,
  substituteId: id.nullable(),
  substituteName: z.string(),
  /** Somebody sent by the home unit, who is not on the staff list. */
  standIn: z.string(),
  submittedAt: wallMs,
  notifiedAt: wallMs.nullable(),
  notifiedTo: z.string(),
  notifiedHow: z.enum(NOTICE_WAYS),
  approverName: z.string(),
  decidedAt: wallMs.nullable(),
  decisionNote: z.string(),
  departedAt: wallMs.nullable(),
  returnedAt: wallMs.nullable(),
  /** When and by what the person was first seen after the end, while there is no 销假: only that is missing then. */
  seenAt: wallMs.nullable(),
  seenBy: z.enum(SEEN_BY).nullable(),
  /** 先斩后奏: approved after the start and nobody told before it; also of an extension. */
  retroactive: z.boolean(),
  /** Somebody was told before the start. */
  notified: z.boolean(),
  /** Until when an overdue return counts; null when it does not. */
  overdueUntil: wallMs.nullable(),
  /** The office accepted why the return was late: it is no absence. */
  overdueSettled: z.boolean(),
  /** Whose signature is missing next; null when none is. */
  waitingFor: z.enum(STEP_ROLES).nullable(),
  /** An extension that waits for its signatures. */
  extensionTo: wallMs.nullable(),
  papersMissing: z.boolean(),
  files: z.number().int(),
  /** Give it back with the next change: somebody else may have been faster (`changed_meanwhile`). */
  version: z.number().int(),
  mayDecide: z.boolean(),
  /** What this account can do with it now. */
  actions: z.array(z.enum(LEAVE_ACTIONS)),
});
export type LeaveRow = z.output<typeof leaveRow>;

export const leaveDetail = leaveRow.extend({
  timeline: z.array(
    z.object({
      step: z.enum(TIMELINE_STEPS),
      mark: z.enum(['done', 'late', 'missing', 'todo', 'void']),
      at: wallMs.nullable(),
    }),
  ),
  createdByName: z.string(),
  decidedByName: z.string(),
  returnedByName: z.string(),
  /** Signatures of the request as it was last submitted, in their order. */
  steps: z.array(leaveStep),
  /** Earlier rounds, the oldest first: what was sent back and why. */
  earlier: z.array(z.object({ round: z.number().int(), steps: z.array(leaveStep) })),
  extensions: z.array(
    z.object({
      id,
      fromAt: wallMs,
      toAt: wallMs,
      reason: z.string(),
      state: z.enum(['submitted', 'approved', 'refused']),
      askedAt: wallMs,
      notifiedAt: wallMs.nullable(),
      decidedAt: wallMs.nullable(),
      retroactive: z.boolean(),
      steps: z.array(leaveStep),
    }),
  ),
  /** What it took from the person's batches, first used first. */
  bookings: z.array(
    z.object({ batchId: id, halfDays: z.number().int(), expiresOn: isoDate.nullable(), source: z.string() }),
  ),
  overdueReason: z.string(),
});
export type LeaveDetail = z.output<typeof leaveDetail>;

const params = z.record(z.string(), z.union([z.string(), z.number()]));
export const leaveMessage = z.object({ code: z.string(), params });
export const LEAVE_WARNINGS = [
  'nothing_expected',
  'already_started',
  'is_substitute',
  'window_uncovered',
  'papers_needed',
  'balance_unopened',
  'substitute_missing',
  'handover_missing',
  'below_minimum',
] as const;

export const leavePreview = z.object({
  startAt: wallMs,
  endAt: wallMs,
  dueAt: wallMs,
  windowName: z.string(),
  ...leaveLength,
  unit: z.enum(LEAVE_UNITS),
  /** The refusal that submitting would give; null when it would be taken. */
  problem: leaveMessage.nullable(),
  /** What the office should know; nothing that hinders. */
  warnings: z.array(z.object({ code: z.enum(LEAVE_WARNINGS), params })),
  /** Signatures it will need. */
  chain: z.array(z.enum(STEP_ROLES)),
  /** Who would sign each of them; empty where that is not one person. */
  signers: z.array(z.string()),
  papersNeeded: z.boolean(),
  /** What it is taken from, in half-days; null when it is taken from nothing or the account is not opened. */
  balance: z
    .object({
      account: z.enum(['annual', 'swap', 'allowance']),
      /** Before this leave, less what waits for approval. */
      available: z.number().int(),
      after: z.number().int(),
    })
    .nullable(),
});
export type LeavePreview = z.output<typeof leavePreview>;

/** 逾期未归 as a closed month charges it, or as it was given back. */
export const overdueInMonth = z.object({
  month,
  halfDays: z.number().int(),
  /** An adjustment gives it back already. */
  filed: z.boolean(),
  /** The open month that gives it back; null where the closed month took no points for it. */
  chargeMonth: month.nullable(),
  /** Hundredths of a point given back, by person, window and unit. */
  lines: z.array(z.object({ name: z.string(), points: z.number().int() })),
});
