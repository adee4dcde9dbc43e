import { describe, expect, it } from 'vitest';
import type { OverdueCase } from '#shared/contracts/cases';
import { closeMonth, openOffice } from '../leave/support';
import { bad, facts, MONTH, overdue, save } from './support';

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
