import type { IsoDate } from '../time/wall';
import type { DayPlan, PunchRule, SessionRule, Timetable } from './types';

/** Punches a day a center asks for (rule kind K37). */
export type PunchesPerDay = 2 | 3 | 4;

const rule = (before: number, after: number, grace = 0): PunchRule => ({ before, after, grace });

// Up to half an hour before noon: a very late arrival is late by its minutes, not a missing punch.
const ARRIVE = rule(150, 180);
const LEAVE = rule(120, 330);

const at = (hours: number, minutes = 0): number => hours * 60 + minutes;

/** 8:30–12:00 and 14:00–17:30 (summer from 14:30): in, out, in, out. */
export function fourPunchSessions(afternoonFrom = at(14), afternoonTo = at(17, 30)): SessionRule[] {
  // The noon windows meet in the middle of the break.
  const half = Math.floor((afternoonFrom - at(12)) / 2);
  return [
    { code: 'am', start: at(8, 30), end: at(12), in: ARRIVE, out: rule(90, half) },
    { code: 'pm', start: afternoonFrom, end: afternoonTo, in: rule(half, 90), out: LEAVE },
  ];
}

/** 9:00, 13:00 and 17:00: in, in again after noon, out. */
export function threePunchSessions(): SessionRule[] {
  return [
    { code: 'am', start: at(9), end: at(12), in: ARRIVE, out: null },
    { code: 'pm', start: at(13), end: at(17), in: rule(60, 90), out: LEAVE },
  ];
}

/** In at 8:30, out at 17:30; the day still has two halves for leave. */
export function twoPunchSessions(): SessionRule[] {
  return [
    { code: 'am', start: at(8, 30), end: at(12), in: ARRIVE, out: null },
    { code: 'pm', start: at(14), end: at(17, 30), in: null, out: LEAVE },
  ];
}

const SESSIONS: Record<PunchesPerDay, () => SessionRule[]> = {
  2: twoPunchSessions,
  3: threePunchSessions,
  4: fourPunchSessions,
};

/** A timetable with the same plan on every weekday; the calendar decides which of them are worked. */
export function uniformTimetable(
  code: string,
  name: string,
  effectiveFrom: IsoDate,
  sessions: SessionRule[],
): Timetable {
  const plan: DayPlan = { code: 'base', name, sessions };
  return {
    code,
    name,
    effectiveFrom,
    scope: { kind: 'center' },
    days: {
      '1': plan.code,
      '2': plan.code,
      '3': plan.code,
      '4': plan.code,
      '5': plan.code,
      '6': plan.code,
      '7': plan.code,
    },
    plans: [plan],
  };
}

/** What a new center starts with; `name` is what the office calls it. */
export function presetTimetable(punches: PunchesPerDay, effectiveFrom: IsoDate, name: string): Timetable {
  return uniformTimetable(`punch-${punches}`, name, effectiveFrom, SESSIONS[punches]());
}
