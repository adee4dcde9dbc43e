import { describe, expect, it } from 'vitest';
import {
  barReaches,
  monthsOfPeriod,
  periodKind,
  periodOf,
  periodsOfYear,
} from '#shared/domain/awards/periods';

describe('periods', () => {
  it.each([
    ['2026-03', 'month', ['2026-03']],
    ['2026-Q1', 'quarter', ['2026-01', '2026-02', '2026-03']],
    ['2026-Q4', 'quarter', ['2026-10', '2026-11', '2026-12']],
  ] as const)('%s is a %s of %j', (code, kind, months) => {
    expect(periodKind(code)).toBe(kind);
    expect(monthsOfPeriod(code)).toEqual(months);
  });

  it('a year has twelve months and four quarters', () => {
    expect(monthsOfPeriod('2026')).toHaveLength(12);
    expect(periodsOfYear('quarter', '2026')).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
    expect(periodsOfYear('year', '2026')).toEqual(['2026']);
  });

  it.each(['2026-13', '2026-Q5', '26', '2026-00', 'x', '2026-3'])('%s is no period', (code) => {
    expect(periodKind(code)).toBeNull();
    expect(() => monthsOfPeriod(code)).toThrow(RangeError);
  });

  it.each([
    ['month', '2026-06', '2026-06'],
    ['quarter', '2026-06', '2026-Q2'],
    ['quarter', '2026-07', '2026-Q3'],
    ['year', '2026-12', '2026'],
  ] as const)('the %s of %s is %s', (kind, month, code) => {
    expect(periodOf(kind, month)).toBe(code);
  });
});

describe('a bar hit in March 2026', () => {
  it.each([
    ['month', '2026-03', true],
    ['month', '2026-04', false],
    ['month', '2026-Q1', false],
    ['quarter', '2026-02', false],
    ['quarter', '2026-03', true],
    ['quarter', '2026-Q1', true],
    ['quarter', '2026-04', false],
    ['quarter', '2026', false],
    ['year', '2026-02', false],
    ['year', '2026-03', true],
    ['year', '2026-11', true],
    ['year', '2026-Q1', true],
    ['year', '2026-Q4', true],
    ['year', '2026', true],
    ['year', '2027-01', false],
    ['year', '2025-Q4', false],
  ] as const)('for its %s, and an award of %s: %s', (scope, award, reaches) => {
    expect(barReaches('2026-03', scope, award)).toBe(reaches);
  });
});
