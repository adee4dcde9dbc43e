import { describe, expect, it } from 'vitest';
import { caseFacts } from '#electron/features/cases/index';
import { readWorkbook } from '#electron/platform/workbook-reader';
import type { CaseMonth, CaseMonthRow, OverdueCase, TablePreview } from '#shared/contracts/cases';
import type { SupervisedTaskDetail } from '#shared/contracts/cases-tasks';
import { assess } from '#shared/domain/assessment/engine';
import { NO_FIGURES } from '#shared/domain/cases/types';
import { windowRulebook } from '../../domain/assessment/shipped';
import { auditOf, closeMonth, type Office, openOffice } from '../leave/support';
import { workbook } from '../staff/support';

const MONTH = '2026-03';
const figures = (change: object) => ({ ...NO_FIGURES, ...change });
const save = (office: Office, windowId: number, change: object, rest: object = {}) =>
  office.call<{ saved: number }>('cases.saveMonth', {
    ...{ month: MONTH, rows: [{ windowId, figures: figures(change), note: '' }], reason: '' },
    ...rest,
  });
const monthRow = async (office: Office, windowId: number): Promise<CaseMonthRow> => {
  const { rows } = await office.call<CaseMonth>('cases.month', { month: MONTH });
  return rows.find((row) => row.windowId === windowId)!;
};
const bad = async (office: Office, channel: string, input: unknown) =>
  (await office.refusal(`cases.${channel}`, input)).code;
const facts = (office: Office, month = MONTH) => caseFacts(office.database.kysely, month);

const overdue = (office: Office, rest: object = {}) => ({
  ...{ id: null, caseNo: 'SP-0301', matter: '食品经营许可', windowId: office.windows.tax, staffId: null },
  ...{ dueOn: '2026-03-10', doneOn: '2026-03-16', foundOn: '2026-03-16', reason: '材料流转慢' },
  ...rest,
});
const task = (office: Office, rest: object = {}) => ({
  ...{
    id: null,
    title: '综合窗口改造',
    content: '',
    source: 'meeting',
    sourceBody: '主任办公会',
    sourceNo: '',
  },
  ...{ windowId: office.windows.tax, unitId: null, staffId: null },
  ...{ issuedOn: '2026-03-02', dueOn: '2026-03-20', ...rest },
});
const step = (office: Office, id: number, type: string, onDate: string, rest: object = {}) =>
  office.call<SupervisedTaskDetail>('cases.taskStep', { id, type, onDate, text: '', ...rest });

describe('figures of a month', () => {
  it('are typed, the third figure follows, and corrections keep what stood there', async () => {
    const office = await openOffice();
    const { tax, police } = office.windows;
    expect(await save(office, tax, { handled: 120, overdue: 2, due: 40, entered: 37 })).toEqual({ saved: 1 });
    expect(await monthRow(office, tax)).toMatchObject({
      figures: { handled: 120, onTime: 118, overdue: 2, early: null, due: 40, entered: 37 },
      ...{ savedBy: '测试主任', changes: 0, registered: 0 },
    });
    expect(await monthRow(office, police)).toMatchObject({ figures: null, savedAt: null });
    const again = { handled: 120, overdue: 3, due: 40, entered: 37 };
    const rows = [{ windowId: tax, figures: figures(again), note: '' }];
    expect(await bad(office, 'saveMonth', { month: MONTH, rows, reason: '' })).toBe('reason_required');
    await save(office, tax, again, { reason: '漏计一件' });
    expect(await save(office, tax, again)).toEqual({ saved: 0 });
    expect(await monthRow(office, tax)).toMatchObject({ figures: { onTime: 117 }, changes: 1 });
    expect(await office.call('cases.changes', { month: MONTH, windowId: tax })).toMatchObject([
      { before: { overdue: 2 }, after: { overdue: 3 }, reason: '漏计一件', byName: '测试主任' },
    ]);
    await save(office, tax, {}, { reason: '填错窗口' });
    expect(await monthRow(office, tax)).toMatchObject({ figures: null, changes: 2 });
    expect(await auditOf(office, 'case_month')).toHaveLength(4);
  });

  it('are refused where they contradict themselves, in the future, and in a closed month', async () => {
    const office = await openOffice();
    const { tax } = office.windows;
    const one = (change: object, month = MONTH) => ({
      ...{ month, rows: [{ windowId: tax, figures: figures(change), note: '' }], reason: '' },
    });
    expect(await bad(office, 'saveMonth', one({ handled: 3, overdue: 5 }))).toBe('cases_figures_wrong');
    expect(await bad(office, 'saveMonth', one({ due: 3, entered: 5 }))).toBe('cases_figures_wrong');
    expect(await bad(office, 'saveMonth', one({ handled: 0 }, '2026-05'))).toBe('cases_month_future');
    const [row] = one({ handled: 0 }).rows;
    const twice = { month: MONTH, rows: [row, row], reason: '' };
    expect(await bad(office, 'saveMonth', twice)).toBe('cases_listed_twice');
    await save(office, tax, { handled: 10, overdue: 0 });
    await closeMonth(office, MONTH);
    expect(await bad(office, 'saveMonth', one({ handled: 0 }))).toBe('month_closed');
    expect((await office.call<CaseMonth>('cases.month', { month: MONTH })).closed).toBe(true);
  });

  it('cost the window what the shipped rulebook says; no cases give no rate', async () => {
    const office = await openOffice();
    const { tax, police } = office.windows;
    await save(office, tax, { handled: 120, overdue: 3, due: 40, entered: 37 });
    await save(office, police, { handled: 0, due: 0, entered: 0 });
    await office.call('cases.saveOverdue', overdue(office));
    const subjects = [tax, police].map((id) => ({ id, name: String(id) }));
    const results = assess(windowRulebook, subjects, await facts(office));
    const [first, second] = [tax, police].map((id) => results.find((result) => result.id === id)!);
    // 四（二）: 30 × 3/40 = 2.25 for items not entered, 2 for each of three overdue cases.
    expect(first!.lines.map(({ clause, points }) => [clause, points])).toEqual([
      ['四（二）前段', -225],
      ['四（二）后段', -600],
    ]);
    expect(second!.lines).toEqual([]);
  });
});

describe('a sheet of figures', () => {
  const HEAD = ['窗口编号', '窗口名称', '办结件', '按时办结', '超时办结', '应进驻事项', '已进驻事项'];
  const read = async (office: Office, rows: (string | number)[][], kind = 'figures') => {
    const token = await office.pick('办件.xlsx', await workbook(rows));
    const input = { kind, month: MONTH, token };
    return { input, preview: await office.call<TablePreview>('cases.preview', input) };
  };

  it('is taken whole, again without effect, and changed with a reason', async () => {
    const office = await openOffice();
    const { tax } = office.windows;
    const first = await read(office, [
      HEAD,
      ['05', '', 120, 118, 2, 40, 37],
      ['', '户籍窗口', 0, '', '', '', ''],
    ]);
    expect(first.preview).toMatchObject({ added: 2, changed: 0, same: 0, badCount: 0 });
    const take = (input: object, reason = '') => office.call('cases.importFile', { ...input, reason });
    expect(await take(first.input)).toEqual({ added: 2, changed: 0, same: 0 });
    expect(await take(first.input)).toEqual({ added: 0, changed: 0, same: 2 });
    const second = await read(office, [HEAD, ['05', '', 121, 119, 2, 40, 37]]);
    expect(second.preview).toMatchObject({ added: 0, changed: 1, same: 0 });
    expect(await bad(office, 'importFile', { ...second.input, reason: '' })).toBe('reason_required');
    await take(second.input, '窗口补报');
    expect(await monthRow(office, tax)).toMatchObject({ figures: { handled: 121 }, changes: 1 });
  });

  it('with one bad row changes nothing', async () => {
    const office = await openOffice();
    const { input, preview } = await read(office, [
      HEAD,
      ['05', '', 10, 10, 0, '', ''],
      ['99', '', 5, 9, '', '', ''],
    ]);
    expect(preview.bad.map(({ row, code }) => [row, code])).toEqual([
      [3, 'window_unknown'],
      [3, 'sum_wrong'],
    ]);
    expect(await bad(office, 'importFile', { ...input, reason: '' })).toBe('cases_rows_bad');
    expect((await monthRow(office, office.windows.tax)).figures).toBeNull();
  });

  it('made by the program is read again', async () => {
    const office = await openOffice();
    await save(office, office.windows.tax, { handled: 120, overdue: 2 });
    const { fileName } = await office.call<{ fileName: string }>('cases.template', {
      kind: 'figures',
      month: MONTH,
    });
    const token = await office.pick('back.xlsx', office.saved.get(fileName)!);
    const preview = await office.call<TablePreview>('cases.preview', {
      kind: 'figures',
      month: MONTH,
      token,
    });
    expect(preview).toMatchObject({ added: 0, changed: 0, same: 1, badCount: 0 });
    expect(readWorkbook(`${office.folder}/back.xlsx`)[0]!.rows).toHaveLength(3);
  });

  it('of overdue cases updates by the number of the case, and leaves closed months alone', async () => {
    const office = await openOffice();
    const head = ['办件编号', '事项名称', '窗口', '工号', '应办结日期', '办结日期'];
    const rows = [
      head,
      ['SP-1', '食品许可', '05', '002', '2026-03-10', '2026-03-16'],
      ['SP-2', '药店', '06', '', '2026-03-12', ''],
    ];
    const first = await read(office, rows, 'overdue');
    expect(first.preview).toMatchObject({ added: 2, badCount: 0 });
    await office.call('cases.importFile', { ...first.input, reason: '' });
    const second = await read(office, [head, ['SP-2', '药店开办', '06', '', '2026-03-12', '']], 'overdue');
    expect(second.preview).toMatchObject({ added: 0, changed: 1 });
    await closeMonth(office, MONTH);
    const third = await read(
      office,
      [head, ['SP-1', '别的', '05', '002', '2026-03-10', '2026-03-16']],
      'overdue',
    );
    expect(third.preview.bad).toMatchObject([{ row: 2, code: 'month_closed', text: 'SP-1' }]);
    expect(await bad(office, 'importFile', { ...third.input, reason: '更正' })).toBe('cases_rows_bad');
  });

  it('without the columns is refused', async () => {
    const office = await openOffice();
    const token = await office.pick('x.xlsx', await workbook([['姓名', '日期']]));
    expect(await bad(office, 'preview', { kind: 'overdue', month: MONTH, token })).toBe('case_columns');
  });
});

describe('an overdue case', () => {
  it('counts once, is excused with a decider, and charged again when that is taken back', async () => {
    const office = await openOffice();
    const { id } = await office.call<{ id: number }>(
      'cases.saveOverdue',
      overdue(office, { staffId: office.people.乙 }),
    );
    const [row] = await office.call<OverdueCase[]>('cases.overdue', { month: MONTH });
    expect(row).toMatchObject({
      id,
      windowName: '办税窗口',
      staffName: '测试乙',
      days: 4,
      excusedBy: '',
      closed: false,
    });
    await save(office, office.windows.tax, { handled: 10, overdue: 1 });
    const kinds = async () => (await facts(office)).map(({ id: fact, tags, part }) => [fact, tags, part]);
    expect(await kinds()).toEqual([
      [`case_month:${MONTH}:${office.windows.tax}:on_time`, [], 9],
      [`overdue_case:${id}`, [], undefined],
    ]);
    expect(await bad(office, 'excuseOverdue', { id, by: '', reason: '停电' })).toBe(
      'overdue_decider_missing',
    );
    expect(await bad(office, 'excuseOverdue', { id, by: '主任', reason: '' })).toBe('reason_required');
    await office.call('cases.excuseOverdue', { id, by: '中心主任', reason: '系统停机两天' });
    expect(await kinds()).toEqual([
      [`case_month:${MONTH}:${office.windows.tax}:on_time`, [], 10],
      [`overdue_case:${id}`, ['waived'], undefined],
    ]);
    await office.call('cases.excuseOverdue', { id, by: '', reason: '' });
    expect(await bad(office, 'excuseOverdue', { id, by: '', reason: '' })).toBe('overdue_not_excused');
    await office.call('cases.removeOverdue', { id, reason: '重复登记' });
    expect(await office.call('cases.overdue', { month: null })).toEqual([]);
  });

  it('of a closed month can only be noted as done', async () => {
    const office = await openOffice();
    const open = overdue(office, { doneOn: null });
    const { id } = await office.call<{ id: number }>('cases.saveOverdue', open);
    expect(await bad(office, 'saveOverdue', open)).toBe('overdue_case_exists');
    await closeMonth(office, MONTH);
    const before = await facts(office);
    expect(await bad(office, 'saveOverdue', { ...open, id, matter: '别的' })).toBe('month_closed');
    expect(await bad(office, 'excuseOverdue', { id, by: '主任', reason: '停电' })).toBe('month_closed');
    await office.call('cases.saveOverdue', { ...open, id, doneOn: '2026-04-08' });
    expect(await facts(office)).toEqual(before);
  });
});

describe('a supervised task', () => {
  it('runs from its issue to its end, with an extension, urging and a way back', async () => {
    const office = await openOffice();
    const { id } = await office.call<{ id: number }>('cases.saveTask', task(office));
    await step(office, id, 'note', '2026-03-05', { text: '已出方案' });
    await step(office, id, 'extend', '2026-03-18', { text: '等设备到货', due: '2026-03-27' });
    const urged = await step(office, id, 'urge', '2026-03-31');
    expect(urged).toMatchObject({
      no: '2026-001',
      standing: 'overdue',
      dueOn: '2026-03-27',
      extensions: 1,
      urges: 1,
    });
    expect(await office.call('cases.waiting')).toEqual({ overdue: 1, soon: 0 });
    expect(await facts(office)).toMatchObject([
      {
        kind: 'duty',
        item: 'key_task',
        date: '2026-03-31',
        days: 2,
        tags: ['urged'],
        label: '2026-001 · 综合窗口改造',
      },
    ]);
    const done = await step(office, id, 'finish', '2026-04-09', { result: 'done' });
    expect(done).toMatchObject({ standing: 'done_late', doneOn: '2026-04-09' });
    expect(await facts(office, '2026-04')).toEqual([]);
    const back = await office.call<SupervisedTaskDetail>('cases.undoTaskStep', { id, reason: '尚未验收' });
    expect(back).toMatchObject({ state: 'open', doneOn: null, result: null });
    expect(back.steps).toHaveLength(3);
    expect((await auditOf(office, 'supervised_task')).map(({ reason }) => reason)).toContain('尚未验收');
  });

  it('says what it needs', async () => {
    const office = await openOffice();
    const save = (rest: object) => bad(office, 'saveTask', task(office, rest));
    expect(await save({ windowId: null })).toBe('task_owner_missing');
    expect(await save({ dueOn: '2026-03-01' })).toBe('task_due_before_issue');
    expect(await save({ issuedOn: '2026-05-01', dueOn: '2026-06-01' })).toBe('in_future');
    expect(await save({ windowId: 999 })).toBe('not_found');
    const { id } = await office.call<{ id: number }>('cases.saveTask', task(office));
    expect(await bad(office, 'undoTaskStep', { id, reason: '误' })).toBe('task_no_step');
    await step(office, id, 'note', '2026-03-05', { text: '已出方案' });
    const steps = (type: string, onDate: string) => bad(office, 'taskStep', { id, type, onDate, text: '' });
    expect(await steps('urge', '2026-03-04')).toBe('task_step_date');
    expect(await steps('finish', '2026-03-06')).toBe('task_result_missing');
    expect(await steps('reopen', '2026-03-06')).toBe('task_state');
    expect(await bad(office, 'saveTask', task(office, { id, dueOn: '2026-03-31' }))).toBe(
      'task_already_moving',
    );
    await office.call('cases.saveTask', task(office, { id, title: '综合窗口改造（一期）' }));
    expect(await bad(office, 'removeTask', { id, reason: '误' })).toBe('task_already_moving');
    await closeMonth(office, MONTH);
    expect(await steps('urge', '2026-03-31')).toBe('month_closed');
  });

  it('of a person costs the window they serve', async () => {
    const office = await openOffice();
    const owner = { windowId: null, staffId: office.people.丙, source: 'instruction' };
    const { id } = await office.call<{ id: number }>('cases.saveTask', task(office, owner));
    await step(office, id, 'finish', '2026-03-25', { result: 'partly', text: '余下部分另行安排' });
    const [fact] = await facts(office);
    expect(fact).toMatchObject({
      staffId: office.people.丙,
      windowId: office.windows.police,
      item: 'instruction',
    });
    const [result] = assess(windowRulebook, [{ id: office.windows.police, name: '' }], [fact!]);
    expect(result!.lines.map(({ clause, points }) => [clause, points])).toEqual([['四（一）2', -300]]);
  });

  it('and figures are not for window managers', async () => {
    const office = await openOffice();
    await office.asManager();
    expect(await bad(office, 'month', { month: MONTH })).toBe('no_permission');
    await office.login(['leader'], null);
    expect(await office.call('cases.tasks')).toEqual([]);
    expect(await bad(office, 'saveTask', task(office))).toBe('no_permission');
  });
});
