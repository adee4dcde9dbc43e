import { type WallMs, wallFromParts } from '../time/wall';
import type { DateOrder } from './types';

/** Reads the moment written at `text[from, to)`; null when it names no real moment. */
export type StampReader = (text: string, from: number, to: number) => WallMs | null;

const LOOSE =
  /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})[ T\t]+(上午|下午)?(\d{1,2}):(\d{2})(?::(\d{2}))? *([AP]M|上午|下午)?$/i;
/** Longer than any date and time that is understood; keeps the pattern away from garbage of any length. */
const LONGEST = 40;

/**
 * A reader of dates for one file. The usual `YYYY-MM-DD HH:MM:SS` (or with slashes) is read by position and
 * the day is remembered from line to line, as a file of a million lines has few days; everything else
 * (one-digit parts, no seconds, 12-hour clock, year last) goes the slow way.
 */
export function createStampReader(order: DateOrder): StampReader {
  let lastKey = -1;
  let lastDay: WallMs | null = null;
  return (text, start, stop) => {
    let from = start;
    let to = stop;
    while (from < to && text.charCodeAt(from) === 32) from++;
    while (to > from && text.charCodeAt(to - 1) === 32) to--;
    if (!isUsualShape(text, from, to)) {
      return to - from > LONGEST ? null : parseLoose(text.slice(from, to), order);
    }
    const high = two(text, from);
    const low = two(text, from + 2);
    const month = two(text, from + 5);
    const day = two(text, from + 8);
    const hour = two(text, from + 11);
    const minute = two(text, from + 14);
    const second = two(text, from + 17);
    if (high < 0 || low < 0 || month < 0 || day < 0) return null;
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return null;
    const year = high * 100 + low;
    const key = (year * 100 + month) * 100 + day;
    if (key !== lastKey) {
      lastKey = key;
      lastDay = wallFromParts(year, month, day);
    }
    return lastDay === null ? null : lastDay + ((hour * 60 + minute) * 60 + second) * 1000;
  };
}

function isUsualShape(text: string, from: number, to: number): boolean {
  if (to - from !== 19) return false;
  const mark = text.charCodeAt(from + 4);
  return (
    (mark === 45 || mark === 47) &&
    text.charCodeAt(from + 7) === mark &&
    text.charCodeAt(from + 10) === 32 &&
    text.charCodeAt(from + 13) === 58 &&
    text.charCodeAt(from + 16) === 58
  );
}

/** Two digits as a number; −1 when they are not digits. */
function two(text: string, at: number): number {
  const a = text.charCodeAt(at) - 48;
  const b = text.charCodeAt(at + 1) - 48;
  return a >= 0 && a <= 9 && b >= 0 && b <= 9 ? a * 10 + b : -1;
}

function parseLoose(text: string, order: DateOrder): WallMs | null {
  const m = LOOSE.exec(text);
  if (!m) return null;
  const [first, second, third] = [m[1] ?? '', m[3] ?? '', m[4] ?? ''];
  const hour = hourOf(Number(m[6]), m[5] ?? m[9]);
  if (hour === null) return null;
  const clock = [hour, Number(m[7]), Number(m[8] ?? 0)] as const;
  if (first.length === 4 && third.length <= 2) {
    return wallFromParts(Number(first), Number(second), Number(third), ...clock);
  }
  if (third.length !== 4 || first.length > 2) return null;
  const [month, day] = order === 'dmy' ? [second, first] : [first, second];
  return wallFromParts(Number(third), Number(month), Number(day), ...clock);
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (/^(PM|下午)$/i.test(half) ? 12 : 0);
}

export interface DateOrderVerdict {
  order: DateOrder;
  /** False when nothing in the file decides between month first and day first: ask a person. */
  sure: boolean;
}

/**
 * Decides MM/DD against DD/MM over all dates of a file: a part above 12 is a day. Where none is, the reading
 * with fewer steps back, then the shorter span, is guessed, and said to be a guess.
 */
export function createDateOrderScan(): { see(line: string): void; verdict(): DateOrderVerdict } {
  let firstDays = 0;
  let secondDays = 0;
  const monthFirst = new Track();
  const dayFirst = new Track();
  return {
    see(line) {
      const m = /(?:^|\D)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:\D|$)/.exec(line);
      if (!m) return;
      const [a, b, year] = [Number(m[1]), Number(m[2]), Number(m[3])];
      if (a > 12 && b <= 12) firstDays++;
      if (b > 12 && a <= 12) secondDays++;
      monthFirst.add(year, a, b);
      dayFirst.add(year, b, a);
    },
    verdict() {
      if (monthFirst.count === 0) return { order: 'ymd', sure: true };
      if (firstDays !== secondDays) {
        return { order: firstDays > secondDays ? 'dmy' : 'mdy', sure: firstDays * secondDays === 0 };
      }
      const less = dayFirst.backs - monthFirst.backs || dayFirst.span - monthFirst.span;
      return { order: less < 0 ? 'dmy' : 'mdy', sure: false };
    },
  };
}

/** How orderly a file's dates are when read one way. Days are counted roughly; only comparing matters. */
class Track {
  count = 0;
  backs = 0;
  private last = 0;
  private min = Number.POSITIVE_INFINITY;
  private max = Number.NEGATIVE_INFINITY;

  add(year: number, month: number, day: number): void {
    const rank = (year * 12 + month) * 31 + day;
    if (this.count > 0 && rank < this.last) this.backs++;
    this.count++;
    this.last = rank;
    this.min = Math.min(this.min, rank);
    this.max = Math.max(this.max, rank);
  }

  get span(): number {
    return this.max - this.min;
  }
}
