import type { WallMs } from '../time/wall';
import { readPeriod } from './cells';
import { type CardPerson, dayColumns, isDayRow, isLabelRow, personOf, readDayCells } from './day-cells';
import type { Numbering, RowParser } from './table-types';
import type { Period } from './types';

/** How the two families differ in what follows a row of labels. */
export interface DayReportShape {
  /** Rows of punches below the labels; more belong to nobody. */
  rows: number;
  /** The day numbers stand under each row of labels instead of once for all. */
  daysPerPerson: boolean;
}

/** 标准报表, sheet 考勤记录: the days once, then a row of labels and one row of punches per person. */
export const STANDARD_REPORT: DayReportShape = { rows: 1, daysPerPerson: false };
/** 员工刷卡记录表: under each person the days, then as many rows as the fullest day needs. */
export const CARD_REPORT: DayReportShape = { rows: Number.POSITIVE_INFINITY, daysPerPerson: true };

/**
 * Reports with one column per day. One time in a cell is one read punch. A row of punches whose labels are
 * lost is told as bad lines: it must not go to the person above.
 */
export function createDayReportParser(shape: DayReportShape, sheet: string, numbering: Numbering): RowParser {
  let period: Period | null = null;
  let days: (WallMs | null)[] | null = null;
  let person: CardPerson | null = null;
  let labelsAt = 0;
  let daysBelow = false;
  return (row, into) => {
    const labels = personOf(row);
    if (labels) {
      person = labels;
      labelsAt = row.number;
      daysBelow = false;
      return;
    }
    if (isDayRow(row) && period) {
      days = dayColumns(row, period);
      if (shape.daysPerPerson && daysBelow) person = null;
      daysBelow = true;
      return;
    }
    const stated = readPeriod(row.cells.join(' '));
    if (stated) {
      period = stated;
      return;
    }
    // Above the days stand titles; a row of weekdays holds no time either.
    if (!days || isLabelRow(row) || row.cells.every((cell) => !/\d/.test(cell))) return;
    const owner = row.number - labelsAt > shape.rows ? null : person;
    readDayCells(row, { person: owner, days, sheet, numbering }, into);
  };
}
