import { Temporal } from 'temporal-polyfill';
import { type IsoDate, isIsoDate, type Month } from './wall';

/** `date` moved by a number of days (negative goes back). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

/** Every day from `from` to `to`, both included; empty when `to` is earlier. */
export function eachDay(from: IsoDate, to: IsoDate): IsoDate[] {
  const days: IsoDate[] = [];
  const last = Temporal.PlainDate.from(to);
  // Compared as days: as text, what follows 9999-12-31 would come before it.
  for (
    let d = Temporal.PlainDate.from(from);
    Temporal.PlainDate.compare(d, last) <= 0;
    d = d.add({ days: 1 })
  ) {
    days.push(d.toString());
  }
  return days;
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(date: IsoDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return Temporal.PlainDate.from(date).dayOfWeek as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** True for `YYYY-MM` of an existing month. */
export function isMonth(text: string): boolean {
  return /^\d{4}-\d{2}$/.test(text) && isIsoDate(`${text}-01`);
}

export function monthOf(date: IsoDate): Month {
  return date.slice(0, 7);
}

export function firstDay(month: Month): IsoDate {
  return `${month}-01`;
}

export function lastDay(month: Month): IsoDate {
  const m = Temporal.PlainYearMonth.from(month);
  return m.toPlainDate({ day: m.daysInMonth }).toString();
}

/** All days of a month in order. */
export function daysOfMonth(month: Month): IsoDate[] {
  return eachDay(firstDay(month), lastDay(month));
}

/** `month` moved by a number of months (negative goes back). */
export function addMonths(month: Month, months: number): Month {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString();
}
