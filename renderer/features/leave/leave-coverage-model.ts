import type { OutputOf } from '#shared/contracts/define';
import type { leaveContract } from '#shared/contracts/leave';
import { eachDay, firstDay, lastDay } from '#shared/domain/time/dates';
import type { IsoDate, Month } from '#shared/domain/time/wall';

type Coverage = OutputOf<(typeof leaveContract)['coverage']>;
export type CoverageDay = Coverage['windows'][number]['days'][number];

export interface CoverageWindow {
  windowId: number;
  windowName: string;
  minimum: number;
  days: ReadonlyMap<IsoDate, CoverageDay>;
  /** Person-days away, in half-days, and days under the minimum. */
  halfDays: number;
  below: number;
}

export interface CoverageCalendar {
  dates: readonly IsoDate[];
  /** Days the center does not work. */
  rest: ReadonlySet<IsoDate>;
  /** True for a month: cells have room for figures. */
  wide: boolean;
  windows: readonly CoverageWindow[];
}

export interface CoveragePlace {
  windowId: number;
  date: IsoDate;
}

export const monthText = (year: number, month: number): Month => `${year}-${String(month).padStart(2, '0')}`;

/** The days of a month, or of the year when it is null, window by window. */
export function calendarOf(coverage: Coverage, month: number | null, onlyBelow: boolean): CoverageCalendar {
  const { year } = coverage;
  const text = month === null ? '' : monthText(year, month);
  const dates =
    month === null ? eachDay(`${year}-01-01`, `${year}-12-31`) : eachDay(firstDay(text), lastDay(text));
  const windows = coverage.windows.map(({ days, ...window }) => {
    const inTime = days.filter(({ date }) => date.startsWith(text));
    return {
      ...window,
      days: new Map(inTime.map((day) => [day.date, day])),
      halfDays: inTime.reduce((sum, day) => sum + awayHalfDays(day), 0),
      below: inTime.filter(({ below }) => below).length,
    };
  });
  const rest = new Set(coverage.rest);
  return {
    dates,
    rest,
    wide: month !== null,
    windows: windows.filter(({ below }) => !onlyBelow || below > 0),
  };
}

const awayHalfDays = ({ away }: CoverageDay): number => away.reduce((sum, { halfDays }) => sum + halfDays, 0);

/** How a day looks: red before everything else, a request that waits is only hinted at. */
export function toneOf(day: CoverageDay | undefined): 'below' | 'away' | 'pending' | undefined {
  if (day === undefined) return undefined;
  if (day.below) return 'below';
  return day.away.every(({ pending }) => pending) ? 'pending' : 'away';
}

/** The place when it is still on screen, else none. */
export function placeAt(calendar: CoverageCalendar, place: CoveragePlace | null): CoveragePlace | null {
  if (place === null || !calendar.dates.includes(place.date)) return null;
  return calendar.windows.some(({ windowId }) => windowId === place.windowId) ? place : null;
}

/** Where a key leads: a day or a window on, the ends of the line, or the next day with somebody away. */
export function coverageMove(
  { dates, windows }: CoverageCalendar,
  { windowId, date }: CoveragePlace,
  key: string,
): CoveragePlace | null {
  const row = windows.findIndex((window) => window.windowId === windowId);
  const column = dates.indexOf(date);
  const to = (nextRow: number, nextColumn: number): CoveragePlace | null => {
    const window = windows[nextRow];
    const day = dates[nextColumn];
    return window && day ? { windowId: window.windowId, date: day } : null;
  };
  const days = windows[row]?.days;
  if (key === 'ArrowLeft') return to(row, column - 1);
  if (key === 'ArrowRight') return to(row, column + 1);
  if (key === 'ArrowUp') return to(row - 1, column);
  if (key === 'ArrowDown') return to(row + 1, column);
  if (key === 'Home') return to(row, 0);
  if (key === 'End') return to(row, dates.length - 1);
  if (key === 'PageDown')
    return to(
      row,
      dates.findIndex((day, at) => at > column && days?.has(day)),
    );
  if (key === 'PageUp')
    return to(
      row,
      dates.findLastIndex((day, at) => at < column && days?.has(day)),
    );
  return null;
}
