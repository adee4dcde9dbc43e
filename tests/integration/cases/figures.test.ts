import { describe, expect, it } from 'vitest';
import type { CaseMonth } from '#shared/contracts/cases';
import { assess } from '#shared/domain/assessment/engine';
import { windowRulebook } from '../../domain/assessment/shipped';
import { auditOf, closeMonth, openOffice } from '../leave/support';
import { bad, facts, figures, MONTH, monthRow, overdue, save } from './support';

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
