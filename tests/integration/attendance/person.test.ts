import { describe, expect, it } from 'vitest';
import type { PersonHistory } from '#shared/contracts/attendance';
import type { LifeEvent } from '#shared/contracts/attendance-life';
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

  it('tells postings, decisions, outings, duties and meetings with who decided them, revoked ones too', async () => {
    const office = await openOffice();
    const staffId = await office.hire('1', '张三');
    const other = await office.hire('2', '李四');
    await office.punches('1 2026-04-01 12:01 13:58 17:31', '2 2026-04-02 08:20');
    const { settlementIds } = await office.call<{ settlementIds: number[] }>('attendance.settle', {
      items: [{ staffId, date: '2026-04-01', session: 'am' }],
      ...{ action: 'correct', side: 'in', time: 505, reason: '没有识别', proof: '监控' },
    });
    await office.call('attendance.revoke', { settlementIds, reason: '认错了人' });
    await office.call('attendance.registerOuting', {
      ...{ staffId, kind: 'outing', place: '税务局', reason: '送件', allowedBy: '王主任' },
      ...{ out: { date: '2026-04-02', minute: 600 }, back: { date: '2026-04-02', minute: 660 } },
    });
    await office.call('roster.assign', {
      ...{ date: '2026-04-11', kind: 'weekend', windowId: office.windowId, staffId },
      ...{ startMinute: 540, endMinute: 960, note: '' },
    });
    const life = await office.call<LifeEvent[]>('attendance.life', { staffId });
    expect(life.map(({ kind, date, code }) => [kind, date, code])).toEqual([
      ['duty', '2026-04-11', 'weekend'],
      ['outing', '2026-04-02', ''],
      ['decision', '2026-04-01', 'correct'],
      ['posting', '2026-01-01', 'A'],
    ]);
    expect(life.find(({ kind }) => kind === 'decision')).toMatchObject({
      ...{ session: 'am', text: '没有识别', proof: '监控' },
      revoked: { who: expect.stringMatching(/./) },
    });
    expect(life.find(({ kind }) => kind === 'outing')).toMatchObject({ place: '税务局', who: '王主任' });
    const strange = await office.call<LifeEvent[]>('attendance.life', { staffId: other });
    expect(strange.map(({ kind }) => kind)).toEqual(['posting']);
    expect(await office.refusal('attendance.life', { staffId: 99 })).toMatchObject({ code: 'not_found' });
  });
});
