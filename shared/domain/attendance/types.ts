import type { IsoDate, MinuteOfDay, Month, WallMs } from '../time/wall';

/** Code of a session (班段) inside a plan: `am`, `pm`, `noon`, or one the office invents. */
export type SessionCode = string;
export type Side = 'in' | 'out';

/** How a punch is watched for around its nominal time. All in minutes (rule kind K37). */
export interface PunchRule {
  /** The window opens this long before the nominal time. */
  before: number;
  /** The window closes this long after it; its last minute counts whole. */
  after: number;
  /** Late is strictly later than start + grace; early is strictly earlier than end − grace. */
  grace: number;
}

/** One session of a plan. `in`/`out` null: no punch is asked there, which makes days of 2 or 3 punches. */
export interface SessionRule {
  code: SessionCode;
  start: MinuteOfDay;
  /** May pass 1440 for a session that ends on the next day. */
  end: MinuteOfDay;
  in: PunchRule | null;
  out: PunchRule | null;
}

/** The sessions of one kind of day. */
export interface DayPlan {
  code: string;
  name: string;
  sessions: SessionRule[];
}

export type TimetableScope = { kind: 'center' } | { kind: 'windows'; windows: string[] };
/** 1 is Monday, 7 Sunday. */
export type WeekdayKey = '1' | '2' | '3' | '4' | '5' | '6' | '7';

/** A dated timetable (作息时间), stored as JSON. Plans are named for every weekday: the calendar decides
 *  which days are worked, so that a make-up Saturday has hours as well. */
export interface Timetable {
  code: string;
  name: string;
  effectiveFrom: IsoDate;
  scope: TimetableScope;
  /** Plan code by weekday. */
  days: Record<WeekdayKey, string>;
  plans: DayPlan[];
}

/** What is expected of somebody on one day; `rest` says why nothing is. */
export interface ExpectedDay {
  date: IsoDate;
  timetable: string | null;
  rest: RestReason | null;
  /** Name of the calendar entry, as 国庆节; null for plain days. */
  calendarName: string | null;
  /** Sessions of the day's plan, in order; also on rest days, where none is judged. */
  sessions: readonly SessionRule[];
}
/** `shift_rest`: the rotation gives the day off (轮休), whatever the calendar says. */
export type RestReason = 'holiday' | 'restday' | 'weekend' | 'shift_rest' | 'not_posted';

/** What gives a right to be away, strongest first: see `precedence.ts`. */
export const AWAY_KINDS = ['leave', 'training', 'outing'] as const;
export type AwayKind = (typeof AWAY_KINDS)[number];

/** Time with a stated right to be away: an approved leave, a training or an official outing (公出). Half-open. */
export interface AwayInterval {
  id: string;
  kind: AwayKind;
  from: WallMs;
  to: WallMs;
}

/**
 * `confirm` keeps the judged status; `excuse`, `outing` and `training` replace it; `correct` supplies one punch time
 * with its proof, `sign` (手工签到) one that was written on paper before a witness while no machine could be used.
 */
export const SETTLEMENT_ACTIONS = ['confirm', 'excuse', 'outing', 'training', 'correct', 'sign'] as const;
export type SettlementAction = (typeof SETTLEMENT_ACTIONS)[number];

/** A fact the office decided about one session of one person. Raw punches are never changed by it. */
export interface Settlement {
  id: string;
  date: IsoDate;
  session: SessionCode;
  action: SettlementAction;
  /** For `correct` and `sign`: which punch, and its time. */
  side?: Side | null;
  at?: WallMs | null;
  /** For `confirm`: the exception that was confirmed; another one found later needs its own decision. */
  was?: ExceptionKind | null;
  reason: string;
  proof: string | null;
}

export const SESSION_STATUSES = [
  'present',
  'late',
  'early',
  'late_early',
  'missing_in',
  'missing_out',
  'absent',
  'leave',
  'outing',
  'training',
  'rest',
  'excused',
  'open',
] as const;
export type SessionStatus = (typeof SESSION_STATUSES)[number];

export const EXCEPTION_KINDS = [
  'late',
  'early',
  'late_early',
  'missing_in',
  'missing_out',
  'absent',
] as const;
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number];

export const REASON_CODES = [
  'holiday',
  'restday',
  'weekend',
  'shift_rest',
  'not_posted',
  'punch_on_rest_day',
  'leave',
  'outing',
  'training',
  'leave_moves_in',
  'leave_moves_out',
  'training_moves_in',
  'training_moves_out',
  'outing_moves_in',
  'outing_moves_out',
  'punch_while_away',
  'within_grace',
  'waiting_for_in',
  'waiting_for_out',
  'corrected_in',
  'corrected_out',
  'signed_in',
  'signed_out',
  'device_failure',
  'back_unclear',
  'overdue_return',
  'overdue_settled',
  'confirmed',
  'excused',
  'settled_as_outing',
  'settled_as_training',
  'settlement_without_effect',
  'notice',
  'notice_hours',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** Why a session has its status; `ref` is the leave, outing or settlement id, or the name of the holiday or notice. */
export interface Reason {
  code: ReasonCode;
  ref: string | null;
}

/** `off`: late or early beyond the grace; `open`: data may still change it. */
export type SlotState = 'good' | 'off' | 'missing' | 'open';

/** One expected punch and what was found for it. */
export interface SlotResult {
  state: SlotState;
  /** Minutes late (in) or early (out) of an `off` slot, counted from the expected time; else 0. */
  minutes: number;
  /** Nominal time, moved by leave or outing where that applies. */
  expected: WallMs;
  /** The punch that counts: raw, or the corrected one. */
  at: WallMs | null;
  /** The raw punch matched here, also when a correction replaces it. */
  raw: WallMs | null;
  source: 'punch' | 'correction' | 'sign' | 'none';
  /** False while data may still be missing for this slot's window. */
  covered: boolean;
}

export interface SessionException {
  kind: ExceptionKind;
  settled: boolean;
}

/** The verdict on one session of one person. */
export interface SessionResult {
  session: SessionCode;
  /** Only where it is not the window of the day: the posting changed during it, or a duty is served elsewhere. */
  windowId?: string | null;
  /** Nominal begin and end of the session. */
  start: WallMs;
  end: WallMs;
  status: SessionStatus;
  in: WallMs | null;
  out: WallMs | null;
  /** Null where the plan asks for no punch, and on sessions that are not judged. */
  inSlot: SlotResult | null;
  outSlot: SlotResult | null;
  /** Whole minutes, counted from the expected time (not from the end of the grace); 0 when not. They stay
   *  beside `missing_*`: late and then no way out is `missing_out` with `late` > 0. */
  late: number;
  early: number;
  reasons: readonly Reason[];
  exception: SessionException | null;
}

/** One person-day. */
export interface DayResult {
  date: IsoDate;
  /** Why the sessions of the timetable are not expected; a duty of the roster is judged on a day of rest as well. */
  rest: RestReason | null;
  /** Of the last posting of the day. */
  windowId: string | null;
  /** Every raw punch of the calendar day, used or not. */
  punches: readonly WallMs[];
  sessions: readonly SessionResult[];
}

export interface MonthTotals {
  /** Sessions that were expected (everything but `rest`). */
  expected: number;
  byStatus: Record<SessionStatus, number>;
  lateCount: number;
  lateMinutes: number;
  earlyCount: number;
  earlyMinutes: number;
  /** Exceptions the office has not settled yet. */
  unsettled: number;
}

export interface PersonMonthResult {
  staffId: string;
  month: Month;
  days: DayResult[];
  totals: MonthTotals;
}

/** Punch data that came in from one machine: the span of each file, and the day it was taken out of use. */
export interface DeviceCoverage {
  deviceId: string;
  spans: readonly { firstAt: WallMs; lastAt: WallMs }[];
  /** From this day on nobody waits for it; null while in service. */
  retiredOn: IsoDate | null;
}

/** Data horizon of the center. */
export interface CoverageInput {
  devices: readonly DeviceCoverage[];
  /** The office's own word that all data up to the end of this day is in; null for none. */
  declaredUntil: IsoDate | null;
}
