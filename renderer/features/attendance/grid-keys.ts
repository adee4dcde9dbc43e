/** A cell of the month grid: index of the person and of the day. */
export interface GridCell {
  row: number;
  column: number;
}

export interface GridSize {
  rows: number;
  columns: number;
  /** Rows a page holds. */
  page: number;
}

/**
 * Where a key leads: arrows one cell, with Ctrl to the edge, Home and End the first and last day, with
 * Ctrl the first and last person too, PageUp and PageDown a page of people. Null when the key is none of ours.
 */
export function nextCell(
  key: string,
  ctrl: boolean,
  { row, column }: GridCell,
  { rows, columns, page }: GridSize,
): GridCell | null {
  const targets: Record<string, GridCell> = {
    ArrowUp: { row: ctrl ? 0 : row - 1, column },
    ArrowDown: { row: ctrl ? rows - 1 : row + 1, column },
    ArrowLeft: { row, column: ctrl ? 0 : column - 1 },
    ArrowRight: { row, column: ctrl ? columns - 1 : column + 1 },
    PageUp: { row: row - page, column },
    PageDown: { row: row + page, column },
    Home: { row: ctrl ? 0 : row, column: 0 },
    End: { row: ctrl ? rows - 1 : row, column: columns - 1 },
  };
  const target = targets[key];
  if (!target || rows === 0 || columns === 0) return null;
  return { row: clamp(target.row, rows), column: clamp(target.column, columns) };
}

const clamp = (index: number, count: number): number => Math.min(Math.max(index, 0), count - 1);

/** The cells between two corners, both included. */
export interface GridRange {
  rows: readonly [first: number, last: number];
  columns: readonly [first: number, last: number];
}

/** True when an index lies between the two, both included. */
export const isWithin = (index: number, [first, last]: readonly [number, number]): boolean =>
  first <= index && index <= last;

/** From where the selection began to the active cell; null without one. */
export function rangeOf(anchor: GridCell | null, active: GridCell): GridRange | null {
  if (!anchor) return null;
  const between = (a: number, b: number) => [Math.min(a, b), Math.max(a, b)] as const;
  return { rows: between(anchor.row, active.row), columns: between(anchor.column, active.column) };
}
