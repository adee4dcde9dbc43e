import { describe, expect, it } from 'vitest';
import { columnHeading, columnsOf } from '#shared/domain/marks/columns';
import { readMarkSheet } from '#shared/domain/marks/read-sheet';
import { given, giver, partsOf } from './support';

describe('a sheet of marks out of Excel', () => {
  const [part] = partsOf();
  const givers = [giver(5, 'deputy', ''), giver(6, 'mutual', '办税窗口', { ownId: 1 })];
  const subjects = [
    { id: 1, code: 'W01', name: '办税窗口' },
    { id: 2, code: 'W02', name: '户籍窗口' },
  ];
  const columns = columnsOf(part, givers);
  const read = (...rows: string[][]) =>
    readMarkSheet(
      [{ rows: rows.map((cells, index) => ({ number: index + 1, cells })) }],
      part,
      columns,
      subjects,
    );
  const HEAD = ['编号', '名称', '分管领导', '窗口互评 办税窗口'];

  it('is headed as the template heads it', () => {
    expect(columns.map((column) => columnHeading(part, column))).toEqual(HEAD.slice(2));
  });

  it('gives marks by number or name; blank cells and blank rows say nothing', () => {
    const rows = read(
      ['三月评分'],
      HEAD,
      ['W01', '', '18', '-'],
      ['', '户籍 窗口', '', '19.5'],
      ['', '', '', ''],
    );
    expect(rows.map(({ row, problems, marks }) => [row, problems, marks])).toEqual([
      [3, [], [given(5, 1, 1800)]],
      [4, [], [given(6, 2, 1950)]],
    ]);
  });

  it('names every problem of a row', () => {
    const rows = read(
      HEAD,
      ['W09', '', '21', ''],
      ['W01', '', 'x', '18'],
      ['W01', '', '18', ''],
      ['', '', '3', ''],
    );
    expect(
      rows.map(({ row, problems }) => [row, problems.map(({ column, code }) => `${column} ${code}`)]),
    ).toEqual([
      [2, ['null subject_unknown', '分管领导 over_full']],
      [3, ['分管领导 not_a_mark', '窗口互评 办税窗口 not_due']],
      [4, ['null listed_twice']],
      [5, ['null subject_missing']],
    ]);
  });

  it('is refused where no heading fits', () => {
    expect(() => read(['姓名', '得分'], ['甲', '3'])).toThrow('marks_columns');
  });
});
