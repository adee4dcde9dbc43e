/**
 * Times are wall times of the center: what the clock on its wall shows, without a zone.
 * `WallMs` counts milliseconds since 1970-01-01 00:00 on that clock, so differences are plain subtraction
 * and a PC set to a wrong zone changes nothing. Only `electron/platform/clock` turns an instant into one.
 */
export type WallMs = number;
/** A calendar day as `YYYY-MM-DD`; sorts and compares as text. */
export type IsoDate = string;
/** A month as `YYYY-MM`. */
export type Month = string;
/** Minutes since the midnight that begins a day; may pass 1440 for sessions that end on the next day. */
export type MinuteOfDay = number;

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

const startOfDayCache = new Map<IsoDate, WallMs>();

/** Midnight that begins a day. Throws RangeError for a day that does not exist. */
export function startOfDay(date: IsoDate): WallMs {
  const known = startOfDayCache.get(date);
  if (known !== undefined) return known;
  if (!isIsoDate(date)) throw new RangeError(`not a date: ${date}`);
  const value = Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
  startOfDayCache.set(date, value);
  return value;
}

/** The moment `minute` minutes after the midnight of `date`. */
export function wallAt(date: IsoDate, minute: MinuteOfDay): WallMs {
  return startOfDay(date) + minute * MINUTE_MS;
}

/** Builds a moment from its parts; null when the parts name no real day or time. Years 1 to 9999. */
export function wallFromParts(
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
): WallMs | null {
  if (!(hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60)) return null;
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) {
    return null;
  }
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day a moment falls on. */
export function wallDate(at: WallMs): IsoDate {
  const d = new Date(at);
  return `${pad(d.getUTCFullYear(), 4)}-${pad(d.getUTCMonth() + 1)}-${pad(d.getUTCDate())}`;
}

/** Whole minutes since midnight; seconds are dropped, as the offices read 08:30:59 as 08:30. */
export function minuteOfDay(at: WallMs): MinuteOfDay {
  return Math.floor((((at % DAY_MS) + DAY_MS) % DAY_MS) / MINUTE_MS);
}

/** `HH:MM` of a minute of day; minutes past midnight of the next day wrap (1500 is `01:00`). */
export function formatMinute(minute: MinuteOfDay): string {
  const m = ((minute % 1440) + 1440) % 1440;
  return `${pad(Math.floor(m / 60))}:${pad(m % 60)}`;
}

/** `HH:MM` of a moment. */
export function formatTime(at: WallMs): string {
  return formatMinute(minuteOfDay(at));
}

/** `YYYY-MM-DD HH:MM:SS` of a moment. */
export function formatWall(at: WallMs): string {
  return `${wallDate(at)} ${formatTime(at)}:${pad(new Date(at).getUTCSeconds())}`;
}

/** Reads `HH:MM` into minutes of day; null when it is no time. */
export function parseMinute(text: string): MinuteOfDay | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (!match) return null;
  const minute = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[2]) < 60 && minute <= 1440 ? minute : null;
}

/** True for an existing day written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}
