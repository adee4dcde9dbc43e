/**
 * The figures of one window in one month (办件登记). Whole counts; null where nothing was reported, which is not 0.
 * - `handled` 办结件 = `onTime` + `overdue`; `early` are among those on time
 * - `returned` 退件: turned away or sent back, not among the handled ones
 * - `due`, `entered` 应进驻、已进驻事项: items that should be dealt with at the center, and those that are (seed row 109)
 */
export const CASE_FIGURES = ['handled', 'onTime', 'early', 'overdue', 'returned', 'due', 'entered'] as const;
export type CaseFigure = (typeof CASE_FIGURES)[number];
export type CaseFigures = Record<CaseFigure, number | null>;

export const NO_FIGURES: CaseFigures = {
  ...{ handled: null, onTime: null, early: null, overdue: null },
  ...{ returned: null, due: null, entered: null },
};

/** Far above what one window handles in a month, and exact in every sum. */
export const MOST_CASES = 10_000_000;

/** Where a supervised task comes from. */
export const TASK_SOURCES = ['instruction', 'meeting', 'document', 'proposal', 'other'] as const;
export type TaskSource = (typeof TASK_SOURCES)[number];

/** The register a source is charged under: 批示交办 and 提案 cost other points than 重点督办 (seed rows 107, 108). */
export const TASK_REGISTER: Record<TaskSource, 'instruction' | 'proposal' | 'key_task'> = {
  instruction: 'instruction',
  meeting: 'key_task',
  document: 'key_task',
  proposal: 'proposal',
  other: 'key_task',
};

export const TASK_STATES = ['open', 'done', 'cancelled'] as const;
export type TaskState = (typeof TASK_STATES)[number];

export const TASK_RESULTS = ['done', 'partly', 'failed'] as const;
export type TaskResult = (typeof TASK_RESULTS)[number];

/** What happens to a task after it was given: progress, urging, a later deadline, its end, and its way back. */
export const TASK_STEPS = ['note', 'urge', 'extend', 'finish', 'reopen', 'cancel'] as const;
export type TaskStepType = (typeof TASK_STEPS)[number];
