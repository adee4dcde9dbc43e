import { uniformTimetable } from '../attendance/presets';
import { checkTimetable, type TimetableProblemCode } from '../attendance/timetable-check';
import type { SessionRule } from '../attendance/types';
import { cleanName } from '../staff/cells';
import type { IsoDate, MinuteOfDay } from '../time/wall';

export const SHIFT_COLOURS = ['blue', 'indigo', 'green', 'orange', 'red', 'grey'] as const;
export type ShiftColour = (typeof SHIFT_COLOURS)[number];

/** A shift (班次) as data: 白班, 夜班, 休. */
export interface Shift {
  id: number;
  name: string;
  /** One to three characters for the grid, the paper and Excel. */
  sign: string;
  colour: ShiftColour;
  /** In order; one may end after 1440, on the next day. None: a day off by rotation. */
  sessions: SessionRule[];
  /** Minutes that should lie free behind it before the next shift. */
  restAfter: number;
  /** Out of use: kept for the days it stands on, not planned any more. */
  retired: boolean;
}

/** A rotation over shifts, as 白 夜 休 休, repeated for ever. */
export interface ShiftPattern {
  id: number;
  name: string;
  /** Shifts by id, one for each day. */
  steps: number[];
}

export type ShiftDraft = Omit<Shift, 'id' | 'retired'>;

/** Sessions of a shift are told apart by their place: the second is `shift_2`. */
export const SHIFT_CODE = 'shift';
export const withShiftCodes = (sessions: readonly SessionRule[]): SessionRule[] =>
  sessions.map((session, n) => ({ ...session, code: n === 0 ? SHIFT_CODE : `${SHIFT_CODE}_${n + 1}` }));

export const isDayOff = ({ sessions }: Pick<Shift, 'sessions'>): boolean => sessions.length === 0;

/** First begin and last end; both 0 for a day off, which takes no time. */
export function spanOfShift({ sessions }: Pick<Shift, 'sessions'>): {
  startMinute: MinuteOfDay;
  endMinute: MinuteOfDay;
} {
  return { startMinute: sessions[0]?.start ?? 0, endMinute: sessions.at(-1)?.end ?? 0 };
}

/** The first thing that makes the hours of a shift unusable; null when they can be used. Warnings do not count. */
export function shiftProblem(shift: ShiftDraft): TimetableProblemCode | 'shift_too_long' | null {
  if (isDayOff(shift)) return null;
  const timetable = uniformTimetable('shift', shift.name, '2000-01-01', withShiftCodes(shift.sessions));
  const problem = checkTimetable(timetable).find(({ level }) => level === 'error');
  if (problem) return problem.code;
  const { startMinute, endMinute } = spanOfShift(shift);
  return endMinute - startMinute > 1440 ? 'shift_too_long' : null;
}

/** The shift a cell of Excel means by its sign or name; null when it means none. */
export function shiftNamed<S extends Pick<Shift, 'sign' | 'name'>>(
  cell: string,
  shifts: readonly S[],
): S | null {
  const text = cleanName(cell);
  const means = (word: string) => cleanName(word) === text;
  return shifts.find(({ sign }) => means(sign)) ?? shifts.find(({ name }) => means(name)) ?? null;
}

export interface PatternFill {
  /** Shift ids, one a day. */
  steps: readonly number[];
  /** How many people run together, as one team; 1 unless told. */
  together?: number;
  /** The place in the pattern, from 0, at which the first team stands on the first day. */
  first?: number;
}

/**
 * Lays a rotation over days: every team runs through the same steps, each one day behind the team before it, so that
 * four teams of 白 夜 休 休 keep a counter open day and night. A pattern without steps gives nothing.
 */
export function layPattern(
  days: readonly IsoDate[],
  people: readonly number[],
  { steps, together = 1, first = 0 }: PatternFill,
): { date: IsoDate; staffId: number; shiftId: number }[] {
  const { length } = steps;
  if (length === 0) return [];
  return days.flatMap((date, day) =>
    people.map((staffId, place) => {
      const team = Math.floor(place / Math.max(1, together));
      const step = (((day + first - team) % length) + length) % length;
      return { date, staffId, shiftId: steps[step]! };
    }),
  );
}
