import type { Selectable } from 'kysely';
import type { TaskLife } from '#shared/domain/cases/tasks';
import type { TaskResult, TaskSource, TaskState, TaskStepType } from '#shared/domain/cases/types';
import type { IsoDate, WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';
import type { SupervisedTaskStepTable, SupervisedTaskTable } from '../../db/tables/cases';

export interface TaskFields {
  title: string;
  content: string;
  source: TaskSource;
  sourceBody: string;
  sourceNo: string;
  windowId: number | null;
  unitId: number | null;
  staffId: number | null;
  issuedOn: IsoDate;
  dueOn: IsoDate;
}

export interface TaskRecord extends TaskFields, TaskLife {
  id: number;
  no: string;
}

const asTask = (row: Selectable<SupervisedTaskTable>): TaskRecord => ({
  id: row.id,
  no: row.no,
  title: row.title,
  content: row.content,
  source: row.source as TaskSource,
  sourceBody: row.source_body,
  sourceNo: row.source_no,
  windowId: row.window_id,
  unitId: row.unit_id,
  staffId: row.staff_id,
  issuedOn: row.issued_on,
  dueOn: row.due_on,
  state: row.state as TaskState,
  doneOn: row.done_on,
  result: row.result as TaskResult | null,
});

const columnsOf = (fields: TaskFields) => ({
  title: fields.title,
  content: fields.content,
  source: fields.source,
  source_body: fields.sourceBody,
  source_no: fields.sourceNo,
  window_id: fields.windowId,
  unit_id: fields.unitId,
  staff_id: fields.staffId,
  issued_on: fields.issuedOn,
  due_on: fields.dueOn,
});

/** Tasks by deadline, the open ones first. */
export async function listTasks(db: ReadDb, { openOnly }: { openOnly: boolean }): Promise<TaskRecord[]> {
  let query = db.selectFrom('supervised_task').selectAll().orderBy('due_on').orderBy('id');
  if (openOnly) query = query.where('state', '=', 'open');
  return (await query.execute()).map(asTask);
}

export async function findTask(db: ReadDb, id: number): Promise<TaskRecord | null> {
  const row = await db.selectFrom('supervised_task').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? asTask(row) : null;
}

/** Tasks with a step in these days. */
export async function tasksWithSteps(db: ReadDb, from: IsoDate, to: IsoDate): Promise<TaskRecord[]> {
  const rows = await db
    .selectFrom('supervised_task')
    .selectAll()
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('supervised_task_step')
        .select('task_id')
        .where('on_date', '>=', from)
        .where('on_date', '<=', to),
    )
    .execute();
  return rows.map(asTask);
}

/** The next number of a year: `2026-003`. */
export async function nextTaskNo(db: ReadDb, year: string): Promise<string> {
  const rows = await db.selectFrom('supervised_task').select('no').where('no', 'like', `${year}-%`).execute();
  const last = Math.max(0, ...rows.map(({ no }) => Number(no.slice(5))));
  return `${year}-${String(last + 1).padStart(3, '0')}`;
}

export async function insertTask(
  db: WriteTx,
  fields: TaskFields & { no: string },
  { by, at }: { by: number; at: WallMs },
): Promise<number> {
  const { id } = await db
    .insertInto('supervised_task')
    .values({ ...columnsOf(fields), no: fields.no, state: 'open', created_by: by, created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateTask(db: WriteTx, id: number, fields: TaskFields): Promise<void> {
  await db.updateTable('supervised_task').set(columnsOf(fields)).where('id', '=', id).execute();
}

export async function moveTask(
  db: WriteTx,
  id: number,
  { state, dueOn, doneOn, result }: Omit<TaskLife, 'issuedOn'>,
): Promise<void> {
  await db
    .updateTable('supervised_task')
    .set({ state, due_on: dueOn, done_on: doneOn, result })
    .where('id', '=', id)
    .execute();
}

export async function deleteTask(db: WriteTx, id: number): Promise<void> {
  await db.deleteFrom('supervised_task').where('id', '=', id).execute();
}

export interface StepRecord {
  id: number;
  taskId: number;
  type: TaskStepType;
  onDate: IsoDate;
  text: string;
  dueBefore: IsoDate;
  dueAfter: IsoDate;
  /** What the task was before, for taking the step back. */
  stateBefore: TaskState;
  doneBefore: IsoDate | null;
  resultBefore: TaskResult | null;
  result: TaskResult | null;
  harm: boolean;
  byAccount: number;
  at: WallMs;
}

const asStep = (row: Selectable<SupervisedTaskStepTable>): StepRecord => ({
  id: row.id,
  taskId: row.task_id,
  type: row.type as TaskStepType,
  onDate: row.on_date,
  text: row.text,
  dueBefore: row.due_before,
  dueAfter: row.due_after,
  stateBefore: row.state_before as TaskState,
  doneBefore: row.done_before,
  resultBefore: row.result_before as TaskResult | null,
  result: row.result as TaskResult | null,
  harm: row.harm === 1,
  byAccount: row.by_account,
  at: row.at,
});

/** Steps of some tasks, or of all, in their order. */
export async function stepsOf(db: ReadDb, taskIds: readonly number[] | null): Promise<StepRecord[]> {
  if (taskIds?.length === 0) return [];
  let query = db.selectFrom('supervised_task_step').selectAll().orderBy('id');
  if (taskIds) query = query.where('task_id', 'in', [...taskIds]);
  return (await query.execute()).map(asStep);
}

export async function insertStep(db: WriteTx, step: Omit<StepRecord, 'id'>): Promise<void> {
  await db
    .insertInto('supervised_task_step')
    .values({
      task_id: step.taskId,
      type: step.type,
      on_date: step.onDate,
      text: step.text,
      due_before: step.dueBefore,
      due_after: step.dueAfter,
      state_before: step.stateBefore,
      done_before: step.doneBefore,
      result_before: step.resultBefore,
      result: step.result,
      harm: step.harm ? 1 : 0,
      by_account: step.byAccount,
      at: step.at,
    })
    .execute();
}

export async function deleteStep(db: WriteTx, id: number): Promise<void> {
  await db.deleteFrom('supervised_task_step').where('id', '=', id).execute();
}
