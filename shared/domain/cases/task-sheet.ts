import { dueOfCell } from '../rectification/problem-sheet';
import { refuse } from '../refusal';
import { cleanId, cleanName, cleanText, parseDateCell } from '../staff/cells';
import { type TextSheet, tableUnder } from '../staff/headings';
import type { IsoDate } from '../time/wall';
import type { TaskSource } from './types';

/** Columns of the register of supervised tasks in the order of the template, each with what offices call it. */
export const TASK_COLUMNS = {
  no: ['编号', '督办编号'],
  title: ['督办事项', '事项', '事项名称', '工作任务', '任务'],
  content: ['要求', '具体要求', '工作要求', '内容', '办理要求'],
  source: ['来源', '任务来源', '事项来源'],
  sourceBody: ['批示领导或会议', '交办领导', '批示领导', '会议名称', '交办单位'],
  sourceNo: ['文号', '依据文号'],
  window: ['承办窗口', '责任窗口', '窗口'],
  unit: ['承办单位', '责任单位', '牵头单位', '单位'],
  person: ['承办人', '责任人', '经办人'],
  issuedOn: ['交办日期', '下达日期', '交办时间'],
  dueOn: ['办理期限', '办结时限', '完成时限', '办结期限', '时限', '期限'],
} as const;
export type TaskColumn = keyof typeof TASK_COLUMNS;
export const TASK_COLUMN_NAMES = Object.keys(TASK_COLUMNS) as TaskColumn[];

/** Tasks whose words begin so are passed over. */
export const TASK_EXAMPLE = '示例';

export const TASK_SHEET_PROBLEMS = [
  'missing',
  'bad_date',
  'too_long',
  'unknown_source',
  'unknown_no',
  'unknown_window',
  'ambiguous_window',
  'unknown_unit',
  'ambiguous_unit',
  'unknown_person',
  'ambiguous_person',
  'owner_missing',
  'issued_in_future',
  'due_before_issue',
  'listed_twice',
  'already_moving',
] as const;
export type TaskSheetCode = (typeof TASK_SHEET_PROBLEMS)[number];

export interface TaskSheetProblem {
  /** The column it is about; null for the row as a whole. */
  column: TaskColumn | null;
  code: TaskSheetCode;
}

/** One task as the file says; an empty cell says nothing. */
export interface TaskSheetRow {
  /** As Excel numbers it. */
  row: number;
  no: string;
  title: string;
  content: string;
  /** Null where nothing is said. */
  source: TaskSource | null;
  sourceBody: string;
  sourceNo: string;
  window: string;
  unit: string;
  person: string;
  issuedOn: IsoDate | null;
  dueOn: IsoDate | null;
  problems: TaskSheetProblem[];
}

const SOURCES: Record<TaskSource, readonly string[]> = {
  instruction: ['领导批示交办', '领导批示', '批示交办', '批示', '交办'],
  meeting: ['会议议定', '会议', '会议纪要'],
  document: ['文件部署', '文件', '上级文件'],
  proposal: ['提案、议案', '提案', '议案', '建议', '建议提案'],
  other: ['其他', '其它'],
};
const LONGEST = { title: 100, content: 1000, sourceBody: 60, sourceNo: 60 } as const;

/** Reads the register. Refuses `task_sheet_columns` without its headings, `task_sheet_empty` without a row. */
export function readTaskSheet(sheets: readonly TextSheet[]): TaskSheetRow[] {
  const found = tableUnder(
    sheets,
    TASK_COLUMNS,
    ({ title, dueOn, window, unit, person }) =>
      title !== undefined && dueOn !== undefined && [window, unit, person].some((at) => at !== undefined),
  );
  const { at, rows } = found ?? refuse('task_sheet_columns');
  const read = rows
    .map(({ number, cells }) => ({ number, cell: (column: TaskColumn) => cells[at[column] ?? -1] ?? '' }))
    .filter(({ cell }) => TASK_COLUMN_NAMES.some((column) => cleanText(cell(column)) !== ''))
    .filter(({ cell }) => !cleanName(cell('title')).startsWith(TASK_EXAMPLE))
    .map(({ number, cell }) => readRow(number, cell));
  return read.length > 0 ? read : refuse('task_sheet_empty');
}

function readRow(row: number, cell: (column: TaskColumn) => string): TaskSheetRow {
  const problems: TaskSheetProblem[] = [];
  const report = (column: TaskColumn, code: TaskSheetCode) => problems.push({ column, code });
  const words = (column: keyof typeof LONGEST): string => {
    const text = cleanText(cell(column));
    if (text.length > LONGEST[column]) report(column, 'too_long');
    return text;
  };
  const title = words('title');
  if (title === '') report('title', 'missing');
  const issuedOn = parseDateCell(cell('issuedOn'));
  if (issuedOn === null && cleanText(cell('issuedOn')) !== '') report('issuedOn', 'bad_date');
  // „20日前“ counts from the day the task was given.
  const dueOn = issuedOn === null ? parseDateCell(cell('dueOn')) : dueOfCell(cell('dueOn'), issuedOn);
  if (dueOn === null) report('dueOn', cleanText(cell('dueOn')) === '' ? 'missing' : 'bad_date');
  const said = cleanName(cell('source'));
  const source = (Object.keys(SOURCES) as TaskSource[]).find((each) => SOURCES[each].includes(said)) ?? null;
  if (said !== '' && source === null) report('source', 'unknown_source');
  return {
    ...{ row, no: cleanId(cell('no')), title, content: words('content'), source },
    ...{ sourceBody: words('sourceBody'), sourceNo: words('sourceNo') },
    ...{
      window: cleanText(cell('window')),
      unit: cleanText(cell('unit')),
      person: cleanText(cell('person')),
    },
    ...{ issuedOn, dueOn, problems },
  };
}
