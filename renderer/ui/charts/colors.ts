/** Calm, beside the navy of the program, and each of another lightness: they stay apart on a grey printout. */
export const MAIN = '#174479';
/** Within a limit, and beyond it. */
export const TIME_COLORS = { inTime: '#8fadd6', overdue: '#9b1c1c' } as const;

export const INK = '#343a40';
export const PALE = '#dee2e6';
export const FONT = "'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Segoe UI', sans-serif";
