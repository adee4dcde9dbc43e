import { describe, expect, it } from 'vitest';
import { Refusal } from '#shared/domain/refusal';
import { heading, ROSTER_COLUMNS, type RosterColumn } from '#shared/domain/staff/roster-columns';
import { parseRoster, type RosterRow } from '#shared/domain/staff/roster-import';

type Cells = Partial<Record<RosterColumn, string>>;
const GOOD: Cells = { staffNo: '0147', name: '张三', unit: '税务局' };

const sheet = (...rows: string[][]) => [
  { name: '名册', rows: rows.map((cells, index) => ({ number: index + 1, cells })) },
];
const line = (cells: Cells): string[] => ROSTER_COLUMNS.map((column) => cells[column] ?? '');
const roster = (...rows: Cells[]) => parseRoster(sheet(ROSTER_COLUMNS.map(heading), ...rows.map(line)));
const problemsOf = (...rows: Cells[]) =>
  roster(...rows).problems.map(({ row, column, level, code, params }) => [row, column, level, code, params]);

describe('problems of a row', () => {
  it.each<[string, Cells, unknown[]]>([
    ['no number', { staffNo: '' }, ['staffNo', 'error', 'missing', {}]],
    ['no name', { name: ' 　' }, ['name', 'error', 'missing', {}]],
    ['no unit', { unit: '' }, ['unit', 'error', 'missing', {}]],
    ['long name', { name: '长'.repeat(31) }, ['name', 'error', 'too_long', { max: 30 }]],
    [
      'day that is none',
      { entryDate: '2026-02-30' },
      ['entryDate', 'error', 'bad_date', { value: '2026-02-30' }],
    ],
    ['words for a day', { exitDate: '待定' }, ['exitDate', 'error', 'bad_date', { value: '待定' }]],
    [
      'exit before entry',
      { entryDate: '2026/3/5', exitDate: '2026.3.4' },
      ['exitDate', 'error', 'exit_before_entry', { entry: '2026-03-05', exit: '2026-03-04' }],
    ],
    ['duty', { duty: 'C岗' }, ['duty', 'error', 'unknown_word', { value: 'C岗' }]],
    ['post', { post: '主任' }, ['post', 'error', 'unknown_word', { value: '主任' }]],
    ['gender', { gender: '不详' }, ['gender', 'warning', 'unknown_word', { value: '不详' }]],
    ['shortened', { machineId: '1.2E+11' }, ['machineId', 'error', 'number_shortened', { value: '1.2E+11' }]],
  ])('%s', (_, cells, problem) => {
    expect(problemsOf({ ...GOOD, ...cells })).toEqual([[2, ...problem]]);
  });

  it('finds a number or machine id twice in the file', () => {
    const first = { ...GOOD, machineId: '9' };
    const second = { ...GOOD, staffNo: '０１４７', machineId: ' 9' };
    expect(problemsOf(first, { ...GOOD, staffNo: '147' }, second)).toEqual([
      [4, 'staffNo', 'error', 'staff_no_duplicate', { value: '0147', row: 2 }],
      [4, 'machineId', 'error', 'machine_id_duplicate', { value: '9', row: 2 }],
    ]);
  });
});

describe('what a row says', () => {
  it.each<[Cells, Partial<RosterRow>]>([
    [GOOD, { staffNo: '0147', gender: '', duty: null, post: null, entryDate: null, machineId: '' }],
    [{ ...GOOD, staffNo: '147' }, { staffNo: '147' }],
    [
      { ...GOOD, duty: 'a岗', post: '首席代表' },
      { duty: 'A', post: 'manager' },
    ],
    [
      { ...GOOD, duty: 'Ｂ', post: '工作人员', gender: '女' },
      { duty: 'B', post: 'clerk', gender: 'female' },
    ],
    [{ ...GOOD, entryDate: '46086' }, { entryDate: '2026-03-05' }],
    [
      { ...GOOD, machineId: '0009', phone: '138 0000 0000' },
      { machineId: '0009', phone: '13800000000' },
    ],
  ])('%j', (cells, row) => {
    const parsed = roster(cells);
    expect(parsed.problems).toEqual([]);
    expect(parsed.rows[0]).toMatchObject(row);
  });
});

describe('headings', () => {
  const refusal = (...rows: string[][]): Refusal => {
    try {
      parseRoster(sheet(...rows));
    } catch (error) {
      if (error instanceof Refusal) return error;
    }
    throw new Error('was served');
  };

  it('takes any order, other words, a title above, remarks in brackets, and a number column', () => {
    const parsed = parseRoster(
      sheet(
        ['某中心人员名册'],
        ['序号', '原单位', '姓 名*', '人员编号(必填)', '联系电话'],
        ['1', '税务局', '张三', '0147', '1'],
      ),
    );
    expect(parsed.problems).toEqual([]);
    expect(parsed.rows).toMatchObject([
      { row: 3, staffNo: '0147', name: '张三', unitName: '税务局', phone: '1' },
    ]);
  });

  it('finds the sheet that has them', () => {
    const sheets = [...sheet(['填写说明']), ...sheet(['工号', '姓名', '派驻单位'], ['1', '张三', '税务局'])];
    expect(parseRoster(sheets).rows).toHaveLength(1);
  });

  it('warns of columns it does not know', () => {
    const parsed = parseRoster(
      sheet(['工号', '姓名', '派驻单位', '政治面貌'], ['1', '张三', '税务局', '群众']),
    );
    expect(parsed.problems).toEqual([
      { row: null, column: null, level: 'warning', code: 'column_unknown', params: { column: '政治面貌' } },
    ]);
  });

  it.each<[string, string[][], string, object]>([
    ['a missing column', [['工号', '姓名']], 'roster_columns_missing', { columns: '派驻单位' }],
    ['no headings', [['1', '2']], 'roster_columns_missing', { columns: '工号、姓名、派驻单位' }],
    ['no sheet', [], 'roster_columns_missing', { columns: '工号、姓名、派驻单位' }],
    ['one column twice', [['工号', '姓名', '单位', '原单位']], 'roster_column_twice', { column: '派驻单位' }],
    ['no rows', [['工号', '姓名', '派驻单位']], 'roster_empty', {}],
  ])('refuses %s', (_, rows, code, params) => {
    expect(refusal(...rows)).toMatchObject({ code, params });
  });

  it('passes over examples of the template', () => {
    expect(roster({ ...GOOD, staffNo: '示例0147' }, GOOD)).toMatchObject({ skipped: 1, rows: [{ row: 3 }] });
  });
});
