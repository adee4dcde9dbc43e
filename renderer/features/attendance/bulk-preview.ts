import {
  decodeCell,
  type ExceptionRow,
  type MonthSheet,
  type SheetPerson,
} from '#shared/contracts/attendance';
import type { GridRange } from './grid-keys';

/** What settling the chosen cells together would do, and what it would leave alone. */
export interface BulkPreview {
  /** Would be settled. */
  unsettled: ExceptionRow[];
  /** Decided already; each keeps its decision. */
  settled: ExceptionRow[];
  /** Sessions nothing can be said of until their data is there. */
  waiting: number;
  /** Sessions with nothing to settle. */
  fine: number;
}

export function bulkPreview(
  rows: readonly ExceptionRow[],
  sheet: MonthSheet,
  people: readonly SheetPerson[],
  range: GridRange,
): BulkPreview {
  const chosen = people.slice(range.rows[0], range.rows[1] + 1);
  const staff = new Set(chosen.map((person) => person.staffId));
  const dates = new Set(sheet.days.slice(range.columns[0], range.columns[1] + 1).map((day) => day.date));
  const inside = rows.filter((row) => staff.has(row.staffId) && dates.has(row.date));
  const marks = chosen.flatMap((person) =>
    person.cells.slice(range.columns[0], range.columns[1] + 1).flatMap(decodeCell),
  );
  const waiting = marks.filter((mark) => mark.code === 'open').length;
  return {
    unsettled: inside.filter((row) => !row.settled),
    settled: inside.filter((row) => row.settled),
    waiting,
    fine: Math.max(0, marks.length - waiting - inside.length),
  };
}
