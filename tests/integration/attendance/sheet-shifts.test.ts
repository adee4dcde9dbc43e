import { expect, it } from 'vitest';
import type { MonthSheet } from '#shared/contracts/attendance';
import { openOffice } from '../leave/support';

const RULE = { before: 120, after: 180, grace: 0 };

it('shows on the month sheet which shift stands on a day, that of a day off too', async () => {
  const office = await openOffice();
  const shift = async (sign: string, name: string, sessions: object[]) =>
    (
      await office.call<{ id: number }>('roster.saveShift', {
        ...{ id: null, sign, name, colour: 'blue', sessions, restAfter: 0 },
      })
    ).id;
  const night = await shift('夜', '夜班', [{ code: 'x', start: 1200, end: 1920, in: RULE, out: RULE }]);
  const off = await shift('休', '轮休', []);
  await shift('备', '备用班', []);
  const sheet = () => office.call<MonthSheet>('attendance.month', { month: '2026-04' });
  expect((await sheet()).shifts).toEqual([]);
  const staffId = office.people.甲;
  await office.call('roster.putShift', { date: '2026-04-13', staffId, shiftId: night });
  await office.call('roster.putShift', { date: '2026-04-14', staffId, shiftId: off });
  const { shifts, people } = await sheet();
  expect(shifts).toEqual([
    { sign: '夜', name: '夜班' },
    { sign: '休', name: '轮休' },
  ]);
  const signs = people.find((person) => person.staffId === staffId)?.shifts ?? [];
  expect(signs.slice(11, 15)).toEqual(['', '夜', '休', '']);
  expect(signs).toHaveLength(30);
  const others = people.filter((person) => person.staffId !== staffId);
  expect(others.every((person) => person.shifts.length === 0)).toBe(true);
});
