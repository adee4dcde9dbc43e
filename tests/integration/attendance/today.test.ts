import { describe, expect, it } from 'vitest';
import type { DayPicture } from '#shared/contracts/attendance-floor';
import type { LeaveDetail } from '#shared/contracts/leave';
import { wallAt } from '#shared/domain/time/wall';
import { closeMonth, type Office, openOffice } from './office';

const DATE = '2026-04-08';

/** 张三 (A岗) and 李四 (B岗) at the window, both punched on the day before. */
async function openPair() {
  const office = await openOffice();
  const first = await office.hire('0147', '张三');
  const second = await office.hire('0148', '李四', '2026-04-01');
  await office.punches('0147 2026-04-07 08:20 12:00 14:00 18:10', '0148 2026-04-07 08:20 12:00 14:00 18:10');
  return { office, first, second };
}

async function leaveOn(office: Office, staffId: number, at: 'am' | 'pm'): Promise<void> {
  const leave = await office.call<LeaveDetail>('leave.submit', {
    staffId,
    kind: 'personal',
    start: { date: DATE, at },
    end: { date: DATE, at },
    reason: '家中有事',
  });
  await office.call('leave.decide', { id: leave.id, version: leave.version, decision: 'approve' });
}

const pictureOf = (office: Office, date = DATE) => office.call<DayPicture>('attendance.today', { date });

describe('a window is left empty', () => {
  it('only while everybody posted there is away', async () => {
    const { office, first, second } = await openPair();
    await leaveOn(office, first, 'am');
    expect((await pictureOf(office)).windows).toMatchObject([{ empty: [] }]);
    await leaveOn(office, second, 'am');
    const [window] = (await pictureOf(office)).windows;
    expect(window).toMatchObject({ empty: [{ from: 510, to: 720 }], closedBy: null });
    expect(window?.people.map(({ name, state }) => [name, state])).toEqual([
      ['张三', 'open'],
      ['李四', 'open'],
    ]);
  });

  it('not for half-days that do not meet', async () => {
    const { office, first, second } = await openPair();
    await leaveOn(office, first, 'am');
    await leaveOn(office, second, 'pm');
    expect((await pictureOf(office)).windows).toMatchObject([{ empty: [] }]);
  });

  it('not while somebody is planned in their place', async () => {
    const { office, first, second } = await openPair();
    const other = await office.call<{ id: number }>('units.saveWindow', {
      ...{ id: null, code: 'W2', name: '综合窗口', unitId: office.unitId },
    });
    const third = await office.call<{ id: number }>('staff.save', {
      ...{ id: null, staffNo: '0149', name: '王五', unitId: office.unitId, entryDate: '2026-01-01' },
    });
    await office.call('staff.addPosting', {
      ...{ staffId: third.id, windowId: other.id, duty: 'A', post: 'clerk', startDate: '2026-01-01' },
    });
    await leaveOn(office, first, 'am');
    await leaveOn(office, second, 'am');
    await office.call('roster.assign', {
      ...{ date: DATE, kind: 'standin', windowId: office.windowId, staffId: third.id },
      ...{ startMinute: 510, endMinute: 720, forStaffId: first, note: '' },
    });
    const windows = (await pictureOf(office)).windows;
    expect(windows[0]).toMatchObject({ name: '企业开办窗口', empty: [] });
    expect(windows[0]?.people.at(-1)).toMatchObject({ name: '王五', duty: 'standin', elsewhere: '综合窗口' });
    expect(windows[1]).toMatchObject({ name: '综合窗口', empty: [{ from: 510, to: 720 }] });
  });
});

it('a notice that suspends the day closes the window and leaves nobody due', async () => {
  const { office } = await openPair();
  await office.call('calendar.saveNotice', {
    ...{ name: '全楼停电', from: DATE, to: DATE, scope: { kind: 'center' } },
    effect: { kind: 'suspend', sessions: [] },
  });
  expect(await pictureOf(office)).toMatchObject({
    due: 0,
    counts: { exempt: 2, open: 0 },
    notices: ['全楼停电'],
    windows: [{ closedBy: '全楼停电', empty: [] }],
  });
});

describe('data that is not in yet', () => {
  /** 张三 came only in the morning; a second machine delivered until three days before. */
  async function openBehind() {
    const office = await openOffice();
    await office.hire('0147', '张三');
    await office.hire('0148', '李四');
    await office.punches(
      '0147 2026-04-07 08:20',
      '0148 2026-04-07 08:20 12:00 14:00 18:10',
      '0148 2026-04-08 08:20',
    );
    const token = await office.pick('2_attlog.dat', '0147\t2026-04-03 17:40:00\t2\t255\t1\t0\r\n');
    await office.call('punches.import', { tokens: [token] });
    return office;
  }

  it('says who waits for which machine', async () => {
    const office = await openBehind();
    expect(await pictureOf(office, '2026-04-07')).toMatchObject({
      dataUntil: '2026-04-08',
      waitingPeople: 1,
      behind: [{ code: '2', until: wallAt('2026-04-03', 1060), next: null }],
    });
  });

  it('says so no longer once the office declared the data complete', async () => {
    const office = await openBehind();
    await office.call('punches.declareData', { until: '2026-04-07', reason: '2号机损坏，已送修' });
    const picture = await pictureOf(office, '2026-04-07');
    expect(picture).toMatchObject({ waitingPeople: 0, behind: [] });
    expect(picture.windows[0]?.people[0]).toMatchObject({ name: '张三', state: 'absent' });
  });

  it('waits for nobody on a day of rest', async () => {
    const office = await openBehind();
    expect(await pictureOf(office, '2026-04-05')).toMatchObject({ due: 0, waitingPeople: 0, behind: [] });
  });
});

describe('a morning that is running', () => {
  /** At 09:12, with the data of both machines until 09:10: who came, who came late, who is not in yet. */
  async function openMorning(now = wallAt(DATE, 552)) {
    const office = await openOffice(now);
    for (const [no, name] of [
      ['0147', '张三'],
      ['0148', '李四'],
      ['0149', '王五'],
    ] as const) {
      await office.hire(no, name);
    }
    await office.punches(
      '0147 2026-04-07 08:20 12:00 14:00 18:10',
      `0147 ${DATE} 08:21`,
      `0148 ${DATE} 08:47`,
    );
    await office.punches(`0150 ${DATE} 09:10`);
    return office;
  }

  it('says who is in, late, and not in yet, and asks for no data', async () => {
    const office = await openMorning();
    const picture = await pictureOf(office);
    expect(picture.windows[0]?.people.map(({ name, state }) => [name, state])).toEqual([
      ['张三', 'present'],
      ['李四', 'late'],
      ['王五', 'awaited'],
    ]);
    expect(picture).toMatchObject({ due: 3, waitingPeople: 0, behind: [] });
    expect(picture.counts).toMatchObject({ present: 1, late: 1, awaited: 1, open: 0, absent: 0 });
    expect(picture.windows[0]?.people[0]?.sessions).toMatchObject([{ running: true }, { running: true }]);
  });

  it('judges nobody by it', async () => {
    const office = await openMorning();
    const inbox = await office.call<{ rows: { date: string }[] }>('attendance.exceptions', {
      month: '2026-04',
    });
    expect(inbox.rows.filter(({ date }) => date === DATE)).toEqual([]);
  });

  it('waits for whom a second machine may still know', async () => {
    const office = await openMorning();
    const token = await office.pick('2_attlog.dat', '0147\t2026-04-07 17:40:00\t2\t255\t1\t0\r\n');
    await office.call('punches.import', { tokens: [token] });
    const picture = await pictureOf(office);
    expect(picture.windows[0]?.people.map(({ name, state }) => [name, state])).toEqual([
      ['张三', 'present'],
      ['李四', 'present'],
      ['王五', 'open'],
    ]);
    expect(picture).toMatchObject({ waitingPeople: 1, behind: [{ code: '1' }, { code: '2' }] });
  });

  it('is one no longer on the day after, when the data ends there', async () => {
    const office = await openMorning(wallAt('2026-04-09', 552));
    const picture = await pictureOf(office);
    expect(picture.windows[0]?.people.map(({ state }) => state)).toEqual(['open', 'open', 'open']);
    expect(picture.waitingPeople).toBe(3);
  });
});

it('opens on the last workday with data, not on a Sunday somebody was on duty', async () => {
  const office = await openOffice(wallAt('2026-04-13', 500));
  await office.hire('0147', '张三');
  await office.punches('0147 2026-04-10 08:20 17:40', '0147 2026-04-12 09:00 11:30');
  const picture = await office.call<DayPicture>('attendance.today', { date: null });
  expect(picture).toMatchObject({ date: '2026-04-10', dataUntil: '2026-04-12' });
});

it('leaves nothing to decide in a closed month', async () => {
  const office = await openOffice();
  await office.hire('0147', '张三');
  await office.punches('0147 2026-03-09 08:50 12:01 13:58 17:31', '0147 2026-04-02 08:20');
  const before = await pictureOf(office, '2026-03-09');
  expect(before.waiting.unsettled).toBeGreaterThan(0);
  expect(before.windows[0]?.people[0]?.sessions[0]).toMatchObject({ status: 'late', unsettled: true });
  await closeMonth(office, '2026-03');
  const after = await pictureOf(office, '2026-03-09');
  expect(after.waiting.unsettled).toBe(0);
  expect(after.windows[0]?.people[0]?.sessions[0]).toMatchObject({ status: 'late', unsettled: false });
  const inbox = await office.call<{ state: string; unsettled: number }>('attendance.exceptions', {
    month: '2026-03',
  });
  expect(inbox.state).toBe('closed');
  expect(inbox.unsettled).toBe(before.waiting.unsettled);
});
