import { addDays, eachDay, weekday } from '../time/dates';
import type { IsoDate } from '../time/wall';
import type { CalendarOverride, CalendarOverrides } from './types';

/** No center rests longer than this at a stretch; a longer search means the calendar is wrong. */
const LONGEST_SEARCH = 400;

/** Overrides by date; a later entry of the same day wins, so the office's own go last. */
export function overridesByDate(overrides: Iterable<CalendarOverride>): CalendarOverrides {
  return new Map([...overrides].map((override) => [override.date, override]));
}

/** True when people are expected: an override decides, else Monday to Friday. */
export function isWorkday(date: IsoDate, overrides: CalendarOverrides): boolean {
  const override = overrides.get(date);
  return override ? override.kind === 'workday' : weekday(date) <= 5;
}

/** Workdays from `from` to `to`, both included; 0 when `to` is earlier. */
export function countWorkdays(from: IsoDate, to: IsoDate, overrides: CalendarOverrides): number {
  return eachDay(from, to).filter((date) => isWorkday(date, overrides)).length;
}

/** The first workday after `date`. Throws RangeError when the calendar has none for over a year. */
export function nextWorkday(date: IsoDate, overrides: CalendarOverrides): IsoDate {
  return search(date, 1, overrides);
}

/** The last workday before `date`. Throws RangeError when the calendar has none for over a year. */
export function previousWorkday(date: IsoDate, overrides: CalendarOverrides): IsoDate {
  return search(date, -1, overrides);
}

/**
 * The day a term of `days` workdays that begins on `date` runs out; the day itself does not count, so a
 * complaint of Friday with a term of 1 is due on Monday. 0 gives the day itself.
 */
export function addWorkdays(date: IsoDate, days: number, overrides: CalendarOverrides): IsoDate {
  let due = date;
  for (let n = 0; n < days; n++) due = nextWorkday(due, overrides);
  return due;
}

function search(date: IsoDate, step: 1 | -1, overrides: CalendarOverrides): IsoDate {
  for (let n = 1; n <= LONGEST_SEARCH; n++) {
    const candidate = addDays(date, n * step);
    if (isWorkday(candidate, overrides)) return candidate;
  }
  throw new RangeError(`no workday within ${LONGEST_SEARCH} days of ${date}`);
}
