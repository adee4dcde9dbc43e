import { describe, expect, it } from 'vitest';
import { postingsBetween, staffByIds, staffDirectory } from '#electron/features/staff/index';
import type { StaffMember } from '#shared/contracts/staff';
import { openCenter, type TestCenter } from '../support/center';
import { closeMonth, makePerson, makeUnit, makeWindow, timeline } from './support';

/** A unit, two windows, 张三 at the first one from 5 January. */
async function smallCenter() {
  const center = await openCenter();
  const unit = await makeUnit(center, '01', '税务局');
  const first = await makeWindow(center, '05', '办税窗口');
  const second = await makeWindow(center, '08', '社保窗口');
  const zhang = await makePerson(center, '0147', '张三', unit.id);
  const posted = await post(center, zhang.id, first.id, { post: 'manager' });
  return { center, unit, first, second, zhang: posted };
}

const post = (
  center: TestCenter,
  staffId: number,
  windowId: number,
  fields: object = {},
): Promise<StaffMember> =>
  center.call('staff.addPosting', {
    staffId,
    windowId,
    duty: 'A',
    post: 'clerk',
    startDate: '2026-01-05',
    ...fields,
  });

describe('finding people', () => {
  it.each<[object, string[]]>([
    [{}, ['张三', '曾小云']],
    [{ text: 'zs' }, ['张三']],
    [{ text: 'zeng' }, ['曾小云']],
    [{ text: '0147' }, ['张三']],
    [{ text: '147' }, ['张三']],
    [{ windowId: 1 }, ['张三']],
    [{ windowId: 1, date: '2026-01-04' }, []],
    [{ presence: 'left' }, ['李四']],
    [{ presence: 'all' }, ['张三', '曾小云', '李四']],
    [{ presence: 'present', date: '2026-02-01' }, ['张三', '曾小云', '李四']],
    [{ unitId: 2 }, []],
  ])('%j', async (input, names) => {
    const { center, unit } = await smallCenter();
    await makePerson(center, '0148', '曾小云', unit.id);
    const li = await makePerson(center, '0149', '李四', unit.id);
    await center.call('staff.leave', { id: li.id, exitDate: '2026-03-31' });
    const found = await center.call<StaffMember[]>('staff.list', input);
    expect(found.map(({ name }) => name)).toEqual(names);
  });

  it('gives pickers what tells people apart', async () => {
    const { center, zhang } = await smallCenter();
    expect(await center.call('staff.search', { text: 'zhangs' })).toEqual([
      { id: zhang.id, staffNo: '0147', name: '张三', unitName: '税务局', windowNames: ['办税窗口'] },
    ]);
  });
});

describe('people', () => {
  it('keeps 0147 and 147 apart, refuses a number twice', async () => {
    const { center, unit } = await smallCenter();
    await makePerson(center, '147', '王五', unit.id);
    const twice = { id: null, staffNo: '0147', name: '李四', unitId: unit.id, entryDate: '2026-01-05' };
    expect(await center.refusal('staff.save', twice)).toEqual({
      code: 'staff_no_taken',
      params: { staffNo: '0147', name: '张三' },
    });
  });

  it('does not let the entry pass the first posting', async () => {
    const { center, unit, zhang } = await smallCenter();
    const input = { id: zhang.id, staffNo: '0147', name: '张三', unitId: unit.id, entryDate: '2026-01-06' };
    expect((await center.refusal('staff.save', input)).code).toBe('posting_before_entry');
  });

  it('ends postings with the last day, and takes the leaving back', async () => {
    const { center, zhang } = await smallCenter();
    const left = await center.call<StaffMember>('staff.leave', { id: zhang.id, exitDate: '2026-04-30' });
    expect(timeline(left)).toEqual(['办税窗口 A manager 2026-01-05..2026-04-30']);
    expect(left.exitDate).toBe('2026-04-30');
    const back = await center.call<StaffMember>('staff.leave', { id: zhang.id, exitDate: null });
    expect(back.exitDate).toBeNull();
    const before = { id: zhang.id, exitDate: '2026-01-01' };
    expect((await center.refusal('staff.leave', before)).code).toBe('exit_before_entry');
  });

  it('removes who left no trace', async () => {
    const { center, zhang } = await smallCenter();
    await center.call('staff.remove', { id: zhang.id });
    expect(await center.call('staff.list', { presence: 'all' })).toEqual([]);
    expect((await center.refusal('staff.get', { id: zhang.id })).code).toBe('not_found');
  });
});

describe('postings', () => {
  it('swaps in one step', async () => {
    const { center, second, zhang } = await smallCenter();
    const swapped = await center.call<StaffMember>('staff.swap', {
      id: zhang.postings[0]!.id,
      windowId: second.id,
      duty: 'A',
      post: 'clerk',
      startDate: '2026-04-15',
    });
    expect(timeline(swapped)).toEqual([
      '办税窗口 A manager 2026-01-05..2026-04-14',
      '社保窗口 A clerk 2026-04-15..',
    ]);
  });

  it.each<[string, object, string]>([
    ['a second A岗', { windowId: 2 }, 'posting_a_overlap'],
    ['the same window as B岗', { windowId: 1, duty: 'B' }, 'posting_same_window'],
    ['a start before entry', { windowId: 2, duty: 'B', startDate: '2026-01-04' }, 'posting_before_entry'],
    [
      'an end before the start',
      { windowId: 2, duty: 'B', endDate: '2026-01-04' },
      'posting_end_before_start',
    ],
  ])('refuses %s', async (_, fields, code) => {
    const { center, zhang } = await smallCenter();
    const input = { staffId: zhang.id, duty: 'A', post: 'clerk', startDate: '2026-01-05', ...fields };
    expect((await center.refusal('staff.addPosting', input)).code).toBe(code);
    expect(await center.call('staff.get', { id: zhang.id })).toEqual(zhang);
  });

  it('refuses a window the center does not have, wherever it is given', async () => {
    const { center, zhang } = await smallCenter();
    const posting = zhang.postings[0]!;
    const fields = { windowId: 99, duty: 'B', post: 'clerk', startDate: '2026-04-15' };
    const refusals: [string, object][] = [
      ['addPosting', { staffId: zhang.id, ...fields }],
      ['changePosting', { id: posting.id, ...fields, reason: '更正' }],
      ['swap', { id: posting.id, ...fields }],
    ];
    for (const [name, input] of refusals) {
      expect((await center.refusal(`staff.${name}`, input)).code, name).toBe('not_found');
    }
  });

  it('refuses a second manager and names the first', async () => {
    const { center, unit, first } = await smallCenter();
    const li = await makePerson(center, '0148', '李四', unit.id);
    const input = { staffId: li.id, windowId: first.id, duty: 'B', post: 'manager', startDate: '2026-02-01' };
    expect(await center.refusal('staff.addPosting', input)).toEqual({
      code: 'window_has_manager',
      params: { window: '办税窗口', name: '张三', date: '2026-02-01' },
    });
  });

  it('lets a posting be corrected, ended and taken back', async () => {
    const { center, second, zhang } = await smallCenter();
    const id = zhang.postings[0]!.id;
    const fields = { windowId: second.id, duty: 'B', post: 'clerk', startDate: '2026-01-06' };
    const changed = await center.call<StaffMember>('staff.changePosting', { id, ...fields });
    expect(timeline(changed)).toEqual(['社保窗口 B clerk 2026-01-06..']);
    const ended = await center.call<StaffMember>('staff.endPosting', { id, endDate: '2026-04-09' });
    expect(timeline(ended)).toEqual(['社保窗口 B clerk 2026-01-06..2026-04-09']);
    const none = await center.call<StaffMember>('staff.removePosting', { id, reason: '录入错误' });
    expect(none.postings).toEqual([]);
  });
});

describe('closed months', () => {
  it('keep their postings, later days may change', async () => {
    const { center, second, zhang } = await smallCenter();
    await closeMonth(center, '2026-03');
    const id = zhang.postings[0]!.id;
    const swap = { id, windowId: second.id, duty: 'A', post: 'clerk', startDate: '2026-03-31' };
    const closed = { code: 'month_closed', params: { month: '2026-03' } };
    expect(await center.refusal('staff.swap', swap)).toEqual(closed);
    expect(await center.refusal('staff.leave', { id: zhang.id, exitDate: '2026-03-30' })).toEqual(closed);
    expect(await center.refusal('staff.endPosting', { id, endDate: '2026-03-30' })).toEqual(closed);
    expect(await center.refusal('staff.removePosting', { id, reason: '错' })).toEqual(closed);
    expect(await center.refusal('staff.remove', { id: zhang.id })).toEqual(closed);
    await center.call('staff.swap', { ...swap, startDate: '2026-04-01' });
  });
});

describe('what other features read', () => {
  it('finds postings that touch a span', async () => {
    const { center, first, second, zhang } = await smallCenter();
    const id = zhang.postings[0]!.id;
    await center.call('staff.swap', {
      id,
      windowId: second.id,
      duty: 'A',
      post: 'clerk',
      startDate: '2026-03-01',
    });
    const db = center.database.kysely;
    const windows = async (from: string, to: string) =>
      (await postingsBetween(db, from, to)).map(({ windowId }) => windowId);
    expect(await windows('2026-01-01', '2026-01-04')).toEqual([]);
    expect(await windows('2026-02-28', '2026-02-28')).toEqual([first.id]);
    expect(await windows('2026-02-28', '2026-03-01')).toEqual([first.id, second.id]);
    expect(await windows('2027-01-01', '2027-01-31')).toEqual([second.id]);
    const [entry] = await staffDirectory(db);
    expect(entry).toMatchObject({
      staffNo: '0147',
      unitName: '税务局',
      entryDate: '2026-01-05',
      exitDate: null,
    });
    expect((await staffByIds(db, [zhang.id, 99])).get(zhang.id)).toEqual(entry);
    expect(await staffByIds(db, [])).toEqual(new Map());
  });
});

describe('who may', () => {
  it('lets the auditor look and nothing more', async () => {
    const { center, zhang } = await smallCenter();
    await center.loginAs('auditor');
    expect(await center.call('staff.list')).toHaveLength(1);
    expect((await center.refusal('staff.remove', { id: zhang.id })).code).toBe('no_permission');
    await center.loginAs('admin');
    expect((await center.refusal('staff.list')).code).toBe('no_permission');
  });

  it('leaves a trace of each change with what was before', async () => {
    const { center, zhang } = await smallCenter();
    await center.call('staff.leave', { id: zhang.id, exitDate: '2026-04-30', reason: '调回原单位' });
    const rows = await center.database.kysely
      .selectFrom('audit_log')
      .select(['operation', 'entity', 'entity_id', 'reason'])
      .where('operation', '=', 'staff.leave')
      .execute();
    const trace = { operation: 'staff.leave', entity_id: String(zhang.id), reason: '调回原单位' };
    expect(rows).toEqual([
      { ...trace, entity: 'posting' },
      { ...trace, entity: 'staff' },
    ]);
  });
});
