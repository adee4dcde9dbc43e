import type { FloorPerson, FloorWindow, Presence } from '#shared/contracts/attendance-floor';
import { isShift } from '#shared/domain/attendance/shift';
import type { DayResult, SessionResult } from '#shared/domain/attendance/types';
import { type Away, findConflicts } from '#shared/domain/roster/conflicts';
import type { Duty } from '#shared/domain/roster/types';
import { covers } from '#shared/domain/staff/postings';
import type { Posting } from '#shared/domain/staff/types';
import { type IsoDate, minuteOfDay, type WallMs, wallDate } from '#shared/domain/time/wall';
import type { Directory } from './directory';

/** One person on the day of the picture. */
export interface PersonDay {
  staffId: number;
  name: string;
  day: DayResult;
  state: Presence;
  /** Its month is closed: nothing waits for a decision. */
  closed: boolean;
}

export interface FloorInput {
  date: IsoDate;
  now: WallMs;
  people: readonly PersonDay[];
  /** Postings that cover the day, A岗 and B岗. */
  postings: readonly Posting[];
  duties: readonly Duty[];
  /** Approved leaves and outings of the day. */
  away: readonly Away[];
  directory: Directory;
}

/** The notice that suspends a session; null when it is judged. */
export const suspendedBy = (session: SessionResult): string | null =>
  session.status === 'excused'
    ? (session.reasons.find((reason) => reason.code === 'notice')?.ref ?? null)
    : null;

/** The windows of the hall with their people on one day, by area and code; those without a window last. */
export function floorOf(input: FloorInput): FloorWindow[] {
  const empty = emptySpans(input);
  const places = [...input.directory.windows].sort(
    (a, b) => compare(a.area, b.area) || compare(a.code, b.code),
  );
  const windows = places.map(
    ({ id, code, name, area }): FloorWindow => ({
      windowId: id,
      ...{ code, name, area },
      empty: empty.get(id) ?? [],
      closedBy: closedBy(input, id),
      people: [...ownPeople(input, id), ...substitutes(input, id)],
    }),
  );
  const nowhere = { windowId: null, code: '', name: '', area: '', empty: [], closedBy: null };
  return [...windows, { ...nowhere, people: ownPeople(input, null) }].filter(
    ({ people }) => people.length > 0,
  );
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const serves = ({ day }: PersonDay, windowId: number | null): boolean =>
  day.windowId === (windowId === null ? null : String(windowId));

function ownPeople({ people, postings, date, now }: FloorInput, windowId: number | null): FloorPerson[] {
  return people
    .filter((person) => serves(person, windowId))
    .map((person) => {
      const posting = postings.find(
        (each) => each.staffId === person.staffId && each.windowId === windowId && covers(each, date),
      );
      return { person, duty: posting?.duty ?? ('A' as const) };
    })
    .sort((a, b) => compare(a.duty, b.duty))
    .map(({ person, duty }) => personView(person, duty, null, now));
}

/** B岗 whose own window is another one, and who is planned here in somebody's place. */
function substitutes(input: FloorInput, windowId: number): FloorPerson[] {
  const { people, postings, duties, directory, date, now } = input;
  const asB = postings.filter(
    (each) => each.windowId === windowId && each.duty === 'B' && covers(each, date),
  );
  const standIns = duties.filter((duty) => duty.kind === 'standin' && duty.windowId === windowId);
  const wanted = [
    ...asB.map(({ staffId }) => ({ staffId, duty: 'B' as const })),
    ...standIns.map(({ staffId }) => ({ staffId, duty: 'standin' as const })),
  ];
  return [...new Map(wanted.map((each) => [each.staffId, each])).values()].flatMap(({ staffId, duty }) => {
    const person = people.find((each) => each.staffId === staffId);
    if (!person || serves(person, windowId)) return [];
    return [personView(person, duty, directory.windowName(person.day.windowId), now)];
  });
}

function personView(
  { staffId, name, state, day, closed }: PersonDay,
  duty: FloorPerson['duty'],
  elsewhere: string | null,
  now: WallMs,
): FloorPerson {
  const sessions = day.sessions.map((session) => ({
    ...{ session: session.session, status: session.status, in: session.in, out: session.out },
    unsettled: !closed && session.exception !== null && !session.exception.settled,
    running: session.status === 'open' && session.end > now,
  }));
  return { staffId, name, state, duty, elsewhere, sessions };
}

/** The one notice that suspends everything everybody of the window would have to do. */
function closedBy({ people }: FloorInput, windowId: number): string | null {
  const sessions = people.filter((person) => serves(person, windowId)).flatMap(({ day }) => day.sessions);
  const names = new Set(sessions.map(suspendedBy));
  const [name = null] = names;
  return names.size === 1 ? name : null;
}

/** 空岗 by window: on leave, out, serving elsewhere or judged absent, all of them, stand-ins too. */
function emptySpans(input: FloorInput): Map<number, { from: number; to: number }[]> {
  const { people, postings, duties, away, date } = input;
  const absent = people.flatMap(({ staffId, day }) =>
    day.sessions
      .filter((session) => session.status === 'absent')
      .map(({ start, end }) => ({ staffId, from: start, to: end })),
  );
  const windowIds = [...new Set(postings.map(({ windowId }) => windowId))];
  const windowDays = windowIds.map((windowId) => ({
    ...{ windowId, date, sessions: hoursOf(input, windowId, false) },
    shifts: hoursOf(input, windowId, true),
  }));
  const spans = new Map<number, { from: number; to: number }[]>();
  for (const { code, windowId, fromMinute, toMinute } of findConflicts({
    postings,
    duties,
    away: [...away, ...absent],
    windowDays,
  })) {
    if (code !== 'window_empty' || windowId === null) continue;
    spans.set(windowId, [...(spans.get(windowId) ?? []), { from: fromMinute, to: toMinute }]);
  }
  return spans;
}

/**
 * The hours of a window by its timetable, or those its shifts keep open: the sessions of its people that are not
 * suspended, without what runs past midnight.
 */
function hoursOf(
  { people, date }: FloorInput,
  windowId: number,
  ofShifts: boolean,
): { from: number; to: number }[] {
  const sessions = people
    .filter((person) => serves(person, windowId))
    .flatMap(({ day }) => day.sessions)
    .filter(({ session }) => isShift(session) === ofShifts)
    .filter((session) => session.status !== 'rest' && suspendedBy(session) === null);
  const spans = sessions.map(({ start, end }) => ({
    from: minuteOfDay(start),
    to: wallDate(end) === date ? minuteOfDay(end) : 1440,
  }));
  return [...new Map(spans.map((span) => [`${span.from}-${span.to}`, span])).values()];
}
