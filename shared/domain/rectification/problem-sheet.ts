import { cleanText, parseDateCell } from '../staff/cells';
import type { IsoDate } from '../time/wall';
import { byDayOfMonth } from './clock';

/** Columns of a problem list, with what offices call them. */
export const PROBLEM_COLUMNS = {
  problem: ['存在问题', '问题', '问题描述', '具体问题'],
  measure: ['整改措施', '措施', '整改要求'],
  window: ['责任窗口', '窗口'],
  unit: ['责任单位', '单位', '牵头单位'],
  owner: ['责任人', '整改责任人'],
  due: ['整改时限', '完成时限', '整改期限', '时限', '期限'],
  raisedBy: ['提出人', '问题来源', '来源'],
} as const satisfies Record<string, readonly string[]>;
export type ProblemColumn = keyof typeof PROBLEM_COLUMNS;

export interface ProblemLine {
  problem: string;
  measure: string;
  window: string;
  unit: string;
  owner: string;
  due: IsoDate;
  raisedBy: string;
}

export type ProblemRefusal =
  | 'problem_missing'
  | 'measure_missing'
  | 'owner_missing'
  | 'due_missing'
  | 'too_long'
  | 'repeated'
  | 'window_unknown'
  | 'unit_unknown'
  | 'due_past'
  | 'known';

export interface ProblemSheet {
  lines: { row: number; line: ProblemLine }[];
  problems: { row: number; code: ProblemRefusal; value: string }[];
}

const LONGEST: Partial<Record<ProblemColumn, number>> = {
  problem: 500,
  measure: 500,
  owner: 40,
  raisedBy: 40,
};
const BY_DAY = /^(?:每月|本月|当月)?(\d{1,2})[日号]前?$/;

/** Reads the rows below the headings; a row with a problem is named and gives no line. `today` dates „20日前“. */
export function readProblemRows(
  rows: readonly { number: number; cells: readonly string[] }[],
  at: Partial<Record<ProblemColumn, number>>,
  today: IsoDate,
): ProblemSheet {
  const sheet: ProblemSheet = { lines: [], problems: [] };
  const seen = new Set<string>();
  for (const { number: row, cells } of rows) {
    const cell = (column: ProblemColumn): string => cleanText(cells[at[column] ?? -1] ?? '');
    if (cells.every((text) => text.trim() === '')) continue;
    const fail = (code: ProblemRefusal, value: string) => sheet.problems.push({ row, code, value });
    const due = dueOfCell(cell('due'), today);
    const long = (Object.keys(LONGEST) as ProblemColumn[]).find(
      (column) => cell(column).length > LONGEST[column]!,
    );
    if (cell('problem') === '') fail('problem_missing', '');
    else if (cell('measure') === '') fail('measure_missing', cell('problem'));
    else if (cell('window') === '' && cell('unit') === '') fail('owner_missing', cell('problem'));
    else if (due === null) fail('due_missing', cell('due'));
    else if (long) fail('too_long', cell(long).slice(0, 20));
    else if (seen.has(`${cell('problem')} ${cell('window')} ${cell('unit')}`)) {
      fail('repeated', cell('problem'));
    } else {
      const [problem, measure, window, unit] = [
        cell('problem'),
        cell('measure'),
        cell('window'),
        cell('unit'),
      ];
      const line = { problem, measure, window, unit, owner: cell('owner'), due, raisedBy: cell('raisedBy') };
      sheet.lines.push({ row, line });
      seen.add(`${problem} ${window} ${unit}`);
    }
  }
  return sheet;
}

/** A date, or „20日前“, „每月20日“: the next such day from `from` on. */
export function dueOfCell(cell: string, from: IsoDate): IsoDate | null {
  const day = Number(BY_DAY.exec(cleanText(cell).replaceAll(' ', ''))?.[1] ?? 0);
  return day >= 1 && day <= 31 ? byDayOfMonth(from, day) : parseDateCell(cell);
}
