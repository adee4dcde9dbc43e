/** Pixels; the style sheet holds the same heights. */
export const ROW_HEIGHT = 28;
export const HEAD_HEIGHT = 42;
export const DAY_WIDTH = 30;
export const TOTAL_WIDTH = 46;
/** Names of totals in English are longer. */
const WIDE_TOTAL_WIDTH = 60;
export const NAME_WIDTH = 72;
/** Nine characters, as long as the names of windows are. */
export const WINDOW_WIDTH = 136;
export const FIXED_WIDTH = NAME_WIDTH + WINDOW_WIDTH;

/** Columns after the days. */
export const TOTALS = ['due', 'worked', 'late', 'early', 'missing', 'absent', 'leave', 'outing'] as const;

/** Where a column stands, from the left edge of what scrolls. */
export interface GridColumn {
  index: number;
  left: number;
  width: number;
  /** The same for the style of a cell. */
  place: { left: number; width: number };
}

/** The days, then the totals. There are so few that all are drawn: scrolling across draws nothing anew. */
export function gridColumns(days: number, wide = false): GridColumn[] {
  const totalWidth = wide ? WIDE_TOTAL_WIDTH : TOTAL_WIDTH;
  return Array.from({ length: days + TOTALS.length }, (_, index) => {
    const totals = Math.max(0, index - days);
    const left = FIXED_WIDTH + (index - totals) * DAY_WIDTH + totals * totalWidth;
    const place = { left, width: index < days ? DAY_WIDTH : totalWidth };
    return { index, ...place, place };
  });
}

/** Where to scroll so that a column is in sight beside the names; `left` and `width` as they are. */
export function scrollLeftFor(column: GridColumn, left: number, width: number): number {
  if (column.left - FIXED_WIDTH < left) return column.left - FIXED_WIDTH;
  return Math.max(left, column.left + column.width - width);
}
