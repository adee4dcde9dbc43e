import { refuse } from '../refusal';
import type { IsoDate } from '../time/wall';
import { cleanId, cleanName, cleanText, isShortened, parseDateCell, parseSinceCell } from './cells';
import { type FoundHeadings, findHeadings, type RosterColumn, type SheetRows } from './roster-columns';
import type { Duty, Gender, Post } from './types';

/** Every code a problem may have; the window has words for each. */
export const ROSTER_PROBLEM_CODES = [
  'column_unknown',
  'missing',
  'too_long',
  'number_shortened',
  'bad_date',
  'unknown_word',
  'exit_before_entry',
  'work_after_today',
  'staff_no_duplicate',
  'machine_id_duplicate',
  'staff_no_zeros_lost',
  'name_changes',
  'entry_defaulted',
  'posting_starts_later',
  'returns',
  'no_window',
  'window_name_missing',
  'window_name_taken',
  'window_name_conflict',
  'window_has_manager',
  'machine_id_taken',
  'swap_before_posting',
  'month_closed',
  'posting_end_before_start',
  'posting_before_entry',
  'posting_after_exit',
  'posting_a_overlap',
  'posting_same_window',
] as const;
export type RosterProblemCode = (typeof ROSTER_PROBLEM_CODES)[number];

/** Something about a row (or, with `row` null, about the file): an error stops the import, a warning does not. */
export interface RosterProblem {
  row: number | null;
  column: RosterColumn | null;
  level: 'error' | 'warning';
  code: RosterProblemCode;
  params: Record<string, string | number>;
}

/** One person as the file says; an empty cell says nothing and never erases what is known. */
export interface RosterRow {
  /** Row number as Excel shows it. */
  row: number;
  staffNo: string;
  name: string;
  gender: Gender;
  unitName: string;
  windowCode: string;
  windowName: string;
  duty: Duty | null;
  post: Post | null;
  machineId: string;
  phone: string;
  entryDate: IsoDate | null;
  exitDate: IsoDate | null;
  /** 参加工作时间, for annual leave. */
  workSince: IsoDate | null;
  note: string;
}

export interface ParsedRoster {
  sheet: string;
  rows: RosterRow[];
  problems: RosterProblem[];
  /** Example rows of the template that were left in. */
  skipped: number;
}

/** Staff numbers of the template's examples begin with this; such rows are passed over. */
export const EXAMPLE_MARK = '示例';

const LONGEST: Partial<Record<RosterColumn, number>> = {
  staffNo: 32,
  name: 30,
  unit: 60,
  windowCode: 20,
  windowName: 60,
  machineId: 32,
  phone: 40,
  note: 500,
};

const DUTY_WORDS: Record<string, Duty> = {
  A: 'A',
  A岗: 'A',
  主岗: 'A',
  B: 'B',
  B岗: 'B',
  副岗: 'B',
  备岗: 'B',
};
const POST_WORDS: Record<string, Post> = {
  窗口负责人: 'manager',
  负责人: 'manager',
  首席代表: 'manager',
  窗口首席代表: 'manager',
  窗口工作人员: 'clerk',
  工作人员: 'clerk',
  职员: 'clerk',
};
const GENDER_WORDS: Record<string, Gender> = { 男: 'male', 女: 'female' };

/**
 * Reads the roster sheet of a workbook and judges each row by itself and against the other rows.
 * Refuses with `roster_columns_missing`, `roster_column_twice` or `roster_empty`.
 */
export function parseRoster(sheets: readonly SheetRows[]): ParsedRoster {
  const found = findHeadings(sheets);
  const problems: RosterProblem[] = found.unknown.map((column) => ({
    row: null,
    column: null,
    level: 'warning',
    code: 'column_unknown',
    params: { column },
  }));
  const lines = found.sheet.rows.slice(found.index + 1).filter((line) => hasContent(found, line.cells));
  const real = lines.filter(
    (line) => !cleanId(cellOf(found, line.cells, 'staffNo')).startsWith(EXAMPLE_MARK),
  );
  if (lines.length === 0) refuse('roster_empty');
  const rows = real.map((line) => parseRow(found, line, problems));
  findDuplicates(rows, 'staffNo', 'staff_no_duplicate', problems);
  findDuplicates(rows, 'machineId', 'machine_id_duplicate', problems);
  return { sheet: found.sheet.name, rows, problems, skipped: lines.length - real.length };
}

const cellOf = (found: FoundHeadings, cells: readonly string[], column: RosterColumn): string => {
  const at = found.at[column];
  return at === undefined ? '' : (cells[at] ?? '');
};

/** Remarks and totals outside the known columns make no row. */
const hasContent = (found: FoundHeadings, cells: readonly string[]): boolean =>
  Object.values(found.at).some((at) => (cells[at] ?? '').trim() !== '');

function parseRow(
  found: FoundHeadings,
  line: { number: number; cells: string[] },
  problems: RosterProblem[],
): RosterRow {
  const raw = (column: RosterColumn) => cellOf(found, line.cells, column);
  const report = (
    column: RosterColumn,
    code: RosterProblemCode,
    params: RosterProblem['params'] = {},
    level: RosterProblem['level'] = 'error',
  ) => problems.push({ row: line.number, column, level, code, params });

  const limited = (column: RosterColumn, value: string): string => {
    const max = LONGEST[column] ?? 100;
    if (value.length > max) report(column, 'too_long', { max });
    return value;
  };
  const identifier = (column: RosterColumn): string => {
    const value = cleanId(raw(column));
    if (isShortened(value)) report(column, 'number_shortened', { value });
    return limited(column, value);
  };
  const required = (column: RosterColumn, value: string): string => {
    if (value === '') report(column, 'missing');
    return value;
  };
  const date = (column: RosterColumn, parse = parseDateCell): IsoDate | null => {
    const text = cleanText(raw(column));
    if (text === '') return null;
    const value = parse(text);
    if (value === null) report(column, 'bad_date', { value: text.slice(0, 40) });
    return value;
  };
  const word = <T>(
    column: RosterColumn,
    words: Record<string, T>,
    level: RosterProblem['level'],
  ): T | null => {
    const text = cleanText(raw(column)).replaceAll(' ', '');
    if (text === '') return null;
    const value = words[text] ?? words[text.toUpperCase()];
    if (value === undefined) report(column, 'unknown_word', { value: text.slice(0, 40) }, level);
    return value ?? null;
  };

  const row: RosterRow = {
    row: line.number,
    staffNo: required('staffNo', identifier('staffNo')),
    name: required('name', limited('name', cleanName(raw('name')))),
    gender: word('gender', GENDER_WORDS, 'warning') ?? '',
    unitName: required('unit', limited('unit', cleanName(raw('unit')))),
    windowCode: identifier('windowCode'),
    windowName: limited('windowName', cleanName(raw('windowName'))),
    duty: word('duty', DUTY_WORDS, 'error'),
    post: word('post', POST_WORDS, 'error'),
    machineId: identifier('machineId'),
    phone: identifier('phone'),
    entryDate: date('entryDate'),
    exitDate: date('exitDate'),
    workSince: date('workSince', parseSinceCell),
    note: limited('note', cleanText(raw('note'))),
  };
  if (row.entryDate !== null && row.exitDate !== null && row.exitDate < row.entryDate) {
    report('exitDate', 'exit_before_entry', { entry: row.entryDate, exit: row.exitDate });
  }
  return row;
}

function findDuplicates(
  rows: readonly RosterRow[],
  column: 'staffNo' | 'machineId',
  code: RosterProblemCode,
  problems: RosterProblem[],
): void {
  const first = new Map<string, number>();
  for (const row of rows) {
    const value = row[column];
    if (value === '') continue;
    const earlier = first.get(value);
    if (earlier === undefined) first.set(value, row.row);
    else problems.push({ row: row.row, column, level: 'error', code, params: { value, row: earlier } });
  }
}
