import { describe, expect, it } from 'vitest';
import { overridesByDate } from '#shared/domain/calendar/workdays';
import { closeDueOf, readClock, replyDueOf, workdaysOver } from '#shared/domain/complaints/clock';

const day = (date: string, kind: 'holiday' | 'workday') =>
  ({ date, kind, name: '劳动节', source: 'state' }) as const;
/** 劳动节: five days off, two Saturdays and Sundays worked for them. */
const CALENDAR = overridesByDate([
  ...['01', '02', '03', '04', '05'].map((each) => day(`2026-05-${each}`, 'holiday')),
  day('2026-04-26', 'workday'),
  day('2026-05-09', 'workday'),
]);
const limits = { replyDays: 5, closeDays: 10 };

describe('limits in working days', () => {
  it.each([
    ['2026-04-13', '2026-04-20'],
    // Over a weekend of which the Sunday is worked.
    ['2026-04-24', '2026-04-30'],
    // Over the holiday: 6, 7, 8 May, the made-up Saturday, and Monday.
    ['2026-04-30', '2026-05-11'],
    // Received on a holiday.
    ['2026-05-02', '2026-05-11'],
  ])('a slip of %s is due on %s', (from, due) => {
    expect(replyDueOf(from, limits, CALENDAR)).toBe(due);
  });

  it('gives the whole matter its own limit', () => {
    expect(closeDueOf('2026-04-24', limits, CALENDAR)).toBe('2026-05-11');
  });

  it.each([
    ['2026-04-30', '2026-04-30', 0],
    ['2026-04-30', '2026-05-05', 0],
    ['2026-04-30', '2026-05-06', 1],
    ['2026-04-30', '2026-05-09', 4],
  ])('from %s to %s is %i working days over', (due, on, days) => {
    expect(workdaysOver(due, on, CALENDAR)).toBe(days);
  });
});

describe('how it stands', () => {
  const assigned = {
    state: 'assigned',
    replyDue: '2026-04-30',
    closeDue: '2026-05-11',
    closedOn: null,
  } as const;
  it.each([
    ['2026-04-27', { due: '2026-04-30', standing: 'running', days: 3 }],
    ['2026-04-29', { due: '2026-04-30', standing: 'soon', days: 1 }],
    ['2026-04-30', { due: '2026-04-30', standing: 'soon', days: 0 }],
    ['2026-05-03', { due: '2026-04-30', standing: 'overdue', days: 0 }],
    ['2026-05-07', { due: '2026-04-30', standing: 'overdue', days: 2 }],
  ])('on %s', (today, reading) => {
    expect(readClock(assigned, today, CALENDAR)).toEqual(reading);
  });

  it('remembers that it was closed late', () => {
    const closed = { ...assigned, state: 'closed', closedOn: '2026-05-13' } as const;
    expect(readClock(closed, '2026-06-30', CALENDAR)).toEqual({
      due: '2026-05-11',
      standing: 'done_late',
      days: 2,
    });
    expect(readClock({ ...closed, closedOn: '2026-05-11' }, '2026-06-30', CALENDAR).standing).toBe('done');
  });
});
