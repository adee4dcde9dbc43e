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
/** Left and right of a heading, and the line behind it. */
const HEAD_PADDING = 21;
/** So much of its width a growing column gives to headings that need more than theirs. */
const GIVEN_SHARE = 0.25;

/**
 * Grid tracks shared by the header and every row; without a growing column an empty last track takes the rest.
 * `headWidth` is what a heading needs at least: English ones are longer than the Chinese the widths are made for.
 */
export function gridTracks<Row>(
  columns: readonly Column<Row>[],
  checkable: boolean,
  headWidth: (header: string) => number = () => 0,
): { template: string; minWidth: number } {
  const widths = roomForHeads(columns, headWidth);
  const tracks = columns.map(({ grow }, index) =>
    grow ? `minmax(${widths[index]}px, 1fr)` : `${widths[index]}px`,
  );
  if (!columns.some((column) => column.grow)) tracks.push('minmax(0, 1fr)');
  if (checkable) tracks.unshift('36px');
  const minWidth = widths.reduce((sum, width) => sum + width, checkable ? 36 : 0);
  return { template: tracks.join(' '), minWidth };
}

function roomForHeads<Row>(columns: readonly Column<Row>[], headWidth: (header: string) => number): number[] {
  const needs = columns.map(({ header, width = DEFAULT_WIDTH, grow = false }) => {
    const least = headWidth(header) + HEAD_PADDING;
    return { grow, least, width, missing: Math.max(0, least - width) };
  });
  let missing = needs.reduce((sum, each) => sum + each.missing, 0);
  return needs.map(({ grow, least, width }) => {
    if (!grow || width <= least) return Math.max(width, least);
    const given = Math.min(missing, width - least, Math.floor(width * GIVEN_SHARE));
    missing -= given;
    return width - given;
  });
}
