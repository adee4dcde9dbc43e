import { describe, expect, it } from 'vitest';
import type { DutyLogDay } from '#shared/contracts/roster-log';
import { at, auditOf, closeMonth, type Office, openOffice } from '../leave/support';

// The office stands on Friday 2026-04-10 at 10:00.
const TODAY = '2026-04-10';
const fields = (office: Office, rest: object = {}) => ({
  ...{ date: TODAY, leaderId: office.people.甲, weather: '小雨', visitors: 326 },
  ...{ handover: '移交大厅钥匙两把', incidents: '', other: '', sign: false },
  ...rest,
});
const save = (office: Office, rest: object = {}) => office.call('roster.saveLog', fields(office, rest));
const logs = (office: Office) => office.call<DutyLogDay[]>('roster.logs', { month: '2026-04' });
const leader = (office: Office, date: string, staffId = office.people.乙) =>
  office.call('roster.assign', { date, kind: 'leader', staffId });

describe('the duty log', () => {
  it('is written, signed and changed, beside the days that still owe one', async () => {
    const office = await openOffice();
    await leader(office, '2026-04-09');
    await leader(office, TODAY);
    await leader(office, '2026-04-13');
    await save(office);
    await save(office, { visitors: 330, incidents: '3号窗口无人，已电话通知', sign: true });
    expect(await logs(office)).toMatchObject([
      {
        ...{ date: TODAY, written: true, leaderName: '测试甲', weather: '小雨', visitors: 330 },
        ...{ incidents: '3号窗口无人，已电话通知', late: false, open: true },
        planned: [{ name: '测试乙' }],
      },
      { date: '2026-04-09', written: false, leaderId: null, signedAt: null, open: true },
    ]);
    expect((await logs(office))[0]?.signedAt).toBeGreaterThan(0);
    expect(await auditOf(office, 'duty_log')).toHaveLength(2);
  });

  it('stays as it is from the day after the next', async () => {
    const office = await openOffice();
    await save(office);
    await save(office, { date: '2026-04-01' });
    office.setNow(at('04-12 10:00'));
    expect(await office.refusal('roster.saveLog', fields(office))).toMatchObject({
      ...{ code: 'duty_log_locked', params: { date: TODAY } },
    });
    const remove = { date: TODAY, reason: '日期写错' };
    expect((await office.refusal('roster.removeLog', remove)).code).toBe('duty_log_locked');
    expect((await logs(office)).map(({ date, open, late }) => [date, open, late])).toEqual([
      [TODAY, false, false],
      ['2026-04-01', false, true],
    ]);
  });

  it.each<[string, object, string]>([
    ['a day to come', { date: '2026-04-11' }, 'duty_log_future'],
    ['a log that says nothing', { handover: ' ' }, 'duty_log_empty'],
    ['somebody unknown', { leaderId: 99 }, 'not_found'],
    ['a day of a closed month', { date: '2026-03-31' }, 'month_closed'],
    ['fewer than no visitors', { visitors: -1 }, 'invalid_input'],
  ])('refuses %s', async (_, rest, code) => {
    const office = await openOffice();
    await closeMonth(office, '2026-03');
    expect((await office.refusal('roster.saveLog', fields(office, rest))).code).toBe(code);
    expect(await logs(office)).toEqual([]);
  });

  it('is taken away with a reason', async () => {
    const office = await openOffice();
    await save(office);
    await office.call('roster.removeLog', { date: TODAY, reason: '日期写错' });
    expect(await logs(office)).toEqual([]);
    expect((await office.refusal('roster.removeLog', { date: TODAY, reason: '再删' })).code).toBe(
      'not_found',
    );
  });

  it('is printed with who was on duty', async () => {
    const office = await openOffice();
    await leader(office, TODAY);
    expect((await office.refusal('roster.logPaper', { date: TODAY })).code).toBe('not_found');
    await save(office, { incidents: '<b>3号窗口</b>', sign: true });
    const { title, html } = await office.call<{ title: string; html: string }>('roster.logPaper', {
      date: TODAY,
    });
    expect(title).toBe('2026年4月10日值班日志');
    expect(html).toContain('326 人次');
    expect(html).toContain('&lt;b&gt;3号窗口');
    expect(html).toMatch(/值班长　测试乙/);
    expect(html).toContain('测试甲　2026-04-10 10:00');
    expect(await office.call('roster.printLog', { date: TODAY, to: 'printer' })).toEqual({ done: true });
    expect(await office.call('roster.printLog', { date: TODAY, to: 'pdf' })).toEqual({ done: true });
    expect([...office.saved.keys()]).toContain('2026年4月10日值班日志.pdf');
  });
});
