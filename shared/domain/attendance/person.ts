import type { IsoDate, MinuteOfDay, WallMs } from '../time/wall';
import type { OverdueSpan } from './overdue';
import type { SessionCode, SessionRule, Settlement } from './types';

/** Dated presence of a person at the center; `to` is the last day, null while it lasts. */
export interface AttendancePosting {
  from: IsoDate;
  /** Minute of the first day it begins at; left out or 0: with the day. What ran before it ends there. */
  fromMinute?: MinuteOfDay;
  to: IsoDate | null;
  windowId: string | null;
}

/** A duty of the roster (午间值班, 周末值班) as a session of its own, expected on days of rest as well. */
export interface DutySession {
  id: string;
  date: IsoDate;
  code: SessionCode;
  windowId: string | null;
  start: MinuteOfDay;
  end: MinuteOfDay;
}

/**
 * A shift (班次) of the roster: it stands for the whole day in place of the timetable and the calendar, and is charged
 * to the day it starts. Without a session it is a day off by rotation.
 */
export interface ShiftDay {
  id: string;
  date: IsoDate;
  name: string;
  windowId: string | null;
  sessions: readonly SessionRule[];
}

/** A machine that could not be used, as it was declared. Half-open. */
export interface DeviceFailure {
  from: WallMs;
  to: WallMs;
  reason: string;
}

/** A line of the register of those who go out (公出) or to a training. */
export interface OutingEntry {
  id: string;
  kind: 'outing' | 'training';
  out: WallMs;
  /** When the person should be back; null when nobody said. */
  due: WallMs | null;
  /** When the person was back; null while nobody knows. */
  back: WallMs | null;
}

/** What computing a month needs to know of a person. */
export interface PersonMonth {
  staffId: string;
  postings: readonly AttendancePosting[];
  /** Accepted punches from a day before to two days after the month, best in order of time. */
  punches: readonly WallMs[];
  /** Approved leaves, less what 销假 gave back. */
  leaves: readonly { id: string; from: WallMs; to: WallMs }[];
  outings: readonly { id: string; from: WallMs; to: WallMs }[];
  /** Time after a leave in which the person was still out. */
  overdue?: readonly OverdueSpan[];
  /** The register of outings and trainings with out and back time. */
  register?: readonly OutingEntry[];
  duties?: readonly DutySession[];
  /** At most one a day; the days beside the month as well. */
  shifts?: readonly ShiftDay[];
  /** Declared failures of machines; they say why a punch may be missing and excuse nothing by themselves. */
  failures?: readonly DeviceFailure[];
  settlements: readonly Settlement[];
}
