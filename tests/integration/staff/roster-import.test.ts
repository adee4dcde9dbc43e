import { describe, expect, it } from 'vitest';
import type { StaffMember } from '#shared/contracts/staff';
import type { RosterPreview } from '#shared/contracts/staff-roster';
import type { Unit, WindowRecord } from '#shared/contracts/units';
import { startOfDay } from '#shared/domain/time/wall';
import { openCenter, type TestCenter } from '../support/center';
import {
  byNumber,
  closeMonth,
  HEADINGS,
  importRoster,
  pickRoster,
  preview,
  problemsOf,
  timeline,
} from './support';

const ZHANG = [
  '0147',
  '张三',
  '男',
  '税务局',
  '05',
  '办税窗口',
  'A岗',
  '窗口负责人',
  '',
  '',
  '2026-01-05',
  '',
  '',
];
const LI = ['0148', '李四', '女', '税务局', '05', '办税窗口', 'B岗', '工作人员', '', '', '2026/1/5', '', ''];
const WANG = ['147', '王五', '', '公安局', '', '户籍窗口', '', '', '', '', '2026年1月6日', '', ''];
const ROSTER = [ZHANG, LI, WANG];

const withCell = (row: readonly string[], heading: string, value: string): string[] =>
  row.map((cell, index) => (HEADINGS[index] === heading ? value : cell));

describe('first import', () => {
  it('shows what it would make, then makes it', async () => {
    const center = await openCenter();
    const token = await pickRoster(center, ROSTER);
    const view = await center.call<RosterPreview>('staff.importPreview', { token });
    expect(view).toMatchObject({
      errors: 0,
      newUnits: ['税务局', '公安局'],
      newWindows: [
        { code: '05', name: '办税窗口', unitName: '税务局' },
        { code: '06', name: '户籍窗口', unitName: '公安局' },
      ],
      counts: { units: { added: 2 }, windows: { added: 2 }, staff: { added: 3 }, postings: { added: 3 } },
    });
    expect(await center.call<StaffMember[]>('staff.list')).toEqual([]);

    const result = await center.call<{ counts: unknown }>('staff.importApply', { token });
    expect(result.counts).toEqual(view.counts);
    expect(
      (await center.call<StaffMember[]>('staff.list')).map(({ staffNo, name }) => [staffNo, name]),
    ).toEqual([
      ['0147', '张三'],
      ['0148', '李四'],
      ['147', '王五'],
    ]);
    expect(timeline(await byNumber(center, '0147'))).toEqual(['办税窗口 A manager 2026-01-05..']);
    expect(timeline(await byNumber(center, '0148'))).toEqual(['办税窗口 B clerk 2026-01-05..']);
    expect(timeline(await byNumber(center, '147'))).toEqual(['户籍窗口 A clerk 2026-01-06..']);
    expect((await center.call<Unit[]>('units.list')).map(({ code, name }) => [code, name])).toEqual([
      ['01', '税务局'],
      ['02', '公安局'],
    ]);
  });

  it('takes dates and numbers that Excel keeps as numbers', async () => {
    const center = await openCenter();
    const row = [
      147,
      '赵六',
      '男',
      '税务局',
      5,
      '办税窗口',
      'A岗',
      '',
      99,
      13800000000,
      new Date('2026-03-05'),
      '',
      '',
    ];
    await importRoster(center, [row]);
    const member = await byNumber(center, '147');
    expect(member).toMatchObject({ entryDate: '2026-03-05', phone: '13800000000' });
    expect(member.postings[0]).toMatchObject({ windowCode: '5' });
  });
});

describe('all or nothing', () => {
  it('refuses the whole file for one bad row and changes nothing', async () => {
    const center = await openCenter();
    const token = await pickRoster(center, [...ROSTER, withCell(ZHANG, '姓名', '张三丰')]);
    expect(await center.refusal('staff.importApply', { token })).toEqual({
      code: 'roster_has_errors',
      params: { errors: 1, rows: '5', first: 'staff_no_duplicate' },
    });
    expect(await center.call('staff.list', { presence: 'all' })).toEqual([]);
    expect(await center.call('units.list')).toEqual([]);
    expect(await center.call('units.windows')).toEqual([]);
  });

  it('keeps nothing of an import that is cancelled half-way', async () => {
    const center = await openCenter();
    const token = await pickRoster(center, ROSTER);
    const controller = new AbortController();
    const answer = await center.dispatch({
      channel: 'staff.importApply',
      input: { token },
      signal: controller.signal,
      progress: ({ phase, done }) => {
        if (phase === 'saving' && done === 1) controller.abort();
      },
    });
    expect(answer).toEqual({ ok: false, error: { code: 'cancelled', params: {} } });
    expect(await center.call('staff.list', { presence: 'all' })).toEqual([]);
    expect(await center.call('units.list')).toEqual([]);
  });

  it('refuses a file that is no workbook', async () => {
    const center = await openCenter();
    const token = await center.pick('roster.xlsx', '工号,姓名');
    expect((await center.refusal('staff.importPreview', { token })).code).toBe('file_not_excel');
  });

  it('names the columns that are missing', async () => {
    const center = await openCenter();
    const token = await pickRoster(center, [['张三', '1']], ['姓名', '电话']);
    expect(await center.refusal('staff.importPreview', { token })).toEqual({
      code: 'roster_columns_missing',
      params: { columns: '工号、派驻单位' },
    });
  });
});

describe('importing again', () => {
  it('changes nothing when nothing is new', async () => {
    const center = await openCenter();
    await importRoster(center, ROSTER);
    const { counts } = await importRoster(center, ROSTER);
    const same = (unchanged: number) => ({ added: 0, changed: 0, unchanged });
    expect(counts).toEqual({ units: same(2), windows: same(2), staff: same(3), postings: same(3) });
  });

  it('turns another window into a swap on the chosen day and keeps what is not in the file', async () => {
    const center = await openCenter();
    await importRoster(center, ROSTER);
    const moved = withCell(withCell(WANG, '窗口编号', '05'), '窗口名称', '');
    const view = await preview(center, [moved], '2026-04-15');
    expect(view.counts.postings).toEqual({ added: 1, changed: 1, unchanged: 0 });
    await importRoster(center, [moved], '2026-04-15');
    expect(timeline(await byNumber(center, '147'))).toEqual([
      '户籍窗口 A clerk 2026-01-06..2026-04-14',
      '办税窗口 A clerk 2026-04-15..',
    ]);
    expect(await center.call<StaffMember[]>('staff.list')).toHaveLength(3);
  });

  it('hands the window to another manager without a day of two', async () => {
    const center = await openCenter();
    await importRoster(center, ROSTER);
    const rows = [withCell(ZHANG, '职务', '工作人员'), withCell(LI, '职务', '首席代表')];
    await importRoster(center, rows, '2026-04-01');
    expect(timeline(await byNumber(center, '0148'))).toEqual([
      '办税窗口 B clerk 2026-01-05..2026-03-31',
      '办税窗口 B manager 2026-04-01..',
    ]);
  });

  it('renames a window, ends those who leave, leaves out empty cells', async () => {
    const center = await openCenter();
    await importRoster(center, [withCell(ZHANG, '手机', '13800000001'), LI]);
    const left = withCell(withCell(LI, '离开日期', '2026.3.31'), '窗口名称', '综合办税窗口');
    await importRoster(center, [withCell(ZHANG, '窗口名称', '综合办税窗口'), left]);
    expect(await byNumber(center, '0147')).toMatchObject({ phone: '13800000001' });
    expect(await byNumber(center, '0148')).toMatchObject({ exitDate: '2026-03-31' });
    expect(timeline(await byNumber(center, '0148'))).toEqual(['综合办税窗口 B clerk 2026-01-05..2026-03-31']);
    expect(await center.call<WindowRecord[]>('units.windows')).toMatchObject([
      { code: '05', name: '综合办税窗口', staffCount: 1, managerName: '张三' },
    ]);
  });

  it('does not take 147 for another person than the 0147 of the same name', async () => {
    const center = await openCenter();
    await importRoster(center, [ZHANG]);
    expect(problemsOf(await preview(center, [withCell(ZHANG, '工号', '147')]))).toContainEqual([
      2,
      'staffNo',
      'staff_no_zeros_lost',
    ]);
  });

  it('refuses what would change a closed month, row by row', async () => {
    const center = await openCenter();
    await importRoster(center, ROSTER);
    await closeMonth(center, '2026-03');
    const moved = withCell(withCell(WANG, '窗口编号', '05'), '窗口名称', '');
    const newcomer = ['0200', '孙七', '', '税务局', '05', '', '', '', '', '', '2026-03-02', '', ''];
    expect(problemsOf(await preview(center, [moved, newcomer], '2026-03-15'))).toEqual([
      [2, 'entryDate', 'month_closed'],
      [3, 'entryDate', 'posting_starts_later'],
      [3, 'entryDate', 'month_closed'],
    ]);
    expect(problemsOf(await preview(center, [moved, newcomer], '2026-04-01'))).toEqual([
      [3, 'entryDate', 'posting_starts_later'],
    ]);
    await importRoster(center, [newcomer], '2026-04-01');
    expect(timeline(await byNumber(center, '0200'))).toEqual(['办税窗口 A clerk 2026-04-01..']);
  });
});

describe('machine ids', () => {
  const mappings = (center: TestCenter) =>
    center.database.kysely
      .selectFrom('machine_mapping')
      .innerJoin('machine_user', 'machine_user.id', 'machine_user_id')
      .innerJoin('staff', 'staff.id', 'machine_mapping.staff_id')
      .select(['machine_id', 'staff_no', 'from_at'])
      .orderBy('machine_mapping.id')
      .execute();

  it('maps them once, as text, and to nobody else', async () => {
    const center = await openCenter();
    const rows = [withCell(ZHANG, '考勤号', '0009'), withCell(LI, '考勤号', '9')];
    await importRoster(center, rows);
    expect((await importRoster(center, rows)).counts.staff).toEqual({ added: 0, changed: 0, unchanged: 2 });
    expect(await mappings(center)).toEqual([
      { machine_id: '0009', staff_no: '0147', from_at: 0 },
      { machine_id: '9', staff_no: '0148', from_at: 0 },
    ]);
    const other = withCell(withCell(WANG, '工号', '0300'), '考勤号', '9');
    expect(problemsOf(await preview(center, [other]))).toEqual([[2, 'machineId', 'machine_id_taken']]);
  });

  it('gives a person a new id from the day of the change on', async () => {
    const center = await openCenter();
    await importRoster(center, [withCell(ZHANG, '考勤号', '9')]);
    await importRoster(center, [withCell(ZHANG, '考勤号', '10')], '2026-04-20');
    expect((await mappings(center)).map(({ machine_id, from_at }) => [machine_id, from_at])).toEqual([
      ['9', 0],
      ['10', startOfDay('2026-04-20')],
    ]);
  });

  it('leaves the punches of closed months with whom they were', async () => {
    const center = await openCenter();
    await importRoster(center, [ZHANG]);
    await closeMonth(center, '2026-03');
    await importRoster(center, [withCell(ZHANG, '考勤号', '9')]);
    expect((await mappings(center)).map(({ from_at }) => from_at)).toEqual([startOfDay('2026-04-01')]);
  });
});

describe('template and list', () => {
  it('offers a template whose examples are never imported', async () => {
    const center = await openCenter();
    expect(await center.call('staff.importTemplate')).toEqual({ fileName: '人员名册导入模板.xlsx' });
    const token = await center.pick('template.xlsx', center.saved.get('人员名册导入模板.xlsx')!);
    const view = await center.call<RosterPreview>('staff.importPreview', { token });
    expect(view).toMatchObject({ sheet: '人员名册', rows: [], skipped: 2, errors: 0, warnings: 0 });
  });

  it('writes a list that comes back as unchanged', async () => {
    const center = await openCenter();
    await importRoster(center, [withCell(ZHANG, '考勤号', '0009'), LI, WANG]);
    const { fileName } = await center.call<{ fileName: string }>('staff.exportList');
    expect(fileName).toBe('人员名册2026-04-10.xlsx');
    const token = await center.pick('again.xlsx', center.saved.get(fileName)!);
    const view = await center.call<RosterPreview>('staff.importPreview', { token });
    expect(view.rows.map(({ change }) => change)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(problemsOf(view)).toEqual([]);
  });
});
