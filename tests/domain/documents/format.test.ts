import { describe, expect, it } from 'vitest';
import {
  documentNumber,
  formatChange,
  formatCount,
  formatDate,
  formatDay,
  formatDays,
  formatMonth,
  formatPoints,
  formatShare,
  formatWeekday,
  separated,
} from '#shared/domain/documents/format';

describe('points', () => {
  it.each([
    [0, '0'],
    [9850, '98.5'],
    [10000, '100'],
    [9925, '99.25'],
    [9905, '99.05'],
    [5, '0.05'],
    [50, '0.5'],
    [-200, '-2'],
    [-50, '-0.5'],
    [-5, '-0.05'],
    [-0, '0'],
  ])('%i hundredths are %s', (value, text) => {
    expect(formatPoints(value)).toBe(text);
  });

  it.each([0.1, 98.5, Number.NaN, Number.POSITIVE_INFINITY])('%d is no hundredths', (value) => {
    expect(() => formatPoints(value)).toThrow(RangeError);
  });

  it('says which way a change goes', () => {
    expect([-200, 150, 0].map(formatChange)).toEqual(['-2', '+1.5', '0']);
  });
});

describe('counts and shares', () => {
  it('leaves table cells of nothing empty', () => {
    expect([formatCount(0), formatCount(3), formatDays(0), formatDays(150)]).toEqual(['', '3', '', '1.5']);
  });

  it.each([
    [1, 8, '12.5%'],
    [1, 3, '33.3%'],
    [2, 3, '66.7%'],
    [1, 2000, '0.1%'],
    [1, 2001, '0.0%'],
    [5, 5, '100.0%'],
    [0, 5, '0.0%'],
    [0, 0, '—'],
  ])('%i of %i is %s', (part, whole, text) => {
    expect(formatShare(part, whole)).toBe(text);
  });

  it('puts separators between items only', () => {
    expect(separated([{ a: 1 }, { a: 2 }], '、').map((item) => item.separator)).toEqual(['、', '']);
  });
});

describe('dates and numbers of documents', () => {
  it('writes dates without leading zeros', () => {
    expect(formatDate('2026-03-05')).toBe('2026年3月5日');
    expect(formatDay('2026-12-31')).toBe('12月31日');
    expect(formatMonth('2026-03')).toBe('2026年3月');
    expect(formatWeekday('2026-03-05')).toBe('星期四');
    expect(formatWeekday('2026-03-08')).toBe('星期日');
  });

  it('puts the year in hexagonal brackets', () => {
    expect(documentNumber('云政服督', 2026, 3)).toBe('云政服督〔2026〕第3号');
    expect(documentNumber('云政服督', 2026, 120)).toBe('云政服督〔2026〕第120号');
  });
});
