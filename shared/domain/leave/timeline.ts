import type { WallMs } from '../time/wall';
import { isLateApproval, type LeavePhase, type LeaveTimes } from './life';

/** 请假→告知→审批→离岗→应返岗→销假 as one line of events (seed row 4). */
export const TIMELINE_STEPS = ['submitted', 'notified', 'decided', 'left', 'due', 'returned'] as const;
export type TimelineStep = (typeof TIMELINE_STEPS)[number];

/** `late` is done, but not when it should have been; `missing` should have happened by now. */
export type StepMark = 'done' | 'late' | 'missing' | 'todo' | 'void';

export interface TimelineEvent {
  step: TimelineStep;
  mark: StepMark;
  /** When it happened, or when it is to happen; null when neither is known. */
  at: WallMs | null;
}

export interface TimelineInput extends LeaveTimes {
  submittedAt: WallMs;
  phase: LeavePhase;
  /** Begin of the first session after the leave. */
  dueAt: WallMs;
  /** 销假 came after whole half-days that were missed. */
  overdue: boolean;
}

/** The events of a request in their order; telling somebody is listed only when it was done. */
export function timelineOf(leave: TimelineInput, now: WallMs): TimelineEvent[] {
  const over = leave.state === 'refused' || leave.state === 'cancelled';
  const reached = (at: WallMs): StepMark => (now >= at ? 'done' : 'todo');
  const events: TimelineEvent[] = [{ step: 'submitted', mark: 'done', at: leave.submittedAt }];
  if (leave.notifiedAt !== null) {
    const mark = leave.notifiedAt <= leave.startAt ? 'done' : 'late';
    events.push({ step: 'notified', mark, at: leave.notifiedAt });
  }
  events.push({ step: 'decided', mark: decisionMark(leave, now), at: leave.decidedAt });
  const live = leave.state === 'approved';
  events.push({
    step: 'left',
    mark: over ? 'void' : live ? reached(leave.startAt) : 'todo',
    at: leave.startAt,
  });
  events.push({ step: 'due', mark: over ? 'void' : live ? reached(leave.dueAt) : 'todo', at: leave.dueAt });
  events.push({ step: 'returned', mark: returnMark(leave, over), at: leave.returnedAt });
  return events;
}

function decisionMark(leave: TimelineInput, now: WallMs): StepMark {
  if (leave.decidedAt === null) {
    if (leave.state === 'cancelled') return 'void';
    return now > leave.startAt ? 'missing' : 'todo';
  }
  return isLateApproval(leave) ? 'late' : 'done';
}

function returnMark(leave: TimelineInput, over: boolean): StepMark {
  if (over) return 'void';
  if (leave.returnedAt !== null) return leave.overdue ? 'late' : 'done';
  return leave.phase === 'overdue' || leave.phase === 'unconfirmed' ? 'missing' : 'todo';
}
