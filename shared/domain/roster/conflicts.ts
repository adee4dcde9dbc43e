import { covers, hoursOn } from '../staff/postings';
import type { Posting } from '../staff/types';
import { addDays } from '../time/dates';
import { type IsoDate, MINUTE_MS, type MinuteOfDay, startOfDay, type WallMs, wallAt } from '../time/wall';
import { isOff, spansOverlap, timesOverlap } from './check';
import { intersect, merge, type Span, without } from './spans';
import { type Duty, LATEST_END } from './types';

export const CONFLICT_CODES = [
  'window_empty',
  'on_leave',
  'not_posted',
  'double_booked',
  'shift_overlap',
  'leader_twice',
  'rest_short',
] as const;
export type ConflictCode = (typeof CONFLICT_CODES)[number];

/** Something in a roster that cannot work as planned. */
export interface Conflict {
  code: ConflictCode;
  date: IsoDate;
  windowId: number | null;
  staffId: number | null;
  dutyId: number | null;
  /** What part of the day it is about; after 1440 it is the next morning. */
  fromMinute: MinuteOfDay;
  toMinute: MinuteOfDay;
}

/** Approved leave or outing, half-open. */
export interface Away {
  staffId: number;
  from: WallMs;
  to: WallMs;
}

/** A day at a window: when somebody must be there. */
export interface WindowDay {
  windowId: number;
  date: IsoDate;
  /** Hours of the timetable; none on a day of rest. */
  sessions: readonly Span[];
  /** Hours its shifts keep open, of whoever serves them; may reach into the next morning. */
  shifts?: readonly Span[];
}

export interface RosterState {
  postings: readonly Posting[];
  /** Of the days shown and of those beside them: a night reaches into the next day. */
  duties: readonly Duty[];
  away: readonly Away[];
  windowDays: readonly WindowDay[];
  /** Days the conflicts of people are wanted for; all of them unless told. */
  dates?: ReadonlySet<IsoDate>;
  /** Minutes of rest a shift asks behind it, by its id. */
  restAfter?: ReadonlyMap<number, number>;
}

/** Everything that does not fit, by day: windows left empty (A岗 and B岗 both away: 空岗), people on leave, … */
export function findConflicts(state: RosterState): Conflict[] {
  const found = [
    ...state.windowDays.flatMap((day) => emptySpans(day, state)),
    ...dutyConflicts(state),
    ...leaderConflicts(state),
  ];
  return found.sort((a, b) =>
    a.date === b.date
      ? CONFLICT_CODES.indexOf(a.code) - CONFLICT_CODES.indexOf(b.code)
      : a.date < b.date
        ? -1
        : 1,
  );
}

function dutyConflicts({ duties, postings, away, dates, restAfter }: RosterState): Conflict[] {
  const byStaff = new Map<number, Duty[]>();
  for (const duty of duties) byStaff.set(duty.staffId, [...(byStaff.get(duty.staffId) ?? []), duty]);
  return duties.flatMap((duty) => {
    const { date, staffId, windowId, startMinute, endMinute } = duty;
    if (dates && !dates.has(date)) return [];
    const about = { date, windowId, staffId, dutyId: duty.id };
    const whole = { fromMinute: startMinute, toMinute: endMinute };
    const found: Conflict[] = [];
    if (!postings.some((posting) => posting.staffId === staffId && covers(posting, date))) {
      found.push({ code: 'not_posted', ...about, ...whole });
    }
    const gone = awayDuring(duty, away);
    if (gone) found.push({ code: 'on_leave', ...about, fromMinute: gone.from, toMinute: gone.to });
    const later = (byStaff.get(staffId) ?? []).filter((other) => isLater(other, duty));
    const twice = later.filter((other) => spansOverlap(duty, other));
    const both = twice.some(({ kind }) => kind === 'shift') && duty.kind === 'shift';
    if (twice.length > 0) found.push({ code: both ? 'shift_overlap' : 'double_booked', ...about, ...whole });
    else found.push(...shortRest(duty, later, restAfter).map((span) => ({ ...about, ...span })));
    return found;
  });
}

/** Leaders of the hall at one time: of several the later planned name the conflict, each once. */
const leaderConflicts = ({ duties, dates }: RosterState): Conflict[] =>
  duties
    .filter(({ date }) => !dates || dates.has(date))
    .filter((duty) =>
      besideLeader(
        duty,
        duties.filter(({ id }) => id < duty.id),
      ),
    )
    .map(({ id, date, windowId, staffId, startMinute, endMinute }) => ({
      code: 'leader_twice',
      ...{ date, windowId, staffId, dutyId: id, fromMinute: startMinute, toMinute: endMinute },
    }));

/** Another person leads the hall at the time of this duty; who is planned twice overlaps with himself instead. */
export const besideLeader = (
  { kind, date, staffId, ...span }: Pick<Duty, 'kind' | 'date' | 'staffId' | 'startMinute' | 'endMinute'>,
  others: readonly Duty[],
): boolean =>
  kind === 'leader' &&
  others.some(
    (other) =>
      other.kind === 'leader' &&
      other.date === date &&
      other.staffId !== staffId &&
      timesOverlap(span, other),
  );

/**
 * The part of a duty its person is on leave for; for a shift also a leave of its day that was written for the hours
 * of the timetable, as it stands.
 */
function awayDuring(duty: Duty, away: readonly Away[]): Span | undefined {
  const { staffId, date, startMinute, endMinute } = duty;
  if (isOff(duty)) return undefined;
  const from = duty.kind === 'shift' ? 0 : startMinute;
  const gone = awaySpans(away, staffId, date, LATEST_END).find(
    (span) => span.from < endMinute && from < span.to,
  );
  return gone && (intersect([gone], [{ from: startMinute, to: endMinute }])[0] ?? gone);
}

/** Of a pair the earlier one names the conflict. */
const isLater = (other: Duty, duty: Duty): boolean =>
  other.date === duty.date
    ? other.startMinute === duty.startMinute
      ? other.id > duty.id
      : other.startMinute > duty.startMinute
    : other.date > duty.date;

/** The time between a shift and the next one, where it is shorter than the shift asks. */
function shortRest(
  duty: Duty,
  later: readonly Duty[],
  restAfter: RosterState['restAfter'],
): Pick<Conflict, 'code' | 'fromMinute' | 'toMinute'>[] {
  const asked = restAfter?.get(duty.shiftId ?? 0) ?? 0;
  if (duty.kind !== 'shift' || isOff(duty) || asked === 0) return [];
  const begins = later
    .filter((other) => other.kind === 'shift' && !isOff(other) && other.date <= addDays(duty.date, 1))
    .map(({ date, startMinute }) => startMinute + (date === duty.date ? 0 : 1440));
  const next = Math.min(...begins);
  return next - duty.endMinute < asked
    ? [{ code: 'rest_short', fromMinute: duty.endMinute, toMinute: next }]
    : [];
}

/**
 * Parts of the hours in which nobody of the window is there: neither A岗, B岗 nor a stand-in. Who has a shift is there
 * for that shift and no longer; who has none, for the hours of the timetable.
 */
function emptySpans({ windowId, date, sessions, shifts = [] }: WindowDay, state: RosterState): Conflict[] {
  const posted = state.postings.filter((posting) => posting.windowId === windowId && covers(posting, date));
  const own = [...new Set(posted.map(({ staffId }) => staffId))];
  const onShift = new Set(
    state.duties.filter((duty) => duty.kind === 'shift' && duty.date === date).map(({ staffId }) => staffId),
  );
  const byTimetable = own.filter((staffId) => !onShift.has(staffId));
  // Where everybody works by shifts the hours of the timetable are nobody's.
  const asked = merge([...(byTimetable.length > 0 ? sessions : []), ...shifts]);
  if (posted.length === 0 || asked.length === 0) return [];
  const present = [
    ...byTimetable.flatMap((staffId) =>
      without(sessions, [
        ...awaySpans(state.away, staffId, date),
        ...servingElsewhere(state.duties, staffId, windowId, date),
        ...outsideHours(staffId, windowId, date, state.postings),
      ]),
    ),
    ...servingHere(state, windowId, date),
  ];
  return without(asked, present).map(({ from, to }) => ({
    code: 'window_empty',
    ...{ date, windowId, staffId: null, dutyId: null },
    fromMinute: from,
    toMinute: to,
  }));
}

/** Stand-ins and shifts at a window, less their absences, in minutes of the day; nights from the day before on. */
function servingHere({ duties, away }: RosterState, windowId: number, date: IsoDate): Span[] {
  return [-1, 0, 1].flatMap((later) => {
    const day = addDays(date, later);
    return duties
      .filter((duty) => duty.windowId === windowId && duty.date === day)
      .filter(({ kind }) => kind === 'standin' || kind === 'shift')
      .flatMap(({ staffId, startMinute, endMinute }) =>
        without([{ from: startMinute, to: endMinute }], awaySpans(away, staffId, day, LATEST_END)),
      )
      .map(({ from, to }) => ({ from: from + later * 1440, to: to + later * 1440 }));
  });
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

/** A person's absences of one day, in minutes of it; of the next day as well when told. */
export function awaySpans(
  away: readonly Away[],
  staffId: number,
  date: IsoDate,
  until: MinuteOfDay = DAY_MINUTES,
): Span[] {
  const start = startOfDay(date);
  const end = wallAt(date, until);
  return away
    .filter((leave) => leave.staffId === staffId && leave.from < end && leave.to > start)
    .map(({ from, to }) => ({
      from: Math.floor((Math.max(from, start) - start) / MINUTE_MS),
      to: Math.ceil((Math.min(to, end) - start) / MINUTE_MS),
    }));
}
