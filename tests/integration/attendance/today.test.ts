import { describe, expect, it } from 'vitest';
import type { DayPicture } from '#shared/contracts/attendance-floor';
import type { LeaveDetail } from '#shared/contracts/leave';
import { type Office, openOffice } from './office';

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

it('says which machine is behind', async () => {
  const { office } = await openPair();
  const token = await office.pick('2_attlog.dat', '0147\t2026-04-03 08:20:00\t2\t255\t1\t0\r\n');
  await office.call('punches.import', { tokens: [token] });
  expect(await pictureOf(office)).toMatchObject({
    dataUntil: '2026-04-07',
    behind: [{ device: '2', until: '2026-04-03' }],
  });
});
