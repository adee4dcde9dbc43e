import { z } from 'zod';
import { TASK_COLUMN_NAMES, TASK_SHEET_PROBLEMS } from '../domain/cases/task-sheet';
import { TASK_STANDINGS } from '../domain/cases/tasks';
import { TASK_RESULTS, TASK_SOURCES, TASK_STATES, TASK_STEPS } from '../domain/cases/types';
import { fileToken, id, idInput, isoDate, line, nothing, text } from './common';
import { job, mutation, query } from './define';

const taskFields = {
  title: line(100),
  content: text(1000),
  source: z.enum(TASK_SOURCES),
  /** Which leader or meeting, and the number of the paper. */
  sourceBody: text(60),
  sourceNo: text(60),
  /** Who answers for it; at least one. */
  windowId: id.nullable(),
  unitId: id.nullable(),
  staffId: id.nullable(),
  issuedOn: isoDate,
  dueOn: isoDate,
};

export const supervisedTask = z.object({
  ...taskFields,
  id,
  no: z.string(),
  state: z.enum(TASK_STATES),
  doneOn: isoDate.nullable(),
  result: z.enum(TASK_RESULTS).nullable(),
  standing: z.enum(TASK_STANDINGS),
  /** Working days left, or over. */
  days: z.int().min(0),
  windowName: z.string(),
  unitName: z.string(),
  staffName: z.string(),
  pinyin: z.string(),
  extensions: z.int().min(0),
  urges: z.int().min(0),
  /** The words of the last step. */
  progress: z.string(),
});
export type SupervisedTask = z.output<typeof supervisedTask>;

const taskStep = z.object({
  id,
  type: z.enum(TASK_STEPS),
  onDate: isoDate,
  text: z.string(),
  dueBefore: isoDate,
  dueAfter: isoDate,
  result: z.enum(TASK_RESULTS).nullable(),
  harm: z.boolean(),
  byName: z.string(),
  at: z.number(),
});
export type TaskStepInfo = z.output<typeof taskStep>;

const taskDetail = supervisedTask.extend({ steps: z.array(taskStep) });
export type SupervisedTaskDetail = z.output<typeof taskDetail>;

const count = z.int().min(0);
const taskFile = z.object({ token: fileToken }).strict();
const fileCounts = { added: count, changed: count, unchanged: count };

const taskFileRow = z.object({
  /** As Excel numbers it. */
  row: count,
  no: z.string(),
  title: z.string(),
  content: z.string(),
  source: z.enum(TASK_SOURCES).nullable(),
  sourceBody: z.string(),
  sourceNo: z.string(),
  window: z.string(),
  unit: z.string(),
  person: z.string(),
  issuedOn: isoDate.nullable(),
  dueOn: isoDate.nullable(),
  change: z.enum(['added', 'changed', 'unchanged']),
  problems: z.array(
    z.object({ column: z.enum(TASK_COLUMN_NAMES).nullable(), code: z.enum(TASK_SHEET_PROBLEMS) }),
  ),
});
export type TaskFileRow = z.output<typeof taskFileRow>;

const taskFilePreview = z.object({
  fileName: z.string(),
  rows: z.array(taskFileRow),
  errors: count,
  ...fileCounts,
});
export type TaskFilePreview = z.output<typeof taskFilePreview>;

/** 督办事项: given by whom, owned by whom, due when, and what became of it. */
export const taskOperations = {
  tasks: query(
    'cases.read',
    z.object({ openOnly: z.boolean().default(false) }).strict(),
    z.array(supervisedTask),
  ),
  task: query('cases.read', idInput, taskDetail),
  /** Days and source stay as they are once a step was taken: deadlines move by extension. */
  saveTask: mutation(
    'cases.write',
    z.object({ id: id.nullable(), ...taskFields }).strict(),
    z.object({ id }),
  ),
  taskStep: mutation(
    'cases.write',
    z
      .object({
        id,
        type: z.enum(TASK_STEPS),
        onDate: isoDate,
        text: text(1000),
        due: isoDate.nullable().default(null),
        result: z.enum(TASK_RESULTS).nullable().default(null),
        /** Not kept, with harm to the work as a whole (seed row 107). */
        harm: z.boolean().default(false),
      })
      .strict(),
    taskDetail,
  ),
  /** Takes the last step back. */
  undoTaskStep: mutation('cases.write', z.object({ id, reason: line(200) }).strict(), taskDetail),
  /** Only one without a step. */
  removeTask: mutation('cases.write', z.object({ id, reason: line(200) }).strict(), nothing),
  /** What of tasks waits, for the home page: `/tasks?filter=overdue` and `/tasks?filter=soon` list them. */
  waiting: query('cases.read', nothing, z.object({ overdue: z.int().min(0), soon: z.int().min(0) })),

  /** The empty register as a workbook with examples; `fileName` null when the person cancels the dialog. */
  taskTemplate: job('cases.write', nothing, z.object({ fileName: z.string().nullable() })),
  /** What taking a workbook over would do, row by row; nothing is changed. */
  previewTasks: query('cases.write', taskFile, taskFilePreview),
  /** Takes over every row or none; refuses `task_sheet_errors`. Tasks that are there already are updated. */
  importTasks: job('cases.write', taskFile, z.object(fileCounts)),
};
