import { dayBlocks } from './card-blocks';
import { normal } from './cells';
import { BLANK } from './detect';
import { timesColumns } from './dingtalk';
import { type FlatColumns, flatColumns } from './flat-columns';
import { namesDay } from './flat-lines';
import { createTableReader } from './table-reader';
import type { SheetHead } from './table-types';
import type { Container, Inspection, TableFormat } from './types';
import { dailyColumns } from './wecom';

/** Rows in which titles and headers are looked for. */
const TITLE_ROWS = 6;

const titled =
  (title: RegExp) =>
  ({ rows }: SheetHead): boolean =>
    rows.slice(0, TITLE_ROWS).some(({ cells }) => cells.some((cell) => title.test(normal(cell))));

/** The header of a flat sheet that has a punch or a blank time under it. */
function columnsOf({ rows }: SheetHead): FlatColumns | null {
  for (const [index, row] of rows.slice(0, TITLE_ROWS).entries()) {
    const columns = flatColumns(row.cells);
    if (columns && rows.slice(index + 1).some(({ cells }) => namesDay(cells, columns))) return columns;
  }
  return null;
}

const hasHeader = (sheet: SheetHead, ...names: string[]): boolean =>
  sheet.rows
    .slice(0, TITLE_ROWS)
    .some(({ cells }) => names.every((name) => cells.some((cell) => normal(cell) === name)));

/** Cards state 考勤日期 and have rows that begin with a day and its weekday. */
const isCards = (sheet: SheetHead): boolean =>
  titled(/^考勤日期/)(sheet) && sheet.rows.some((row) => dayBlocks(row).length > 0);

interface Shape {
  format: TableFormat;
  why: 'sheet_title' | 'column_names';
  fits(sheet: SheetHead): boolean;
  /** Of several sheets that fit only the first is read, as the others tell the same punches again. */
  one: boolean;
}

/** In this order: what names itself first. A sheet's name is asked only where nothing else tells. */
const SHAPES: readonly Shape[] = [
  { format: 'standard_report', why: 'sheet_title', fits: titled(/^考勤记录表$/), one: false },
  { format: 'card_report', why: 'sheet_title', fits: titled(/^(员工)?刷卡记录表$/), one: false },
  { format: 'standard_cards', why: 'sheet_title', fits: isCards, one: false },
  {
    format: 'wecom',
    why: 'column_names',
    fits: (sheet) => sheet.rows.slice(0, TITLE_ROWS).some(({ cells }) => dailyColumns(cells)),
    one: true,
  },
  {
    format: 'wecom',
    why: 'column_names',
    fits: (sheet) =>
      hasHeader(sheet, '实际打卡时间', '账号') || hasHeader(sheet, '实际打卡时间', '应打卡时间'),
    one: true,
  },
  {
    format: 'dingtalk',
    why: 'column_names',
    fits: (sheet) => hasHeader(sheet, '打卡时间', '打卡结果', '考勤日期'),
    one: true,
  },
  {
    format: 'dingtalk',
    why: 'column_names',
    fits: (sheet) =>
      titled(/统计日期/)(sheet) && sheet.rows.slice(0, TITLE_ROWS).some(({ cells }) => timesColumns(cells)),
    one: true,
  },
  {
    format: 'hikvision',
    why: 'column_names',
    fits: (sheet) =>
      columnsOf(sheet) !== null &&
      (hasHeader(sheet, 'attendancecheckpoint') || hasHeader(sheet, '考勤检查点')),
    one: false,
  },
  { format: 'flat_export', why: 'column_names', fits: (sheet) => columnsOf(sheet) !== null, one: false },
];

/** Tells what the sheets of a file are from their first rows, whatever the file and its sheets are called. */
export function inspectSheets(
  container: Exclude<Container, 'text'>,
  heads: readonly SheetHead[],
): Inspection {
  const blank: Inspection = { ...BLANK, container, format: container };
  if (container === 'access') {
    const sheets = ['USERINFO', 'CHECKINOUT'].map((name) => heads.findIndex((head) => head.name === name));
    if (sheets.includes(-1)) return { ...blank, format: 'unknown' };
    return withDirections({ ...blank, format: 'access', why: 'magic_bytes', sure: true, sheets }, heads);
  }
  for (const { format, why, fits, one } of SHAPES) {
    const sheets = heads.flatMap((head, index) => (fits(head) ? [index] : []));
    if (sheets.length === 0) continue;
    const known = { ...blank, format, why, sure: true, sheets: one ? sheets.slice(0, 1) : sheets };
    return withDirections(known, heads);
  }
  return {
    ...blank,
    format: 'unknown',
    why: heads.every(({ rows }) => rows.length === 0) ? 'empty' : blank.why,
  };
}

/** Many machines write the same direction for every punch; taken for "in" it would spoil every leaving. */
function withDirections(inspection: Inspection, heads: readonly SheetHead[]): Inspection {
  const reader = createTableReader({ ...inspection, directions: true });
  const seen = new Set<string>();
  for (const index of inspection.sheets) {
    const head = heads[index];
    if (!head) continue;
    reader.sheet(head.name);
    for (const punch of reader.push(head.rows).punches) if (punch.direction) seen.add(punch.direction);
  }
  return { ...inspection, directions: seen.size > 1 };
}
