import { addMonths, weekday } from '../time/dates';
import type { IsoDate, Month } from '../time/wall';
import { type Check, checkOf } from './checks';

/** So many findings of one month, item, window and source. */
export interface Tally {
  month: Month;
  itemCode: string;
  windowId: number | null;
  source: string;
  count: number;
}

export type ByCheck = Record<Check, number>;
const none = (): ByCheck => ({ self: 0, outside: 0, other: 0 });

export const totalOf = ({ self, outside, other }: ByCheck): number => self + outside + other;

/** A line of a breakdown: an item, or a window; by who found it and month by month. */
export interface GroupLine<Key> {
  key: Key;
  checks: ByCheck;
  /** In the order of the months asked for. */
  months: number[];
}

export interface Trend {
  months: Month[];
  checks: ByCheck[];
  items: GroupLine<string>[];
  windows: GroupLine<number>[];
  total: number;
}

/** Months from the first to the last, both included. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const months: Month[] = [];
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** Findings by month, by item and by window, the most first. Windows without number are left out of theirs. */
export function trendOf(tallies: readonly Tally[], months: Month[]): Trend {
  const place = new Map(months.map((month, index) => [month, index]));
  const checks = months.map(none);
  const items = new Map<string, GroupLine<string>>();
  const windows = new Map<number, GroupLine<number>>();
  let total = 0;
  for (const { month, itemCode, windowId, source, count } of tallies) {
    const at = place.get(month);
    if (at === undefined) continue;
    const check = checkOf(source);
    total += count;
    checks[at]![check] += count;
    add(items, itemCode, { at, check, count }, months.length);
    if (windowId !== null) add(windows, windowId, { at, check, count }, months.length);
  }
  return { months, checks, items: ranked(items), windows: ranked(windows), total };
}

function add<Key>(
  lines: Map<Key, GroupLine<Key>>,
  key: Key,
  { at, check, count }: { at: number; check: Check; count: number },
  months: number,
): void {
  const line = lines.get(key) ?? { key, checks: none(), months: Array<number>(months).fill(0) };
  line.checks[check] += count;
  line.months[at] = (line.months[at] ?? 0) + count;
  lines.set(key, line);
}

const ranked = <Key extends string | number>(lines: Map<Key, GroupLine<Key>>): GroupLine<Key>[] =>
  [...lines.values()].sort((a, b) => totalOf(b.checks) - totalOf(a.checks) || (a.key < b.key ? -1 : 1));

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
  let untimed = 0;
  for (const { date, hour, count } of counts) {
    if (hour === null) {
      untimed += count;
      continue;
    }
    const day = weekday(date);
    const cell = cells.get(day * 24 + hour) ?? { weekday: day, hour, count: 0 };
    cell.count += count;
    cells.set(day * 24 + hour, cell);
  }
  return { cells: [...cells.values()].sort((a, b) => a.weekday - b.weekday || a.hour - b.hour), untimed };
}
