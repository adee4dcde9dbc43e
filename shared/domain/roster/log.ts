import { addDays } from '../time/dates';
import type { IsoDate, WallMs } from '../time/wall';

/** 值班日志: what the duty leader of a day hands on and answers for. One a day. */
export interface DutyLog {
  date: IsoDate;
  leaderId: number;
  weather: string;
  /** People who came to the hall; null when nobody counted. */
  visitors: number | null;
  /** 交接事项 */
  handover: string;
  /** 巡查发现及处理 */
  incidents: string;
  other: string;
  /** When the leader signed; null while it is a draft. */
  signedAt: WallMs | null;
}

/**
 * Last day on which a log may be changed: the day after its own, or, entered later, the day after it was entered.
 * Then it stays as it is.
 */
export function editableUntil(date: IsoDate, enteredOn: IsoDate): IsoDate {
  return addDays(enteredOn > date ? enteredOn : date, 1);
}

/** True when the log was entered only after the day it could have been written: 补记. */
export const isLateEntry = (date: IsoDate, enteredOn: IsoDate): boolean => enteredOn > addDays(date, 1);

export type LogProblem = 'duty_log_future' | 'duty_log_locked' | 'duty_log_empty';

/** Why a log cannot be saved today; null when it can. `enteredOn` is null for a new one. */
export function logProblem(
  log: Pick<DutyLog, 'date' | 'handover' | 'incidents' | 'other'>,
  enteredOn: IsoDate | null,
  today: IsoDate,
): LogProblem | null {
  if (log.date > today) return 'duty_log_future';
  if (enteredOn !== null && today > editableUntil(log.date, enteredOn)) return 'duty_log_locked';
  return [log.handover, log.incidents, log.other].every((text) => text === '') ? 'duty_log_empty' : null;
}
