import { describe, expect, it } from 'vitest';
import { monthAttendance } from '#electron/features/attendance/index';
import { rememberedMonth } from '#electron/features/attendance/remembered';
import type { ExceptionRow } from '#shared/contracts/attendance';
import type { DayStory, JudgedDay } from '#shared/contracts/attendance-story';
import type { WindowRecord } from '#shared/contracts/units';
import { closeMonth, openOffice } from './office';

const MONTH = '2026-04';
const DAYS = ['2026-04-01', '2026-04-02', '2026-04-03', '2026-04-07', '2026-04-08'];

/** Two people who forget to punch in every morning of five days. */
async function forgetful() {
  const office = await openOffice();
  const zhang = await office.hire('0147', '张三');
  const li = await office.hire('0148', '李四');
  for (const staffNo of ['0147', '0148']) {
    await office.punches(
      ...DAYS.map((date) => `${staffNo} ${date} 12:01 13:58 17:31`),
      `${staffNo} 2026-04-09 19:00`,
    );
  }
  const correct = (staffId: number, date: string) => ({
    items: [{ staffId, date, session: 'am' }],
    ...{ action: 'correct', side: 'in', time: 505, reason: '机器没有识别', proof: '监控截图' },
  });
  interface Report {
    days: { staff: string; date: string }[];
  }
  const report = () => office.call<Report>('attendance.report', { month: MONTH });
  return { office, zhang, li, correct, report };
}

describe('a late change', () => {
  it('re-judges the day of that person and nothing else', async () => {
    const { office, zhang, correct, report } = await forgetful();
    const before = await report();
    await office.call('attendance.settle', correct(zhang, '2026-04-02'));
    const after = await report();
    const changed = after.days.filter((day, n) => JSON.stringify(day) !== JSON.stringify(before.days[n]));
    expect(after.days).toHaveLength(before.days.length);
    expect(changed.map(({ staff, date }) => [staff, date])).toEqual([['0147', '2026-04-02']]);
  });

  it('is answered with the day as it is judged then, and so is taking it back', async () => {
    const { office, zhang, correct } = await forgetful();
    const story = () => office.call<DayStory>('attendance.day', { staffId: zhang, date: '2026-04-02' });
    interface Answer {
      settlementIds: number[];
      days: JudgedDay[];
    }
    const settled = await office.call<Answer>('attendance.settle', correct(zhang, '2026-04-02'));
    expect(settled.days.map(({ staffId, date }) => [staffId, date])).toEqual([[zhang, '2026-04-02']]);
    expect(settled.days[0]?.sessions).toEqual((await story()).sessions);
    const { settlementIds } = settled;
    const revoked = await office.call<Answer>('attendance.revoke', { settlementIds, reason: '重办' });
    expect(revoked.days[0]?.sessions[0]).toMatchObject({ status: 'missing_in' });
    expect(revoked.days[0]?.sessions).toEqual((await story()).sessions);
  });

  it('leaves what the window remembers as if everything had been judged anew', async () => {
    const { office, zhang, li, correct } = await forgetful();
    const db = office.database.kysely;
    const first = await rememberedMonth(db, MONTH);
    await office.call('attendance.settle', correct(zhang, '2026-04-02'));
    const second = await rememberedMonth(db, MONTH);
    expect(second).toEqual(await monthAttendance(db, MONTH));
    // The other person's month is the very one that was worked out before.
    const own = (months: typeof first, id: number) =>
      months.results.find((one) => one.staffId === String(id));
    expect(own(second, li)).toBe(own(first, li));
    expect(own(second, zhang)).not.toBe(own(first, zhang));
    const out = { date: '2026-04-03', minute: 480 };
    const back = { date: '2026-04-03', minute: 600 };
    await office.call('attendance.registerOuting', {
      staffId: li,
      kind: 'outing',
      out,
      back,
      reason: '送件',
    });
    await office.punches('0147 2026-04-01 08:20');
    expect(await rememberedMonth(db, MONTH)).toEqual(await monthAttendance(db, MONTH));
  });

  it('is refused in a closed month, which is named', async () => {
    const { office, zhang, correct } = await forgetful();
    await closeMonth(office, MONTH);
    expect(await office.refusal('attendance.settle', correct(zhang, '2026-04-02'))).toMatchObject({
      code: 'month_closed',
      params: { month: MONTH },
    });
  });
});

describe('files of punches', () => {
  const LINES = ['0147 2026-04-10 08:21 12:00', '0147 2026-04-10 14:00 17:31', '0148 2026-04-10 08:25'];

  it('give the same days in any order, and twice', async () => {
    const results: unknown[] = [];
    for (const order of [LINES, LINES.toReversed(), [...LINES, ...LINES]]) {
      const { office, report } = await forgetful();
      for (const line of order) await office.punches(line);
      results.push(await report());
    }
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });
});

describe('a change of window at noon', () => {
  it('is judged by each window for its part, and named where it is settled', async () => {
    const office = await openOffice();
    const staffId = await office.hire('0147', '张三');
    const second = await office.call<WindowRecord>('units.saveWindow', {
      ...{ id: null, code: 'W2', name: '不动产窗口', unitId: office.unitId },
    });
    const member = await office.call<{ postings: { id: number }[] }>('staff.get', { id: staffId });
    const moved = await office.call<{ postings: object[] }>('staff.swap', {
      ...{ id: member.postings[0]!.id, windowId: second.id, duty: 'A', post: 'clerk' },
      ...{ startDate: '2026-04-07', startMinute: 720 },
    });
    expect(moved.postings).toMatchObject([
      { startDate: '2026-01-01', startMinute: 0, endDate: '2026-04-07' },
      { startDate: '2026-04-07', startMinute: 720, endDate: null },
    ]);
    await office.punches(
      '0147 2026-04-07 08:41 12:01 14:09 17:31',
      '0147 2026-04-08 08:21 12:00 14:00 19:00',
    );
    const { rows } = await office.call<{ rows: ExceptionRow[] }>('attendance.exceptions', { month: MONTH });
    const day = rows.filter(({ date }) => date === '2026-04-07');
    expect(day.map(({ session, windowName, late }) => [session, windowName, late])).toEqual([
      ['am', '企业开办窗口', 11],
      ['pm', '不动产窗口', 9],
    ]);
    office.setNow(Date.UTC(2026, 4, 6, 10));
    await office.call('punches.declareData', { until: '2026-04-30', reason: '数据已齐' });
    const open = await monthAttendance(office.database.kysely, MONTH);
    await closeMonth(office, MONTH);
    expect((await monthAttendance(office.database.kysely, MONTH)).results).toEqual(open.results);
  });
});
