import { useCallback, useState } from 'react';
import { type GridCell, rangeOf } from './grid-keys';

/** The active cell, and where choosing with Shift or the mouse began. */
interface Place {
  cell: GridCell;
  anchor: GridCell | null;
}

/** Where the keyboard is in the grid and which cells are chosen, of as many people as are shown. */
export function useGridPlace(rows: number) {
  const [{ cell, anchor }, setPlace] = useState<Place>({ cell: { row: 0, column: 0 }, anchor: null });
  const clamped = ({ row, column }: GridCell) => ({ row: Math.min(row, Math.max(0, rows - 1)), column });
  const active = clamped(cell);
  const choose = useCallback((next: GridCell, extend: boolean) => {
    setPlace((before) => ({ cell: next, anchor: extend ? (before.anchor ?? before.cell) : null }));
  }, []);
  const chooseAll = useCallback((from: GridCell, to: GridCell) => setPlace({ cell: from, anchor: to }), []);
  const clear = useCallback(() => setPlace((before) => ({ ...before, anchor: null })), []);
  return { active, range: rangeOf(anchor && clamped(anchor), active), choose, chooseAll, clear };
}
