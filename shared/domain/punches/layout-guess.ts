import { createMomentReader, readClock, readDay, splitTimes } from './cells';
import { roleOfHeading } from './flat-columns';
import {
  cutLine,
  LAYOUT_SEPARATORS,
  type LayoutRole,
  type LayoutSeparator,
  type PunchLayout,
} from './layout';
import type { TableRow } from './table-types';

/** Share of a column's filled cells that must look alike. */
const LEAST_SHARE = 0.6;
const ROWS_ASKED = 60;

const readMoment = createMomentReader('mdy');
const isMoment = (text: string): boolean => readMoment(text) !== null;
const isDay = (text: string): boolean => readDay(text) !== null || isMoment(`${text} 00:00`);
const isClock = (text: string): boolean => {
  const times = splitTimes(text);
  return (
    times.length > 0 &&
    times.every(({ at }) => at !== null) &&
    (text.includes(':') || readClock(text) !== null)
  );
};

/** The separator that cuts the lines into the most columns of equal number. */
export function guessSeparator(lines: readonly string[]): LayoutSeparator {
  let best: LayoutSeparator = '\t';
  let most = 0;
  for (const separator of LAYOUT_SEPARATORS) {
    const widths = lines.map((line) => cutLine(line, separator).length);
    const usual = widths.sort((a, b) => a - b)[widths.length >> 1] ?? 1;
    const alike = widths.filter((width) => width === usual).length;
    // Spaces stand inside dates and names too: they count only where nothing else cuts.
    const weight = usual < 2 ? 0 : (alike / lines.length) * (separator === ' ' ? 1 : usual + 1);
    if (weight > most) [best, most] = [separator, weight];
  }
  return best;
}

/** What the columns probably are, from their headings and from what stands in them. A person has the last word. */
export function guessLayout(rows: readonly TableRow[]): Pick<PunchLayout, 'headerRow' | 'roles'> {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const firstData = rows.findIndex(({ cells }) =>
    cells.some((cell) => isMoment(cell) || isDay(cell) || isClock(cell)),
  );
  const data = rows.slice(Math.max(firstData, 0), Math.max(firstData, 0) + ROWS_ASKED);
  const header = firstData > 0 ? rows[firstData - 1] : undefined;
  const named = Array.from({ length: width }, (_, column) => roleOfHeading(header?.cells[column] ?? ''));
  const share = (column: number, fits: (text: string) => boolean): number => {
    const filled = data.map(({ cells }) => cells[column]?.trim() ?? '').filter((cell) => cell !== '');
    return filled.length === 0 ? 0 : filled.filter(fits).length / filled.length;
  };
  const roles: (LayoutRole | null)[] = Array.from({ length: width }, (_, column) => {
    if (share(column, isMoment) >= LEAST_SHARE) return 'moment';
    if (share(column, isClock) >= LEAST_SHARE) return 'time';
    return share(column, isDay) >= LEAST_SHARE ? 'date' : null;
  });
  if (roles.includes('time') && roles.includes('date')) drop(roles, (role) => role === 'moment');
  else drop(roles, (role) => role === 'date' || role === 'time');
  for (const role of ['moment', 'date'] as const) keepFirst(roles, role);
  const give = (role: LayoutRole, column: number): void => {
    if (column >= 0 && !roles.includes(role)) roles[column] = role;
  };
  const free = (fits: (column: number) => boolean): number =>
    roles.findIndex((role, column) => role === null && fits(column));
  give(
    'id',
    free((column) => named[column] === 'id'),
  );
  give(
    'name',
    free((column) => named[column] === 'name'),
  );
  give(
    'direction',
    free((column) => named[column] === 'direction'),
  );
  give(
    'device',
    free((column) => named[column] === 'device'),
  );
  give(
    'id',
    free((column) => share(column, (text) => /^'?[A-Za-z]{0,4}\d{1,12}$/.test(text)) >= LEAST_SHARE),
  );
  give(
    'name',
    free((column) => share(column, (text) => /^\p{Script=Han}{2,4}$/u.test(text)) >= LEAST_SHARE),
  );
  return { headerRow: header?.number ?? 0, roles };
}

function drop(roles: (LayoutRole | null)[], unwanted: (role: LayoutRole | null) => boolean): void {
  for (const [column, role] of roles.entries()) if (unwanted(role)) roles[column] = null;
}

function keepFirst(roles: (LayoutRole | null)[], role: LayoutRole): void {
  const first = roles.indexOf(role);
  for (const [column, each] of roles.entries()) if (each === role && column > first) roles[column] = null;
}
