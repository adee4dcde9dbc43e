import { describe, expect, it } from 'vitest';
import { type CountedLeave, totalsBy } from '#shared/domain/leave/statistics';

const leave = (
  staffId: number,
  days: Record<string, number>,
  rest: Partial<CountedLeave> = {},
): CountedLeave => ({
  staffId,
  windowId: 1,
  kindCode: 'personal',
  retroactive: false,
  overdue: false,
  byDay: Object.entries(days).map(([date, halfDays]) => ({ date, halfDays })),
  ...rest,
});

describe('totals', () => {
  const leaves = [
    leave(1, { '2026-03-31': 2, '2026-04-01': 1 }),
    leave(1, { '2026-04-10': 2 }, { retroactive: true }),
    leave(2, { '2026-04-10': 1 }, { overdue: true, kindCode: 'sick' }),
  ];

  it('split a leave over the end of a month, and count a person once', () => {
    const months = totalsBy(leaves, (_, date) => date.slice(0, 7));
    expect(months.get('2026-03')).toEqual({
      requests: 1,
      halfDays: 2,
      people: 1,
      retroactive: 0,
      overdue: 0,
    });
    expect(months.get('2026-04')).toEqual({
      requests: 3,
      halfDays: 4,
      people: 2,
      retroactive: 1,
      overdue: 1,
    });
  });

  it('leave out what has no key', () => {
    const kinds = totalsBy(leaves, ({ kindCode }, date) => (date < '2026-04-05' ? null : kindCode));
    expect([...kinds].map(([code, { halfDays }]) => [code, halfDays])).toEqual([
      ['personal', 2],
      ['sick', 1],
    ]);
  });
});
