import { isMonth } from '#shared/domain/time/dates';
import { type IsoDate, isIsoDate, type Month } from '#shared/domain/time/wall';

const two = (text: string) => text.padStart(2, '0');

/**
 * A day as people type it: `2026-03-05`, `2026-3-5`, `2026.3.5`, `2026/3/5`, `2026年3月5日`, `20260305`;
 * `3-5` takes the year of `today`. Null when it is no day.
 */
export function parseDateText(text: string, today: IsoDate): IsoDate | null {
  const parts = text
    .trim()
    .replace(/[年月./日\s]+/g, '-')
    .replace(/-+$/, '')
    .split('-');
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(parts[0] ?? '');
  const [year, month, day] = digits && parts.length === 1 ? digits.slice(1) : withYear(parts, today);
  if (!year || !month || !day) return null;
  const date = `${year}-${two(month)}-${two(day)}`;
  return isIsoDate(date) ? date : null;
}

const withYear = (parts: string[], today: IsoDate) =>
  parts.length === 2 ? [today.slice(0, 4), ...parts] : parts.length === 3 ? parts : [];

/** A month as people type it: `2026-03`, `2026-3`, `2026年3月`, `202603`. Null when it is none. */
export function parseMonthText(text: string): Month | null {
  const match = /^(\d{4})\D?(\d{1,2})月?$/.exec(text.trim());
  const month = match ? `${match[1]}-${two(match[2] ?? '')}` : '';
  return isMonth(month) ? month : null;
}

/** A time as people type it: `8:30`, `08:30`, `0830`, `8：30`, `8` (full hour). Null when it is none. */
export function parseTimeText(text: string): string | null {
  const match = /^(\d{1,2})(?:[:\uff1a.]?(\d{2}))?$/.exec(text.trim());
  if (!match) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? '0')];
  return hour < 24 && minute < 60 ? `${two(String(hour))}:${two(String(minute))}` : null;
}
