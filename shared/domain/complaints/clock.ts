import type { CalendarOverrides } from '../calendar/types';
import { addWorkdays, countWorkdays } from '../calendar/workdays';
import { addDays } from '../time/dates';
import type { IsoDate } from '../time/wall';
import { type ComplaintLife, runningDue } from './life';

/** Working days of a kind for the reply of the window, and for the whole matter. */
export interface Limits {
  replyDays: number;
  closeDays: number;
}

/** `soon`: due today or on the next working day. */
export const STANDINGS = ['running', 'soon', 'overdue', 'done', 'done_late'] as const;
export type Standing = (typeof STANDINGS)[number];

/** The last day for the whole matter; the day it came in does not count. */
export const closeDueOf = (receivedOn: IsoDate, limits: Limits, calendar: CalendarOverrides): IsoDate =>
  addWorkdays(receivedOn, limits.closeDays, calendar);

/** The last day for a reply to a slip of `from`. */
export const replyDueOf = (from: IsoDate, limits: Limits, calendar: CalendarOverrides): IsoDate =>
  addWorkdays(from, limits.replyDays, calendar);

/** Working days after `due` up to `day`; 0 when it is not over. */
export const workdaysOver = (due: IsoDate, day: IsoDate, calendar: CalendarOverrides): number =>
  countWorkdays(addDays(due, 1), day, calendar);

/** Working days left after `day` up to `due`; 0 when it is due that day or over. */
export const workdaysLeft = (day: IsoDate, due: IsoDate, calendar: CalendarOverrides): number =>
  countWorkdays(addDays(day, 1), due, calendar);

export interface ClockReading {
  /** The limit that runs; the one that ran last when all is done. */
  due: IsoDate;
  standing: Standing;
  /** Working days left, or over where it is overdue. */
  days: number;
}

/** How a complaint stands against its clock on a day. */
export function readClock(
  life: Pick<ComplaintLife, 'state' | 'replyDue' | 'closeDue'> & { closedOn: IsoDate | null },
  today: IsoDate,
  calendar: CalendarOverrides,
): ClockReading {
  const due = runningDue(life);
  if (due === null) {
    const late = life.state === 'closed' && life.closedOn !== null && life.closedOn > life.closeDue;
    const days = late ? workdaysOver(life.closeDue, life.closedOn!, calendar) : 0;
    return { due: life.closeDue, standing: late ? 'done_late' : 'done', days };
  }
  if (today > due) return { due, standing: 'overdue', days: workdaysOver(due, today, calendar) };
  const days = workdaysLeft(today, due, calendar);
  return { due, standing: days <= 1 ? 'soon' : 'running', days };
}
