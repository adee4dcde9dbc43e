import { describe, expect, it } from 'vitest';
import type { CalendarOverrides } from '#shared/domain/calendar/types';
import { ageingOf, type OpenComplaint } from '#shared/domain/complaints/ageing';
import { INCIDENT_SOURCES } from '#shared/domain/incidents/types';
import { CHECK_SOURCES, CHECKS, checkOf } from '#shared/domain/statistics/checks';
import { heatOf, type ItemTally, monthsBetween, monthsOf, trendOf } from '#shared/domain/statistics/figures';
import { wallAt } from '#shared/domain/time/wall';

const item = (date: string, itemCode: string, source: string, count: number): ItemTally => ({
  ...{ date, itemCode, source, count },
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
      item('2026-03-02', 'games', 'self_check', 3),
      item('2026-03-31', 'games', 'undercover', 2),
      item('2026-05-01', 'wandering', 'superior', 4),
      item('2026-05-20', 'games', 'complaint', 1),
      item('2026-06-01', 'games', 'self_check', 9),
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
  it('ranks items, month by month', () => {
    expect(trend.items.map(({ key, count, checks, months: by }) => [key, count, checks.self, by])).toEqual([
      ['games', 6, 3, [5, 0, 1]],
      ['wandering', 4, 0, [0, 0, 4]],
    ]);
  });
  it('lays a window over the months', () => {
    const tallies = [
      { month: '2026-03', windowId: 1, count: 3 },
      { month: '2026-05', windowId: 1, count: 4 },
      { month: '2026-03', windowId: 2, count: 2 },
    ];
    expect(monthsOf(1, tallies, months)).toEqual([3, 0, 4]);
    expect(monthsOf(3, tallies, months)).toEqual([0, 0, 0]);
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
