import { DAY_MS, startOfDay, type WallMs, wallDate, wallFromParts } from '../time/wall';
import { createStampReader, type StampReader } from './stamp';
import type { DateOrder, Period } from './types';

/** Title and header texts differ in white space, full-width forms and case between versions of a program. */
export function normal(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

const BLANKS: ReadonlySet<string> = new Set(['', '-', '--', '—', '——', '未打卡', '缺卡', '无']);

/** True for what the programs write where there is no punch. */
export const saysNothing = (text: string): boolean => BLANKS.has(normal(text));

const EPOCH_SERIAL = 25_569;
/** Serials of 2000 to 2099; other numbers in a column of dates are no dates. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;

/** The moment an Excel serial number names, to the second. */
export function serialToWall(serial: number): WallMs {
  return Math.round((serial - EPOCH_SERIAL) * 86_400) * 1000;
}

function bareSerial(text: string): WallMs | null {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return null;
  const value = Number(text);
  return value >= FIRST_SERIAL && value <= LAST_SERIAL ? serialToWall(value) : null;
}

const WEEKDAY = /\s*\(?(?:星期|周|礼拜)[一二三四五六日天]\)?\s*/;

/** `2019/10/8 星期二 8:20` → `2019/10/8 8:20`. */
const withoutWeekday = (text: string): string => text.normalize('NFKC').replace(WEEKDAY, ' ').trim();

/** A date alone: `2026/02/28 星期六`, `26-05-01 星期五` (year of two digits first), `2017年12月1日`, a serial. */
export function readDay(text: string): WallMs | null {
  const plain = withoutWeekday(text);
  const serial = bareSerial(plain);
  if (serial !== null) return serial - (serial % DAY_MS);
  const parts = /^(\d{2}|\d{4})([-/.年])(\d{1,2})[-/.月](\d{1,2})日?(?:[ T]+0{1,2}:00(?::00)?)?$/.exec(plain);
  if (!parts) return null;
  const year = Number(parts[1]);
  return wallFromParts(year < 100 ? 2000 + year : year, Number(parts[3]), Number(parts[4]));
}

/** A time of day: `8:20`, `08:20:31`, `次日 00:57`, a fraction of a day. Milliseconds after the day's midnight. */
export function readClock(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  if (/^0?\.\d+$/.test(plain)) return Math.round(Number(plain) * 86_400) * 1000;
  const parts = /^(次日|翌日)? *(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(plain);
  if (!parts) return null;
  const [hour, minute, second] = [Number(parts[2]), Number(parts[3]), Number(parts[4] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  return (parts[1] ? DAY_MS : 0) + ((hour * 60 + minute) * 60 + second) * 1000;
}

/** Reads date and time in one cell; null when the cell names no real moment. */
export function createMomentReader(order: DateOrder): (text: string) => WallMs | null {
  const readStamp: StampReader = createStampReader(order);
  return (text) => {
    const usual = readStamp(text, 0, text.length);
    if (usual !== null) return usual;
    const plain = withoutWeekday(text)
      .replace(/(\d)年(\d{1,2})月(\d{1,2})日/, '$1-$2-$3')
      .replace(/ +/g, ' ');
    return bareSerial(plain) ?? readStamp(plain, 0, plain.length);
  };
}

const RANGE =
  /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?\s*(?:~|〜|—+|-+|至|到)\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/;

/** The period a title states, as in `考勤时间 2017-12-01 ~ 2017-12-31`; null when it states none. */
export function readPeriod(text: string): Period | null {
  const parts = RANGE.exec(text.normalize('NFKC'));
  if (!parts) return null;
  const iso = (from: number): string =>
    [parts[from], ...[parts[from + 1], parts[from + 2]].map((part) => part?.padStart(2, '0'))].join('-');
  const period = { from: iso(1), to: iso(4) };
  try {
    return startOfDay(period.from) <= startOfDay(period.to) ? period : null;
  } catch {
    return null;
  }
}

/** Days of a year without the year, `MM-DD`, both included; the second before the first runs over new year. */
export interface YearlessSpan {
  from: string;
  to: string;
}

const YEARLESS = /(\d{1,2})[-/.月](\d{1,2})日?\s*(?:~|〜|—+|-+|至|到)\s*(\d{1,2})[-/.月](\d{1,2})/;

/** The period of a title such as `统计时间:02-01 ～ 02-28`; one that names years gives its days as well. */
function readYearlessSpan(text: string): YearlessSpan | null {
  const full = readPeriod(text);
  if (full) return { from: full.from.slice(5), to: full.to.slice(5) };
  const parts = YEARLESS.exec(text.normalize('NFKC'));
  if (!parts) return null;
  const day = (at: number): string =>
    [parts[at], parts[at + 1]].map((part) => part?.padStart(2, '0')).join('-');
  const span = { from: day(1), to: day(3) };
  return [span.from, span.to].every((part) => part >= '01-01' && part <= '12-31') ? span : null;
}

/** The period that a row of a title states: `统计时间:02-01 ～ 02-28`. */
export const readStatedSpan = (cells: readonly string[]): YearlessSpan | null =>
  cells.some((cell) => /^统计(?:时间|日期)/.test(normal(cell))) ? readYearlessSpan(cells.join(' ')) : null;

/** True when the day of the moment is not in the span. */
export function outsideSpan(at: WallMs, { from, to }: YearlessSpan): boolean {
  const day = wallDate(at).slice(5);
  return from <= to ? day < from || day > to : day < from && day > to;
}

/**
 * The times in one cell: with no separator (`07:5212:02`), or separated by white space, commas or semicolons.
 * A piece that is no time comes back as `null` in `at`.
 */
export function splitTimes(cell: string): { text: string; at: number | null }[] {
  const pieces = cell
    .normalize('NFKC')
    .replace(/(次日|翌日)\s+/g, '$1')
    .split(/[\s,;、]+/)
    .filter((piece) => piece !== '');
  return pieces.flatMap((piece) => {
    const times = /^(?:\d{2}:\d{2}){2,}$/.test(piece) ? (piece.match(/\d{2}:\d{2}/g) ?? []) : [piece];
    return times.map((text) => ({ text, at: readClock(text) }));
  });
}
