import { weekday } from '../time/dates';
import type { IsoDate, Month } from '../time/wall';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** Shown where a figure does not exist, e.g. the share of nothing. */
export const NO_FIGURE = '—';

/**
 * Hundredths as people write them: 9850 → `98.5`, -200 → `-2`, 5 → `0.05`. Used for points, factors and days.
 * Throws RangeError for anything but an integer, so that a float never reaches paper.
 */
export function formatPoints(hundredths: number): string {
  if (!Number.isSafeInteger(hundredths)) throw new RangeError(`not hundredths: ${hundredths}`);
  const size = Math.abs(hundredths);
  const fraction = String(size % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${hundredths < 0 ? '-' : ''}${Math.trunc(size / 100)}${fraction ? `.${fraction}` : ''}`;
}

/** Points of a line, with the sign that says which way they go: `-2`, `+1.5`, `0`. */
export function formatChange(hundredths: number): string {
  return hundredths > 0 ? `+${formatPoints(hundredths)}` : formatPoints(hundredths);
}

/** A whole number for a table cell, empty for zero so that what happened stands out. */
export function formatCount(count: number): string {
  return count === 0 ? '' : String(count);
}

/** Days in hundredths for a table cell, empty for zero. */
export function formatDays(hundredths: number): string {
  return hundredths === 0 ? '' : formatPoints(hundredths);
}

/** `part` of `whole` in percent with one decimal, half up: (1, 8) → `12.5%`; `—` when there is no whole. */
export function formatShare(part: number, whole: number): string {
  if (whole <= 0) return NO_FIGURE;
  const tenths = Math.floor((part * 2000 + whole) / (whole * 2));
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}

/** `2026-03-05` → `2026年3月5日`. */
export function formatDate(date: IsoDate): string {
  return `${Number(date.slice(0, 4))}年${formatDay(date)}`;
}

/** `2026-03-05` → `3月5日`, where the year is clear. */
export function formatDay(date: IsoDate): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}

/** `2026-03` → `2026年3月`. */
export function formatMonth(month: Month): string {
  return `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`;
}

/** The one character of the weekday, `四` for a Thursday. */
export function weekdayCharacter(date: IsoDate): string {
  return WEEKDAYS[weekday(date) - 1] as string;
}

/** `2026-03-05` → `星期四`. */
export function formatWeekday(date: IsoDate): string {
  return `星期${weekdayCharacter(date)}`;
}

/** Document number of GB/T 9704: `开政服督〔2026〕第3号`; year in hexagonal brackets, no leading zeros. */
export function documentNumber(short: string, year: number, sequence: number): string {
  return `${short}〔${year}〕第${sequence}号`;
}

/** A running list for a template: each item with the `separator` that follows it, none after the last. */
export function separated<T extends object>(items: readonly T[], separator: string) {
  return items.map((item, index) => ({ ...item, separator: index < items.length - 1 ? separator : '' }));
}
