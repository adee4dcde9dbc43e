import { covers, hoursOn } from '../staff/postings';
import type { Posting } from '../staff/types';
import { type IsoDate, MINUTE_MS, type MinuteOfDay, startOfDay, type WallMs, wallAt } from '../time/wall';
import { timesOverlap } from './check';
import type { Duty } from './types';

export const CONFLICT_CODES = ['window_empty', 'on_leave', 'not_posted', 'double_booked'] as const;
export type ConflictCode = (typeof CONFLICT_CODES)[number];

/** Something in a roster that cannot work as planned. */
export interface Conflict {
  code: ConflictCode;
  date: IsoDate;
  windowId: number | null;
  staffId: number | null;
  dutyId: number | null;
  /** What part of the day it is about. */
  fromMinute: MinuteOfDay;
  toMinute: MinuteOfDay;
}

/** Approved leave or outing, half-open. */
export interface Away {
  staffId: number;
  from: WallMs;
  to: WallMs;
}

export interface Span {
  from: MinuteOfDay;
  to: MinuteOfDay;
}

/** A workday at a window: when somebody must be there. */
export interface WindowDay {
  windowId: number;
  date: IsoDate;
  sessions: readonly Span[];
}

export interface RosterState {
  postings: readonly Posting[];
  duties: readonly Duty[];
  away: readonly Away[];
  windowDays: readonly WindowDay[];
}

/** Everything that does not fit, by day: windows left empty (A岗 and B岗 both away: 空岗), people on leave, … */
export function findConflicts(state: RosterState): Conflict[] {
  return [...state.windowDays.flatMap((day) => emptySpans(day, state)), ...dutyConflicts(state)].sort(
    (a, b) =>
      a.date === b.date
        ? CONFLICT_CODES.indexOf(a.code) - CONFLICT_CODES.indexOf(b.code)
        : a.date < b.date
          ? -1
          : 1,
  );
}

function dutyConflicts({ duties, postings, away }: RosterState): Conflict[] {
  return duties.flatMap((duty, index) => {
    const { date, staffId, windowId, startMinute, endMinute } = duty;
    const about = { date, windowId, staffId, dutyId: duty.id };
    const whole = { fromMinute: startMinute, toMinute: endMinute };
    const found: Conflict[] = [];
    if (!postings.some((posting) => posting.staffId === staffId && covers(posting, date))) {
      found.push({ code: 'not_posted', ...about, ...whole });
    }
    const gone = awaySpans(away, staffId, date).find(({ from, to }) => from < endMinute && startMinute < to);
    if (gone) found.push({ code: 'on_leave', ...about, fromMinute: gone.from, toMinute: gone.to });
    const twice = duties
      .slice(index + 1)
      .some((other) => other.staffId === staffId && other.date === date && timesOverlap(other, duty));
    if (twice) found.push({ code: 'double_booked', ...about, ...whole });
    return found;
  });
}

/** Parts of the sessions in which nobody of the window is there: neither A岗, B岗 nor a stand-in. */
function emptySpans({ windowId, date, sessions }: WindowDay, state: RosterState): Conflict[] {
  const posted = state.postings.filter((posting) => posting.windowId === windowId && covers(posting, date));
  if (posted.length === 0) return [];
  const absences = [...new Set(posted.map(({ staffId }) => staffId))].map((staffId) => [
    ...awaySpans(state.away, staffId, date),
    ...servingElsewhere(state.duties, staffId, windowId, date),
    ...outsideHours(staffId, windowId, date, state.postings),
  ]);
  const standIns = state.duties.filter(
    (duty) => duty.kind === 'standin' && duty.windowId === windowId && duty.date === date,
  );
  for (const { staffId, startMinute, endMinute } of standIns) {
    absences.push([
      { from: 0, to: startMinute },
      { from: endMinute, to: 1440 },
      ...awaySpans(state.away, staffId, date),
    ]);
  }
  const empty = absences.reduce((left, spans) => intersect(left, spans), [...sessions]);
  return merge(empty).map(({ from, to }) => ({
    code: 'window_empty',
    ...{ date, windowId, staffId: null, dutyId: null },
    fromMinute: from,
    toMinute: to,
  }));
}

/** Who comes to the window or leaves it at an hour of the day is not there before or after. */
function outsideHours(
  staffId: number,
  windowId: number,
  date: IsoDate,
  postings: readonly Posting[],
): Span[] {
  const own = postings.filter((posting) => posting.staffId === staffId && covers(posting, date));
  return own
    .filter((posting) => posting.windowId === windowId)
    .map((posting) => hoursOn(posting, own, date))
    .map(({ from, to }) => [
      { from: 0, to: from },
      { from: to, to: DAY_MINUTES },
    ])
    .reduce(intersect)
    .filter(({ from, to }) => from < to);
}

const DAY_MINUTES = 1440;

/** Who stands in at another window is not at this one. */
const servingElsewhere = (
  duties: readonly Duty[],
  staffId: number,
  windowId: number,
  date: IsoDate,
): Span[] =>
  duties
    .filter((duty) => duty.kind === 'standin' && duty.staffId === staffId && duty.date === date)
    .filter((duty) => duty.windowId !== windowId)
    .map(({ startMinute, endMinute }) => ({ from: startMinute, to: endMinute }));

/** A person's absences of one day, in minutes of it. */
export function awaySpans(away: readonly Away[], staffId: number, date: IsoDate): Span[] {
  const start = startOfDay(date);
  const end = wallAt(date, 1440);
  return away
    .filter((leave) => leave.staffId === staffId && leave.from < end && leave.to > start)
    .map(({ from, to }) => ({
      from: Math.floor((Math.max(from, start) - start) / MINUTE_MS),
      to: Math.ceil((Math.min(to, end) - start) / MINUTE_MS),
    }));
}

/** What both have in common; spans of `b` may overlap each other. */
function intersect(a: readonly Span[], b: readonly Span[]): Span[] {
  const parts = merge(b);
  return a.flatMap((one) =>
    parts
      .map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) }))
      .filter(({ from, to }) => from < to),
  );
}

function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
}
