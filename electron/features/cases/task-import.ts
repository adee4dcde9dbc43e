import type { casesContract } from '#shared/contracts/cases';
import { type PlannedTask, planTasks } from '#shared/domain/cases/task-plan';
import { readTaskSheet, type TaskSheetRow } from '#shared/domain/cases/task-sheet';
import { type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { QueryContext } from '../../ipc/context';
import type { HandlersOf } from '../../ipc/handlers';
import { staffDirectory } from '../staff/index';
import { openWorkbook, refuseSheetErrors, sheetCounts, sheetErrors } from '../transfer/index';
import { unitDirectory, windowDirectory } from '../units/index';
import { taskTemplateBytes } from './task-template';
import { insertTask, listTasks, nextTaskNo, stepsOf, updateTask } from './tasks-repo';

type Contract = typeof casesContract;

/** Supervised tasks from a workbook: seen first, then all rows or none. */
export const taskFileHandlers: Pick<HandlersOf<Contract>, 'taskTemplate' | 'previewTasks' | 'importTasks'> = {
  taskTemplate: async ({ ports }) => ({
    fileName: await ports.files.save('督办事项导入模板.xlsx', await taskTemplateBytes()),
  }),

  previewTasks: async ({ db, ports, now }, { token }) => {
    const { fileName, rows } = await readSheet(ports, token);
    const plan = await planFor(db, rows, now);
    return {
      fileName,
      rows: plan.map(({ task: _, ...row }) => row),
      errors: sheetErrors(plan),
      ...sheetCounts(plan),
    };
  },

  /** Reads and judges the file again, then takes over everything in one transaction. */
  importTasks: async ({ actor, now, ports, progress, signal, write }, { token }) => {
    progress({ phase: 'reading', done: 0, total: null });
    const { fileName, rows } = await readSheet(ports, token);
    signal.throwIfAborted();
    return write(async ({ db, audit }) => {
      const plan = await planFor(db, rows, now);
      refuseSheetErrors(plan, 'task_sheet_errors');
      const standing = new Map((await listTasks(db, { openOnly: false })).map((task) => [task.id, task]));
      for (const { task, change } of plan) {
        if (!task || change === 'unchanged') continue;
        const { id: known, ...fields } = task;
        const before = known === null ? undefined : standing.get(known);
        const no = before?.no ?? (await nextTaskNo(db, fields.issuedOn.slice(0, 4)));
        if (known !== null) await updateTask(db, known, fields);
        const id = known ?? (await insertTask(db, { ...fields, no }, { by: actor.accountId, at: now }));
        await audit({ entity: 'supervised_task', entityId: id, before, after: { ...fields, no } });
      }
      const counts = sheetCounts(plan);
      await audit({ entity: 'supervised_task', entityId: fileName, after: counts });
      return counts;
    });
  },
};

async function readSheet(ports: QueryContext['ports'], token: string) {
  const { fileName, sheets } = await openWorkbook(ports, token);
  return { fileName, rows: readTaskSheet(sheets) };
}

async function planFor(db: ReadDb, rows: readonly TaskSheetRow[], now: WallMs): Promise<PlannedTask[]> {
  const moving = new Set((await stepsOf(db, null)).map(({ taskId }) => taskId));
  return planTasks(rows, {
    today: wallDate(now),
    windows: await windowDirectory(db),
    // Offices write the short name of a unit as often as the whole one.
    units: (await unitDirectory(db)).flatMap(({ id, code, name, shortName }) =>
      [...new Set([name, shortName ?? ''])].filter(Boolean).map((each) => ({ id, code, name: each })),
    ),
    staff: (await staffDirectory(db)).map(({ id, staffNo, name }) => ({ id, code: staffNo, name })),
    tasks: (await listTasks(db, { openOnly: false })).map((task) => ({
      ...task,
      moving: moving.has(task.id),
    })),
  });
}
