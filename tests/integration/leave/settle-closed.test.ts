import { describe, expect, it } from 'vitest';
import { monthAttendance } from '#electron/features/attendance/index';
import { leaveFacts } from '#electron/features/leave/index';
import type { ResultDetail } from '#shared/contracts/assessment';
import type { AdjustmentView } from '#shared/contracts/assessment-adjustment';
import type { OutputOf } from '#shared/contracts/define';
import type { LeaveDetail, leaveContract } from '#shared/contracts/leave';
import { eachDay } from '#shared/domain/time/dates';
import { wallAt } from '#shared/domain/time/wall';
import { CLOSE, fillApril, type Golden, MONTH, openGolden, takeLeave } from '../assessment/golden';

type Closed = OutputOf<(typeof leaveContract)['closedOverdue']>;

const APRIL = '2026-04';
const WORDS = { reason: '列车停运', proof: '车站证明', decider: '督查办主任' };

interface Late extends Golden {
  sun: number;
  leave: LeaveDetail;
}

const TIMES = ['08:20', '12:02', '13:50', '17:35'];
const fullDays = (dates: readonly string[]): string =>
  dates.flatMap((date) => TIMES.map((time) => `0151\t${date} ${time}:00\t1\t255\t1\t0\r\n`)).join('');

/**
 * 孙七 of W2 was on leave on 26 and 27 March, and out until 2 April: 30 and 31 March (4 half-days) are charged by the
 * month that closed, 1 April (2 half-days) by one that is open.
 */
async function closedMarch(beforeClose?: (center: Late) => Promise<unknown>): Promise<Late> {
  const golden = await openGolden();
  golden.setNow(wallAt('2026-03-20', 540));
  const windows = await golden.call<{ id: number; unitId: number }[]>('units.windows');
  const { unitId } = windows.find(({ id }) => id === golden.windows.two)!;
  const entryDate = '2026-03-23';
  const hired = { id: null, staffNo: '0151', name: '孙七', unitId, entryDate };
  const { id: sun } = await golden.call<{ id: number }>('staff.save', hired);
  const posting = { windowId: golden.windows.two, duty: 'A', post: 'clerk', startDate: entryDate };
  await golden.call('staff.addPosting', { staffId: sun, ...posting });
  const { id } = await takeLeave(golden, sun, '2026-03-26', '2026-03-27');
  golden.setNow(wallAt('2026-04-10', 600));
  await golden.punches(fullDays(['2026-03-23', '2026-03-24', '2026-03-25', '2026-04-02']));
  const waiting = await golden.call<{ machineId: string }[]>('punches.unmapped');
  for (const { machineId } of waiting) await golden.call('punches.map', { machineId, staffId: sun });
  const leave = await golden.call<LeaveDetail>('leave.get', { id });
  await beforeClose?.({ ...golden, sun, leave });
  await golden.call('assessment.close', CLOSE);
  await fillApril(golden);
  await golden.punches(fullDays(eachDay('2026-04-03', '2026-04-30')));
  return { ...golden, sun, leave: await golden.call<LeaveDetail>('leave.get', { id }) };
}

const closed = ({ call, leave }: Late) => call<Closed>('leave.closedOverdue', { id: leave.id });
const input = async ({ call, leave: { id } }: Late, rest: object) => {
  const { version } = await call<LeaveDetail>('leave.get', { id });
  return { id, version, settled: true, ...WORDS, ...rest };
};
const settle = async (center: Late, rest: object = {}) =>
  center.call<LeaveDetail>('leave.settleOverdue', await input(center, rest));
const score = async ({ call, sun }: Late, month: string) =>
  (await call<ResultDetail>('assessment.result', { month, subject: 'person', id: sun })).row.score;
const adjustments = ({ call }: Late) => call<AdjustmentView[]>('assessment.adjustments', { month: MONTH });
const inApril = async ({ database: { kysely } }: Late) => {
  const facts = await leaveFacts(kysely, APRIL, (await monthAttendance(kysely, APRIL)).results);
  return facts.filter(({ kind }) => kind === 'overdue_return').map(({ date, tags }) => [date, ...tags]);
};

describe('an overdue return that begins in a closed month', () => {
  it('says what the closed month charged and where it would be given back', async () => {
    const center = await closedMarch();
    expect(await score(center, MONTH)).toBe(8000);
    expect(await inApril(center)).toEqual([['2026-04-01']]);
    expect(await closed(center)).toEqual([
      {
        ...{ month: MONTH, halfDays: 4, filed: false, chargeMonth: APRIL },
        lines: [
          { name: '孙七', points: 2000 },
          { name: '发票窗口', points: 800 },
        ],
      },
    ]);
  });

  it('is accepted in one action: the open days at once, the closed ones as one adjustment', async () => {
    const center = await closedMarch();
    const before = await score(center, APRIL);
    expect(await settle(center)).toMatchObject({ overdueSettled: true, overdueReason: WORDS.reason });
    expect(await inApril(center)).toEqual([['2026-04-01', 'waived']]);
    expect(await score(center, MONTH)).toBe(8000);
    expect(await adjustments(center)).toMatchObject([
      {
        ...WORDS,
        ...{ aboutMonth: MONTH, chargeMonth: APRIL, type: 'remove', revocable: true },
        was: { kind: 'overdue_return', date: '2026-03-30' },
        lines: [{ name: '孙七', points: 2000, before: 8000, after: 10_000 }, { name: '发票窗口' }],
      },
    ]);
    // 1 April is waived, and March is given back.
    expect(await score(center, APRIL)).toBe(before + 1000 + 2000);
    expect(await closed(center)).toMatchObject([{ filed: true, halfDays: 4, lines: [{ points: 2000 }, {}] }]);
  });

  it('is taken back in one action as well, and accepted again', async () => {
    const center = await closedMarch();
    const before = await score(center, APRIL);
    await settle(center);
    await settle(center, { settled: false, reason: '查无此事' });
    expect(await score(center, APRIL)).toBe(before);
    expect(await inApril(center)).toEqual([['2026-04-01']]);
    expect(await adjustments(center)).toMatchObject([{ revokedReason: '查无此事' }]);
    await settle(center);
    expect(await score(center, APRIL)).toBe(before + 3000);
  });

  it('wants proof and decider for the adjustment, or nothing of it is saved', async () => {
    const center = await closedMarch();
    for (const missing of ['proof', 'decider']) {
      const refused = await center.refusal('leave.settleOverdue', await input(center, { [missing]: ' ' }));
      expect(refused).toMatchObject({ code: 'overdue_closed_incomplete', params: { month: MONTH } });
    }
    expect(await adjustments(center)).toEqual([]);
    expect(await inApril(center)).toEqual([['2026-04-01']]);
  });

  it('stays accepted where the month closed with it', async () => {
    const center = await closedMarch((before) => settle(before));
    expect(await score(center, MONTH)).toBe(10_000);
    expect(await closed(center)).toEqual([]);
    const back = await input(center, { settled: false, reason: '查无此事' });
    expect(await center.refusal('leave.settleOverdue', back)).toMatchObject({
      code: 'month_closed',
      params: { month: MONTH },
    });
  });

  it('stays accepted once the month that gives back has closed too', async () => {
    const center = await closedMarch();
    const { id, version } = await settle(center);
    await center.call('leave.returned', { id, version, returnedAt: wallAt('2026-04-02', 500) });
    await center.call('assessment.close', { month: APRIL, acceptJudged: true });
    const back = await input(center, { settled: false, reason: '查无此事' });
    expect((await center.refusal('leave.settleOverdue', back)).code).toBe('adjustment_charged');
  });
});
