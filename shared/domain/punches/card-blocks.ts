import { addDays } from '../time/dates';
import { startOfDay, type WallMs } from '../time/wall';
import { normal, readPeriod } from './cells';
import { type CardPerson, labelledValues, readDayCells } from './day-cells';
import type { Numbering, RowParser, TableRow } from './table-types';
import type { Period } from './types';

/** A day with its weekday, which begins a block of cells: `01 六`, `1日(周六)`. */
const DAY_CELL = /^(\d{1,2})日?\(?(?:星期|周)?[一二三四五六日天]\)?$/;

/** The column of each block of a row of days, with its day of the month. */
export function dayBlocks({ cells }: TableRow): { column: number; day: number }[] {
  return cells.flatMap((cell, column) => {
    const parts = DAY_CELL.exec(normal(cell));
    return parts ? [{ column, day: Number(parts[1]) }] : [];
  });
}

/**
 * Cards of 标准报表, several persons side by side on a sheet: a period, above each card the id, then a row per day
 * whose times stand to the right of the day. The nth day of a row belongs to the nth id; without an id its
 * times are bad lines. Words without a digit (旷工, 休息) are no punches.
 */
export function createCardBlocksParser(sheet: string, numbering: Numbering): RowParser {
  let period: Period | null = null;
  let ids: string[] = [];
  let names: string[] = [];
  return (row, into) => {
    period = readPeriod(row.cells.join(' ')) ?? period;
    const foundNames = labelledValues(row, 'name');
    const foundIds = labelledValues(row, 'id');
    if (foundNames.length > 0) names = foundNames;
    if (foundIds.length > 0) ids = foundIds;
    const blocks = dayBlocks(row);
    blocks.forEach(({ column, day }, index) => {
      const end = blocks[index + 1]?.column ?? row.cells.length;
      const inBlock = (at: number): boolean => at > column && at < end;
      const cells = row.cells.map((cell, at) => (inBlock(at) && /\d/.test(cell) ? cell : ''));
      const date = period && dayIn(period, day);
      const id = ids[index] ?? '';
      const person: CardPerson = { id, name: names[index] || null };
      readDayCells({ ...row, cells }, { person, days: cells.map(() => date), sheet, numbering }, into);
    });
  };
}

/** The first day of a period with this number; null when it has none. */
function dayIn(period: Period, day: number): WallMs | null {
  for (let date = period.from, left = 31; date <= period.to && left > 0; date = addDays(date, 1), left--) {
    if (Number(date.slice(8)) === day) return startOfDay(date);
  }
  return null;
}
