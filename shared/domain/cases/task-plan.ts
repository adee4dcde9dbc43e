import type { IsoDate } from '../time/wall';
import { createFinder, type Named } from './finder';
import type { TaskColumn, TaskSheetCode, TaskSheetProblem, TaskSheetRow } from './task-sheet';
import type { TaskSource } from './types';

/** A task of the register, new (`id` null) or changed. */
export interface TaskEntry {
  id: number | null;
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

export interface StandingTask extends TaskEntry {
  id: number;
  no: string;
  /** Has records: source, owners and days are fixed. */
  moving: boolean;
}

/** What a sheet is taken over into. */
export interface TaskState {
  today: IsoDate;
  windows: readonly Named[];
  units: readonly Named[];
  staff: readonly Named[];
  tasks: readonly StandingTask[];
}

export interface PlannedTask extends TaskSheetRow {
  change: 'added' | 'changed' | 'unchanged';
  /** Null while the row has a problem. */
  task: TaskEntry | null;
}

/** What cannot be changed once a step was taken. */
export const FIXED_ONCE_MOVING = ['source', 'windowId', 'unitId', 'staffId', 'issuedOn', 'dueOn'] as const;
const COMPARED = [...FIXED_ONCE_MOVING, 'title', 'content', 'sourceBody', 'sourceNo'] as const;

/**
 * What taking a list of tasks over would do. A row is the task of its number, or of the same words, owners and day of
 * issue, when there is one: then the rest is updated, and an empty cell leaves what stands there. Without a day of issue
 * a new task is given today.
 */
export function planTasks(rows: readonly TaskSheetRow[], state: TaskState): PlannedTask[] {
  const find = {
    window: createFinder(state.windows),
    unit: createFinder(state.units),
    person: createFinder(state.staff),
  };
  const seen = new Set<string>();
  return rows.map((row) => {
    const problems = [...row.problems];
    const report = (column: TaskColumn | null, code: TaskSheetCode) => problems.push({ column, code });
    const owner = (column: 'window' | 'unit' | 'person'): number | null => {
      if (row[column] === '') return null;
      const found = find[column](row[column]);
      if ('id' in found) return found.id;
      report(column, found.problem === 'ambiguous' ? `ambiguous_${column}` : `unknown_${column}`);
      return null;
    };
    const owners = { windowId: owner('window'), unitId: owner('unit'), staffId: owner('person') };
    const before = standing(row, owners, state);
    if (row.no !== '' && !before) report('no', 'unknown_no');
    const entry = complete(row, owners, before, state.today);
    if (problems.length === 0) for (const problem of entryProblems(entry, before, state)) report(...problem);
    const key = before ? `#${before.id}` : `${ownersOf(entry)}|${entry.issuedOn}`;
    if (problems.length === 0 && seen.has(key)) report(null, 'listed_twice');
    seen.add(key);
    const change = before ? (same(before, entry) ? 'unchanged' : 'changed') : 'added';
    return { ...row, problems, change, task: problems.length === 0 ? entry : null };
  });
}

type Owners = Pick<TaskEntry, 'windowId' | 'unitId' | 'staffId'>;

const ownersOf = ({ title, windowId, unitId, staffId }: Owners & { title: string }) =>
  [title, windowId, unitId, staffId].join('|');

/** Without a day of issue the last task of these words and owners is meant. */
function standing(row: TaskSheetRow, owners: Owners, { tasks }: TaskState): StandingTask | null {
  if (row.no !== '') return tasks.find(({ no }) => no === row.no) ?? null;
  const wanted = ownersOf({ ...owners, title: row.title });
  const alike = tasks.filter(
    (task) => ownersOf(task) === wanted && (row.issuedOn === null || task.issuedOn === row.issuedOn),
  );
  return alike.at(-1) ?? null;
}

function complete(row: TaskSheetRow, owners: Owners, before: StandingTask | null, today: IsoDate): TaskEntry {
  const named = owners.windowId !== null || owners.unitId !== null || owners.staffId !== null;
  const { windowId, unitId, staffId } = named || !before ? owners : before;
  const text = (key: 'title' | 'content' | 'sourceBody' | 'sourceNo') =>
    row[key] === '' ? (before?.[key] ?? '') : row[key];
  return {
    id: before?.id ?? null,
    ...{ title: text('title'), content: text('content') },
    source: row.source ?? before?.source ?? 'other',
    ...{ sourceBody: text('sourceBody'), sourceNo: text('sourceNo') },
    ...{ windowId, unitId, staffId },
    issuedOn: row.issuedOn ?? before?.issuedOn ?? today,
    dueOn: row.dueOn ?? before?.dueOn ?? today,
  };
}

const same = (a: TaskEntry, b: TaskEntry): boolean => COMPARED.every((key) => a[key] === b[key]);

function entryProblems(
  entry: TaskEntry,
  before: StandingTask | null,
  { today }: TaskState,
): [TaskSheetProblem['column'], TaskSheetCode][] {
  const { windowId, unitId, staffId, issuedOn, dueOn } = entry;
  if (windowId === null && unitId === null && staffId === null) return [[null, 'owner_missing']];
  if (issuedOn > today) return [['issuedOn', 'issued_in_future']];
  if (dueOn < issuedOn) return [['dueOn', 'due_before_issue']];
  const fixed = before?.moving && FIXED_ONCE_MOVING.some((key) => before[key] !== entry[key]);
  return fixed ? [[null, 'already_moving']] : [];
}
