import { addMonths, monthOf, weekday } from '../time/dates';
import type { IsoDate, Month } from '../time/wall';
import { type Check, checkOf } from './checks';

/** So many findings of one day, item and source. */
export interface ItemTally {
  date: IsoDate;
  itemCode: string;
  source: string;
  count: number;
}

/** So many findings at a window in a month. */
export interface WindowTally {
  month: Month;
  windowId: number;
  count: number;
}

export type ByCheck = Record<Check, number>;
const none = (): ByCheck => ({ self: 0, outside: 0, other: 0 });

export const totalOf = ({ self, outside, other }: ByCheck): number => self + outside + other;

/** A line of a breakdown, the most frequent first; `months` in the order of the months asked for. */
export interface ItemLine {
  key: string;
  count: number;
  checks: ByCheck;
  months: number[];
}

export interface Trend {
  months: Month[];
  /** By month: who found it. */
  checks: ByCheck[];
  items: ItemLine[];
  total: number;
}

/** Months from the first to the last, both included. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const months: Month[] = [];
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** Findings by month and by item. */
export function trendOf(tallies: readonly ItemTally[], months: Month[]): Trend {
  const place = new Map(months.map((month, index) => [month, index]));
  const checks = months.map(none);
  const items = new Map<string, ItemLine>();
  for (const { date, itemCode, source, count } of tallies) {
    const at = place.get(monthOf(date));
    if (at === undefined) continue;
    const check = checkOf(source);
    checks[at]![check] += count;
    const line = items.get(itemCode) ?? {
      key: itemCode,
      count: 0,
      checks: none(),
      months: months.map(() => 0),
    };
    line.count += count;
    line.checks[check] += count;
    line.months[at]! += count;
    items.set(itemCode, line);
  }
  return {
    ...{ months, checks },
    items: [...items.values()].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1)),
    total: checks.reduce((sum, each) => sum + totalOf(each), 0),
  };
}

/** A window's findings month by month. */
export function monthsOf(
  windowId: number,
  tallies: readonly WindowTally[],
  months: readonly Month[],
): number[] {
  const own = new Map(
    tallies.filter((each) => each.windowId === windowId).map(({ month, count }) => [month, count]),
  );
  return months.map((month) => own.get(month) ?? 0);
}

/** Findings of a weekday (1 is Monday) and an hour. */
export interface HourCell {
  weekday: number;
  hour: number;
  count: number;
}

/** When findings were made; those noted without a time are only counted. */
export function heatOf(counts: readonly { date: IsoDate; hour: number | null; count: number }[]): {
  cells: HourCell[];
  untimed: number;
} {
  const cells = new Map<number, HourCell>();
  const days = new Map<IsoDate, number>();
  let untimed = 0;
  for (const { date, hour, count } of counts) {
    if (hour === null) {
      untimed += count;
      continue;
    }
    const day = days.get(date) ?? weekday(date);
    days.set(date, day);
    const cell = cells.get(day * 24 + hour) ?? { weekday: day, hour, count: 0 };
    cell.count += count;
    cells.set(day * 24 + hour, cell);
  }
  return { cells: [...cells.values()].sort((a, b) => a.weekday - b.weekday || a.hour - b.hour), untimed };
}
