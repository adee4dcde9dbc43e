import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  daysOfMonth,
  eachDay,
  firstDay,
  isMonth,
  lastDay,
  monthOf,
  weekday,
} from '#shared/domain/time/dates';

describe('days', () => {
  it('moves over month and year ends', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  });

  it('counts between days in both directions', () => {
    expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3);
    expect(daysBetween('2026-03-02', '2026-02-27')).toBe(-3);
  });

  it('lists days with both ends', () => {
    expect(eachDay('2026-02-27', '2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
    expect(eachDay('2026-03-01', '2026-02-28')).toEqual([]);
  });

  it('counts weekdays from Monday', () => {
    expect(weekday('2026-03-09')).toBe(1);
    expect(weekday('2026-03-15')).toBe(7);
  });
});

describe('months', () => {
  it.each([
    ['2026-02', true],
    ['2026-13', false],
    ['2026-00', false],
    ['2026-2', false],
  ])('isMonth %s → %s', (text, expected) => {
    expect(isMonth(text)).toBe(expected);
  });

  it('knows first and last days', () => {
    expect(firstDay('2024-02')).toBe('2024-02-01');
    expect(lastDay('2024-02')).toBe('2024-02-29');
    expect(daysOfMonth('2026-02')).toHaveLength(28);
    expect(monthOf('2026-02-28')).toBe('2026-02');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
  });
});
