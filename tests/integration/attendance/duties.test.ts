import { expect, it } from 'vitest';
import { dutyDoneBetween } from '#electron/features/attendance/index';
import type { MonthSheet } from '#shared/contracts/attendance';
import { decodeCell } from '#shared/contracts/attendance';
import type { DayStory } from '#shared/contracts/attendance-story';
import { type Office, openOffice } from './office';

const assign = (office: Office, kind: string, staffId: number, date: string, from: number, to: number) =>
  office.call('roster.assign', {
    ...{ kind, staffId, date, windowId: office.windowId },
    ...{ startMinute: from, endMinute: to },
  });

/** 0147 has noon duty on the 7th and weekend duty on the 11th; 0148 misses a weekend duty on the 12th. */
async function duties() {
  const office = await openOffice();
  const zhang = await office.hire('0147', '张三');
  const li = await office.hire('0148', '李四');
  await assign(office, 'noon', zhang, '2026-04-07', 720, 840);
  await assign(office, 'weekend', zhang, '2026-04-11', 540, 960);
  await assign(office, 'weekend', li, '2026-04-12', 540, 960);
  office.setNow(Date.UTC(2026, 3, 14, 10));
  await office.punches(
    '0147 2026-04-07 08:21 17:31',
    '0147 2026-04-11 08:50 16:05',
    '0147 2026-04-13 08:21 12:01 13:50 19:00',
    '0148 2026-04-07 08:21 12:00 14:00 17:30',
    '0148 2026-04-13 08:21 12:01 13:50 19:00',
  );
  return { office, zhang, li };
}

it('noon duty is worked through: no punch is asked at noon', async () => {
  const { office, zhang } = await duties();
  const story = await office.call<DayStory>('attendance.day', { staffId: zhang, date: '2026-04-07' });
  expect(story.sessions.map(({ session, status }) => [session, status])).toEqual([
    ['am', 'present'],
    ['duty_noon', 'present'],
    ['pm', 'present'],
  ]);
});

it('weekend duty is judged on its day of rest and shown on the sheet, beside the days due', async () => {
  const { office, li } = await duties();
  const sheet = await office.call<MonthSheet>('attendance.month', { month: '2026-04' });
  const [zhang, other] = sheet.people;
  expect(decodeCell(zhang!.cells[10]!)).toEqual([{ code: 'present', unsettled: false }]);
  expect(decodeCell(other!.cells[11]!)).toEqual([{ code: 'absent', unsettled: true }]);
  expect(zhang!.totals.due).toBe(other!.totals.due);
  const item = { staffId: li, date: '2026-04-12', session: 'duty_weekend' };
  await office.call('attendance.settle', { items: [item], action: 'excuse', reason: '与人换班' });
  const story = await office.call<DayStory>('attendance.day', { staffId: li, date: '2026-04-12' });
  expect(story.rest).toBe('weekend');
  expect(story.sessions.find(({ session }) => session === 'duty_weekend')).toMatchObject({
    status: 'excused',
  });
});

it('duties say whether they were served, for time off in lieu', async () => {
  const { office, zhang, li } = await duties();
  const rows = await dutyDoneBetween(office.database.kysely, null, '2026-04-01', '2026-04-30');
  expect(
    rows.map(({ staffId, date, code, minutes, status, done }) => [
      staffId,
      date,
      code,
      minutes,
      status,
      done,
    ]),
  ).toEqual([
    [zhang, '2026-04-07', 'duty_noon', 120, 'present', true],
    [zhang, '2026-04-11', 'duty_weekend', 420, 'present', true],
    [li, '2026-04-12', 'duty_weekend', 420, 'absent', false],
  ]);
  const own = { from: '2026-04-10', to: '2026-04-30', staffId: zhang };
  expect(await office.call('attendance.dutiesDone', own)).toMatchObject([{ date: '2026-04-11', done: true }]);
});
