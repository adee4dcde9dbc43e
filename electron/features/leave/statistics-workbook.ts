import type ExcelJS from 'exceljs';
import { isBuiltIn } from '#shared/domain/leave/kind-rules';
import { kindWord } from '#shared/domain/leave/slip';
import type { LeaveTotals } from '#shared/domain/leave/statistics';
import type { IsoDate } from '#shared/domain/time/wall';
import { newWorkbook } from '../../platform/new-workbook';
import type { LeaveStatistics } from './statistics';

type Pair = Pick<LeaveStatistics['total'], 'now' | 'before'>;

/** What the statistics are about, for the head of every sheet. */
export interface StatisticsAbout {
  year: number;
  untilMonth: number;
  /** The one window they are about; null for all. */
  windowName: string | null;
  madeOn: IsoDate;
}

interface Figure {
  head: string;
  of: (totals: LeaveTotals) => number;
  format?: string;
}

const DAYS = '0.0';
const PEOPLE: Figure = { head: '请假人数', of: ({ people }) => people };
const FIGURES: readonly Figure[] = [
  { head: '请假份数', of: ({ requests }) => requests },
  { head: '请假天数', of: ({ halfDays }) => halfDays / 2, format: DAYS },
  PEOPLE,
  { head: '先斩后奏', of: ({ retroactive }) => retroactive },
  { head: '逾期未归', of: ({ overdue }) => overdue },
];
/** One person is always one. */
const OF_PEOPLE = FIGURES.filter((figure) => figure !== PEOPLE);

interface Sheet {
  name: string;
  columns: readonly [head: string, width: number][];
  rows: readonly { cells: string[]; pair: Pair }[];
  figures?: readonly Figure[];
}

/** The statistics of a year on four sheets, this year beside the same months of the one before. */
export async function statisticsWorkbook(
  statistics: LeaveStatistics,
  about: StatisticsAbout,
): Promise<Uint8Array> {
  const book = await newWorkbook();
  const kindName = (code: string, name: string) => (isBuiltIn(code) ? kindWord(code, name) : name);
  const sheets: Sheet[] = [
    {
      name: '按假别',
      columns: [['假别', 14]],
      rows: statistics.kinds.map(({ code, name, ...pair }) => ({ cells: [kindName(code, name)], pair })),
    },
    {
      name: '按月',
      columns: [['月份', 12]],
      rows: statistics.months.map(({ month, ...pair }) => ({ cells: [month], pair })),
    },
    {
      name: '按窗口',
      columns: [['窗口', 26]],
      rows: statistics.windows.map(({ windowName, ...pair }) => ({ cells: [windowName], pair })),
    },
    {
      name: '按个人',
      columns: [
        ['姓名', 12],
        ['工号', 10],
        ['窗口', 26],
      ],
      rows: statistics.people.map(({ staffName, staffNo, windowName, ...pair }) => ({
        cells: [staffName, staffNo, windowName],
        pair,
      })),
      figures: OF_PEOPLE,
    },
  ];
  for (const sheet of sheets) addSheet(book, sheet, statistics.total, about);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const LINE = { style: 'thin', color: { argb: 'FFB8C2CC' } } as const;
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EDF3' } } as const;
/** Title, what is counted, years, names of the columns. */
const HEAD_ROWS = 4;

function addSheet(
  book: ExcelJS.Workbook,
  { name, columns, rows, figures = FIGURES }: Sheet,
  total: Pair,
  about: StatisticsAbout,
): void {
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: columns.length, ySplit: HEAD_ROWS }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.pageSetup.printTitlesRow = `1:${HEAD_ROWS}`;
  const { year, untilMonth, windowName, madeOn } = about;
  const months = untilMonth === 1 ? '1月' : `1—${untilMonth}月`;
  const blank = columns.map(() => '');
  const empty = figures.slice(1).map(() => '');
  const heads = figures.map(({ head }) => head);
  const valuesOf = ({ now, before }: Pair) => [
    ...figures.map(({ of }) => of(now)),
    ...figures.map(({ of }) => of(before)),
    (now.halfDays - before.halfDays) / 2,
  ];
  sheet.addRow([`${windowName ?? ''}${year}年${months}请假统计（${name}）`]);
  sheet.addRow([`单位：份、天、人。半天记 0.5 天。制表日期：${madeOn}`]);
  sheet.addRow([...blank, `${year}年${months}`, ...empty, `${year - 1}年同期`, ...empty, '']);
  sheet.addRow([...columns.map(([head]) => head), ...heads, ...heads, '天数增减']);
  for (const { cells, pair } of rows) sheet.addRow([...cells, ...valuesOf(pair)]);
  sheet.addRow(['合计', ...blank.slice(1), ...valuesOf(total)]);
  const first = columns.length + 1;
  const last = columns.length + figures.length * 2 + 1;
  sheet.mergeCells(1, 1, 1, last);
  sheet.mergeCells(2, 1, 2, last);
  sheet.mergeCells(3, first, 3, first + figures.length - 1);
  sheet.mergeCells(3, first + figures.length, 3, last - 1);
  setLooks(sheet, last);
  const widths = [...columns.map(([, width]) => width), ...Array<number>(last - columns.length).fill(11)];
  const formats = [...figures, ...figures].map(({ format = '0' }) => format);
  for (const [index, width] of widths.entries()) {
    const column = sheet.getColumn(index + 1);
    column.width = width;
    if (index + 1 >= first) column.numFmt = formats[index + 1 - first] ?? `+${DAYS};-${DAYS};0`;
  }
}

function setLooks(sheet: ExcelJS.Worksheet, last: number): void {
  sheet.eachRow((row, number) => {
    if (number <= 2) return;
    const isHead = number <= HEAD_ROWS;
    for (let column = 1; column <= last; column++) {
      const cell = row.getCell(column);
      cell.border = BORDER;
      if (isHead) Object.assign(cell, { fill: FILL, alignment: { horizontal: 'center' } });
      if (isHead || number === sheet.rowCount) cell.font = { bold: true };
    }
  });
  sheet.getRow(1).height = 26;
  Object.assign(sheet.getCell(1, 1), {
    font: { bold: true, size: 16 },
    alignment: { horizontal: 'center', vertical: 'middle' },
  });
}
