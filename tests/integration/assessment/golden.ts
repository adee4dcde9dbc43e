import type { LeaveDetail } from '#shared/contracts/leave';
import type { Unit, WindowRecord } from '#shared/contracts/units';
import { startOfDay, wallAt } from '#shared/domain/time/wall';
import { openCenter, type TestCenter } from '../support/center';

export const MONTH = '2026-03';
export const CLOSE = { month: MONTH, acceptJudged: true };
const WORKDAYS = [23, 24, 25, 26, 27, 30, 31];
const MORNING = startOfDay('2026-04-10') + 10 * 3_600_000;

export interface Golden extends TestCenter {
  staff: Record<'zhang' | 'li' | 'wang' | 'zhao', number>;
  windows: Record<'one' | 'two', number>;
  punches(text: string): Promise<unknown>;
}

const line = (staffNo: string, date: string, time: string) =>
  `${staffNo}\t${date} ${time}:00\t1\t255\t1\t0\r\n`;

/** Four punches on each day but where `exceptions` says otherwise. */
function punchesOf(staffNo: string, exceptions: Record<number, string>): string {
  return WORKDAYS.map((day) => {
    const times = exceptions[day] ?? '08:20 12:02 13:50 17:35';
    return times
      .split(' ')
      .filter((time) => time !== '')
      .map((time) => line(staffNo, `2026-03-${day}`, time))
      .join('');
  }).join('');
}

/**
 * Two windows, four people, seven workdays of March 2026, worked out by hand:
 *
 * | who | what | person | window |
 * |---|---|---|---|
 * | 张三, W1 | 23rd late 8, 24th late 20, 25th late 35 | 1 + 2 + half a day absent 5 = 92 | 3 × 1 |
 * | 李四, W1 | 26th afternoon absent, 27th games, a dismissed incident | 5 + 2 = 93 | 2 + 2 |
 * | 王五, W2 | 26th away, paper on 10 April: 先斩后奏 | 2 half days × 5 × 2 = 80 | 2 × 2 |
 * | 赵六, W2 | 23rd to 25th personal leave, 2 days free | 1 = 99 | |
 *
 * W1 = 100 − 3 − 4 = 93, W2 = 96.
 */
export async function openGolden(): Promise<Golden> {
  const center = await openCenter({ now: startOfDay('2026-03-20') + 9 * 3_600_000 });
  const unit = await center.call<Unit>('units.save', {
    id: null,
    code: 'U1',
    name: '东河县税务局',
    vertical: true,
    superior: '东河市税务局',
  });
  const window = async (code: string, name: string) =>
    (await center.call<WindowRecord>('units.saveWindow', { id: null, code, name, unitId: unit.id })).id;
  const windows = { one: await window('W1', '办税窗口'), two: await window('W2', '发票窗口') };
  const hire = async (staffNo: string, name: string, windowId: number) => {
    const dates = { entryDate: '2026-03-23' };
    const person = await center.call<{ id: number }>('staff.save', {
      id: null,
      staffNo,
      name,
      unitId: unit.id,
      ...dates,
    });
    const posting = { staffId: person.id, windowId, duty: 'A', post: 'clerk', startDate: dates.entryDate };
    await center.call('staff.addPosting', posting);
    return person.id;
  };
  const staff = {
    zhang: await hire('0147', '张三', windows.one),
    li: await hire('0148', '李四', windows.one),
    wang: await hire('0149', '王五', windows.two),
    zhao: await hire('0150', '赵六', windows.two),
  };
  const planned = await takeLeave(center, staff.zhao, '2026-03-23', '2026-03-25');
  let files = 0;
  const golden: Golden = {
    ...center,
    staff,
    windows,
    punches: async (text) => {
      const token = await center.pick(`${++files}_attlog.dat`, text);
      return center.call('punches.import', { tokens: [token] });
    },
  };
  center.setNow(MORNING);
  await golden.punches(
    punchesOf('0147', {
      23: '08:38 12:02 13:50 17:35',
      24: '08:50 12:02 13:50 17:35',
      25: '09:05 12:02 13:50 17:35',
    }) +
      punchesOf('0148', { 26: '08:20 12:02' }) +
      punchesOf('0149', { 26: '' }) +
      punchesOf('0150', { 23: '', 24: '', 25: '' }) +
      line('0147', '2026-04-01', '17:40'),
  );
  const ids = { '0147': staff.zhang, '0148': staff.li, '0149': staff.wang, '0150': staff.zhao };
  const waiting = await center.call<{ machineId: string }[]>('punches.unmapped');
  for (const { machineId } of waiting) {
    await center.call('punches.map', { machineId, staffId: ids[machineId as keyof typeof ids] });
  }
  await center.call('leave.returned', {
    id: planned.id,
    version: planned.version,
    returnedAt: wallAt('2026-03-26', 510),
  });
  await takeLeave(center, staff.wang, '2026-03-26', '2026-03-26');
  await record(center, staff.li, '2026-03-27', 'games', 'confirm');
  await record(center, staff.li, '2026-03-24', 'dress_code', 'dismiss');
  return golden;
}

/** Everybody punches four times on every day of April, and once in May, so that April can be closed. */
export async function fillApril(center: Golden): Promise<void> {
  const days = Array.from({ length: 30 }, (_, i) => `2026-04-${String(i + 1).padStart(2, '0')}`);
  const text = ['0147', '0148', '0149', '0150'].flatMap((staffNo) => [
    ...days.flatMap((date) => ['08:20', '12:02', '13:50', '17:35'].map((time) => line(staffNo, date, time))),
    line(staffNo, '2026-05-06', '08:20'),
  ]);
  center.setNow(startOfDay('2026-05-10') + 10 * 3_600_000);
  await center.punches(text.join(''));
}

export async function takeLeave(
  center: TestCenter,
  staffId: number,
  from: string,
  to: string,
): Promise<LeaveDetail> {
  const leave = await center.call<LeaveDetail>('leave.submit', {
    staffId,
    kind: 'personal',
    start: { date: from, at: 'am' },
    end: { date: to, at: 'pm' },
    reason: '家事',
  });
  return center.call<LeaveDetail>('leave.decide', {
    id: leave.id,
    version: leave.version,
    decision: 'approve',
  });
}

export async function record(
  center: TestCenter,
  staffId: number,
  date: string,
  itemCode: string,
  decision: 'confirm' | 'dismiss' | null,
): Promise<void> {
  const { ids } = await center.call<{ ids: number[] }>('incidents.record', {
    staffIds: [staffId],
    date,
    minute: 600,
    itemCode,
    source: 'self_check',
    description: '巡查发现',
  });
  if (decision)
    await center.call('incidents.decide', { id: ids[0], decision, told: true, reason: '查证属实或不实' });
}
