import { describe, expect, it } from 'vitest';
import { statedPlans } from '#shared/domain/attendance/rulebook-hours';
import { sessionSchema } from '#shared/domain/rulebook/parts/procedure';

const stated = (rest: object) =>
  sessionSchema.parse({
    ...{ code: 'pm', name: '下午', weekdays: [1, 2, 3, 4], start: '14:00', end: '17:30', punches: 'in_out' },
    ...rest,
  });
const brief = (sessions: ReturnType<typeof stated>[], on: string) =>
  statedPlans(sessions, on).map((plan) => [
    plan.weekdays.join(''),
    plan.sessions.map(({ code, start, end }) => `${code} ${start}-${end}`).join(' '),
  ]);

describe('the hours a rulebook states', () => {
  const am = stated({ code: 'am', weekdays: [1, 2, 3, 4, 5], start: '08:30', end: '12:00' });
  const friday = stated({ weekdays: [5], end: '17:00' });

  it('become a plan for each set of weekdays, the usual one first', () => {
    expect(brief([stated({}), am, friday], '2026-05-01')).toEqual([
      ['1234', 'am 510-720 pm 840-1050'],
      ['5', 'am 510-720 pm 840-1020'],
    ]);
  });

  it('are those of the season, also over the turn of the year', () => {
    const winter = stated({ season: { from: '10-01', to: '04-30' } });
    const summer = stated({ season: { from: '05-01', to: '09-30' }, start: '15:00', end: '18:00' });
    expect(brief([winter, summer], '2026-07-01')).toEqual([['1234', 'pm 900-1080']]);
    for (const day of ['2026-10-01', '2026-12-31', '2027-01-01', '2027-04-30']) {
      expect(brief([winter, summer], day)).toEqual([['1234', 'pm 840-1050']]);
    }
    expect(brief([summer], '2026-10-01')).toEqual([]);
  });

  it('ask for the punches it names, with its grace, and may end on the next day', () => {
    const [plan] = statedPlans(
      [
        stated({ code: 'night', start: '22:00', end: '06:00', punches: 'in', graceMinutes: 5 }),
        stated({ code: 'noon', start: '12:00', end: '14:00', punches: 'none' }),
      ],
      '2026-05-01',
    );
    expect(plan?.sessions).toEqual([
      { code: 'noon', start: 720, end: 840, in: null, out: null },
      { code: 'night', start: 1320, end: 1800, in: { before: 60, after: 60, grace: 5 }, out: null },
    ]);
  });
});
