import type { JsonObject } from '#shared/domain/rulebook/edit';

/** What was written, step by step; typing in one field is one step. */
export interface History {
  past: readonly JsonObject[];
  present: JsonObject;
  future: readonly JsonObject[];
  /** The field the last step was made in; null after anything but typing. */
  field: string | null;
}

export type HistoryAction =
  | { type: 'change'; data: JsonObject; field: string | null }
  | { type: 'undo' }
  | { type: 'redo' };

const MOST_STEPS = 200;

export const historyOf = (present: JsonObject): History => ({ past: [], present, future: [], field: null });

export function stepHistory(history: History, action: HistoryAction): History {
  const { past, present, future } = history;
  if (action.type === 'undo') {
    const before = past.at(-1);
    if (!before) return history;
    return { past: past.slice(0, -1), present: before, future: [present, ...future], field: null };
  }
  if (action.type === 'redo') {
    const [next, ...rest] = future;
    return next ? { past: [...past, present], present: next, future: rest, field: null } : history;
  }
  if (action.data === present) return history;
  const same = action.field !== null && action.field === history.field;
  return {
    past: same ? past : [...past, present].slice(-MOST_STEPS),
    present: action.data,
    future: [],
    field: action.field,
  };
}
