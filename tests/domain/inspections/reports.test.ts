import { describe, expect, it } from 'vitest';
import { halfMonthDays, halfMonthOf, missingReports, reportKey } from '#shared/domain/inspections/reports';

const reporter = (id: number, change: object = {}) => ({
  id,
  termFrom: '2026-01-01',
  termTo: '2026-12-31',
  reports: true,
  active: true,
  ...change,
});

describe('half months', () => {
  it.each([
    ['2026-04-01', '2026-04-1', '2026-04-01', '2026-04-15'],
    ['2026-04-15', '2026-04-1', '2026-04-01', '2026-04-15'],
    ['2026-04-16', '2026-04-2', '2026-04-16', '2026-04-30'],
    ['2026-02-28', '2026-02-2', '2026-02-16', '2026-02-28'],
  ])('%s', (date, period, from, to) => {
    expect(halfMonthOf(date)).toBe(period);
    expect(halfMonthDays(period)).toEqual({ from, to });
  });
});

describe('reports that did not come', () => {
  const missing = (reporters: ReturnType<typeof reporter>[], received: string[] = [], today = '2026-04-16') =>
    missingReports(reporters, new Set(received), today).map(({ reporter: { id }, period }) =>
      reportKey(id, period),
    );

  it.each([
    ['both of two half months', [reporter(1)], [], ['1:2026-04-1', '1:2026-03-2']],
    ['one came', [reporter(1)], ['1:2026-04-1'], ['1:2026-03-2']],
    ['appointed on the 16th', [reporter(1, { termFrom: '2026-04-16' })], [], []],
    ['the term ended', [reporter(1, { termTo: '2026-04-10' })], [], ['1:2026-03-2']],
    ['does not report', [reporter(1, { reports: false })], [], []],
    ['no longer in office', [reporter(1, { active: false })], [], []],
  ])('%s', (_, reporters, received, expected) => {
    expect(missing(reporters, received)).toEqual(expected);
  });

  it('are not asked for while their half month lasts', () => {
    expect(missing([reporter(1)], [], '2026-04-15')).toEqual(['1:2026-03-2', '1:2026-03-1']);
  });
});
