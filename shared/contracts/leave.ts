import { z } from 'zod';
import { LEAVE_KIND_CODES } from '../domain/leave/kinds';
import { LEAVE_PHASES, LEAVE_STATES } from '../domain/leave/life';
import { TIMELINE_STEPS } from '../domain/leave/timeline';
import { id, idInput, isoDate, line, month, text, wallMs } from './common';
import { mutation, query } from './define';

export const leaveKind = z.enum(LEAVE_KIND_CODES);
export const leavePhase = z.enum(LEAVE_PHASES);

/** Begin or end as the slip says it: a half-day of a day, or a minute of it. */
export const leaveMoment = z
  .object({
    date: isoDate,
    at: z.union([z.enum(['am', 'pm']), z.number().int().min(0).max(1440)]),
  })
  .strict();

const length = {
  /** Half-days begun on the person's own sessions; 2 make a day. */
  halfDays: z.number().int(),
  /** Workdays touched. */
  days: z.number().int(),
  minutes: z.number().int(),
};

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
  kind: leaveKind,
  startAt: wallMs,
  endAt: wallMs,
  /** Begin of the first session after the leave: without 销假 by then it is overdue. */
  dueAt: wallMs,
  ...length,
  reason: z.string(),
  state: z.enum(LEAVE_STATES),
  phase: leavePhase,
  substituteId: id.nullable(),
  substituteName: z.string(),
  submittedAt: wallMs,
  notifiedAt: wallMs.nullable(),
  notifiedTo: z.string(),
  approverName: z.string(),
  decidedAt: wallMs.nullable(),
  decisionNote: z.string(),
  returnedAt: wallMs.nullable(),
  /** 先斩后奏: approved after the start and nobody told before it. */
  retroactive: z.boolean(),
  /** Somebody was told before the start. */
  notified: z.boolean(),
  /** Until when an overdue return counts; null when it does not. */
  overdueUntil: wallMs.nullable(),
  /** Give it back with the next change: somebody else may have been faster (`changed_meanwhile`). */
  version: z.number().int(),
  mayDecide: z.boolean(),
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
});
export type LeaveDetail = z.output<typeof leaveDetail>;

const params = z.record(z.string(), z.union([z.string(), z.number()]));
const message = z.object({ code: z.string(), params });
export const LEAVE_WARNINGS = [
  'nothing_expected',
  'already_started',
  'is_substitute',
  'window_uncovered',
] as const;
export const leavePreview = z.object({
  startAt: wallMs,
  endAt: wallMs,
  dueAt: wallMs,
  windowName: z.string(),
  ...length,
  /** The refusal that submitting would give; null when it would be taken. */
  problem: message.nullable(),
  /** What the office should know; nothing that hinders. */
  warnings: z.array(z.object({ code: z.enum(LEAVE_WARNINGS), params })),
});
export type LeavePreview = z.output<typeof leavePreview>;

const asked = {
  staffId: id,
  start: leaveMoment,
  end: leaveMoment,
  substituteId: id.nullable().default(null),
};
const versioned = { id, version: z.number().int().positive() };

/** 请假 → 审批 → 离岗 → 返岗 → 销假 (seed row 4). Window managers see and change only their own window's people. */
export const leaveContract = {
  list: query(
    'leave.read',
    z
      .object({
        /** Requests that touch the month; null gives the newest 2,000. */
        month: month.nullable().default(null),
        phase: leavePhase.nullable().default(null),
        staffId: id.nullable().default(null),
        windowId: id.nullable().default(null),
        /** Part of a name, its pinyin or initials, or the staff number. */
        text: z.string().max(60).default(''),
      })
      .strict(),
    z.array(leaveRow),
  ),
  get: query('leave.read', idInput, leaveDetail),
  /** How long it would be and what speaks against it, while it is typed. */
  preview: query('leave.write', z.object(asked).strict(), leavePreview),
  submit: mutation(
    'leave.write',
    z
      .object({
        ...asked,
        kind: leaveKind,
        reason: text(500),
        /** Who was told before the start, and when: tells a late paper from 先斩后奏. */
        notifiedAt: wallMs.nullable().default(null),
        notifiedTo: text(40),
      })
      .strict(),
    leaveDetail,
  ),
  decide: mutation(
    'leave.approve',
    z
      .object({
        ...versioned,
        decision: z.enum(['approve', 'refuse']),
        /** Required to refuse. */
        note: text(500),
        /** From the paper slip: who signed, and when. Supervision office only; null: this account, now. */
        approverName: line(40).nullable().default(null),
        decidedAt: wallMs.nullable().default(null),
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
  cancel: mutation('leave.write', z.object({ ...versioned, reason: line(500) }).strict(), leaveDetail),
};
