import { describe, expect, it } from 'vitest';
import type { ExceptionRow, MonthSheet } from '#shared/contracts/attendance';
import { decodeCell } from '#shared/contracts/attendance';
import type { DayStory } from '#shared/contracts/attendance-story';
import { wallAt } from '#shared/domain/time/wall';
import { closeMonth, type Office, openOffice } from './office';

interface Exceptions {
  rows: ExceptionRow[];
  unsettled: number;
  settled: number;
  reasons: string[];
}

const MONTH = '2026-04';
const exceptionsOf = (office: Office, filter = 'unsettled') =>
  office.call<Exceptions>('attendance.exceptions', { month: MONTH, filter });

/** 0147 is late on the 7th and left without a punch on the 8th; 0148 is absent on the 8th. */
async function april(): Promise<Office & { late: number; absent: number }> {
  const office = await openOffice();
  const late = await office.hire('0147', '张三');
  const absent = await office.hire('0148', '李四');
  await office.punches(
    '0147 2026-04-07 08:41 12:00 14:00 17:30',
    '0147 2026-04-08 08:20 12:02 13:50',
    '0147 2026-04-09 08:20 12:02 13:50 17:31',
    '0148 2026-04-07 08:21 12:00 14:00 17:30',
    '0148 2026-04-09 08:21 12:00 14:00 17:40',
  );
  return { ...office, late, absent };
}

const settle = (item: { staffId: number; date: string; session: string }, action: string, more = {}) => ({
  items: [item],
  action,
  reason: '核对监控',
  ...more,
});

describe('exceptions', () => {
  it('lists what does not fit, by day and person', async () => {
    const { rows, unsettled } = await exceptionsOf(await april());
    const april7 = rows.filter((row) => row.date >= '2026-04-07');
    expect(april7.map((row) => [row.staffNo, row.date, row.session, row.kind, row.late])).toEqual([
      ['0147', '2026-04-07', 'am', 'late', 11],
      ['0147', '2026-04-08', 'pm', 'missing_out', 0],
      ['0148', '2026-04-08', 'am', 'absent', 0],
      ['0148', '2026-04-08', 'pm', 'absent', 0],
    ]);
    expect(unsettled).toBe(rows.length);
  });

  it('confirm keeps the status and marks it settled; revoking brings it back', async () => {
    const office = await april();
    const item = { staffId: office.late, date: '2026-04-07', session: 'am' };
    const { settlementIds } = await office.call<{ settlementIds: number[] }>(
      'attendance.settle',
      settle(item, 'confirm'),
    );
    const settled = await exceptionsOf(office, 'settled');
    expect(settled.rows).toMatchObject([
      { kind: 'late', settled: true, settlement: { action: 'confirm', was: 'late', reason: '核对监控' } },
    ]);
    expect(settled.reasons).toEqual(['核对监控']);
    expect(await office.refusal('attendance.settle', settle(item, 'excuse'))).toMatchObject({
      code: 'already_settled',
    });
    await office.call('attendance.revoke', { settlementIds, reason: '看错了人' });
    expect((await exceptionsOf(office, 'settled')).rows).toEqual([]);
    expect(await office.refusal('attendance.revoke', { settlementIds, reason: '再来' })).toMatchObject({
      code: 'already_revoked',
    });
    const story = await office.call<DayStory>('attendance.day', { staffId: office.late, date: '2026-04-07' });
    expect(story.settlements).toMatchObject([{ revokedByName: '测试主任' }]);
  });

  it('excuse and outing replace the status and stay in the list as settled', async () => {
    const office = await april();
    const items = ['am', 'pm'].map((session) => ({ staffId: office.absent, date: '2026-04-08', session }));
    await office.call('attendance.settle', { items, action: 'outing', reason: '去县里开会' });
    const { rows } = await exceptionsOf(office, 'settled');
    expect(rows.map((row) => [row.status, row.kind, row.settlement?.action])).toEqual([
      ['outing', null, 'outing'],
      ['outing', null, 'outing'],
    ]);
  });

  it('a correction supplies the missing punch and leaves the raw ones alone', async () => {
    const office = await april();
    const item = { staffId: office.late, date: '2026-04-08', session: 'pm' };
    const correction = { side: 'out', time: 17 * 60 + 35, proof: '监控截图' };
    await office.call('attendance.settle', settle(item, 'correct', correction));
    const story = await office.call<DayStory>('attendance.day', { staffId: item.staffId, date: item.date });
    expect(story.sessions[1]).toMatchObject({
      status: 'present',
      outSlot: { at: wallAt(item.date, 17 * 60 + 35), raw: null, source: 'correction' },
    });
    expect(story.punches.map((punch) => [punch.line, punch.machineId])).toHaveLength(3);
  });

  it.each([
    [{ side: 'out', time: null, proof: '截图' }, 'correction_incomplete'],
    [{ side: 'out', time: 1055, proof: '' }, 'correction_without_proof'],
    [{ side: 'out', time: 60, proof: '截图' }, 'correction_out_of_order'],
    [{ side: 'out', time: 1439, proof: '截图' }, 'correction_far_from_session'],
    [{ side: 'out', time: 1500, proof: '截图' }, 'invalid_input'],
    [{ side: 'in', time: 840, proof: '截图', reason: ' ' }, 'invalid_input'],
  ])('refuses the correction %j', async (correction, code) => {
    const office = await april();
    const item = { staffId: office.late, date: '2026-04-08', session: 'pm' };
    expect(await office.refusal('attendance.settle', settle(item, 'correct', correction))).toMatchObject({
      code,
    });
  });

  it('refuses what is no exception, tomorrow, and the same one twice; then nothing is settled', async () => {
    const office = await april();
    const real = { staffId: office.late, date: '2026-04-07', session: 'am' };
    const fine = { ...real, session: 'pm' };
    const refusal = (items: object[]) =>
      office.refusal('attendance.settle', { items, action: 'confirm', reason: '核对' });
    expect(await refusal([real, fine])).toMatchObject({ code: 'not_an_exception', params: { name: '张三' } });
    expect(await refusal([real, real])).toMatchObject({ code: 'settled_twice' });
    expect(await refusal([{ ...real, date: '2026-04-13' }])).toMatchObject({ code: 'date_in_future' });
    expect((await exceptionsOf(office, 'settled')).rows).toEqual([]);
  });

  it('needs an officer or the chief', async () => {
    const office = await april();
    await office.loginAs('auditor');
    const item = { staffId: office.late, date: '2026-04-07', session: 'am' };
    expect(await office.refusal('attendance.settle', settle(item, 'confirm'))).toMatchObject({
      code: 'no_permission',
    });
    await exceptionsOf(office);
  });
});

describe('a closed month', () => {
  it('stays as it was, whatever comes later, and takes no decision', async () => {
    const office = await april();
    office.setNow(wallAt('2026-05-06', 600));
    await office.call('punches.declareData', { until: '2026-04-30', reason: '数据已齐' });
    const before = await office.call<{ days: unknown[] }>('attendance.report', { month: MONTH });
    const sheet = await office.call<MonthSheet>('attendance.month', { month: MONTH });
    await closeMonth(office, MONTH);
    await office.punches('0148 2026-04-08 08:21 12:00 14:00 17:40');
    expect(await office.call('attendance.report', { month: MONTH })).toEqual(before);
    expect(await office.call('attendance.month', { month: MONTH })).toEqual({ ...sheet, state: 'closed' });
    const item = { staffId: office.late, date: '2026-04-07', session: 'am' };
    expect(await office.refusal('attendance.settle', settle(item, 'confirm'))).toMatchObject({
      code: 'month_closed',
      params: { month: MONTH },
    });
  });
});

describe('the month sheet', () => {
  it('has a mark for each session', async () => {
    const office = await april();
    const { people, days } = await office.call<MonthSheet>('attendance.month', { month: MONTH });
    expect(days[5]).toEqual({ date: '2026-04-06', rest: 'holiday', name: '清明', makeup: false });
    const [first] = people;
    expect(first).toMatchObject({ staffNo: '0147', windowName: '企业开办窗口' });
    expect(decodeCell(first!.cells[6]!)).toEqual([
      { code: 'late', unsettled: true },
      { code: 'present', unsettled: false },
    ]);
    expect(decodeCell(first!.cells[7]!)[1]).toEqual({ code: 'missing_out', unsettled: true });
    expect(first!.cells[5]).toBe('');
  });
});
