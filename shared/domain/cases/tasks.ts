import type { CalendarOverrides } from '../calendar/types';
import { workdaysLeft, workdaysOver } from '../complaints/clock';
import type { IsoDate } from '../time/wall';
import type { TaskResult, TaskState, TaskStepType } from './types';

/** `soon`: due today or on the next working day. */
export const TASK_STANDINGS = [
  'running',
  'soon',
  'overdue',
  'done',
  'done_late',
  'failed',
  'cancelled',
] as const;
export type TaskStanding = (typeof TASK_STANDINGS)[number];

export interface TaskLife {
  state: TaskState;
  issuedOn: IsoDate;
  dueOn: IsoDate;
  doneOn: IsoDate | null;
  result: TaskResult | null;
}

/** How a task stands on a day; `days` are working days left, or over. */
export function taskStanding(
  { state, dueOn, doneOn, result }: TaskLife,
  today: IsoDate,
  calendar: CalendarOverrides,
): { standing: TaskStanding; days: number } {
  if (state === 'cancelled') return { standing: 'cancelled', days: 0 };
  if (state === 'done') {
    const days = workdaysOver(dueOn, doneOn ?? dueOn, calendar);
    if (result === 'failed') return { standing: 'failed', days };
    return { standing: doneOn !== null && doneOn > dueOn ? 'done_late' : 'done', days };
  }
  if (today > dueOn) return { standing: 'overdue', days: workdaysOver(dueOn, today, calendar) };
  const days = workdaysLeft(today, dueOn, calendar);
  return { standing: days <= 1 ? 'soon' : 'running', days };
}

export interface TaskStepInput {
  type: TaskStepType;
  onDate: IsoDate;
  text: string;
  /** The new deadline of an extension. */
  due: IsoDate | null;
  /** How it ended. */
  result: TaskResult | null;
}

export type StepProblem =
  | 'task_state'
  | 'task_step_date'
  | 'task_text_missing'
  | 'task_due_not_later'
  | 'task_result_missing';

/** Which steps each state allows. */
const ALLOWED: Record<TaskState, readonly TaskStepType[]> = {
  open: ['note', 'urge', 'extend', 'finish', 'cancel'],
  done: ['note', 'reopen'],
  cancelled: ['reopen'],
};

/** Steps that say nothing without words. */
const WORDED: readonly TaskStepType[] = ['note', 'extend', 'reopen', 'cancel'];

/** Why a step cannot be taken; null when it can. `lastOn` is the day of the step before it. */
export function stepProblem(
  task: TaskLife,
  step: TaskStepInput,
  { today, lastOn }: { today: IsoDate; lastOn: IsoDate | null },
): StepProblem | null {
  if (!ALLOWED[task.state].includes(step.type)) return 'task_state';
  if (step.onDate > today || step.onDate < (lastOn ?? task.issuedOn)) return 'task_step_date';
  if (WORDED.includes(step.type) && step.text === '') return 'task_text_missing';
  if (step.type === 'extend' && (step.due === null || step.due <= task.dueOn)) return 'task_due_not_later';
  if (step.type === 'finish' && step.result === null) return 'task_result_missing';
  if (step.type === 'finish' && step.result !== 'done' && step.text === '') return 'task_text_missing';
  return null;
}

/** The task after a step that `stepProblem` lets pass. */
export function afterStep(task: TaskLife, step: TaskStepInput): TaskLife {
  switch (step.type) {
    case 'note':
    case 'urge':
      return task;
    case 'extend':
      return { ...task, dueOn: step.due! };
    case 'finish':
      return { ...task, state: 'done', doneOn: step.onDate, result: step.result };
    case 'reopen':
      return { ...task, state: 'open', doneOn: null, result: null };
    case 'cancel':
      return { ...task, state: 'cancelled' };
  }
}

/** Beyond its deadline, and nobody urged since: it costs nothing until somebody does. */
export const isUnurged = (
  { state, dueOn }: TaskLife,
  steps: readonly { type: TaskStepType; onDate: IsoDate }[],
  today: IsoDate,
): boolean =>
  state === 'open' && today > dueOn && !steps.some(({ type, onDate }) => type === 'urge' && onDate > dueOn);
