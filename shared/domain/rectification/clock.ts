import type { CalendarOverrides } from '../calendar/types';
import { countWorkdays, isWorkday, nextWorkday } from '../calendar/workdays';
import { addDays, addMonths, lastDay, monthOf } from '../time/dates';
import type { IsoDate } from '../time/wall';
import { LEVELS, type OrderState, OWING } from './types';

/** Working days overdue from which an order goes to the window, the unit's head, the center's leader; and presets. */
export interface OrderSettings {
  windowDays: number;
  unitDays: number;
  leaderDays: number;
  /** Working days a new order gets when nobody chose a day. */
  dueDays: number;
  /** Working days after the check until the 回头看. */
  lookDays: number;
}

/** `look`: the day of the 回头看 is over. */
export const STANDINGS = ['running', 'soon', 'overdue', 'office', 'look', 'done'] as const;
export type Standing = (typeof STANDINGS)[number];

/** The day a limit really ends: one that falls on a day of rest ends on the next working day. */
export const lastDayOf = (due: IsoDate, calendar: CalendarOverrides): IsoDate =>
  isWorkday(due, calendar) ? due : nextWorkday(due, calendar);

/** Working days after the limit up to `day`; 0 when it is not over. */
export const daysOver = (due: IsoDate, day: IsoDate, calendar: CalendarOverrides): number =>
  countWorkdays(addDays(lastDayOf(due, calendar), 1), day, calendar);

/** „每月20日前“: that day of this month, or of the next when it is over; the last day of a shorter month. */
export function byDayOfMonth(from: IsoDate, day: number): IsoDate {
  const inMonth = (month: string): IsoDate => {
    const wanted = `${month}-${String(day).padStart(2, '0')}`;
    const last = lastDay(month);
    return wanted < last ? wanted : last;
  };
  const first = inMonth(monthOf(from));
  return first >= from ? first : inMonth(addMonths(monthOf(from), 1));
}

/** How far up an order may be taken by now: 0 nobody, 1 window, 2 unit's head, 3 center's leader. */
export function dueLevel(over: number, settings: OrderSettings): number {
  const days = [settings.windowDays, settings.unitDays, settings.leaderDays];
  return over === 0 ? 0 : LEVELS.reduce((level, _, index) => (over >= days[index]! ? index + 1 : level), 0);
}

export interface ClockReading {
  /** The limit that runs: of the report, or of the 回头看; null where none does. */
  limit: IsoDate | null;
  standing: Standing;
  /** Working days left, or over where it is overdue. */
  days: number;
}

/** How an order stands on a day. */
export function readClock(
  order: { state: OrderState; due: IsoDate; lookBy: IsoDate | null },
  today: IsoDate,
  calendar: CalendarOverrides,
): ClockReading {
  if (OWING.includes(order.state)) {
    const limit = lastDayOf(order.due, calendar);
    if (today > limit) return { limit, standing: 'overdue', days: daysOver(limit, today, calendar) };
    const days = countWorkdays(addDays(today, 1), limit, calendar);
    return { limit, standing: days <= 1 ? 'soon' : 'running', days };
  }
  if (order.state === 'checked' && order.lookBy !== null) {
    const limit = lastDayOf(order.lookBy, calendar);
    const over = today > limit;
    const days = over ? daysOver(limit, today, calendar) : countWorkdays(addDays(today, 1), limit, calendar);
    return { limit, standing: over ? 'look' : 'office', days };
  }
  const office = order.state === 'reported' || order.state === 'rectified' || order.state === 'checked';
  return { limit: null, standing: office ? 'office' : 'done', days: 0 };
}
