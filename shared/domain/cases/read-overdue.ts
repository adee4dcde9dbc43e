import { refuse } from '../refusal';
import { cleanId, cleanText, parseDateCell } from '../staff/cells';
import { type TextSheet, tableUnder } from '../staff/headings';
import type { IsoDate } from '../time/wall';
import { type BadRow, OVERDUE_COLUMNS, type ReadProblem } from './columns';
import { createFinder, type Found, type Named } from './finder';
import { type OverdueProblem, overdueProblem } from './overdue';

export interface ReadOverdue {
  row: number;
  caseNo: string;
  matter: string;
  windowId: number;
  staffId: number | null;
  dueOn: IsoDate;
  doneOn: IsoDate | null;
  foundOn: IsoDate;
  reason: string;
}

export interface OverdueTable {
  rows: ReadOverdue[];
  bad: BadRow<ReadProblem | OverdueProblem>[];
}

export interface OverdueFor {
  windows: readonly Named[];
  staff: readonly Named[];
  today: IsoDate;
}

type Column = keyof typeof OVERDUE_COLUMNS;
type Bad = OverdueTable['bad'][number];

/**
 * Overdue cases from a sheet, one a row. Without a day of finding a case counts on the day it was done, or today.
 * Refuses `case_columns` where no heading row fits.
 */
export function readOverdue(
  sheets: readonly TextSheet[],
  { windows, staff, today }: OverdueFor,
): OverdueTable {
  const needed = ['caseNo', 'window', 'dueOn'] as const;
  const table =
    tableUnder(sheets, OVERDUE_COLUMNS, (at) => needed.every((key) => at[key] !== undefined)) ??
    refuse('case_columns');
  const find = { window: createFinder(windows), person: createFinder(staff) };
  const seen = new Set<string>();
  const result: OverdueTable = { rows: [], bad: [] };
  for (const { number: row, cells } of table.rows) {
    if (cells.every((cell) => cleanText(cell) === '')) continue;
    const cell = (key: Column): string => cleanText(cells[table.at[key] ?? -1] ?? '');
    const bad: Bad[] = [];
    const fail = (key: Column, code: Bad['code']): null => {
      bad.push({ row, code, column: OVERDUE_COLUMNS[key][0], text: cell(key) });
      return null;
    };
    const caseNo = cleanId(cell('caseNo'));
    if (caseNo === '') fail('caseNo', 'text_missing');
    else if (seen.has(caseNo)) fail('caseNo', 'listed_twice');
    seen.add(caseNo);
    const matter = cell('matter');
    if (matter === '') fail('matter', 'text_missing');
    const windowId = idOf(find.window(cell('window')), (problem) => fail('window', `window_${problem}`));
    const staffId =
      cell('person') === ''
        ? null
        : idOf(find.person(cell('person')), (problem) =>
            fail('person', problem === 'missing' ? 'person_unknown' : `person_${problem}`),
          );
    const date = (key: 'dueOn' | 'doneOn' | 'foundOn'): IsoDate | null =>
      cell(key) === '' ? null : (parseDateCell(cell(key)) ?? fail(key, 'date_wrong'));
    const [dueOn, doneOn, found] = [date('dueOn'), date('doneOn'), date('foundOn')];
    if (dueOn === null && cell('dueOn') === '') fail('dueOn', 'date_missing');
    const foundOn = found ?? doneOn ?? today;
    if (bad.length === 0) {
      const problem = overdueProblem({ dueOn: dueOn!, doneOn, foundOn }, today);
      if (problem) fail(problem === 'overdue_done_in_time' ? 'doneOn' : 'foundOn', problem);
    }
    result.bad.push(...bad);
    if (bad.length > 0) continue;
    const [dates, reason] = [{ dueOn: dueOn!, doneOn, foundOn }, cell('reason').slice(0, 200)];
    result.rows.push({ row, caseNo, matter, windowId: windowId!, staffId, ...dates, reason });
  }
  return result;
}

function idOf(found: Found, fail: (problem: 'missing' | 'unknown' | 'ambiguous') => null): number | null {
  return 'problem' in found ? fail(found.problem) : found.id;
}
