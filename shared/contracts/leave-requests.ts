import { z } from 'zod';
import { id, idInput, isoDate, line, month, text, wallMs } from './common';
import { mutation, query } from './define';
import {
  kindCode,
  leaveDetail,
  leaveMessage,
  leaveMoment,
  leavePhase,
  leavePreview,
  leaveRow,
  NOTICE_WAYS,
  overdueInMonth,
} from './leave-rows';

const asked = {
  staffId: id,
  start: leaveMoment,
  end: leaveMoment,
  substituteId: id.nullable().default(null),
  /** Name of somebody sent by the home unit where the window has nobody else. */
  standIn: text(40),
};
export const versioned = { id, version: z.number().int().positive() };

const written = {
  ...asked,
  kind: kindCode,
  reason: text(500),
  /** What the substitute has to know. */
  handover: text(1000),
  /** Who was told before the start, when and how: tells a late paper from 先斩后奏. */
  notifiedAt: wallMs.nullable().default(null),
  notifiedTo: text(40),
  notifiedHow: z.enum(NOTICE_WAYS).default(''),
};

/** A person below a field, told apart by number and window. */
const offered = { id, staffNo: z.string(), name: z.string(), windowName: z.string() };

/** From the paper slip: who signed, and when. */
const signature = z.object({ name: line(40), at: wallMs }).strict();
/** Supervision office only; null: this account, now. */
const signed = {
  approverName: line(40).nullable().default(null),
  decidedAt: wallMs.nullable().default(null),
};

/** 请假 → 审批 → 离岗 → 返岗 → 销假 (seed row 4). Window managers see and change only their own window's people. */
export const leaveRequestOperations = {
  list: query(
    'leave.read',
    z
      .object({
        /** Requests that touch the month; null gives the newest 2,000. */
        month: month.nullable().default(null),
        phase: leavePhase.nullable().default(null),
        staffId: id.nullable().default(null),
        windowId: id.nullable().default(null),
        kind: kindCode.nullable().default(null),
        /** Part of a name, its pinyin or initials, or the staff number. */
        text: z.string().max(60).default(''),
      })
      .strict(),
    z.array(leaveRow),
  ),
  /** People whose leave this account may enter, found by name, pinyin or number: a manager's own people only. */
  applicants: query(
    'leave.write',
    z.object({ text: z.string().max(60).default('') }).strict(),
    z.array(z.object(offered)),
  ),
  /**
   * Who may stand in for somebody from one day to another: people of the same window, those posted there as B岗 first,
   * and of windows that lend theirs. `away`: on leave themselves meanwhile, last.
   */
  substitutes: query(
    'leave.write',
    z.object({ staffId: id, from: isoDate, to: isoDate, text: z.string().max(60).default('') }).strict(),
    z.array(z.object({ ...offered, away: z.boolean() })),
  ),
  get: query('leave.read', idInput, leaveDetail),
  /** How long it would be, who has to sign, and what speaks against it, while it is typed. */
  preview: query(
    'leave.write',
    z
      .object({
        ...asked,
        kind: kindCode.default('personal'),
        handover: text(1000),
        /** The request being changed, which does not stand in its own way. */
        exceptId: id.nullable().default(null),
      })
      .strict(),
    leavePreview,
  ),
  submit: mutation('leave.write', z.object(written).strict(), leaveDetail),
  /** Keeps a request that is not sent yet; `id` null makes one. Nothing is checked but the person and the kind. */
  saveDraft: mutation(
    'leave.write',
    z
      .object({
        ...written,
        id: id.nullable().default(null),
        version: z.number().int().positive().default(1),
      })
      .strict(),
    leaveDetail,
  ),
  /** Sends a draft, or again what was sent back, with what is written now. */
  resubmit: mutation('leave.write', z.object({ ...versioned, ...written }).strict(), leaveDetail),
  /** A slip that was signed on paper, entered in one go: submitted and signed by everybody its chain asks for. */
  enter: mutation(
    'leave.office',
    z.object({ ...written, signatures: z.array(signature).min(1).max(7) }).strict(),
    leaveDetail,
  ),
  /** Signs, sends back or refuses the step that waits, of the request or of its extension. */
  decide: mutation(
    'leave.approve',
    z
      .object({
        ...versioned,
        decision: z.enum(['approve', 'send_back', 'refuse']),
        /** Required to refuse and to send back. */
        note: text(500),
        ...signed,
      })
      .strict(),
    leaveDetail,
  ),
  /** The same decision on many; each that cannot be taken says why and stays as it is. A cancelled one stays cancelled. */
  decideMany: mutation(
    'leave.approve',
    z
      .object({
        items: z.array(z.object(versioned).strict()).min(1).max(500),
        decision: z.enum(['approve', 'send_back', 'refuse']),
        note: text(500),
      })
      .strict(),
    z.object({
      done: z.number().int(),
      refused: z.array(leaveMessage.extend({ id, staffName: z.string() })),
    }),
  ),
  /** 离岗 at the actual time. */
  departed: mutation('leave.write', z.object({ ...versioned, departedAt: wallMs }).strict(), leaveDetail),
  /** 续假 to a later end; goes through the signatures of the whole length. */
  extend: mutation(
    'leave.write',
    z
      .object({
        ...versioned,
        end: leaveMoment,
        reason: text(500),
        notifiedAt: wallMs.nullable().default(null),
        notifiedTo: text(40),
      })
      .strict(),
    leaveDetail,
  ),
  /** 销假 with the actual time; again to correct it while the month is open. */
  returned: mutation(
    'leave.write',
    z.object({ ...versioned, returnedAt: wallMs, note: text(500) }).strict(),
    leaveDetail,
  ),
  /** What closed months charged for an overdue return, and what of that was given back by an adjustment. */
  closedOverdue: query('leave.office', z.object({ id }).strict(), z.array(overdueInMonth)),
  /**
   * 逾期未归 that the office accepts, with the reason; `settled: false` takes it back. What closed months charged is
   * given back by an adjustment of the next open one, which wants `proof` and `decider` (`overdue_closed_incomplete`).
   */
  settleOverdue: mutation(
    'leave.office',
    z
      .object({
        ...versioned,
        settled: z.boolean(),
        reason: line(500),
        proof: text(500),
        decider: text(60),
      })
      .strict(),
    leaveDetail,
  ),
  /** Who was told before the start, entered afterwards with its proof as the reason. */
  setNotified: mutation(
    'leave.office',
    z
      .object({
        ...versioned,
        notifiedAt: wallMs.nullable(),
        notifiedTo: text(40),
        notifiedHow: z.enum(NOTICE_WAYS).default(''),
        reason: line(500),
      })
      .strict(),
    leaveDetail,
  ),
  /** Another B岗 or stand-in: also when the first one has to be away. */
  setSubstitute: mutation(
    'leave.write',
    z.object({ ...versioned, substituteId: id.nullable(), standIn: text(40), handover: text(1000) }).strict(),
    leaveDetail,
  ),
  cancel: mutation('leave.write', z.object({ ...versioned, reason: line(500) }).strict(), leaveDetail),
};
