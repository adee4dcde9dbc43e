import { z } from 'zod';
import { TASK_STANDINGS } from '../domain/cases/tasks';
import { TASK_RESULTS, TASK_SOURCES, TASK_STATES, TASK_STEPS } from '../domain/cases/types';
import { id, idInput, isoDate, line, nothing, text } from './common';
import { mutation, query } from './define';

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
};
