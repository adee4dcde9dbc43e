import { describe, expect, it } from 'vitest';
import { parseDateText, parseMonthText, parseTimeText } from '../../../renderer/ui/date-parse';

describe('parseDateText', () => {
  it.each([
    ['2026-03-05', '2026-03-05'],
    ['2026-3-5', '2026-03-05'],
    ['2026.3.5', '2026-03-05'],
    ['2026/3/5', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['3-5', '2026-03-05'],
    ['3月5日', '2026-03-05'],
    [' 12.31 ', '2026-12-31'],
    ['2024-02-29', '2024-02-29'],
    ['2026-02-29', null],
    ['2026-13-01', null],
    ['0305', null],
    ['tomorrow', null],
    ['', null],
  ])('%s → %s', (text, expected) => {
    expect(parseDateText(text, '2026-01-15')).toBe(expected);
  });
});

describe('parseMonthText', () => {
  it.each([
    ['2026-03', '2026-03'],
    ['2026-3', '2026-03'],
    ['202603', '2026-03'],
    ['2026年3月', '2026-03'],
    ['2026-13', null],
    ['26-3', null],
  ])('%s → %s', (text, expected) => {
    expect(parseMonthText(text)).toBe(expected);
  });
});

describe('parseTimeText', () => {
  it.each([
    ['8:30', '08:30'],
    ['08:30', '08:30'],
    ['0830', '08:30'],
    ['830', '08:30'],
    ['8\uff1a30', '08:30'],
    ['8.30', '08:30'],
    ['17', '17:00'],
    ['24:00', null],
    ['8:60', null],
    ['noon', null],
  ])('%s → %s', (text, expected) => {
    expect(parseTimeText(text)).toBe(expected);
  });
});
