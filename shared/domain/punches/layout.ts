import { normal } from './cells';
import type { TextEncodingName } from './encoding';
import { cutCsv } from './flat-lines';
import { compilePattern } from './layout-pattern';
import type { TableRow } from './table-types';

/** What a person may say that a column of an unknown table holds. `moment` is date and time in one cell. */
export const LAYOUT_ROLES = ['id', 'name', 'date', 'time', 'moment', 'direction', 'device'] as const;
export type LayoutRole = (typeof LAYOUT_ROLES)[number];

/** A space stands for any run of spaces. */
export const LAYOUT_SEPARATORS = ['\t', ',', ';', '|', ' '] as const;
export type LayoutSeparator = (typeof LAYOUT_SEPARATORS)[number];

/** How a table that no known format fits is to be read, as a person said it. */
export interface PunchLayout {
  /** Of a file of lines; null to find it out, and for files of sheets. */
  encoding: TextEncodingName | null;
  /** Of a file of lines. */
  separator: LayoutSeparator;
  /** Place of the sheet in a file of sheets. */
  sheet: number;
  /** Row of the headings, from 1; rows above it are not data. 0 for a table without headings. */
  headerRow: number;
  /** By column; several columns may be `time`, each with punches of its own. */
  roles: (LayoutRole | null)[];
  /** As `YYYY-MM-DD`, of `date` or of `moment`; empty for every way that is known. */
  datePattern: string;
  /** As `HH:mm`, of `time`; empty for every way that is known. */
  timePattern: string;
}

export type LayoutProblem = 'id_missing' | 'when_missing' | 'when_twice' | 'role_twice' | 'pattern_bad';

/** Why a layout cannot be read with; null when it can. */
export function layoutProblem({ roles, datePattern, timePattern }: PunchLayout): LayoutProblem | null {
  const count = (role: LayoutRole): number => roles.filter((each) => each === role).length;
  if (count('id') === 0) return 'id_missing';
  const hasMoment = count('moment') > 0;
  if (hasMoment && (count('date') > 0 || count('time') > 0)) return 'when_twice';
  if (!hasMoment && (count('date') === 0 || count('time') === 0)) return 'when_missing';
  if (LAYOUT_ROLES.some((role) => role !== 'time' && count(role) > 1)) return 'role_twice';
  if (datePattern !== '' && !compilePattern(datePattern, hasMoment ? 'moment' : 'date')) return 'pattern_bad';
  if (timePattern !== '' && !hasMoment && !compilePattern(timePattern, 'time')) return 'pattern_bad';
  return null;
}

/** The cells of one line of text. */
export function cutLine(line: string, separator: LayoutSeparator): string[] {
  const cells = separator === ' ' ? line.trim().split(/\s+/) : cutCsv(line, separator);
  return cells.map((cell) => cell.trim());
}

/** Rows in which headings are looked for when a file comes again. */
const ROWS_SEARCHED = 30;

const headings = (cells: readonly string[]): string => `h:${cells.map(normal).join('|').replace(/\|+$/, '')}`;

/** What a row looks like whatever it says: `0147, 2026-03-02` is `9,9-9-9`. */
const shape = (cells: readonly string[]): string =>
  `s:${cells
    .map((cell) =>
      cell
        .normalize('NFKC')
        .trim()
        .replace(/\d+/g, '9')
        .replace(/\p{Script=Han}+/gu, '汉')
        .replace(/[a-z]+/gi, 'a')
        .replace(/\s+/g, ' '),
    )
    .join('|')}`;

/**
 * How the next file of the same kind is known again: its headings, or the look of its first row where it has none.
 * Null when the rows hold neither.
 */
export function fingerprintOf(rows: readonly TableRow[], headerRow: number): string | null {
  const row = headerRow > 0 ? rows.find(({ number }) => number === headerRow) : rows[0];
  if (!row) return null;
  return headerRow > 0 ? headings(row.cells) : shape(row.cells);
}

/**
 * The layout as it fits a file with these first rows; null when it does not. The headings may stand in another
 * row than last time.
 */
export function fitLayout(
  layout: PunchLayout,
  fingerprint: string,
  rows: readonly TableRow[],
): PunchLayout | null {
  const print = layout.headerRow > 0 ? headings : shape;
  const row = rows.slice(0, ROWS_SEARCHED).find(({ cells }) => print(cells) === fingerprint);
  if (!row) return null;
  return layout.headerRow > 0 ? { ...layout, headerRow: row.number } : layout;
}
