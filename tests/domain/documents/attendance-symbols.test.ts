import { describe, expect, it } from 'vitest';
import { SESSION_STATUSES } from '#shared/domain/attendance/types';
import {
  ATTENDANCE_SYMBOLS,
  type AttendanceSymbolCode,
  attendanceSymbol,
  dayGlyphs,
  glyphTwice,
  legendOf,
  symbolCodeOf,
} from '#shared/domain/documents/attendance-symbols';

describe('attendance symbols', () => {
  it('has one glyph for one meaning', () => {
    const glyphs = ATTENDANCE_SYMBOLS.map((symbol) => symbol.glyph);
    expect(new Set(glyphs).size).toBe(glyphs.length);
    expect(glyphs.every((glyph) => [...glyph].length <= 1)).toBe(true);
  });

  it.each(SESSION_STATUSES.map((status) => [status]))('knows the status %s', (status) => {
    expect(attendanceSymbol(status).code).toBe(status);
  });

  it.each([
    ['present', undefined, 'present'],
    ['leave', 'personal', 'leave_personal'],
    ['leave', 'sick', 'leave_sick'],
    ['leave', 'study', 'leave'],
    ['leave', null, 'leave'],
    ['late', 'sick', 'late'],
  ] as const)('%s with %s is %s', (status, kind, code) => {
    expect(symbolCodeOf(status, kind)).toBe(code);
  });

  it.each([
    [['present', 'present'], '√'],
    [['late', 'present'], '○√'],
    [['present', 'rest', 'early'], '√▽'],
    [['absent', 'rest'], '×'],
    [['rest', 'rest'], ''],
    [[], ''],
    [['present', 'leave_sick', 'present'], '√病√'],
  ] as [AttendanceSymbolCode[], string][])('a day of %j shows %j', (sessions, glyphs) => {
    expect(dayGlyphs(sessions).join('')).toBe(glyphs);
  });

  it('explains the usual marks and those in use, never the empty one', () => {
    const labels = (used: AttendanceSymbolCode[]) => legendOf(new Set(used)).map((symbol) => symbol.label);
    expect(labels([])).toEqual(['出勤', '迟到', '早退', '上班缺卡', '下班缺卡', '旷工']);
    expect(labels(['leave_sick', 'rest'])).toContain('病假');
    expect(labels(['rest'])).not.toContain('休息');
  });
});

describe('signs of the office', () => {
  const choice = { present: '○', late: 'L' };
  it('stand in cells and legend, the others stay', () => {
    expect(dayGlyphs(['present', 'late'], choice)).toEqual(['○', 'L']);
    expect(dayGlyphs(['absent'], choice)).toEqual(['×']);
    const legend = legendOf(new Set(['absent']), choice);
    expect(legend.find(({ code }) => code === 'late')).toEqual({ code: 'late', glyph: 'L', label: '迟到' });
  });

  it.each([
    [{}, null],
    [{ late: 'L' }, null],
    [{ late: '√' }, '√'],
    [{ late: 'L', early: 'L' }, 'L'],
    [{ late: '○' }, null],
    [choice, null],
    [{ present: '○' }, '○'],
  ])('%j has twice: %s', (own, twice) => {
    expect(glyphTwice(own)).toBe(twice);
  });
});
