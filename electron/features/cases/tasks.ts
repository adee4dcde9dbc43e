import type { casesContract } from '#shared/contracts/cases';
import type { SupervisedTask, SupervisedTaskDetail } from '#shared/contracts/cases-tasks';
import { FIXED_ONCE_MOVING } from '#shared/domain/cases/task-plan';
import { afterStep, stepProblem, taskStanding } from '#shared/domain/cases/tasks';
import { refuse } from '#shared/domain/refusal';
import { type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { Handler, HandlersOf } from '../../ipc/handlers';
import { calendarOverrides } from '../calendar/index';
import { refuseClosed } from '../months/index';
import { staffByIds } from '../staff/index';
import { unitDirectory, windowDirectory } from '../units/index';
import { accountNames } from './figures-repo';
import {
  deleteStep,
  deleteTask,
  findTask,
  insertStep,
  insertTask,
  listTasks,
  moveTask,
  nextTaskNo,
  type StepRecord,
  stepsOf,
  type TaskFields,
  type TaskRecord,
  updateTask,
} from './tasks-repo';

type Contract = typeof casesContract;

async function viewTasks(
  db: ReadDb,
  records: readonly TaskRecord[],
  steps: readonly StepRecord[],
  now: WallMs,
): Promise<SupervisedTask[]> {
  const calendar = await calendarOverrides(db);
  const windows = new Map((await windowDirectory(db)).map((window) => [window.id, window]));
  const units = new Map((await unitDirectory(db)).map(({ id, name }) => [id, name]));
  const people = await staffByIds(
    db,
    records.flatMap(({ staffId }) => (staffId === null ? [] : [staffId])),
  );
  const byTask = new Map<number, StepRecord[]>();
  for (const step of steps) byTask.set(step.taskId, [...(byTask.get(step.taskId) ?? []), step]);
  return records.map((record) => {
    const window = windows.get(record.windowId ?? 0);
    const person = people.get(record.staffId ?? 0);
    const own = byTask.get(record.id) ?? [];
    return {
      ...record,
      ...taskStanding(record, wallDate(now), calendar),
      windowName: window?.name ?? '',
      unitName: units.get(record.unitId ?? 0) ?? window?.unitName ?? person?.unitName ?? '',
      staffName: person?.name ?? '',
      pinyin: `${person?.pinyin ?? ''} ${window?.pinyin ?? ''}`,
      extensions: own.filter(({ type }) => type === 'extend').length,
      urges: own.filter(({ type }) => type === 'urge').length,
      progress: own.findLast(({ text }) => text !== '')?.text ?? '',
    };
  });
}

async function viewTask(db: ReadDb, id: number, now: WallMs): Promise<SupervisedTaskDetail> {
  const task = (await findTask(db, id)) ?? refuse('not_found');
  const steps = await stepsOf(db, [id]);
  const accounts = await accountNames(db);
  const [row] = await viewTasks(db, [task], steps, now);
  return {
    ...row!,
    steps: steps.map(
      ({ id: stepId, type, onDate, text, dueBefore, dueAfter, result, harm, byAccount, at }) => ({
        ...{ id: stepId, type, onDate, text, dueBefore, dueAfter, result, harm, at },
        byName: accounts.get(byAccount) ?? '',
      }),
    ),
  };
}

const saveTask: Handler<Contract['saveTask']> = async (context, { id: known, ...fields }) => {
  const { db, actor, now, audit } = context;
  const today = wallDate(now);
  if (fields.issuedOn > today) refuse('in_future');
  if (fields.dueOn < fields.issuedOn) refuse('task_due_before_issue');
  await refuseUnknownOwner(db, fields);
  if (known === null) {
    const no = await nextTaskNo(db, fields.issuedOn.slice(0, 4));
    const id = await insertTask(db, { ...fields, no }, { by: actor.accountId, at: now });
    await audit({ entity: 'supervised_task', entityId: id, after: { ...fields, no } });
    return { id };
  }
  const before = (await findTask(db, known)) ?? refuse('not_found');
  const moved = FIXED_ONCE_MOVING.some((key) => fields[key] !== before[key]);
  if (moved && (await stepsOf(db, [known])).length > 0) refuse('task_already_moving');
  await updateTask(db, known, fields);
  await audit({ entity: 'supervised_task', entityId: known, before, after: fields });
  return { id: known };
};

async function refuseUnknownOwner(db: ReadDb, { windowId, unitId, staffId }: TaskFields): Promise<void> {
  if (windowId === null && unitId === null && staffId === null) refuse('task_owner_missing');
  if (windowId !== null && !(await windowDirectory(db)).some(({ id }) => id === windowId)) {
    refuse('not_found');
  }
  if (unitId !== null && !(await unitDirectory(db)).some(({ id }) => id === unitId)) refuse('not_found');
  if (staffId !== null && !(await staffByIds(db, [staffId])).has(staffId)) refuse('not_found');
}

const takeStep: Handler<Contract['taskStep']> = async (context, { id, harm, ...step }) => {
  const { db, actor, now, audit } = context;
  const task = (await findTask(db, id)) ?? refuse('not_found');
  const last = (await stepsOf(db, [id])).at(-1);
  const problem = stepProblem(task, step, { today: wallDate(now), lastOn: last?.onDate ?? null });
  if (problem) refuse(problem, { due: task.dueOn });
  await refuseClosed(db, [step.onDate]);
  const after = afterStep(task, step);
  await moveTask(db, id, after);
  await insertStep(db, {
    ...{ taskId: id, type: step.type, onDate: step.onDate, text: step.text },
    ...{ dueBefore: task.dueOn, dueAfter: after.dueOn, stateBefore: task.state },
    ...{ doneBefore: task.doneOn, resultBefore: task.result, result: step.result },
    ...{ harm, byAccount: actor.accountId, at: now },
  });
  await audit({
    entity: 'supervised_task',
    entityId: id,
    before: task,
    after: { ...step, harm },
    reason: step.text,
  });
  return viewTask(db, id, now);
};

const undoStep: Handler<Contract['undoTaskStep']> = async ({ db, now, audit }, { id, reason }) => {
  const task = (await findTask(db, id)) ?? refuse('not_found');
  const last = (await stepsOf(db, [id])).at(-1) ?? refuse('task_no_step');
  await refuseClosed(db, [last.onDate]);
  const before = { state: last.stateBefore, dueOn: last.dueBefore, doneOn: last.doneBefore };
  await moveTask(db, id, { ...before, result: last.resultBefore });
  await deleteStep(db, last.id);
  await audit({ entity: 'supervised_task', entityId: id, before: { ...task, step: last }, reason });
  return viewTask(db, id, now);
};

const removeTask: Handler<Contract['removeTask']> = async ({ db, audit }, { id, reason }) => {
  const before = (await findTask(db, id)) ?? refuse('not_found');
  if ((await stepsOf(db, [id])).length > 0) refuse('task_already_moving');
  await deleteTask(db, id);
  await audit({ entity: 'supervised_task', entityId: id, before, reason });
  return {};
};

export const taskHandlers: Pick<
  HandlersOf<Contract>,
  'tasks' | 'task' | 'saveTask' | 'taskStep' | 'undoTaskStep' | 'removeTask' | 'waiting'
> = {
  tasks: async ({ db, now }, filter) =>
    viewTasks(db, await listTasks(db, filter), await stepsOf(db, null), now),
  task: ({ db, now }, { id }) => viewTask(db, id, now),
  saveTask,
  taskStep: takeStep,
  undoTaskStep: undoStep,
  removeTask,
  waiting: async ({ db, now }) => {
    const calendar = await calendarOverrides(db);
    const open = await listTasks(db, { openOnly: true });
    const standings = open.map((task) => taskStanding(task, wallDate(now), calendar).standing);
    const count = (wanted: string) => standings.filter((standing) => standing === wanted).length;
    return { overdue: count('overdue'), soon: count('soon') };
  },
};
