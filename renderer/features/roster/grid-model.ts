import type { PlannedDuty, RosterPerson, RosterWeek } from '#shared/contracts/roster';
import { matchesSearch } from '#shared/domain/staff/search';
import type { IsoDate } from '#shared/domain/time/wall';
import type { PutDown } from './use-roster-actions';

export type RosterView = 'windows' | 'people';

/** A row of the grid: the leaders, a window, or a person. */
export interface GridRow {
  key: string;
  /** Null for the leaders' row, whose words are the client's. */
  name: string | null;
  detail: string;
  windowId: number | null;
  staffId: number | null;
  /** Where the person of the row is posted. */
  ownWindows: readonly number[];
  /** Duties by day, in the order of the week's days. */
  cells: PlannedDuty[][];
  /** Days on which nobody of the window is there for part of its hours. */
  empty: boolean[];
  /** What the person is away for, by day. */
  away: (RosterPerson['away'][number]['kind'] | null)[];
}

/** Where the keyboard is: row, day, and which of the cell's duties. */
export interface GridPlace {
  row: number;
  day: number;
  duty: number;
}

/** Rows by window, the leaders first, or by person, as far as the search finds them. */
export function gridRows(week: RosterWeek, view: RosterView, search: string): GridRow[] {
  const dates = week.days.map(({ date }) => date);
  const cellsOf = cellsBy(week, dates, view);
  const never = dates.map(() => false);
  const nobody = dates.map(() => null);
  const found = foundBy(week, search);
  if (view === 'people') {
    return week.people
      .filter(({ staffId }) => found.people.has(staffId))
      .map(({ staffId, name, staffNo, away, posts }) => ({
        ...{ key: `p${staffId}`, name, detail: staffNo, windowId: null, staffId },
        ownWindows: posts.map(({ windowId }) => windowId),
        ...{ cells: cellsOf(staffId), empty: never },
        away: dates.map((date) => away.find((leave) => leave.date === date)?.kind ?? null),
      }));
  }
  const holes = new Set(
    week.conflicts
      .filter(({ code }) => code === 'window_empty')
      .map(({ windowId, date }) => `${windowId}|${date}`),
  );
  const windows = week.windows
    .filter(({ id }) => found.windows.has(id))
    .map(({ id, name }) => ({
      ...{ key: `w${id}`, name, detail: '', windowId: id, staffId: null, ownWindows: [] },
      ...{ cells: cellsOf(id), empty: dates.map((date) => holes.has(`${id}|${date}`)), away: nobody },
    }));
  const leaders = {
    ...{ key: 'leaders', name: null, detail: '', windowId: null, staffId: null, ownWindows: [] },
    ...{ cells: cellsOf(null), empty: never, away: nobody },
  };
  return search.trim() === '' ? [leaders, ...windows] : windows;
}

/** People and windows that the search names, and whoever serves at such a window or stands for such a person. */
function foundBy(week: RosterWeek, search: string) {
  const named = week.people.filter((one) => matchesSearch({ ...one, numbers: [one.staffNo] }, search));
  const places = week.windows.filter((one) => matchesSearch({ ...one, numbers: [one.code] }, search));
  const people = new Set(named.map(({ staffId }) => staffId));
  const windows = new Set(places.map(({ id }) => id));
  const served = [
    ...week.people.flatMap(({ staffId, posts }) => posts.map(({ windowId }) => ({ staffId, windowId }))),
    ...week.duties,
  ].flatMap(({ staffId, windowId }) => (windowId === null ? [] : [{ staffId, windowId }]));
  return {
    people: new Set([...people, ...served.flatMap((at) => (windows.has(at.windowId) ? [at.staffId] : []))]),
    windows: new Set([...windows, ...served.flatMap((at) => (people.has(at.staffId) ? [at.windowId] : []))]),
  };
}

/** The cells of a window or person, found without looking through the week again for each of a thousand rows. */
function cellsBy(
  week: RosterWeek,
  dates: readonly IsoDate[],
  view: RosterView,
): (id: number | null) => PlannedDuty[][] {
  const rows = new Map<number | null, PlannedDuty[][]>();
  const row = (id: number | null) => rows.get(id) ?? dates.map(() => []);
  for (const duty of week.duties) {
    const id = view === 'people' ? duty.staffId : duty.windowId;
    const cells = row(id);
    cells[dates.indexOf(duty.date)]?.push(duty);
    rows.set(id, cells);
  }
  return row;
}

/** Where an arrow key leads: up and down go through the duties of a cell before they leave it. Null for other keys. */
export function nextPlace(key: string, place: GridPlace, rows: readonly GridRow[]): GridPlace | null {
  const { row, day, duty } = place;
  const count = (at: number) => rows[at]?.cells[day]?.length ?? 0;
  const toRow = (at: number, last: boolean): GridPlace => {
    const clamped = Math.max(0, Math.min(rows.length - 1, at));
    if (clamped === row) return place;
    return { row: clamped, day, duty: last ? Math.max(0, count(clamped) - 1) : 0 };
  };
  switch (key) {
    case 'ArrowDown':
      return duty + 1 < count(row) ? { ...place, duty: duty + 1 } : toRow(row + 1, false);
    case 'ArrowUp':
      return duty > 0 ? { ...place, duty: duty - 1 } : toRow(row - 1, true);
    case 'ArrowLeft':
      return { row, day: Math.max(0, day - 1), duty: 0 };
    case 'ArrowRight':
      return { row, day: Math.min(6, day + 1), duty: 0 };
    case 'Home':
      return { row, day: 0, duty: 0 };
    case 'End':
      return { row, day: 6, duty: 0 };
    case 'PageDown':
      return toRow(row + 10, false);
    case 'PageUp':
      return toRow(row - 10, false);
    default:
      return null;
  }
}

/** Where a duty comes when it is put down in a row: in a person's row to that person, in a window's to that window. */
export function putDownAt(duty: PlannedDuty, row: GridRow, date: IsoDate): PutDown {
  return row.staffId === null
    ? { date, windowId: row.windowId, staffId: null }
    : { date, windowId: duty.windowId, staffId: row.staffId };
}

export type GridCommand = 'add' | 'edit' | 'remove' | 'pick_up' | 'put_down' | 'swap' | 'give_up' | 'undo';

/**
 * What a key means where the keyboard is. Enter changes the duty it is on, plans one in an empty cell, and puts down
 * what is held; M or Ctrl+X picks up, Ctrl+V puts down, S swaps, Delete takes away, + plans another, Ctrl+Z undoes.
 */
export function gridCommand(
  key: string,
  modified: boolean,
  onDuty: boolean,
  held: 'move' | 'swap' | null,
): GridCommand | null {
  const letter = key.toLowerCase();
  if (modified) {
    if (letter === 'z') return 'undo';
    if (letter === 'x' && onDuty) return 'pick_up';
    return letter === 'v' && held === 'move' ? 'put_down' : null;
  }
  if (key === 'Escape') return held ? 'give_up' : null;
  if (held === 'move') return key === 'Enter' || letter === 'm' ? 'put_down' : null;
  if (held === 'swap') return (key === 'Enter' || letter === 's') && onDuty ? 'swap' : null;
  if (key === '+' || key === 'Insert') return 'add';
  if (key === 'Enter') return onDuty ? 'edit' : 'add';
  if (!onDuty) return null;
  return key === 'Delete' ? 'remove' : letter === 'm' ? 'pick_up' : letter === 's' ? 'swap' : null;
}

/** The place, from 0, of the shift a digit stands for; null for other keys. */
export const shiftOfKey = (key: string): number | null => (/^[1-9]$/.test(key) ? Number(key) - 1 : null);
