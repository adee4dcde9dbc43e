import { describe, expect, it } from 'vitest';
import type { CalendarOverrides } from '#shared/domain/calendar/types';
import { countedDaysOver, daysOver, overdueProblem } from '#shared/domain/cases/overdue';
import {
  afterStep,
  stepProblem,
  type TaskLife,
  type TaskStepInput,
  taskStanding,
} from '#shared/domain/cases/tasks';

/** May Day of 2026 with its make-up Saturday. */
const calendar: CalendarOverrides = new Map(
  (
    [
      ['2026-05-01', 'holiday'],
      ['2026-05-04', 'holiday'],
      ['2026-05-05', 'holiday'],
      ['2026-05-09', 'workday'],
    ] as const
  ).map(([date, kind]) => [date, { date, kind, name: '劳动节', source: 'state' }]),
);

const task = (change: Partial<TaskLife> = {}): TaskLife => ({
  ...{ state: 'open', issuedOn: '2026-04-20', dueOn: '2026-04-30', doneOn: null, result: null },
  ...change,
});
const step = (change: Partial<TaskStepInput>): TaskStepInput => ({
  ...{ type: 'note', onDate: '2026-04-22', text: '已召开专题会', due: null, result: null },
  ...change,
});

describe('how a task stands', () => {
  it.each<[string, Partial<TaskLife>, string, object]>([
    ['far off', {}, '2026-04-27', { standing: 'running', days: 3 }],
    ['tomorrow', {}, '2026-04-29', { standing: 'soon', days: 1 }],
    ['today', {}, '2026-04-30', { standing: 'soon', days: 0 }],
    ['a holiday after it: no working day over', {}, '2026-05-05', { standing: 'overdue', days: 0 }],
    ['three working days over, one a make-up day', {}, '2026-05-08', { standing: 'overdue', days: 3 }],
    ['the make-up Saturday counts', {}, '2026-05-10', { standing: 'overdue', days: 4 }],
    [
      'done in time',
      { state: 'done', doneOn: '2026-04-30', result: 'done' },
      '2026-06-01',
      { standing: 'done', days: 0 },
    ],
    [
      'done late',
      { state: 'done', doneOn: '2026-05-06', result: 'done' },
      '2026-06-01',
      { standing: 'done_late', days: 1 },
    ],
    [
      'not achieved',
      { state: 'done', doneOn: '2026-04-30', result: 'failed' },
      '2026-06-01',
      { standing: 'failed', days: 0 },
    ],
    ['called off', { state: 'cancelled' }, '2026-06-01', { standing: 'cancelled', days: 0 }],
  ])('%s', (_, change, today, wanted) => {
    expect(taskStanding(task(change), today, calendar)).toEqual(wanted);
  });
});

describe('steps', () => {
  const on = { today: '2026-05-10', lastOn: '2026-04-21' };
  it.each<[string, Partial<TaskLife>, Partial<TaskStepInput>, string | null]>([
    ['a note', {}, {}, null],
    ['a note without words', {}, { text: '' }, 'task_text_missing'],
    ['urging needs none', {}, { type: 'urge', text: '' }, null],
    ['in the future', {}, { onDate: '2026-05-11' }, 'task_step_date'],
    ['before the last step', {}, { onDate: '2026-04-20' }, 'task_step_date'],
    ['a later deadline', {}, { type: 'extend', due: '2026-05-15' }, null],
    ['the same deadline', {}, { type: 'extend', due: '2026-04-30' }, 'task_due_not_later'],
    [
      'a later one without a reason',
      {},
      { type: 'extend', due: '2026-05-15', text: '' },
      'task_text_missing',
    ],
    ['the end without a result', {}, { type: 'finish' }, 'task_result_missing'],
    ['done without words', {}, { type: 'finish', result: 'done', text: '' }, null],
    ['not achieved without words', {}, { type: 'finish', result: 'failed', text: '' }, 'task_text_missing'],
    ['the end of one that ended', { state: 'done' }, { type: 'finish', result: 'done' }, 'task_state'],
    ['back to work', { state: 'done' }, { type: 'reopen' }, null],
    ['urging one called off', { state: 'cancelled' }, { type: 'urge' }, 'task_state'],
  ])('%s', (_, life, change, wanted) => {
    expect(stepProblem(task(life), step(change), on)).toBe(wanted);
  });

  it('lead to the next state', () => {
    const later = afterStep(task(), step({ type: 'extend', due: '2026-05-15' }));
    expect(later).toEqual(task({ dueOn: '2026-05-15' }));
    const done = afterStep(later, step({ type: 'finish', onDate: '2026-05-12', result: 'partly' }));
    expect(done).toMatchObject({ state: 'done', doneOn: '2026-05-12', result: 'partly' });
    expect(afterStep(done, step({ type: 'reopen' }))).toEqual(later);
    expect(afterStep(later, step({ type: 'cancel' })).state).toBe('cancelled');
  });
});

describe('an overdue case', () => {
  const span = { dueOn: '2026-04-30', doneOn: null, foundOn: '2026-05-07' };
  it.each<[string, object, string | null]>([
    ['still open', {}, null],
    ['done in time', { doneOn: '2026-04-30' }, 'overdue_done_in_time'],
    ['found before it was over', { foundOn: '2026-04-30' }, 'overdue_found_early'],
    ['found in the future', { foundOn: '2026-06-01' }, 'overdue_in_future'],
    ['done in the future', { doneOn: '2026-06-01' }, 'overdue_in_future'],
  ])('%s', (_, change, wanted) => {
    expect(overdueProblem({ ...span, ...change }, '2026-05-10')).toBe(wanted);
  });

  it('counts the days up to when it was found, however long it drags on', () => {
    expect(countedDaysOver(span, calendar)).toBe(2);
    expect(countedDaysOver({ ...span, doneOn: '2026-05-06' }, calendar)).toBe(1);
    expect(countedDaysOver({ ...span, doneOn: '2026-05-20' }, calendar)).toBe(2);
    expect(daysOver(span, '2026-05-10', calendar)).toBe(4);
  });
});
