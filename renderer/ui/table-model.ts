import type { ReactNode } from 'react';

export type CellValue = string | number | null;
export type RowId = string | number;
export type RowTone = 'notice' | 'bad' | 'info' | 'quiet';

/** One column. `value` is what is sorted and exported; `render` only changes how it looks. */
export interface Column<Row> {
  id: string;
  header: string;
  value: (row: Row) => CellValue;
  render?: (row: Row) => ReactNode;
  /** Pixels; columns with `grow` share what is left. Default 110. */
  width?: number;
  grow?: boolean;
  align?: 'left' | 'center' | 'right';
  /** Default true. */
  sortable?: boolean;
}

/** What is on screen as plain values, in its order: for Excel and printing. */
export interface TableExtract {
  columns: string[];
  rows: CellValue[][];
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Empty values last within ascending order, numbers by size, texts as a Chinese reader expects. */
export function compareCells(a: CellValue, b: CellValue): number {
  if (a === b) return 0;
  if (a === null || a === '') return 1;
  if (b === null || b === '') return -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

export function extractTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): TableExtract {
  return {
    columns: columns.map((column) => column.header),
    rows: rows.map((row) => columns.map((column) => column.value(row))),
  };
}

const DEFAULT_WIDTH = 110;
/** So much of its width a growing column gives to others. */
const GIVEN_SHARE = 0.25;

/** What the texts of a column need in pixels: `least` it gets, `wish` it gets as far as growing columns can give. */
export interface TextNeeds<Row> {
  least: (column: Column<Row>) => number;
  wish: (column: Column<Row>) => number;
}

/** Grid tracks shared by the header and every row; without a growing column an empty last track takes the rest. */
export function gridTracks<Row>(
  columns: readonly Column<Row>[],
  checkable: boolean,
  needs?: TextNeeds<Row>,
): { template: string; minWidth: number } {
  const widths = needs ? fitted(columns, needs) : columns.map(ownWidth);
  const tracks = columns.map(({ grow }, index) =>
    grow ? `minmax(${widths[index]}px, 1fr)` : `${widths[index]}px`,
  );
  if (!columns.some((column) => column.grow)) tracks.push('minmax(0, 1fr)');
  if (checkable) tracks.unshift('36px');
  const minWidth = widths.reduce((sum, width) => sum + width, checkable ? 36 : 0);
  return { template: tracks.join(' '), minWidth };
}

const ownWidth = <Row>({ width = DEFAULT_WIDTH }: Column<Row>): number => width;

/** Widths in which no heading is cut, and the words of fixed columns where growing ones leave room for them. */
function fitted<Row>(columns: readonly Column<Row>[], { least, wish }: TextNeeds<Row>): number[] {
  const widths = columns.map((column) => Math.max(ownWidth(column), least(column)));
  const spare = columns.map((column, index) =>
    column.grow ? Math.floor(Math.min(ownWidth(column) * GIVEN_SHARE, widths[index]! - least(column))) : 0,
  );
  let room = spare.reduce((sum, each) => sum + each, 0);
  let taken = widths.reduce((sum, width, index) => sum + width - ownWidth(columns[index]!), 0);
  room -= taken;
  for (const [index, column] of columns.entries()) {
    const more = column.grow ? 0 : wish(column) - widths[index]!;
    if (more <= 0 || more > room) continue;
    widths[index]! += more;
    room -= more;
    taken += more;
  }
  for (const [index, most] of spare.entries()) {
    const given = Math.min(taken, most);
    widths[index]! -= given;
    taken -= given;
  }
  return widths;
}
