import { describe, expect, it } from 'vitest';
import { monthAttendance } from '#electron/features/attendance/index';
import { unreturnedLeaves } from '#electron/features/leave/index';
import type { ExceptionRow } from '#shared/contracts/attendance';
import type { DayPicture } from '#shared/contracts/attendance-floor';
import type { OutputOf } from '#shared/contracts/define';
import type { LeaveDetail, LeaveRow, leaveContract } from '#shared/contracts/leave';
import { approve, at, factsOf, type Office, openOffice, submit } from './support';

type Statistics = OutputOf<(typeof leaveContract)['statistics']>;

interface StillOut extends Office {
  leave: LeaveDetail;
}

/** 乙 should be back on Tuesday 2026-04-14; the data begins the week before. */
async function stillOut(): Promise<StillOut> {
  const office = await openOffice();
  await office.punches('001 2026-04-10 08:20', '002 2026-04-10 08:21', '003 2026-04-10 08:22');
  return {
    ...office,
    leave: await approve(office, await submit(office, office.people.乙, '04-13', '04-13')),
  };
}

const declare = (office: Office, until: string) =>
  office.call('punches.declareData', { until: `2026-${until}`, reason: '数据已齐' });
const phaseOf = async (office: Office, leave: LeaveRow) =>
  (await office.call<LeaveDetail>('leave.get', { id: leave.id })).phase;
const presence = async (office: Office, date: string) => {
  const picture = await office.call<DayPicture>('attendance.today', { date: `2026-${date}` });
  return picture.windows.flatMap(({ people }) => people).find(({ staffId }) => staffId === office.people.乙)
    ?.state;
};
const exceptions = async (office: Office, month = '2026-04') =>
  (await office.call<{ rows: ExceptionRow[] }>('attendance.exceptions', { month, filter: 'all' })).rows
    .filter(({ staffId, date }) => staffId === office.people.乙 && date > '2026-04-10')
    .map(({ date, session, overdueLeaveId, settled }) => [date.slice(5), session, overdueLeaveId, settled]);
const overdueFacts = async (office: Office, month = '2026-04') =>
  (await factsOf(office, month))
    .filter(({ kind }) => kind === 'overdue_return')
    .map(({ date, halfDays, tags }) => [date.slice(5), halfDays, ...tags].join(' '));
const checkList = async ({ database: { kysely } }: Office, month: string, now: number) =>
  (await unreturnedLeaves(kysely, month, now, (await monthAttendance(kysely, month)).results)).map(
    ({ id }) => id,
  );
const tasks = async (office: Office) =>
  (await office.call<{ task: string }[]>('leave.tasks')).map(({ task }) => task);
const overdueCount = async (office: Office) =>
  (await office.call<Statistics>('leave.statistics', { year: 2026, untilMonth: 12, windowId: null })).total
    .now.overdue;

describe('somebody still out after a leave', () => {
  it('is overdue the same day on the page of the day, before any punch can be judged', async () => {
    const office = await stillOut();
    office.setNow(at('04-14 09:00'));
    expect(await phaseOf(office, office.leave)).toBe('overdue');
    expect(await presence(office, '04-14')).toBe('overdue');
    expect(await tasks(office)).toContain('overdue');
    // Nothing is judged before its data is there.
    expect(await exceptions(office)).toEqual([]);
    expect(await overdueFacts(office)).toEqual([]);
  });

  it('is one thing everywhere once the data is in', async () => {
    const office = await stillOut();
    office.setNow(at('04-15 08:00'));
    await declare(office, '04-14');
    const { id } = office.leave;
    expect(await presence(office, '04-14')).toBe('overdue');
    expect(await exceptions(office)).toEqual([
      ['04-14', 'am', id, false],
      ['04-14', 'pm', id, false],
    ]);
    expect(await overdueFacts(office)).toEqual(['04-14 2']);
    expect(await checkList(office, '2026-04', at('04-15 08:00'))).toEqual([id]);
    expect(await overdueCount(office)).toBe(1);
  });

  it('is no absence where the office accepts it before 销假, and again when it takes that back', async () => {
    const office = await stillOut();
    office.setNow(at('04-15 08:00'));
    await declare(office, '04-14');
    const settle = (leave: LeaveRow, settled: boolean) =>
      office.call<LeaveDetail>('leave.settleOverdue', {
        ...{ id: leave.id, version: leave.version, settled },
        reason: '列车停运',
      });
    const accepted = await settle(office.leave, true);
    expect(await exceptions(office)).toEqual([]);
    expect(await overdueFacts(office)).toEqual(['04-14 2 waived']);
    expect(await presence(office, '04-14')).toBe('present');
    await settle(accepted, false);
    expect(await overdueFacts(office)).toEqual(['04-14 2']);
  });

  it('is still out in the next month, and on its check list', async () => {
    const office = await stillOut();
    office.setNow(at('05-07 08:00'));
    await declare(office, '05-06');
    expect(await overdueFacts(office, '2026-05')).toEqual(['05-06 2']);
    expect(await checkList(office, '2026-05', at('05-07 08:00'))).toEqual([office.leave.id]);
  });
});

describe('somebody whom something else than a punch shows again', () => {
  const state = (office: Office, date: string, action: 'sign' | 'correct', minute: number) =>
    office.call<{ settlementIds: number[] }>('attendance.settle', {
      items: [{ staffId: office.people.乙, date: `2026-${date}`, session: 'pm' }],
      ...{ action, side: 'in', time: minute, reason: '机器未识别', proof: '监控', witness: '测试甲' },
    });
  const sendOut = (office: Office, date: string) =>
    office.call('attendance.registerOuting', {
      ...{ staffId: office.people.乙, kind: 'outing', place: '税务局', reason: '送材料', allowedBy: '' },
      out: { date: `2026-${date}`, minute: 840 },
      back: { date: `2026-${date}`, minute: 1050 },
    });
  const row = (office: StillOut) => office.call<LeaveDetail>('leave.get', { id: office.leave.id });

  it.each<[string, (office: StillOut) => Promise<unknown>, Partial<LeaveRow>]>([
    [
      'a manual sign-in',
      (office) => state(office, '04-14', 'sign', 835),
      { seenBy: 'stated', seenAt: at('04-14 13:55') },
    ],
    [
      'a corrected punch',
      (office) => state(office, '04-14', 'correct', 838),
      { seenBy: 'stated', seenAt: at('04-14 13:58') },
    ],
    [
      'an errand of the register',
      (office) => sendOut(office, '04-14'),
      { seenBy: 'register', seenAt: at('04-14 14:00') },
    ],
    [
      'the next leave',
      async (office) =>
        approve(office, await submit(office, office.people.乙, '04-14', '04-14', { startAt: 'pm' })),
      { seenBy: 'next_leave', seenAt: at('04-14 14:00') },
    ],
  ])('%s: only 销假 is missing, and nobody says anything else', async (_, show, seen) => {
    const office = await stillOut();
    office.setNow(at('04-15 08:00'));
    await declare(office, '04-14');
    expect(await phaseOf(office, office.leave)).toBe('overdue');
    await show(office);
    expect(await row(office)).toMatchObject({ phase: 'unconfirmed', ...seen });
    expect(await tasks(office)).toContain('confirm_return');
    expect(await tasks(office)).not.toContain('overdue');
    expect(await overdueFacts(office)).toEqual(['04-14 1']);
  });

  it('is out again when the sign-in is taken back', async () => {
    const office = await stillOut();
    office.setNow(at('04-15 08:00'));
    await declare(office, '04-14');
    const { settlementIds } = await state(office, '04-14', 'sign', 835);
    await office.call('attendance.revoke', { settlementIds, reason: '记错了人' });
    expect(await row(office)).toMatchObject({ phase: 'overdue', seenAt: null, seenBy: null });
    expect(await overdueFacts(office)).toEqual(['04-14 2']);
  });

  it('is known in the months after as well', async () => {
    const office = await stillOut();
    office.setNow(at('05-07 08:00'));
    await state(office, '04-30', 'sign', 835);
    await declare(office, '05-06');
    expect(await phaseOf(office, office.leave)).toBe('unconfirmed');
    expect(await overdueFacts(office, '2026-05')).toEqual([]);
    expect(await checkList(office, '2026-05', at('05-07 08:00'))).toEqual([]);
  });
});

describe('somebody who works and forgot 销假', () => {
  it('is asked for it and charged with nothing', async () => {
    const office = await stillOut();
    office.setNow(at('04-15 08:00'));
    await office.punches('002 2026-04-14 08:20 12:01 13:50 17:31');
    await declare(office, '04-14');
    expect(await phaseOf(office, office.leave)).toBe('unconfirmed');
    const seen = await office.call<LeaveDetail>('leave.get', { id: office.leave.id });
    expect(seen).toMatchObject({ seenAt: at('04-14 08:20'), seenBy: 'punch', overdueUntil: null });
    expect(await tasks(office)).toContain('confirm_return');
    expect(await presence(office, '04-14')).toBe('present');
    expect(await exceptions(office)).toEqual([]);
    expect(await overdueFacts(office)).toEqual([]);
    expect(await overdueCount(office)).toBe(0);
    expect(await checkList(office, '2026-04', at('04-15 08:00'))).toEqual([office.leave.id]);
  });

  it('answers for the time until the first punch, not for later absence', async () => {
    const office = await stillOut();
    office.setNow(at('04-16 08:00'));
    await office.punches('002 2026-04-14 13:50 17:31');
    await declare(office, '04-15');
    const { id } = office.leave;
    expect(await exceptions(office)).toEqual([
      ['04-14', 'am', id, false],
      ['04-15', 'am', null, false],
      ['04-15', 'pm', null, false],
    ]);
    expect(await overdueFacts(office)).toEqual(['04-14 1']);
    expect(await overdueCount(office)).toBe(1);
  });
});
