import { byDateAndId, FACT_TAG, type Fact } from '../assessment/facts';
import { leaveLength } from '../attendance/leave-length';
import type { ExpectedDay } from '../attendance/types';
import { formatTime, type IsoDate, startOfDay, type WallMs, wallDate } from '../time/wall';
import { awayKindOf, type LeaveKind } from './kinds';
import { effectiveEnd, type LeaveTimes } from './life';

/** An approved leave with what its person was expected to do from its start to its end. */
export interface LeaveForFacts extends LeaveTimes {
  id: number;
  staffId: number;
  kind: LeaveKind;
  /** Code of the office's own kind. */
  ownKind?: string | null;
  /** False: never charged, by the rule of its kind. */
  scored?: boolean;
  /** Extensions that were approved, in their order. */
  extensions?: readonly Stretch[];
  /** Days touched by the leave, in order. */
  days: readonly ExpectedDay[];
  /** Where the person was posted on a day, and the home unit. */
  placeOn: (date: IsoDate) => { windowId: number | null; unitId: number | null };
}

/** A part of a leave with its own approval: the request, or an extension of it. */
export interface Stretch {
  fromAt: WallMs;
  toAt: WallMs;
  notifiedAt: WallMs | null;
  decidedAt: WallMs | null;
}

/**
 * One fact per leave and day (rule kinds K11, K38). The days taken before a late approval are `retroactive_leave`
 * instead of `leave`, tagged `notified` when somebody was told in time; days after the approval are plain leave.
 * An extension is judged by its own approval. An outing (公出) is no leave and gives none. Days may lie outside the
 * month asked for: the caller cuts. What comes after the end is `overdueFacts`.
 */
export function buildLeaveFacts(leaves: readonly LeaveForFacts[]): Fact[] {
  return leaves
    .filter((leave) => leave.state === 'approved' && awayKindOf(leave.kind) === 'leave')
    .flatMap(takenFacts)
    .sort(byDateAndId);
}

/** The request and its approved extensions, one after the other. */
export function stretchesOf(leave: Omit<LeaveForFacts, 'days' | 'placeOn'>): Stretch[] {
  const { startAt, endAt, notifiedAt, decidedAt, extensions = [] } = leave;
  return [{ fromAt: startAt, toAt: extensions[0]?.fromAt ?? endAt, notifiedAt, decidedAt }, ...extensions];
}

/** Approved only after it had begun, as far as this day goes. */
const isLateOn = ({ fromAt, decidedAt }: Stretch, at: WallMs): boolean =>
  decidedAt !== null && decidedAt > fromAt && at < decidedAt;

function takenFacts(leave: LeaveForFacts): Fact[] {
  const end = effectiveEnd(leave);
  const stretches = stretchesOf(leave);
  return leave.days.flatMap((day) => {
    const { halfDays } = leaveLength(leave.startAt, end, [day]);
    if (halfDays === 0) return [];
    const begun = Math.max(leave.startAt, startOfDay(day.date));
    // A day that an extension goes on from the middle of belongs to what it began with.
    const stretch = stretches.findLast(({ fromAt }) => fromAt <= begun) ?? stretches[0]!;
    const retroactive = isLateOn(stretch, begun);
    const notified = stretch.notifiedAt !== null && stretch.notifiedAt <= stretch.fromAt;
    return {
      ...leaveFactBase(leave, day.date),
      id: `leave:${leave.id}:${day.date}`,
      kind: retroactive ? 'retroactive_leave' : 'leave',
      halfDays,
      tags: [...(retroactive && notified ? [FACT_TAG.notified] : []), ...kindTags(leave)],
    };
  });
}

const kindTags = ({ ownKind, scored = true }: LeaveForFacts): string[] => [
  ...(ownKind ? [`kind:${ownKind}`] : []),
  ...(scored ? [] : [FACT_TAG.exempt]),
];

/** Who, where and which leave, as every fact about a leave says it. */
export function leaveFactBase(leave: Omit<LeaveForFacts, 'days'>, date: IsoDate) {
  return {
    staffId: leave.staffId,
    ...leave.placeOn(date),
    date,
    leaveKind: leave.kind,
    label: `${stamp(leave.startAt)} ~ ${stamp(leave.endAt)}`,
    source: { table: 'leave_request', id: leave.id },
  };
}

const stamp = (at: number): string => `${wallDate(at).slice(5)} ${formatTime(at)}`;
