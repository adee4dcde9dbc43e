import type { WallMs } from '../time/wall';

/** What is stored of a request's life; the rest (away, overdue, back) follows from its times. */
export const LEAVE_STATES = ['draft', 'submitted', 'sent_back', 'approved', 'refused', 'cancelled'] as const;
export type LeaveState = (typeof LEAVE_STATES)[number];

/**
 * Where a request stands now: not sent, waiting, back with its author, to come,
 * away, away beyond its end, seen again without 销假, back, or over without effect.
 */
export const LEAVE_PHASES = [
  'draft',
  'submitted',
  'sent_back',
  'upcoming',
  'away',
  'overdue',
  'unconfirmed',
  'returned',
  'refused',
  'cancelled',
] as const;
export type LeavePhase = (typeof LEAVE_PHASES)[number];

/** The times of a request that its life is judged by. */
export interface LeaveTimes {
  state: LeaveState;
  startAt: WallMs;
  endAt: WallMs;
  /** When somebody in charge was told; null when nobody was. */
  notifiedAt: WallMs | null;
  decidedAt: WallMs | null;
  /** 销假: when the person was really back. */
  returnedAt: WallMs | null;
}

/**
 * `dueAt` is the begin of the first session after the leave: nobody has to report back before it. Without 销假
 * by then the leave is overdue (逾期未归), the same day (seed row 4), unless the person was seen (`seenAt`): then only
 * 销假 is missing.
 */
export function phaseOf(
  leave: LeaveTimes,
  dueAt: WallMs,
  now: WallMs,
  seenAt: WallMs | null = null,
): LeavePhase {
  if (leave.state !== 'approved') return leave.state;
  if (leave.returnedAt !== null) return 'returned';
  if (now < leave.startAt) return 'upcoming';
  if (now <= dueAt) return 'away';
  return seenAt === null ? 'overdue' : 'unconfirmed';
}

/** Approved only after the leave had begun; whether that is forgiven depends on `isNotified`. */
export function isLateApproval({ state, startAt, decidedAt }: LeaveTimes): boolean {
  return state === 'approved' && decidedAt !== null && decidedAt > startAt;
}

/** Somebody in charge was told before the leave began, so only the paper came late. */
export function isNotified({ startAt, notifiedAt }: LeaveTimes): boolean {
  return notifiedAt !== null && notifiedAt <= startAt;
}

/** 先斩后奏 (seed row 5): approved after the start, and nobody told before it. Computed, never ticked. */
export function isRetroactive(leave: LeaveTimes): boolean {
  return isLateApproval(leave) && !isNotified(leave);
}

/** When the right to be away ends: at 销假 when that was earlier than approved. */
export function effectiveEnd({ endAt, returnedAt }: LeaveTimes): WallMs {
  return returnedAt !== null && returnedAt < endAt ? returnedAt : endAt;
}
