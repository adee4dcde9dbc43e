import type { Fact } from '#shared/domain/assessment/facts';
import { buildFigureFacts, buildOverdueFacts, buildTaskFacts } from '#shared/domain/cases/facts';
import { isUnurged } from '#shared/domain/cases/tasks';
import { firstDay, lastDay } from '#shared/domain/time/dates';
import { type IsoDate, type Month, type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { calendarOverrides } from '../calendar/index';
import { windowsOn } from '../incidents/index';
import { staffByIds } from '../staff/index';
import { windowDirectory } from '../units/index';
import { registeredOf } from './figures';
import { figuresOf } from './figures-repo';
import { listOverdue } from './overdue-repo';
import { listTasks, stepsOf, tasksWithSteps } from './tasks-repo';

/** Cases and supervised tasks of a month: rates, overdue and returned cases, deadlines of tasks not kept. */
export async function caseFacts(db: ReadDb, month: Month): Promise<Fact[]> {
  const unitOf = new Map((await windowDirectory(db)).map(({ id, unitId }) => [id, unitId]));
  const registered = await registeredOf(db, month);
  const figures = [...(await figuresOf(db, month)).values()].map((row) => ({
    windowId: row.windowId,
    figures: row.figures,
    unitId: unitOf.get(row.windowId) ?? null,
    ...(registered.get(row.windowId) ?? { registered: 0, excused: 0 }),
  }));
  const calendar = await calendarOverrides(db);
  const overdue = await listOverdue(db, { from: firstDay(month), to: lastDay(month) });
  return [
    ...buildFigureFacts(month, figures),
    ...buildOverdueFacts(
      overdue.map(({ excusedBy, excusedReason, ...record }) => ({
        ...record,
        unitId: unitOf.get(record.windowId) ?? null,
        excuse: excusedBy === '' ? null : { by: excusedBy, reason: excusedReason },
      })),
      calendar,
    ),
    ...(await taskFacts(db, month, unitOf)),
  ];
}

async function taskFacts(
  db: ReadDb,
  month: Month,
  unitOf: ReadonlyMap<number, number | null>,
): Promise<Fact[]> {
  const tasks = await tasksWithSteps(db, firstDay(month), lastDay(month));
  if (tasks.length === 0) return [];
  const steps = await stepsOf(
    db,
    tasks.map(({ id }) => id),
  );
  const people = await staffByIds(
    db,
    tasks.flatMap(({ staffId }) => (staffId === null ? [] : [staffId])),
  );
  // A person's task falls on the window they serve when the month ends, unless the task names one.
  const places = await windowsOn(db, lastDay(month));
  const owned = tasks.map((task) => {
    const windowId = task.windowId ?? places.get(task.staffId ?? 0) ?? null;
    const unitId = task.unitId ?? unitOf.get(windowId ?? 0) ?? people.get(task.staffId ?? 0)?.unitId ?? null;
    return { ...task, windowId, unitId, steps: steps.filter(({ taskId }) => taskId === task.id) };
  });
  return buildTaskFacts(owned, month, await calendarOverrides(db));
}

/** Tasks with a deadline up to `until` that is over without anybody having urged, the oldest first. */
export async function unurgedTasks(
  db: ReadDb,
  until: IsoDate,
  now: WallMs,
): Promise<{ id: number; date: IsoDate; name: string }[]> {
  const tasks = (await listTasks(db, { openOnly: true })).filter(({ dueOn }) => dueOn <= until);
  const steps = await stepsOf(
    db,
    tasks.map(({ id }) => id),
  );
  const own = (task: number) => steps.filter(({ taskId }) => taskId === task);
  return tasks
    .filter((task) => isUnurged(task, own(task.id), wallDate(now)))
    .map(({ id, dueOn, title }) => ({ id, date: dueOn, name: title }));
}
