import { describe, expect, it } from 'vitest';
import type { CalendarOverrides } from '#shared/domain/calendar/types';
import { INCIDENT_SOURCES } from '#shared/domain/incidents/types';
import { ageingOf, type OpenComplaint } from '#shared/domain/statistics/ageing';
import { CHECK_SOURCES, CHECKS, checkOf } from '#shared/domain/statistics/checks';
import { heatOf, monthsBetween, type Tally, totalOf, trendOf } from '#shared/domain/statistics/figures';
import { wallAt } from '#shared/domain/time/wall';

const tally = (
  month: string,
  itemCode: string,
  windowId: number | null,
  source: string,
  count: number,
): Tally => ({
  ...{ month, itemCode, windowId, source, count },
});

describe('who found it', () => {
  it('knows every source, each once', () => {
    expect(CHECKS.flatMap((check) => CHECK_SOURCES[check]).toSorted()).toEqual(
      [...INCIDENT_SOURCES].toSorted(),
    );
  });
  it.each([
    ['self_check', 'self'],
    ['undercover', 'outside'],
    ['superior', 'outside'],
    ['media', 'outside'],
    ['complaint', 'other'],
    ['unheard of', 'other'],
  ])('%s is %s', (source, check) => {
    expect(checkOf(source)).toBe(check);
  });
});

describe('the trend', () => {
  const months = monthsBetween('2026-03', '2026-05');
  const trend = trendOf(
    [
      tally('2026-03', 'games', 1, 'self_check', 3),
      tally('2026-03', 'games', 2, 'undercover', 2),
      tally('2026-05', 'wandering', 1, 'superior', 4),
      tally('2026-05', 'games', null, 'complaint', 1),
      tally('2026-06', 'games', 1, 'self_check', 9),
    ],
    months,
  );
  it('counts each month by who found it, and leaves other months out', () => {
    expect(trend.months).toEqual(['2026-03', '2026-04', '2026-05']);
    expect(trend.checks).toEqual([
      { self: 3, outside: 2, other: 0 },
      { self: 0, outside: 0, other: 0 },
      { self: 0, outside: 4, other: 1 },
    ]);
    expect(trend.total).toBe(10);
  });
  it('ranks items and windows, month by month', () => {
    expect(trend.items.map(({ key, months: by }) => [key, by])).toEqual([
      ['games', [5, 0, 1]],
      ['wandering', [0, 0, 4]],
    ]);
    expect(trend.windows.map(({ key, checks }) => [key, totalOf(checks), checks.self])).toEqual([
      [1, 7, 3],
      [2, 2, 0],
    ]);
  });
  it('a year has twelve months, also over its end', () => {
    expect(monthsBetween('2025-12', '2026-02')).toEqual(['2025-12', '2026-01', '2026-02']);
    expect(monthsBetween('2026-05', '2026-04')).toEqual([]);
  });
});

describe('hours of the week', () => {
  it('gathers days by weekday; what has no time is only counted', () => {
    const { cells, untimed } = heatOf([
      { date: '2026-03-02', hour: 9, count: 2 },
      { date: '2026-03-09', hour: 9, count: 1 },
      { date: '2026-03-08', hour: 16, count: 1 },
      { date: '2026-03-02', hour: null, count: 5 },
    ]);
    expect(cells).toEqual([
      { weekday: 1, hour: 9, count: 3 },
      { weekday: 7, hour: 16, count: 1 },
    ]);
    expect(untimed).toBe(5);
  });
});

describe('ages of open complaints', () => {
  /** May Day of 2026: three working days fewer. */
  const calendar: CalendarOverrides = new Map(
    ['2026-05-01', '2026-05-04', '2026-05-05'].map((date) => [
      date,
      { date, kind: 'holiday', name: '劳动节', source: 'state' },
    ]),
  );
  const open = (day: string, closeDue: string): OpenComplaint => ({
    ...{ state: 'registered', replyDue: null, closeDue, receivedAt: wallAt(day, 600) },
  });
  it('are counted in working days, the holiday left out, and say when they came in', () => {
    const lines = ageingOf(
      [
        open('2026-05-08', '2026-05-15'),
        open('2026-04-30', '2026-05-14'),
        open('2026-04-29', '2026-05-07'),
        open('2026-03-02', '2026-03-09'),
      ],
      '2026-05-11',
      calendar,
    );
    expect(lines).toEqual([
      { upTo: 3, inTime: 1, overdue: 0, from: '2026-05-08', to: '2026-05-08' },
      { upTo: 7, inTime: 1, overdue: 1, from: '2026-04-29', to: '2026-04-30' },
      { upTo: 15, inTime: 0, overdue: 0, from: null, to: null },
      { upTo: 30, inTime: 0, overdue: 0, from: null, to: null },
      { upTo: null, inTime: 0, overdue: 1, from: '2026-03-02', to: '2026-03-02' },
    ]);
  });
});
