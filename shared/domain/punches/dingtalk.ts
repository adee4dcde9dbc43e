import { addDays } from '../time/dates';
import { startOfDay } from '../time/wall';
import { normal, readPeriod } from './cells';
import { readDayCells } from './day-cells';
import type { Numbering, RowParser } from './table-types';
import type { Period } from './types';

/** DingTalk's phones and machines are one device, as in its raw records. */
const DINGTALK_DEVICE = 'dingtalk';

/** What stands before the days; a column of any other name is a day. */
const LABELS: ReadonlySet<string> = new Set(['姓名', '考勤组', '部门', '工号', '职位', 'userid']);

export interface TimesColumns {
  /** The id that the raw records use too, else the staff number. */
  id: number;
  name: number;
  firstDay: number;
}

/** The header of the sheet 打卡时间: labels, then a column for each day of the period, under whatever names. */
export function timesColumns(cells: readonly string[]): TimesColumns | null {
  const names = cells.map(normal);
  const lastLabel = names.findLastIndex((name) => LABELS.has(name));
  const userId = names.indexOf('userid');
  const id = userId >= 0 ? userId : names.indexOf('工号');
  const days = names.slice(lastLabel + 1);
  if (id < 0 || !names.includes('姓名') || names.slice(0, lastLabel + 1).some((name) => !LABELS.has(name)))
    return null;
  // 六, 日, 劳动节, 1, 5-1: short names, and none of the columns of the other sheets.
  if (days.length === 0 || days.some((name) => name.length > 6 || /打卡|时长|次数|天数|结果/.test(name)))
    return null;
  return { id, name: names.indexOf('姓名'), firstDay: lastLabel + 1 };
}

/**
 * The sheet 打卡时间 of a 考勤报表: one row per person, one cell per day with its times. A day may be headed 六, 日 or
 * 劳动节, so the columns are counted from the first day of the stated period on.
 */
export function createDingtalkTimesParser(sheet: string, numbering: Numbering): RowParser {
  let period: Period | null = null;
  let columns: TimesColumns | null = null;
  let headerAt = 0;
  return (row, into) => {
    const found = timesColumns(row.cells);
    if (found) {
      columns = found;
      headerAt = row.number;
      return;
    }
    if (!columns || !period) {
      period ??= readPeriod(row.cells.join(' '));
      return;
    }
    const cell = (at: number): string => (row.cells[at] ?? '').trim();
    // A second row of headers under merged cells names the days again.
    if (row.number === headerAt + 1 && cell(columns.id) === '' && cell(columns.name) === '') return;
    const { id, name, firstDay } = columns;
    const { from, to } = period;
    const days = row.cells.map((_, column) => {
      const day = column < firstDay ? null : addDays(from, column - firstDay);
      return day === null || day > to ? null : startOfDay(day);
    });
    const cells = row.cells.map((text, column) => (column < firstDay || days[column] === null ? '' : text));
    const punches = { ...row, cells };
    const person = { id: cell(id), name: cell(name) || null };
    readDayCells(punches, { person, days, sheet, numbering, device: DINGTALK_DEVICE }, into);
  };
}
