import { refuse } from '../refusal';
import { parseTimeCell } from '../roster/sheet';
import { cleanId, cleanName, cleanText, isShortened, parseDateCell } from '../staff/cells';
import { type TextSheet, tableUnder } from '../staff/headings';
import { type IsoDate, type WallMs, wallAt } from '../time/wall';
import type { OutingEntry } from './person';

/** Columns of the register of outings in the order of the template, each with what offices call it instead. */
export const OUTING_COLUMNS = {
  date: ['外出日期', '日期'],
  staffNo: ['工号', '人员编号', '编号'],
  name: ['姓名', '外出人员', '人员'],
  kind: ['类别', '事由类别'],
  out: ['外出时间', '外出', '离开时间'],
  due: ['约定返回', '约定返回时间', '预计返回时间'],
  back: ['返回时间', '实际返回时间', '返回'],
  place: ['去向', '地点'],
  reason: ['事由', '外出事由', '原因'],
  allowedBy: ['准许人', '批准人'],
} as const;
export type OutingColumn = keyof typeof OUTING_COLUMNS;
export const OUTING_COLUMN_NAMES = Object.keys(OUTING_COLUMNS) as OutingColumn[];

/** Rows whose number or name begins so are passed over. */
export const OUTING_EXAMPLE = '示例';
const LONGEST = { place: 60, reason: 200, allowedBy: 60 } as const;
const KINDS: Record<OutingEntry['kind'], readonly string[]> = {
  outing: ['', '公出', '外出', '因公外出'],
  training: ['培训', '外出培训'],
};

export const OUTING_SHEET_PROBLEMS = [
  'missing',
  'bad_date',
  'bad_time',
  'too_long',
  'number_shortened',
  'unknown_kind',
  'unknown_person',
  'ambiguous_name',
  'name_mismatch',
  'listed_twice',
  'month_closed',
  'not_posted',
  'ends_before_out',
  'training_without_end',
  'back_in_future',
  'out_twice',
] as const;
export type OutingProblemCode = (typeof OUTING_SHEET_PROBLEMS)[number];

export interface OutingProblem {
  /** The column it is about; null for the row as a whole. */
  column: OutingColumn | null;
  code: OutingProblemCode;
}

/** One line of the register as the file says; an empty cell says nothing. */
export interface OutingSheetRow {
  /** As Excel numbers it. */
  row: number;
  date: IsoDate | null;
  staffNo: string;
  name: string;
  kind: OutingEntry['kind'];
  outAt: WallMs | null;
  dueAt: WallMs | null;
  backAt: WallMs | null;
  place: string;
  reason: string;
  allowedBy: string;
  problems: OutingProblem[];
}

/** Reads the register. Refuses `outing_sheet_columns` without its headings and `outing_sheet_empty` without a row. */
export function readOutingSheet(sheets: readonly TextSheet[]): OutingSheetRow[] {
  const found = tableUnder(
    sheets,
    OUTING_COLUMNS,
    ({ date, out, staffNo, name }) =>
      date !== undefined && out !== undefined && (staffNo !== undefined || name !== undefined),
  );
  const { at, rows } = found ?? refuse('outing_sheet_columns');
  const read = rows
    .map(({ number, cells }) => ({ number, cell: (column: OutingColumn) => cells[at[column] ?? -1] ?? '' }))
    .filter(({ cell }) => OUTING_COLUMN_NAMES.some((column) => cleanText(cell(column)) !== ''))
    .filter(({ cell }) =>
      [cell('staffNo'), cell('name')].every((text) => !cleanId(text).startsWith(OUTING_EXAMPLE)),
    )
    .map(({ number, cell }) => readRow(number, cell));
  return read.length > 0 ? read : refuse('outing_sheet_empty');
}

function readRow(row: number, cell: (column: OutingColumn) => string): OutingSheetRow {
  const problems: OutingProblem[] = [];
  const report = (column: OutingColumn, code: OutingProblemCode) => problems.push({ column, code });
  const isEmpty = (column: OutingColumn) => cleanText(cell(column)) === '';
  const date = parseDateCell(cell('date'));
  if (date === null) report('date', isEmpty('date') ? 'missing' : 'bad_date');
  const moment = (column: 'out' | 'due' | 'back'): WallMs | null => {
    const minute = parseTimeCell(cell(column));
    if (minute === null && !isEmpty(column)) report(column, 'bad_time');
    if (minute === null && isEmpty(column) && column === 'out') report(column, 'missing');
    return minute === null || date === null ? null : wallAt(date, minute);
  };
  const words = (column: keyof typeof LONGEST): string => {
    const text = cleanText(cell(column));
    if (text.length > LONGEST[column]) report(column, 'too_long');
    return text;
  };
  const kind = (['outing', 'training'] as const).find((each) =>
    KINDS[each].includes(cleanName(cell('kind'))),
  );
  if (!kind) report('kind', 'unknown_kind');
  const staffNo = cleanId(cell('staffNo'));
  if (isShortened(staffNo)) report('staffNo', 'number_shortened');
  return {
    ...{ row, date, staffNo, name: cleanName(cell('name')), kind: kind ?? 'outing' },
    ...{ outAt: moment('out'), dueAt: moment('due'), backAt: moment('back') },
    ...{ place: words('place'), reason: words('reason'), allowedBy: words('allowedBy') },
    problems,
  };
}
