import { describe, expect, it } from 'vitest';
import { planTasks, type StandingTask } from '#shared/domain/cases/task-plan';
import { readTaskSheet } from '#shared/domain/cases/task-sheet';

const HEAD = [
  '编号',
  '督办事项',
  '来源',
  '责任窗口',
  '责任单位',
  '责任人',
  '交办日期',
  '完成时限',
  '工作要求',
];
const TODAY = '2026-05-20';

const sheetOf = (...rows: string[][]) => [
  { rows: rows.map((cells, index) => ({ number: index + 1, cells })) },
];
const standing: StandingTask = {
  ...{ id: 7, no: '2026-003', title: '综合窗口改造', content: '划转事项', source: 'meeting' },
  ...{ sourceBody: '主任办公会', sourceNo: '', windowId: 1, unitId: null, staffId: null },
  ...{ issuedOn: '2026-05-06', dueOn: '2026-05-29', moving: false },
};
const state = (tasks: StandingTask[] = [standing]) => ({
  today: TODAY,
  windows: [
    { id: 1, code: '05', name: '税务窗口' },
    { id: 2, code: '06', name: '户籍窗口' },
  ],
  units: [
    { id: 1, code: 'D1', name: '市场监督管理局' },
    { id: 1, code: 'D1', name: '市监局' },
  ],
  staff: [
    { id: 1, code: '001', name: '孙强' },
    { id: 2, code: '002', name: '孙强' },
  ],
  tasks,
});
const plan = (rows: string[][], tasks?: StandingTask[]) =>
  planTasks(readTaskSheet(sheetOf(['五月督办台账'], HEAD, ...rows)), state(tasks));
const codes = (row: string[], tasks?: StandingTask[]) =>
  plan([row], tasks)[0]!.problems.map(({ column, code }) => `${column ?? ''} ${code}`.trim());

describe('a list of supervised tasks', () => {
  it('is read with the names offices use, whatever the order of columns', () => {
    const [added, ...rest] = plan([
      ['', '政协提案答复', '提案', '', '市监局', '001', '2026年5月11日', '25日前', '书面答复'],
      ['', '示例：不导入', '', '05', '', '', '', '2026-05-29', ''],
    ]);
    expect(rest).toEqual([]);
    expect(added).toMatchObject({ row: 3, change: 'added', problems: [] });
    expect(added!.task).toEqual({
      ...{ id: null, title: '政协提案答复', content: '书面答复', source: 'proposal' },
      ...{ sourceBody: '', sourceNo: '', windowId: null, unitId: 1, staffId: 1 },
      ...{ issuedOn: '2026-05-11', dueOn: '2026-05-25' },
    });
  });

  it.each<[string, string[], string[]]>([
    ['no title', ['', '', '', '05', '', '', '', '2026-05-29', ''], ['title missing']],
    ['no deadline', ['', '甲', '', '05', '', '', '', '', ''], ['dueOn missing']],
    [
      'a date that is none',
      ['', '甲', '', '05', '', '', '5月', '月底', ''],
      ['issuedOn bad_date', 'dueOn bad_date'],
    ],
    ['„20日前“ of no day', ['', '甲', '', '05', '', '', '', '20日前', ''], ['dueOn bad_date']],
    ['nobody', ['', '甲', '', '', '', '', '', '2026-05-29', ''], ['owner_missing']],
    [
      'unknown owners',
      ['', '甲', '', '99', '农业局', '王某', '', '2026-05-29', ''],
      ['window unknown_window', 'unit unknown_unit', 'person unknown_person'],
    ],
    ['two of one name', ['', '甲', '', '', '', '孙强', '', '2026-05-29', ''], ['person ambiguous_person']],
    ['an unknown source', ['', '甲', '口头', '05', '', '', '', '2026-05-29', ''], ['source unknown_source']],
    ['a number nobody has', ['2026-099', '甲', '', '05', '', '', '', '2026-05-29', ''], ['no unknown_no']],
    [
      'given tomorrow',
      ['', '甲', '', '05', '', '', '2026-05-21', '2026-05-29', ''],
      ['issuedOn issued_in_future'],
    ],
    [
      'due before it was given',
      ['', '甲', '', '05', '', '', '2026-05-20', '2026-05-19', ''],
      ['dueOn due_before_issue'],
    ],
    ['too long', ['', '甲'.repeat(101), '', '05', '', '', '', '2026-05-29', ''], ['title too_long']],
  ])('names the problem: %s', (_, row, wanted) => {
    expect(codes(row)).toEqual(wanted);
  });

  it('knows a task by its number, or by its words, owner and day; empty cells leave what stands there', () => {
    const byWords = ['', '综合窗口改造', '', '税务窗口', '', '', '2026-05-06', '2026-05-29', ''];
    expect(plan([byWords])[0]).toMatchObject({ change: 'unchanged', task: { id: 7, content: '划转事项' } });
    const undated = byWords.with(6, '');
    expect(plan([undated])[0]).toMatchObject({ change: 'unchanged', task: { issuedOn: '2026-05-06' } });
    const renamed = ['2026-003', '综窗二期', '', '', '', '', '', '2026-06-05', ''];
    expect(plan([renamed])[0]).toMatchObject({
      change: 'changed',
      task: { id: 7, title: '综窗二期', windowId: 1, issuedOn: '2026-05-06', dueOn: '2026-06-05' },
    });
    const elsewhere = byWords.with(3, '06');
    expect(plan([elsewhere])[0]).toMatchObject({ change: 'added', task: { id: null, windowId: 2 } });
  });

  it('leaves what is on its way: words may change, days and owners not', () => {
    const moving = [{ ...standing, moving: true }];
    const row = ['2026-003', '综合窗口改造', '', '', '', '', '', '2026-05-29', '分两批划转'];
    expect(codes(row, moving)).toEqual([]);
    expect(codes(row.with(7, '2026-06-05'), moving)).toEqual(['already_moving']);
    expect(codes(row.with(3, '06'), moving)).toEqual(['already_moving']);
  });

  it('stops a task that stands twice, new or known', () => {
    const row = ['', '甲', '', '05', '', '', '', '2026-05-29', ''];
    expect(plan([row, row]).map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      [],
      ['listed_twice'],
    ]);
    const known = ['2026-003', '综合窗口改造', '', '', '', '', '', '2026-05-29', ''];
    expect(plan([known, known.with(0, '').with(3, '05')])[1]!.problems).toEqual([
      { column: null, code: 'listed_twice' },
    ]);
  });

  it('refuses a sheet without its columns, and one without a task', () => {
    expect(() => readTaskSheet(sheetOf(['姓名', '工号']))).toThrow('task_sheet_columns');
    expect(() => readTaskSheet(sheetOf(HEAD, ['', '示例', '', '', '', '', '', '', '']))).toThrow(
      'task_sheet_empty',
    );
  });
});
