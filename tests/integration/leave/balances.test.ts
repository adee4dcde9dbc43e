import { describe, expect, it } from 'vitest';
import type { LeaveDetail, LeavePreview } from '#shared/contracts/leave';
import type { BalanceRow } from '#shared/contracts/leave-balances';
import { approve, asked, at, closeMonth, type Office, openOffice, submit } from './support';

const annual = { kind: 'annual' };

const give = (office: Office, staffId: number, halfDays: number, rest = {}) =>
  office.call<{ batchId: number; remaining: number }>('leave.adjust', {
    staffId,
    account: 'annual',
    halfDays,
    validFrom: '2026-01-01',
    expiresOn: '2026-12-31',
    reason: '测试',
    ...rest,
  });

const balanceOf = async (office: Office, staffId: number, input = {}) =>
  (await office.call<BalanceRow[]>('leave.balances', input)).find((row) => row.staffId === staffId)!;

describe('a balance', () => {
  it('follows the life of a leave in the same transaction', async () => {
    const office = await openOffice();
    const { 乙 } = office.people;
    await give(office, 乙, 10);
    const sent = await submit(office, 乙, '04-13', '04-15', annual);
    expect(await balanceOf(office, 乙)).toMatchObject({ available: 10, pending: 6, used: 0 });
    const approved = await approve(office, sent);
    expect(approved.bookings).toMatchObject([{ halfDays: 6, source: 'manual' }]);
    expect(await balanceOf(office, 乙)).toMatchObject({ available: 4, pending: 0, used: 6 });
    office.setNow(at('04-14 13:50'));
    const back = { id: approved.id, version: approved.version, returnedAt: at('04-14 13:40') };
    const returned = await office.call<LeaveDetail>('leave.returned', back);
    expect(returned.bookings).toMatchObject([{ halfDays: 3 }]);
    expect(await balanceOf(office, 乙)).toMatchObject({ available: 7, used: 3 });
  });

  it('is given back by a cancellation, once', async () => {
    const office = await openOffice();
    const { 乙 } = office.people;
    const { batchId } = await give(office, 乙, 4);
    const approved = await approve(office, await submit(office, 乙, '04-13', '04-14', annual));
    const cancel = { id: approved.id, version: approved.version, reason: '不去了' };
    await office.call('leave.cancel', cancel);
    expect((await office.refusal('leave.cancel', cancel)).code).toBe('changed_meanwhile');
    const again = { ...cancel, version: approved.version + 1 };
    expect((await office.refusal('leave.cancel', again)).code).toBe('leave_is_over');
    const { batches } = await office.call<{
      batches: { id: number; remaining: number; entries: { kind: string; halfDays: number }[] }[];
    }>('leave.ledger', { staffId: 乙 });
    expect(batches).toMatchObject([{ id: batchId, remaining: 4 }]);
    expect(batches[0]!.entries.map(({ kind, halfDays }) => [kind, halfDays])).toEqual([
      ['grant', 4],
      ['use', -4],
      ['cancel', 4],
    ]);
  });

  it('is not asked for more than it has, with what waits counted', async () => {
    const office = await openOffice();
    const { 乙 } = office.people;
    await give(office, 乙, 4);
    await submit(office, 乙, '04-13', '04-13', annual);
    const { kind: _, ...input } = asked(乙, '04-14', '04-15');
    const preview = await office.call<LeavePreview>('leave.preview', { ...input, kind: 'annual' });
    expect(preview).toMatchObject({
      problem: { code: 'leave_balance_short', params: { halfDays: 2 } },
      balance: { account: 'annual', available: 2, after: -2 },
    });
    const sent = await office.refusal('leave.submit', asked(乙, '04-14', '04-15', annual));
    expect(sent.code).toBe('leave_balance_short');
    expect((await submit(office, 乙, '04-14', '04-14', annual)).state).toBe('submitted');
  });

  it('is not asked at all before it is opened, and the diagnosis names the leave', async () => {
    const office = await openOffice();
    const { 乙 } = office.people;
    const { kind: _, ...input } = asked(乙, '04-13', '04-13');
    const preview = await office.call<LeavePreview>('leave.preview', { ...input, kind: 'annual' });
    expect(preview.warnings.map(({ code }) => code)).toContain('balance_unopened');
    const leave = await approve(office, await submit(office, 乙, '04-13', '04-13', annual));
    const found = await office.call('leave.diagnose', { year: 2026 });
    expect(found).toMatchObject([
      { kind: 'without_entitlement', leaveId: leave.id, account: 'annual', expected: 2, found: 0 },
    ]);
    await give(office, 乙, 1);
    await office.call('leave.rebook', { leaveId: leave.id, reason: '补建余额' });
    expect(await office.call('leave.diagnose', { year: 2026 })).toMatchObject([
      { kind: 'booking_differs', expected: 2, found: 1 },
    ]);
    await give(office, 乙, 3);
    expect(await office.call('leave.rebook', { leaveId: leave.id, reason: '补建余额' })).toEqual({
      halfDays: 2,
    });
    expect(await office.call('leave.diagnose', { year: 2026 })).toEqual([]);
  });

  it('names two leaves of one person at once, and batches below nothing', async () => {
    const office = await openOffice();
    const { 乙 } = office.people;
    const first = await submit(office, 乙, '04-13', '04-14');
    const second = await submit(office, 乙, '04-20', '04-20');
    const { batchId } = await give(office, 乙, 2);
    // As a damaged or foreign file might hold it.
    const { kysely } = office.database;
    await kysely
      .updateTable('leave_request')
      .set({ start_at: at('04-14 08:30') })
      .where('id', '=', second.id)
      .execute();
    const entry = {
      batch_id: batchId,
      kind: 'adjust',
      half_days: -5,
      leave_id: null,
      at: 0,
      account_id: 1,
      reason: '',
    };
    await kysely.insertInto('leave_entry').values(entry).execute();
    expect(await office.call('leave.diagnose', { year: 2026 })).toMatchObject([
      { kind: 'duplicate', leaveId: second.id, otherLeaveId: first.id },
      { kind: 'negative', account: 'annual', expected: 0, found: -3 },
    ]);
  });

  it('sees a calendar that was changed afterwards', async () => {
    const office = await openOffice();
    const { 乙 } = office.people;
    await give(office, 乙, 10);
    const leave = await approve(office, await submit(office, 乙, '04-13', '04-14', annual));
    await office.call('calendar.setDay', { date: '2026-04-14', kind: 'restday', name: '停电' });
    expect(await office.call('leave.diagnose', { year: 2026 })).toMatchObject([
      { kind: 'booking_differs', leaveId: leave.id, expected: 2, found: 4 },
    ]);
    await office.call('leave.rebook', { leaveId: leave.id, reason: '日历改动' });
    expect(await balanceOf(office, 乙)).toMatchObject({ available: 8 });
  });

  it.each([
    ['takes from no batch', { halfDays: -2 }, 'batch_needed'],
    ['ends before it begins', { expiresOn: '2025-12-31' }, 'batch_ends_before_start'],
    ['a batch there is not', { batchId: 99 }, 'not_found'],
    ['nothing', { halfDays: 0 }, 'invalid_input'],
  ])('adjusted by hand, refuses: %s', async (_, rest, code) => {
    const office = await openOffice();
    const input = {
      staffId: office.people.乙,
      account: 'annual',
      halfDays: 2,
      validFrom: '2026-01-01',
      expiresOn: '2026-12-31',
      reason: '测试',
      ...rest,
    };
    expect((await office.refusal('leave.adjust', input)).code).toBe(code);
  });

  it('is not corrected below nothing', async () => {
    const office = await openOffice();
    const { batchId } = await give(office, office.people.乙, 4);
    const less = (halfDays: number) => ({ batchId, halfDays });
    expect(await give(office, office.people.乙, -3, less(-3))).toEqual({ batchId, remaining: 1 });
    const input = {
      staffId: office.people.乙,
      account: 'annual',
      validFrom: '2026-01-01',
      expiresOn: null,
      reason: '测试',
      ...less(-2),
    };
    expect(await office.refusal('leave.adjust', input)).toMatchObject({
      code: 'leave_balance_short',
      params: { halfDays: 1 },
    });
  });
});

describe('time off in lieu', () => {
  const item = (staffId: number, date: string, halfDays = 2) => ({ staffId, date, ref: '', halfDays });

  it('is earned by duty that was done, once for each', async () => {
    const office = await openOffice();
    const { 乙 } = office.people;
    await office.call('roster.assign', {
      date: '2026-04-04',
      kind: 'weekend',
      windowId: office.windows.tax,
      staffId: 乙,
      startMinute: 540,
      endMinute: 960,
    });
    const list = () =>
      office.call<{ ref: string; halfDays: number; confirmed: boolean }[]>('leave.lieuCandidates', {
        from: '2026-04-01',
        to: '2026-04-10',
      });
    // Without a punch the duty was not done; the office enters it by hand.
    expect(await list()).toEqual([]);
    const items = [item(乙, '2026-04-04')];
    expect(await office.call('leave.confirmLieu', { items, reason: '清明值班' })).toEqual({
      given: 1,
      already: 0,
    });
    expect(await office.call('leave.confirmLieu', { items })).toEqual({ given: 0, already: 1 });
    const leave = await approve(office, await submit(office, 乙, '04-13', '04-13', { kind: 'swap' }));
    expect(leave.bookings).toMatchObject([{ halfDays: 2, source: 'duty', expiresOn: '2027-04-30' }]);
    const more = await office.refusal('leave.submit', asked(乙, '04-14', '04-14', { kind: 'swap' }));
    expect(more.code).toBe('leave_balance_short');
  });

  it('is not given for days to come', async () => {
    const office = await openOffice();
    const items = [item(office.people.乙, '2026-04-11')];
    expect((await office.refusal('leave.confirmLieu', { items })).code).toBe('in_future');
  });

  it('is listed for a span of a year at most', async () => {
    const office = await openOffice();
    const span = { from: '2020-01-01', to: '2026-01-01' };
    expect((await office.refusal('leave.lieuCandidates', span)).code).toBe('lieu_span');
  });
});

describe('window managers', () => {
  it('see the balances of their own people only', async () => {
    const office = await openOffice();
    await give(office, office.people.丙, 4);
    await office.asManager();
    const rows = await office.call<BalanceRow[]>('leave.balances');
    expect(rows.map(({ staffName }) => staffName)).toEqual(['测试甲', '测试乙']);
    expect((await office.refusal('leave.ledger', { staffId: office.people.丙 })).code).toBe(
      'not_your_window',
    );
    expect((await office.refusal('leave.adjust', {})).code).toBe('no_permission');
  });
});

describe('a closed month', () => {
  it('keeps its bookings', async () => {
    const office = await openOffice();
    const { 乙 } = office.people;
    await give(office, 乙, 10);
    const leave = await approve(office, await submit(office, 乙, '03-30', '03-31', annual));
    await closeMonth(office, '2026-03');
    const cancel = { id: leave.id, version: leave.version, reason: '撤回' };
    expect((await office.refusal('leave.cancel', cancel)).code).toBe('month_closed');
    expect(await balanceOf(office, 乙)).toMatchObject({ used: 4 });
  });
});
