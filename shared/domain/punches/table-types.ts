import type { Place, ReadBatch, RejectCode } from './types';

/** A row of a sheet as text cells, with the number the sheet gives it. Rows without any text are left out. */
export interface TableRow {
  number: number;
  cells: string[];
}

/** A sheet and its first rows; enough to tell what it is. */
export interface SheetHead {
  name: string;
  rows: TableRow[];
}

/** Reads one row into the batch. Titles, headers and rows that say "no punch" leave the batch as it is. */
export type RowParser = (row: TableRow, into: ReadBatch) => void;

/** Counts the punches of a file through all its sheets: the number stands for the line of a text file. */
export interface Numbering {
  next(): number;
}

export function createNumbering(): Numbering {
  let last = 0;
  return { next: () => ++last };
}

/** Where punches and bad lines of one row go; each takes a number of its own. */
export interface RowSink {
  place: Place;
  numbering: Numbering;
  into: ReadBatch;
}

export function rejectInto({ place, numbering, into }: RowSink, raw: string, code: RejectCode): void {
  into.bad.push({ line: numbering.next(), place, raw, code });
}
