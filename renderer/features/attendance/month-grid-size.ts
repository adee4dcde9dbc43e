/** Pixels; the style sheet holds the same heights. */
export const ROW_HEIGHT = 28;
export const HEAD_HEIGHT = 42;
export const DAY_WIDTH = 30;
export const TOTAL_WIDTH = 46;
export const NAME_WIDTH = 72;
export const WINDOW_WIDTH = 118;
export const FIXED_WIDTH = NAME_WIDTH + WINDOW_WIDTH;

/** Columns after the days. */
export const TOTALS = ['due', 'worked', 'late', 'early', 'missing', 'absent', 'leave', 'outing'] as const;
