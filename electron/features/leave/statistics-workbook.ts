import { isBuiltIn } from '#shared/domain/leave/kind-rules';
import { kindWord } from '#shared/domain/leave/slip';
import { newWorkbook } from '../../platform/new-workbook';
import type { LeaveStatistics } from './statistics';

type Pair = LeaveStatistics['total'];

const HEAD = ['人次', '天数', '人数', '先斩后奏', '逾期未归'];
const FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EDF3' } } as const;

const figures = ({ requests, halfDays, people, retroactive, overdue }: Pair['now']): number[] => [
  requests,
  halfDays / 2,
  people,
  retroactive,
  overdue,
];

/** The statistics of a year on four sheets, this year beside the one before. */
export async function statisticsWorkbook(statistics: LeaveStatistics, year: number): Promise<Uint8Array> {
  const book = await newWorkbook();
  const add = (name: string, columns: string[], rows: { cells: string[]; pair: Pair }[]) => {
    const sheet = book.addWorksheet(name, {
      views: [{ state: 'frozen', ySplit: 2 }],
      pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
    const blank = columns.map(() => '');
    sheet.addRow([...blank, `${year}年`, ...HEAD.slice(1).map(() => ''), `${year - 1}年同期`]);
    sheet.addRow([...columns, ...HEAD, ...HEAD]);
    for (const { cells, pair } of rows)
      sheet.addRow([...cells, ...figures(pair.now), ...figures(pair.before)]);
    sheet.addRow([
      '合计',
      ...blank.slice(1),
      ...figures(statistics.total.now),
      ...figures(statistics.total.before),
    ]).font = { bold: true };
    const first = columns.length + 1;
    sheet.mergeCells(1, first, 1, first + HEAD.length - 1);
    sheet.mergeCells(1, first + HEAD.length, 1, first + HEAD.length * 2 - 1);
    for (const row of [1, 2]) {
      sheet.getRow(row).eachCell((cell) => {
        cell.font = { bold: true };
        cell.fill = FILL;
        cell.alignment = { horizontal: 'center' };
      });
    }
    columns.forEach((_, index) => {
      sheet.getColumn(index + 1).width = 18;
    });
  };
  const pairOf = ({ now, before }: Pair): Pair => ({ now, before });
  add(
    '按类别',
    ['类别'],
    statistics.kinds.map(({ code, name, ...pair }) => ({
      cells: [isBuiltIn(code) ? kindWord(code, name) : name],
      pair: pairOf(pair),
    })),
  );
  add(
    '按月份',
    ['月份'],
    statistics.months.map(({ month, ...pair }) => ({ cells: [month], pair: pairOf(pair) })),
  );
  add(
    '按窗口',
    ['窗口'],
    statistics.windows.map(({ windowName, ...pair }) => ({ cells: [windowName], pair: pairOf(pair) })),
  );
  add(
    '按人员',
    ['姓名', '工号', '窗口'],
    statistics.people.map(({ staffName, staffNo, windowName, ...pair }) => ({
      cells: [staffName, staffNo, windowName],
      pair: pairOf(pair),
    })),
  );
  return new Uint8Array(await book.xlsx.writeBuffer());
}
