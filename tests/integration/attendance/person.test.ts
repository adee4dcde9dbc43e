import { describe, expect, it } from 'vitest';
import type { PersonHistory } from '#shared/contracts/attendance';
import { closeMonth, openOffice } from './office';

describe('history of a person', () => {
  it('has every month with data, closed ones as they were frozen', async () => {
    const office = await openOffice();
    const staffId = await office.hire('1', '张三');
    const other = await office.hire('2', '李四');
    await office.punches(
      '1 2026-02-24 08:20 12:01 13:58 17:31',
      '1 2026-03-09 08:50 12:01 13:58 17:31',
      '2 2026-03-09 08:55 12:01 13:58 17:31',
      '1 2026-04-01 12:01 13:58 17:31',
      '1 2026-04-02 08:20',
    );
    await office.call('attendance.settle', {
      items: [{ staffId, date: '2026-03-09', session: 'am' }],
      action: 'excuse',
      reason: '堵车',
    });
    await closeMonth(office, '2026-03');
    await office.call('attendance.settle', {
      items: [{ staffId, date: '2026-04-01', session: 'am' }],
      action: 'correct',
      side: 'in',
      time: 505,
      reason: '没有识别',
      proof: '监控',
    });
    const history = await office.call<PersonHistory>('attendance.person', { staffId });
    expect(history).toMatchObject({ staffNo: '1', name: '张三', windowName: '企业开办窗口' });
    expect(history.months.map(({ month, state, corrections }) => [month, state, corrections])).toEqual([
      ['2026-04', 'open', 1],
      ['2026-03', 'closed', 0],
      ['2026-02', 'open', 0],
    ]);
    const march = history.exceptions.find((row) => row.date === '2026-03-09');
    expect(march).toMatchObject({ status: 'excused', settlement: { action: 'excuse', reason: '堵车' } });
    const dates = history.exceptions.map((row) => row.date);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(new Set(history.exceptions.map((row) => row.staffId))).toEqual(new Set([staffId]));
    expect(
      (await office.call<PersonHistory>('attendance.person', { staffId: other })).exceptions[0]?.name,
    ).toBe('李四');
  });

  it('knows nobody of that number', async () => {
    const office = await openOffice();
    expect(await office.refusal('attendance.person', { staffId: 99 })).toMatchObject({ code: 'not_found' });
  });
});
