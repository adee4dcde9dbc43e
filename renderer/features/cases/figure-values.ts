import type { CaseMonthRow } from '#shared/contracts/cases';
import { readCount } from '#shared/domain/cases/columns';
import {
  completeFigures,
  type FigureProblem,
  figureProblems,
  sameFigures,
} from '#shared/domain/cases/figures';
import { CASE_FIGURES, type CaseFigure, type CaseFigures, NO_FIGURES } from '#shared/domain/cases/types';
import { blockCells, type CellPlace } from '../../ui/use-cell-keys';

/** A row as typed: texts by figure, and the note. */
export type Typed = Record<CaseFigure, string> & { note: string };
/** Rows somebody typed in, by window. */
export type Drafts = ReadonlyMap<number, Typed>;

export interface RowReading {
  /** Completed: what follows from the rest is filled in. */
  figures: CaseFigures;
  problems: (FigureProblem | 'not_a_count')[];
  /** Differs from what is saved. */
  dirty: boolean;
}

export const typedOf = ({ figures, note }: Pick<CaseMonthRow, 'figures' | 'note'>): Typed => ({
  ...(Object.fromEntries(
    CASE_FIGURES.map((key) => [key, figures?.[key] == null ? '' : String(figures[key])]),
  ) as Record<CaseFigure, string>),
  note,
});

/** What a row says, what contradicts itself in it, and whether it has to be saved. */
export function readRow(row: CaseMonthRow, typed: Typed | undefined): RowReading {
  if (!typed) return { figures: row.figures ?? NO_FIGURES, problems: [], dirty: false };
  const counts = CASE_FIGURES.map((key) => [key, readCount(typed[key])] as const);
  const wrong = counts.some(([, count]) => Number.isNaN(count));
  const plain = Object.fromEntries(
    counts.map(([key, count]) => [key, Number.isNaN(count) ? null : count]),
  ) as CaseFigures;
  const figures = completeFigures(plain);
  const dirty = wrong || !sameFigures(figures, row.figures ?? NO_FIGURES) || typed.note.trim() !== row.note;
  return { figures, problems: wrong ? ['not_a_count'] : dirty ? figureProblems(figures) : [], dirty };
}

/**
 * A block copied out of a spreadsheet, laid over the shown rows from one cell on; what lies beyond the last row or
 * column is left out.
 */
export function pasteBlock(
  drafts: Drafts,
  rows: readonly CaseMonthRow[],
  from: CellPlace,
  text: string,
): Drafts {
  const next = new Map(drafts);
  blockCells(text).forEach((cells, down) => {
    const row = rows[from.row + down];
    if (!row) return;
    const typed = { ...(next.get(row.windowId) ?? typedOf(row)) };
    cells.forEach((cell, right) => {
      const key = CASE_FIGURES[from.column + right];
      if (key) typed[key] = cell;
    });
    next.set(row.windowId, typed);
  });
  return next;
}
