import type { MarkCell, MarkPartView, MarkSheet } from '#shared/contracts/marks';
import { cellKey, isDue } from '#shared/domain/marks/due';
import { type Mark, type MarkProblem, markText, readMark } from '#shared/domain/marks/values';
import { blockCells, type CellPlace } from '../../ui/use-cell-keys';

/** Cells somebody typed in, by key. */
export type Drafts = ReadonlyMap<string, string>;

/** A column of the grid: a giver and what is marked; `first` begins a kind of rater. */
export interface GridColumn {
  rater: string;
  percent: number;
  giverId: number;
  name: string;
  item: string;
  ownId: number | null;
  absent: string;
}

export const columnsOf = ({ raters, items }: MarkPartView): GridColumn[] =>
  raters.flatMap(({ rater, percent, givers }) =>
    givers.flatMap(({ id, name, ownId, absent }) =>
      items.map((item) => ({ rater, percent, giverId: id, name, item, ownId, absent })),
    ),
  );

export const placeOf = ({ giverId, item }: GridColumn, subjectId: number) => ({ giverId, item, subjectId });

/** What stands on a sheet, by key. */
export const savedMarks = (cells: readonly MarkCell[]): Map<string, Mark> =>
  new Map(
    cells.map(({ score, abstained, ...place }) => [cellKey(place), abstained ? 'abstained' : (score ?? 0)]),
  );

export interface CellReading {
  mark: Mark | null;
  problem: MarkProblem | null;
  /** Differs from what is saved. */
  dirty: boolean;
}

export function readCell(saved: Mark | undefined, typed: string | undefined, full: number): CellReading {
  const before = saved ?? null;
  if (typed === undefined) return { mark: before, problem: null, dirty: false };
  const read = readMark(typed, full);
  if ('problem' in read) return { mark: null, problem: read.problem, dirty: true };
  return { mark: read.mark, problem: null, dirty: read.mark !== before };
}

/** A cell that is to be saved, or cannot be. */
export interface DirtyCell extends CellReading {
  giverId: number;
  item: string;
  subjectId: number;
  /** A mark stood there. */
  corrects: boolean;
}

/** Every typed cell of a sheet that differs from what is saved. */
export function dirtyCells(sheet: MarkSheet, drafts: Drafts): DirtyCell[] {
  const saved = savedMarks(sheet.cells);
  const columns = columnsOf(sheet.part);
  return sheet.rows.flatMap(({ id }) =>
    columns.flatMap((column) => {
      const place = placeOf(column, id);
      const key = cellKey(place);
      const typed = drafts.get(key);
      if (typed === undefined) return [];
      const reading = readCell(saved.get(key), typed, sheet.part.full);
      return reading.dirty ? [{ ...place, ...reading, corrects: saved.has(key) }] : [];
    }),
  );
}

/**
 * A block copied out of a spreadsheet, laid over the shown rows and columns from one cell on. Cells that nothing is
 * due in, and what lies beyond the last row or column, are left out.
 */
export function pasteBlock(
  drafts: Drafts,
  rows: readonly { id: number }[],
  columns: readonly GridColumn[],
  from: CellPlace,
  text: string,
): Drafts {
  const next = new Map(drafts);
  blockCells(text).forEach((cells, down) => {
    const row = rows[from.row + down];
    if (!row) return;
    cells.forEach((cell, right) => {
      const column = columns[from.column + right];
      if (column && isDue(column, row.id)) next.set(cellKey(placeOf(column, row.id)), cell);
    });
  });
  return next;
}

/** The text a cell shows while nobody types in it. */
export const shownText = (saved: Mark | undefined): string => markText(saved ?? null);
