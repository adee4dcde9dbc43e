import { refuse } from '../refusal';
import { cleanId, cleanName, cleanText, isShortened, parseDateCell } from '../staff/cells';
import { type TextSheet, tableUnder } from '../staff/headings';
import { type IsoDate, type MinuteOfDay, parseMinute } from '../time/wall';
import type { DutyProblem } from './check';
import { DUTY_WORDS } from './paper';
import { type Shift, shiftNamed } from './shift';
import { type DutyKind, NEXT_DAY, PLAIN_KINDS, type PlainKind } from './types';

/** Columns of the duty list in the order of the template, each with what offices call it instead. */
export const DUTY_COLUMNS = {
  date: ['日期', '值班日期', '时间'],
  kind: ['值班类别', '类别', '班次', '值班类型'],
  windowCode: ['窗口编号', '窗口号'],
  windowName: ['窗口名称', '窗口'],
  staffNo: ['工号', '人员编号', '编号'],
  name: ['值班人员', '姓名', '人员'],
  start: ['开始时间', '开始', '上班'],
  end: ['结束时间', '结束', '下班'],
  forStaffNo: ['被顶替人工号'],
  forName: ['被顶替人', '被顶替人员', '代谁'],
  note: ['备注', '说明'],
} as const;
export type DutyColumn = keyof typeof DUTY_COLUMNS;
export const DUTY_COLUMN_NAMES = Object.keys(DUTY_COLUMNS) as DutyColumn[];

/** Rows of the template whose number or name begins so are passed over. */
export const EXAMPLE_MARK = '示例';
const LONGEST_NOTE = 200;

const KIND_ALIASES: Record<PlainKind, readonly string[]> = {
  noon: ['午间', '中午', '午班', '中午值班'],
  weekend: ['周末', '双休日值班', '休息日值班', '节假日值班'],
  leader: ['带班', '带班领导', '值班领导'],
  standin: ['顶替', 'B岗顶岗', '代班'],
};

export const SHEET_PROBLEMS = [
  'missing',
  'bad_date',
  'bad_time',
  'too_long',
  'number_shortened',
  'unknown_kind',
  'unknown_window',
  'unknown_person',
  'ambiguous_name',
  'name_mismatch',
  'listed_twice',
  'month_closed',
] as const;
export type SheetProblemCode = (typeof SHEET_PROBLEMS)[number] | DutyProblem;

export interface DutySheetProblem {
  /** The column it is about; null for the row as a whole. */
  column: DutyColumn | null;
  code: SheetProblemCode;
}

/** One duty as the file says; an empty cell says nothing. */
export interface DutySheetRow {
  /** As Excel numbers it. */
  row: number;
  date: IsoDate | null;
  kind: DutyKind | null;
  /** Which shift the cell names by its sign or name. */
  shiftId: number | null;
  windowCode: string;
  windowName: string;
  staffNo: string;
  name: string;
  startMinute: MinuteOfDay | null;
  endMinute: MinuteOfDay | null;
  forStaffNo: string;
  forName: string;
  note: string;
  problems: DutySheetProblem[];
}

type NamedShift = Pick<Shift, 'id' | 'sign' | 'name'>;

/**
 * Reads the duty list; its kinds may name shifts by sign or name. Refuses `duty_sheet_columns` without its headings and
 * `duty_sheet_empty` without a row.
 */
export function readDutySheet(
  sheets: readonly TextSheet[],
  shifts: readonly NamedShift[] = [],
): DutySheetRow[] {
  const found = tableUnder(
    sheets,
    DUTY_COLUMNS,
    ({ date, kind, staffNo, name }) =>
      date !== undefined && kind !== undefined && (staffNo !== undefined || name !== undefined),
  );
  const { at, rows } = found ?? refuse('duty_sheet_columns');
  const read = rows
    .map(({ number, cells }) => ({ number, cell: (column: DutyColumn) => cells[at[column] ?? -1] ?? '' }))
    .filter(({ cell }) => DUTY_COLUMN_NAMES.some((column) => cleanText(cell(column)) !== ''))
    .filter(({ cell }) =>
      [cell('staffNo'), cell('name')].every((text) => !cleanId(text).startsWith(EXAMPLE_MARK)),
    )
    .map(({ number, cell }) => readRow(number, cell, shifts));
  return read.length > 0 ? read : refuse('duty_sheet_empty');
}

function readRow(
  row: number,
  cell: (column: DutyColumn) => string,
  shifts: readonly NamedShift[],
): DutySheetRow {
  const problems: DutySheetProblem[] = [];
  const report = (column: DutyColumn, code: SheetProblemCode) => problems.push({ column, code });
  const needed = <T>(column: DutyColumn, value: T | null, code: SheetProblemCode): T | null => {
    if (value === null) report(column, cleanText(cell(column)) === '' ? 'missing' : code);
    return value;
  };
  const identifier = (column: DutyColumn): string => {
    const value = cleanId(cell(column));
    if (isShortened(value)) report(column, 'number_shortened');
    return value;
  };
  const minute = (column: DutyColumn): MinuteOfDay | null => {
    const value = parseTimeCell(cell(column));
    if (value === null && cleanText(cell(column)) !== '') report(column, 'bad_time');
    return value;
  };
  const named = kindOf(cell('kind'), shifts);
  const note = cleanText(cell('note'));
  if (note.length > LONGEST_NOTE) report('note', 'too_long');
  return {
    row,
    date: needed('date', parseDateCell(cell('date')), 'bad_date'),
    kind: needed('kind', named?.kind ?? null, 'unknown_kind'),
    shiftId: named?.shiftId ?? null,
    windowCode: identifier('windowCode'),
    windowName: cleanName(cell('windowName')),
    staffNo: identifier('staffNo'),
    name: cleanName(cell('name')),
    startMinute: minute('start'),
    endMinute: minute('end'),
    forStaffNo: identifier('forStaffNo'),
    forName: cleanName(cell('forName')),
    note,
    problems,
  };
}

/** The kind or shift a cell means; null when it means none. */
export function kindOf(
  cell: string,
  shifts: readonly NamedShift[] = [],
): { kind: DutyKind; shiftId: number | null } | null {
  const text = cleanName(cell);
  const kind = PLAIN_KINDS.find((each) => DUTY_WORDS[each] === text || KIND_ALIASES[each].includes(text));
  if (kind) return { kind, shiftId: null };
  const shift = text === '' ? null : shiftNamed(text, shifts);
  return shift && { kind: 'shift', shiftId: shift.id };
}

const NEXT_DAY_WORDS = new RegExp(`^(${NEXT_DAY}|翌日|第二天|\\+)`);

/**
 * `8:30`, `08：30`, `8:30:00`, `次日08:00` for an hour of the next day, or the part of a day that Excel stores (0.5 is
 * noon); null when it is none.
 */
export function parseTimeCell(cell: string): MinuteOfDay | null {
  const text = cleanText(cell).replace(/^(.*\d{1,2}:\d{2}):\d{2}$/, '$1');
  if (/^0?\.\d+$/.test(text)) return Math.round(Number(text) * 1440);
  const minute = parseMinute(text.replace(NEXT_DAY_WORDS, '').trim());
  return minute !== null && NEXT_DAY_WORDS.test(text) ? minute + 1440 : minute;
}
