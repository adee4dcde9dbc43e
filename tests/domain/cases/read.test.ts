import { describe, expect, it } from 'vitest';
import { readCount } from '#shared/domain/cases/columns';
import { readFigures } from '#shared/domain/cases/read-figures';
import { readOverdue } from '#shared/domain/cases/read-overdue';
import { NO_FIGURES } from '#shared/domain/cases/types';

const windows = [
  { id: 1, code: 'W01', name: '市场监管窗口' },
  { id: 2, code: 'W02', name: '税务窗口' },
  { id: 3, code: 'W03', name: '税务窗口' },
];
const sheetOf = (...rows: string[][]) => [
  { rows: rows.map((cells, index) => ({ number: index + 1, cells })) },
];

describe('counts as offices write them', () => {
  it.each<[string, number | null]>([
    ['120', 120],
    ['1,250', 1250],
    ['１２', 12],
    ['12件', 12],
    ['30.0', 30],
    ['', null],
    ['—', null],
    ['0', 0],
    ['-3', Number.NaN],
    ['12.5', Number.NaN],
    ['很多', Number.NaN],
    ['99999999999', Number.NaN],
  ])('%s', (cell, wanted) => {
    expect(readCount(cell)).toEqual(wanted);
  });
});

describe('a sheet of figures', () => {
  const heading = [
    '序号',
    '窗口编号',
    '窗口名称',
    '办件量',
    '按时办结',
    '其中提前',
    '超时',
    '退件',
    '应进驻事项',
    '已进驻事项',
    '备注',
  ];
  it('finds its heading below a title and passes over blanks and sums', () => {
    const { rows, bad } = readFigures(
      sheetOf(
        ['四月办件统计'],
        heading,
        ['1', 'W01', '市场监管窗口', '120', '', '90', '2', '3', '40', '37', ' 月底 补报 '],
        ['2', '', '税务窗口', '', '', '', '', '', '', '', ''],
        ['', '', '合 计', '120', '118', '90', '2', '3', '40', '37', ''],
      ),
      windows,
    );
    expect(bad).toEqual([]);
    expect(rows).toEqual([
      {
        ...{ row: 3, windowId: 1, note: '月底 补报' },
        figures: { handled: 120, onTime: 118, early: 90, overdue: 2, returned: 3, due: 40, entered: 37 },
      },
    ]);
  });

  it('names every problem of every row', () => {
    const { rows, bad } = readFigures(
      sheetOf(
        heading,
        ['1', 'W09', '', '5', '5', '', '', '', '', '', ''],
        ['2', '', '税务窗口', '5', '5', '', '', '', '', '', ''],
        ['3', 'W01', '', '12.5', '9', '', '', '', '', '', ''],
        ['4', 'W02', '', '10', '9', '', '2', '', '5', '', ''],
        ['5', 'W02', '', '1', '1', '', '', '', '', '', ''],
        ['6', '', '', '1', '1', '', '', '', '', '', ''],
      ),
      windows,
    );
    expect(rows).toEqual([]);
    expect(bad.map(({ row, code, text }) => [row, code, text])).toEqual([
      [2, 'window_unknown', 'W09'],
      [3, 'window_ambiguous', '税务窗口'],
      [4, 'count_wrong', '12.5'],
      [5, 'sum_wrong', 'W02'],
      [5, 'entry_incomplete', 'W02'],
      [6, 'listed_twice', 'W02'],
      [7, 'window_missing', ''],
    ]);
  });

  it('a zero is a figure, a blank is none', () => {
    const { rows } = readFigures(sheetOf(['窗口', '办结件'], ['W01', '0']), windows);
    expect(rows[0]?.figures).toEqual({ ...NO_FIGURES, handled: 0, onTime: 0, overdue: 0 });
  });

  it('refuses a sheet without such a heading', () => {
    expect(() => readFigures(sheetOf(['姓名', '日期']), windows)).toThrow('case_columns');
  });
});

describe('a sheet of overdue cases', () => {
  const wanted = {
    windows,
    staff: [
      { id: 5, code: '0147', name: '张三' },
      { id: 6, code: '147', name: '李四' },
      { id: 7, code: '9', name: '李四' },
    ],
    today: '2026-05-10',
  };
  const heading = ['受理编号', '事项', '窗口', '经办人', '承诺办结日期', '办结日期', '超时原因'];
  it('takes one case a row; it counts on the day it was done, or today', () => {
    const { rows, bad } = readOverdue(
      sheetOf(
        heading,
        ['SP-1', '食品经营许可', 'W01', '张三', '2026/4/10', '2026.4.15', '材料流转慢'],
        ['SP-2', '药店开办', '市场监管窗口', '0147', '2026-04-30', '', ''],
      ),
      wanted,
    );
    expect(bad).toEqual([]);
    expect(
      rows.map(({ caseNo, windowId, staffId, dueOn, doneOn, foundOn }) => [
        caseNo,
        windowId,
        staffId,
        dueOn,
        doneOn,
        foundOn,
      ]),
    ).toEqual([
      ['SP-1', 1, 5, '2026-04-10', '2026-04-15', '2026-04-15'],
      ['SP-2', 1, 5, '2026-04-30', null, '2026-05-10'],
    ]);
  });

  it('names what is wrong', () => {
    const { bad } = readOverdue(
      sheetOf(
        heading,
        ['SP-1', '', 'W01', '', '2026-04-10', '2026-04-09', ''],
        ['SP-2', '许可', 'W01', '李四', '2026-04-10', '', ''],
        ['SP-2', '许可', 'W01', '王五', '4月', '', ''],
        ['SP-3', '许可', 'W01', '', '', '', ''],
        ['SP-4', '许可', 'W01', '', '2026-04-10', '2026-04-09', ''],
        ['SP-5', '许可', 'W01', '', '2026-05-10', '', ''],
      ),
      wanted,
    );
    expect(bad.map(({ row, code, column }) => [row, code, column])).toEqual([
      [2, 'text_missing', '事项名称'],
      [3, 'person_ambiguous', '工号'],
      [4, 'listed_twice', '办件编号'],
      [4, 'person_unknown', '工号'],
      [4, 'date_wrong', '应办结日期'],
      [5, 'date_missing', '应办结日期'],
      [6, 'overdue_done_in_time', '办结日期'],
      [7, 'overdue_found_early', '认定日期'],
    ]);
  });
});
