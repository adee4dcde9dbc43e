import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatMinute,
  formatTime,
  formatWall,
  isIsoDate,
  minuteOfDay,
  parseMinute,
  startOfDay,
  wallAt,
  wallDate,
  wallFromParts,
} from '#shared/domain/time/wall';

describe('wall time', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2024-02-29', true],
    ['2026-00-10', false],
    ['2026-13-01', false],
    ['2026-04-31', false],
    ['0000-01-01', false],
    ['2026-4-1', false],
    ['', false],
  ])('isIsoDate %s → %s', (text, expected) => {
    expect(isIsoDate(text)).toBe(expected);
  });

  it.each([
    ['00:00', 0],
    ['8:30', 510],
    ['08:30', 510],
    ['24:00', 1440],
    ['24:01', null],
    ['08:60', null],
    ['0830', null],
    ['', null],
  ])('parseMinute %s → %s', (text, expected) => {
    expect(parseMinute(text)).toBe(expected);
  });

  it('drops seconds, as the offices read a clock', () => {
    const at = wallFromParts(2026, 3, 9, 8, 30, 59)!;
    expect(minuteOfDay(at)).toBe(510);
    expect(formatTime(at)).toBe('08:30');
    expect(formatWall(at)).toBe('2026-03-09 08:30:59');
  });

  it.each([
    [2026, 2, 29, 0],
    [2026, 13, 1, 0],
    [2026, 1, 0, 0],
    [2026, 1, 1, 24],
    [0, 1, 1, 0],
    [Number.NaN, 1, 1, 0],
  ])('refuses impossible parts %i-%i-%i %i h', (year, month, day, hour) => {
    expect(wallFromParts(year, month, day, hour)).toBeNull();
  });

  it('throws for a day that does not exist', () => {
    expect(() => startOfDay('2026-02-30')).toThrow(RangeError);
  });

  it('lets minutes pass midnight', () => {
    expect(wallDate(wallAt('2026-12-31', 1500))).toBe('2027-01-01');
    expect(formatMinute(1500)).toBe('01:00');
    expect(formatMinute(-30)).toBe('23:30');
  });

  it('reads times before 1970 as well', () => {
    expect(minuteOfDay(wallAt('1969-12-31', 510))).toBe(510);
  });

  it('goes back and forth between a moment and its day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 40_000 }),
        fc.integer({ min: 0, max: 1439 }),
        (day, minute) => {
          const at = day * 86_400_000 + minute * 60_000;
          return wallAt(wallDate(at), minuteOfDay(at)) === at;
        },
      ),
    );
  });
});
