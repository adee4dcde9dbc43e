import { overridesByDate } from '#shared/domain/calendar/workdays';

const day = (date: string, kind: 'holiday' | 'workday') =>
  ({ date, kind, name: '劳动节', source: 'state' }) as const;

/** 劳动节: five days off; the Sunday before and the Saturday after are worked for them. */
export const CALENDAR = overridesByDate([
  ...['01', '02', '03', '04', '05'].map((each) => day(`2026-05-${each}`, 'holiday')),
  day('2026-04-26', 'workday'),
  day('2026-05-09', 'workday'),
]);
export const SETTINGS = { windowDays: 1, unitDays: 3, leaderDays: 5, dueDays: 5, lookDays: 10 };
