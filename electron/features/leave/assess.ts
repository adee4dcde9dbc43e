import type { LeavePreview } from '#shared/contracts/leave';
import { leaveLength } from '#shared/domain/attendance/leave-length';
import { checkLeave, daysTouched, firstUnposted, type Span, spansOverlap } from '#shared/domain/leave/check';
import { effectiveEnd } from '#shared/domain/leave/life';
import { dueBack } from '#shared/domain/leave/measure';
import { type LeaveMoment, momentAt } from '#shared/domain/leave/moment';
import { Refusal } from '#shared/domain/refusal';
import { addDays, daysBetween } from '#shared/domain/time/dates';
import { type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { refuseClosed } from '../months/index';
import { staffByIds } from '../staff/index';
import { windowDirectory } from '../units/index';
import { type LeaveRecord, liveLeaves } from './repo';
import { DAYS_TO_NEXT_SESSION, loadSchedule, type Schedule } from './schedule';

export interface AskedLeave {
  staffId: number;
  start: LeaveMoment;
  end: LeaveMoment;
  substituteId: number | null;
}

export interface Assessment extends LeavePreview {
  windowId: number | null;
}

/** No schedule is read further than this from the begin: the length check refuses such a leave anyway. */
const FURTHEST = 400;

/** What a leave would be, what forbids it and what speaks against it. The same for the preview and for submitting. */
export async function assessLeave(db: ReadDb, asked: AskedLeave, now: WallMs): Promise<Assessment> {
  const { start, end, staffId } = asked;
  const daysAhead = Math.min(Math.max(daysBetween(start.date, end.date), 0), FURTHEST);
  const last = addDays(start.date, daysAhead + DAYS_TO_NEXT_SESSION);
  const schedule = await loadSchedule(db, start.date, last);
  const windowId = schedule.windowOf(staffId, start.date);
  const span: Span = {
    from: momentAt(start, 'start', schedule.dayAt(windowId, start.date)),
    to: momentAt(end, 'end', schedule.dayAt(schedule.windowOf(staffId, end.date), end.date)),
  };
  const days = schedule.daysOf(staffId, start.date, last);
  const live = await liveLeaves(db, span.from, span.to);
  const problem = await problemOf(db, { asked, span, schedule, live });
  const length = leaveLength(span.from, span.to, days);
  return {
    startAt: span.from,
    endAt: span.to,
    dueAt: dueBack(span.to, days),
    windowId,
    windowName: (await windowDirectory(db)).find(({ id }) => id === windowId)?.name ?? '',
    ...length,
    problem,
    warnings:
      problem === null ? await warningsOf(db, { asked, span, schedule, live, windowId, length, now }) : [],
  };
}

interface Gathered {
  asked: AskedLeave;
  span: Span;
  schedule: Schedule;
  /** Requests of anybody that still count within the span. */
  live: readonly LeaveRecord[];
}

const spanOf = (leave: LeaveRecord): Span => ({ from: leave.startAt, to: effectiveEnd(leave) });

async function problemOf(
  db: ReadDb,
  { asked, span, schedule, live }: Gathered,
): Promise<LeavePreview['problem']> {
  const own = live.filter(({ staffId }) => staffId === asked.staffId);
  const problem = checkLeave(span, {
    postings: schedule.postingsOf(asked.staffId),
    others: own.map(spanOf),
  });
  if (problem) return problem;
  const closed = await closedProblem(db, span);
  return closed ?? substituteProblem({ asked, span, schedule, live });
}

async function closedProblem(db: ReadDb, span: Span): Promise<LeavePreview['problem']> {
  try {
    await refuseClosed(db, daysTouched(span));
    return null;
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, params: error.params };
    throw error;
  }
}

function substituteProblem({ asked, span, schedule, live }: Gathered): LeavePreview['problem'] {
  const { substituteId, staffId } = asked;
  if (substituteId === null) return null;
  if (substituteId === staffId) return { code: 'substitute_self', params: {} };
  const date = firstUnposted(span, schedule.postingsOf(substituteId));
  if (date !== null) return { code: 'substitute_not_posted', params: { date } };
  const away = live.find((leave) => leave.staffId === substituteId && spansOverlap(spanOf(leave), span));
  return away
    ? {
        code: 'substitute_on_leave',
        params: { from: wallDate(away.startAt), to: wallDate(away.endAt - 1) },
      }
    : null;
}

async function warningsOf(
  db: ReadDb,
  gathered: Gathered & { windowId: number | null; length: { halfDays: number }; now: WallMs },
): Promise<LeavePreview['warnings']> {
  const { asked, span, live, length, now } = gathered;
  const warnings: LeavePreview['warnings'] = [];
  if (length.halfDays === 0) warnings.push({ code: 'nothing_expected', params: {} });
  if (span.from < now) warnings.push({ code: 'already_started', params: {} });
  const stoodInFor = live.find(
    (leave) => leave.substituteId === asked.staffId && spansOverlap(spanOf(leave), span),
  );
  if (stoodInFor) {
    const name = (await staffByIds(db, [stoodInFor.staffId])).get(stoodInFor.staffId)?.name ?? '';
    warnings.push({ code: 'is_substitute', params: { name } });
  }
  if (asked.substituteId === null && isUncovered(gathered)) {
    warnings.push({ code: 'window_uncovered', params: {} });
  }
  return warnings;
}

/** 空岗: nobody else of the window is there for the whole time (seed row 168). */
function isUncovered({
  asked,
  span,
  schedule,
  live,
  windowId,
}: Gathered & { windowId: number | null }): boolean {
  if (windowId === null) return false;
  const others = schedule
    .peopleAt(windowId, wallDate(span.from))
    .filter((staffId) => staffId !== asked.staffId);
  const away = new Set(
    live.filter((leave) => spansOverlap(spanOf(leave), span)).map(({ staffId }) => staffId),
  );
  return others.every((staffId) => away.has(staffId));
}
