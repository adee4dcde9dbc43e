import { refuse } from '../refusal';
import { cleanId, cleanName, cleanText } from '../staff/cells';
import { type TextSheet, tableUnder } from '../staff/headings';
import type { MeetingMark } from './types';

/** Columns of the sign-in sheet in their order, each with what offices call it instead. */
export const SHEET_COLUMNS = {
  staffNo: ['工号', '人员编号', '编号'],
  name: ['姓名', '人员姓名'],
  window: ['窗口', '窗口名称', '单位'],
  mark: ['出席情况', '情况', '参会情况', '签到', '到会情况'],
  reason: ['事由', '原因', '备注', '说明'],
} as const;
export type SheetColumn = keyof typeof SHEET_COLUMNS;
export const SHEET_COLUMN_NAMES = Object.keys(SHEET_COLUMNS) as SheetColumn[];

/** What a cell may say; the first of each is what the sheet is written with. */
export const MARK_WORDS: Record<MeetingMark, readonly string[]> = {
  present: ['出席', '到会', '已到', '参会', '到', '√', '✓', '是', '1'],
  late: ['迟到'],
  early: ['早退'],
  absent: ['缺席', '未到', '缺会', '旷会', '无故缺席', '×', 'x', '✗', '否', '0'],
  excused: ['准假', '请假', '公出', '免到', '经批准缺席'],
};

export type SheetProblem =
  | 'unknown_person'
  | 'ambiguous_name'
  | 'name_mismatch'
  | 'unknown_mark'
  | 'reason_missing'
  | 'listed_twice';

export interface SheetPerson {
  staffId: number;
  staffNo: string;
  name: string;
}

export interface SheetMark {
  /** As Excel numbers it. */
  row: number;
  staffNo: string;
  name: string;
  staffId: number | null;
  mark: MeetingMark | null;
  reason: string;
  problem: SheetProblem | null;
}

type Places = Partial<Record<SheetColumn, number>>;

/**
 * Reads who attended from a sign-in sheet. People are found by number, else by a name that only one has; rows with
 * nothing marked are left open and are not returned. Refuses `meeting_sheet_columns` without the needed headings.
 */
export function readSignInSheet(sheets: readonly TextSheet[], people: readonly SheetPerson[]): SheetMark[] {
  const { at, rows } = tableUnder(sheets, SHEET_COLUMNS, isHeading) ?? refuse('meeting_sheet_columns');
  const seen = new Set<number>();
  return rows
    .map(({ number, cells }) => readRow(number, (column) => cells[at[column] ?? -1] ?? '', people, seen))
    .filter((row): row is SheetMark => row !== null);
}

const isHeading = ({ staffNo, name, mark }: Places): boolean =>
  mark !== undefined && (staffNo !== undefined || name !== undefined);

function readRow(
  row: number,
  cell: (column: SheetColumn) => string,
  people: readonly SheetPerson[],
  seen: Set<number>,
): SheetMark | null {
  const staffNo = cleanId(cell('staffNo'));
  const name = cleanName(cell('name'));
  const word = cleanName(cell('mark'));
  if (word === '' || (staffNo === '' && name === '')) return null;
  const reason = cleanText(cell('reason'));
  const mark = markOf(word);
  const found = findPerson(staffNo, name, people);
  const person = typeof found === 'string' ? null : found;
  const staffId = person?.staffId ?? null;
  const twice = staffId !== null && seen.has(staffId);
  if (staffId !== null) seen.add(staffId);
  const problem: SheetProblem | null =
    typeof found === 'string'
      ? found
      : mark === null
        ? 'unknown_mark'
        : mark === 'excused' && reason === ''
          ? 'reason_missing'
          : twice
            ? 'listed_twice'
            : null;
  return { row, staffNo: staffNo || (person?.staffNo ?? ''), name, staffId, mark, reason, problem };
}

function findPerson(
  staffNo: string,
  name: string,
  people: readonly SheetPerson[],
): SheetPerson | SheetProblem {
  if (staffNo !== '') {
    const person = people.find((each) => each.staffNo === staffNo);
    if (!person) return 'unknown_person';
    return name === '' || cleanName(person.name) === name ? person : 'name_mismatch';
  }
  const [person, another] = people.filter((each) => cleanName(each.name) === name);
  if (another) return 'ambiguous_name';
  return person ?? 'unknown_person';
}

/** The mark a word means; null when it means none. */
export function markOf(word: string): MeetingMark | null {
  const text = word.toLowerCase();
  const found = Object.entries(MARK_WORDS).find(([, words]) => words.includes(text));
  return found ? (found[0] as MeetingMark) : null;
}
