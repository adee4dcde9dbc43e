import type { CalendarOverrides } from '../calendar/types';
import type { IsoDate } from '../time/wall';
import { withDuties } from './duty';
import { type DayNotice, noticesOn, wholeDayNotice } from './notices';
import type { ShiftDay } from './person';
import {
  type DayPart,
  type DayShape,
  joinParts,
  type PlacedSession,
  sessionsWithin,
  withOwnCodes,
} from './shape';
import { expectedSessions, timetableFor } from './timetable';
import type { ExpectedDay, RestReason, SessionCode, Timetable } from './types';

/** What says how a day is worked. */
export interface DayContext {
  timetables: readonly Timetable[];
  /** Notices in force. */
  notices: readonly DayNotice[];
  overrides: CalendarOverrides;
}

/** What is expected of a day, by timetable, calendar and notices. */
export interface NoticedDay extends ExpectedDay {
  /** Name of the notice by the session it suspends; empty on plain days. */
  suspended: ReadonlyMap<SessionCode, string>;
  /** Name of the notice that gave the day other hours. */
  replacedBy: string | null;
}

/** A day as the people of one window have it. */
export function expectedDay(date: IsoDate, context: DayContext, windowId: string | null): NoticedDay {
  const day = expectedSessions(date, timetableFor(date, context.timetables, windowId), context.overrides);
  const noticed = noticesOn(date, context.notices, windowId, day.sessions);
  if (!noticed) return { ...day, suspended: NOTHING_SUSPENDED, replacedBy: null };
  const { sessions, suspended, replacedBy } = noticed;
  return { ...day, sessions: sessions ?? day.sessions, suspended, replacedBy };
}

const NOTHING_SUSPENDED: ReadonlyMap<SessionCode, string> = new Map();

/** A day as one person has it. */
export interface ShapedDay extends NoticedDay {
  /** Window of each session, in the order of `sessions`. */
  places: readonly (string | null)[];
  /** On a day of rest with duties: what the timetable would ask. */
  restingSessions: readonly PlacedSession[] | null;
  /** Something is expected although the calendar says rest. */
  onDuty: boolean;
}

/**
 * The day of a person: sessions of each part, or those of a shift in their place, duties of the roster, the notices of
 * each window. A notice for the whole day suspends a shift that starts on it; other hours of the day leave it alone.
 */
export function shapedDay(date: IsoDate, context: DayContext, shape: DayShape): ShapedDay {
  const parts = shape.parts.map((part) => partOf(date, context, part));
  const base = parts[0]?.day ?? expectedDay(date, context, null);
  const timetabled = timetabledSessions(parts);
  const { shift } = shape;
  const rest = shift ? shiftRest(shift) : base.rest;
  const usual = shift && rest === null ? sessionsOfShift(shift, shape) : timetabled;
  const onDuty = rest !== null && shape.duties.length > 0;
  const placed = withOwnCodes(withDuties(onDuty ? [] : usual, shape.duties));
  const suspended = new Map<SessionCode, string>();
  for (const { rule, windowId, notice } of placed) {
    const name = notice ?? wholeDayNotice(date, context.notices, windowId);
    if (name !== null) suspended.set(rule.code, name);
  }
  return {
    ...base,
    rest,
    ...(rest === 'shift_rest' && { calendarName: shift?.name ?? null }),
    sessions: placed.map(({ rule }) => rule),
    places: placed.map(({ windowId }) => windowId),
    suspended,
    replacedBy: shift ? null : (parts.map(({ day }) => day.replacedBy).find((name) => name !== null) ?? null),
    restingSessions: onDuty ? timetabled : null,
    onDuty,
  };
}

const shiftRest = ({ sessions }: ShiftDay): RestReason | null =>
  sessions.length === 0 ? 'shift_rest' : null;

/** A shift is served at its own window, from the hour on at which the person joins the center. */
function sessionsOfShift({ sessions, windowId }: ShiftDay, { parts }: DayShape): PlacedSession[] {
  const whole = { windowId, from: parts[0]?.from ?? 0, to: null };
  return sessionsWithin(sessions, whole).map((rule) => ({ rule, windowId, notice: null }));
}

/** A day on which the posting changes, as leave is measured on it: the timetables' sessions alone. */
export function expectedParts(date: IsoDate, context: DayContext, parts: readonly DayPart[]): ExpectedDay {
  const own = parts.map((part) => partOf(date, context, part));
  const base = own[0]?.day ?? expectedDay(date, context, null);
  return { ...base, sessions: timetabledSessions(own).map(({ rule }) => rule) };
}

const timetabledSessions = (parts: readonly { sessions: readonly PlacedSession[] }[]): PlacedSession[] =>
  withOwnCodes(parts.reduce<PlacedSession[]>((day, part) => joinParts(day, part.sessions), []));

function partOf(date: IsoDate, context: DayContext, part: DayPart) {
  const day = expectedDay(date, context, part.windowId);
  const { windowId } = part;
  const sessions = sessionsWithin(day.sessions, part).map((rule) => ({
    rule,
    windowId,
    notice: day.suspended.get(rule.code) ?? null,
  }));
  return { day, sessions };
}
