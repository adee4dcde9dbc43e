import { describe, expect, it } from 'vitest';
import { byDayOfMonth, daysOver, dueLevel, lastDayOf, readClock } from '#shared/domain/rectification/clock';
import { CALENDAR, SETTINGS } from './calendar';

describe('the last day that counts', () => {
  it.each([
    ['2026-04-30', '2026-04-30', 'a Thursday'],
    ['2026-04-25', '2026-04-26', 'a Saturday before a worked Sunday'],
    ['2026-04-26', '2026-04-26', 'a worked Sunday'],
    ['2026-05-01', '2026-05-06', 'the first day of the holiday'],
    ['2026-05-09', '2026-05-09', 'a worked Saturday'],
    ['2026-05-10', '2026-05-11', 'a Sunday'],
  ])('of %s is %s (%s)', (due, last) => {
    expect(lastDayOf(due, CALENDAR)).toBe(last);
  });
});

describe('working days over', () => {
  it.each([
    ['2026-04-30', '2026-04-30', 0],
    ['2026-04-30', '2026-05-05', 0],
    ['2026-04-30', '2026-05-06', 1],
    ['2026-05-01', '2026-05-06', 0],
    ['2026-05-01', '2026-05-07', 1],
    ['2026-05-08', '2026-05-09', 1],
    ['2026-04-24', '2026-04-27', 2],
  ])('from %s to %s are %i', (due, on, days) => {
    expect(daysOver(due, on, CALENDAR)).toBe(days);
  });
});

describe('„20日前“', () => {
  it.each([
    ['2026-04-13', 20, '2026-04-20'],
    ['2026-04-20', 20, '2026-04-20'],
    ['2026-04-21', 20, '2026-05-20'],
    ['2026-12-25', 20, '2027-01-20'],
    ['2026-02-10', 31, '2026-02-28'],
    ['2026-04-10', 31, '2026-04-30'],
  ])('from %s by the %i. is %s', (from, day, due) => {
    expect(byDayOfMonth(from, day)).toBe(due);
  });
});

it.each([
  [0, 0],
  [1, 1],
  [2, 1],
  [3, 2],
  [4, 2],
  [5, 3],
  [40, 3],
])('%i working days over go up to level %i', (over, level) => {
  expect(dueLevel(over, SETTINGS)).toBe(level);
});

describe('how it stands', () => {
  const issued = { state: 'issued', due: '2026-05-01', lookBy: null } as const;
  it.each([
    ['2026-04-29', { limit: '2026-05-06', standing: 'running', days: 2 }],
    ['2026-04-30', { limit: '2026-05-06', standing: 'soon', days: 1 }],
    ['2026-05-06', { limit: '2026-05-06', standing: 'soon', days: 0 }],
    ['2026-05-07', { limit: '2026-05-06', standing: 'overdue', days: 1 }],
    ['2026-05-10', { limit: '2026-05-06', standing: 'overdue', days: 3 }],
  ])('on %s', (today, reading) => {
    expect(readClock(issued, today, CALENDAR)).toEqual(reading);
  });

  it.each([
    ['reported', '2026-05-20', { limit: null, standing: 'office', days: 0 }],
    ['checked', '2026-05-08', { limit: '2026-05-11', standing: 'office', days: 2 }],
    ['checked', '2026-05-12', { limit: '2026-05-11', standing: 'look', days: 1 }],
    ['rectified', '2026-06-20', { limit: null, standing: 'office', days: 0 }],
    ['closed', '2026-06-20', { limit: null, standing: 'done', days: 0 }],
    ['withdrawn', '2026-06-20', { limit: null, standing: 'done', days: 0 }],
  ] as const)('%s on %s', (state, today, reading) => {
    expect(readClock({ state, due: '2026-05-01', lookBy: '2026-05-10' }, today, CALENDAR)).toEqual(reading);
  });
});
