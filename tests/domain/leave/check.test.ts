import { describe, expect, it } from 'vitest';
import { ATTENDANCE_SYMBOLS } from '#shared/domain/documents/attendance-symbols';
import { checkLeave, daysTouched } from '#shared/domain/leave/check';
import { LEAVE_KIND_CODES } from '#shared/domain/leave/kinds';
import { startOfDay } from '#shared/domain/time/wall';
import { at } from './days';

const posted = [{ startDate: '2026-01-01', endDate: null }];
const gap = [
  { startDate: '2026-01-01', endDate: '2026-04-08' },
  { startDate: '2026-04-10', endDate: null },
];

describe('checkLeave', () => {
  it.each([
    ['fine', '04-08 08:30', '04-09 17:30', posted, [], null],
    ['end before start', '04-09 08:30', '04-08 17:30', posted, [], 'leave_end_before_start'],
    ['no length', '04-09 08:30', '04-09 08:30', posted, [], 'leave_end_before_start'],
    ['a day without posting between two', '04-08 08:30', '04-10 17:30', gap, [], 'leave_outside_posting'],
    ['before the posting', '04-08 08:30', '04-10 17:30', [], [], 'leave_outside_posting'],
    ['over another', '04-08 08:30', '04-09 17:30', posted, [['04-09 14:00', '04-12 17:30']], 'leave_overlap'],
    ['right after another', '04-09 14:00', '04-09 17:30', posted, [['04-08 08:30', '04-09 12:00']], null],
  ] as const)('%s', (_, from, to, postings, others, code) => {
    const span = { from: at(from), to: at(to) };
    const other = others.map(([a, b]) => ({ from: at(a), to: at(b) }));
    expect(checkLeave(span, { postings, others: other })?.code ?? null).toBe(code);
  });

  it('takes a year and refuses more', () => {
    const from = startOfDay('2026-01-01');
    const until = (date: string) =>
      checkLeave({ from, to: startOfDay(date) }, { postings: posted, others: [] })?.code ?? null;
    expect(until('2027-01-02')).toBeNull();
    expect(until('2027-01-03')).toBe('leave_too_long');
  });
});

it('a leave until midnight does not touch the next day', () => {
  expect(daysTouched({ from: startOfDay('2026-04-08'), to: startOfDay('2026-04-10') })).toEqual([
    '2026-04-08',
    '2026-04-09',
  ]);
});

it('every kind of leave has its mark on the attendance sheet', () => {
  const marks = ATTENDANCE_SYMBOLS.filter(({ code }) => code.startsWith('leave_')).map(({ code }) => code);
  const kinds = LEAVE_KIND_CODES.filter((code) => code !== 'outing').map((code) => `leave_${code}`);
  expect(kinds.toSorted()).toEqual(marks.toSorted());
});
