import { byDateAndId, FACT_TAG, type Fact } from '../assessment/facts';
import { leaveLength } from '../attendance/leave-length';
import type { ExpectedDay } from '../attendance/types';
import { formatTime, type IsoDate, startOfDay, wallDate } from '../time/wall';
import { awayKindOf, type LeaveKind } from './kinds';
import { effectiveEnd, isLateApproval, isNotified, type LeaveTimes } from './life';
import { overdueLength } from './measure';

/** An approved leave with what its person was expected to do from its start to its end or 销假. */
export interface LeaveForFacts extends LeaveTimes {
  id: number;
  staffId: number;
  kind: LeaveKind;
  /** Days touched by the leave and by an overdue return, in order. */
  days: readonly ExpectedDay[];
  /** Where the person was posted on a day, and the home unit. */
  placeOn: (date: IsoDate) => { windowId: number | null; unitId: number | null };
}

/**
 * One fact per leave and day (rule kinds K11, K38). The days taken before a late approval are `retroactive_leave`
 * instead of `leave`, tagged `notified` when somebody was told in time; days after the approval are plain leave.
 * An outing (公出) is no leave and gives none. Days may lie outside the month asked for: the caller cuts.
 */
export function buildLeaveFacts(leaves: readonly LeaveForFacts[]): Fact[] {
  return leaves
    .filter((leave) => leave.state === 'approved' && awayKindOf(leave.kind) === 'leave')
    .flatMap((leave) => [...takenFacts(leave), ...overdueFacts(leave)])
    .sort(byDateAndId);
}

function takenFacts(leave: LeaveForFacts): Fact[] {
  const late = isLateApproval(leave);
  const end = effectiveEnd(leave);
  return leave.days.flatMap((day) => {
    const { halfDays } = leaveLength(leave.startAt, end, [day]);
    if (halfDays === 0) return [];
    const begun = Math.max(leave.startAt, startOfDay(day.date));
    const retroactive = late && begun < (leave.decidedAt ?? begun);
    return {
      ...baseOf(leave, day.date),
      id: `leave:${leave.id}:${day.date}`,
      kind: retroactive ? 'retroactive_leave' : 'leave',
      halfDays,
      tags: retroactive && isNotified(leave) ? [FACT_TAG.notified] : [],
    };
  });
}

function overdueFacts(leave: LeaveForFacts): Fact[] {
  const { endAt, returnedAt } = leave;
  if (returnedAt === null || returnedAt <= endAt) return [];
  return leave.days.flatMap((day) => {
    const { halfDays } = overdueLength(endAt, returnedAt, [day]);
    if (halfDays === 0) return [];
    return {
      ...baseOf(leave, day.date),
      id: `overdue:${leave.id}:${day.date}`,
      kind: 'overdue_return' as const,
      halfDays,
      tags: [],
    };
  });
}

function baseOf(leave: LeaveForFacts, date: IsoDate) {
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
