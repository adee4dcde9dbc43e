import { AWAY_KINDS, type AwayKind, type SettlementAction } from './types';

/**
 * What counts when several facts speak about one session, strongest first. This list is the only place that says so;
 * docs/attendance.md explains each line.
 */
export const PRECEDENCE = [
  /** Nobody is expected before, between and after postings. */
  'not_posted',
  /** A shift of the roster stands in place of timetable and calendar; without hours it is a day off. */
  'shift',
  /** A day of rest by the calendar; a duty of the roster is expected all the same. */
  'rest_day',
  /** Approved leave over the whole session. */
  'leave',
  /** A training over the whole session. */
  'training',
  /** An outing over the whole session. */
  'outing',
  /** A notice of the day that suspends the session. */
  'notice',
  /** The office excused it, or settled it as outing or training. */
  'replaced',
  /** The office confirmed what was judged. */
  'confirmed',
  /** A punch time the office corrected with proof. */
  'corrected',
  /** A time written on paper before a witness (手工签到). */
  'signed',
  /** What the machine wrote. */
  'punched',
] as const;
export type PrecedenceCode = (typeof PRECEDENCE)[number];

/** Of times stated for one punch, the later of this list gives way to the earlier. */
const STATED: readonly SettlementAction[] = ['correct', 'sign'];

/** True for what states the time of one punch instead of deciding the whole session. */
export const statesTime = (action: SettlementAction): action is 'correct' | 'sign' => STATED.includes(action);

/** True when a time stated by `action` replaces one that `other` stated before for the same punch. */
export const outranks = (action: SettlementAction, other: SettlementAction): boolean =>
  STATED.indexOf(action) <= STATED.indexOf(other);

/** Kinds of absence in the order in which one that covers a session alone gives it its status. */
export const awayByStrength = (): readonly AwayKind[] => AWAY_KINDS;
