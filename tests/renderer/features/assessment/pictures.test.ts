import { describe, expect, it } from 'vitest';
import { workMonth } from '../../../../renderer/api/work-month';
import { bandsOf } from '../../../../renderer/features/assessment/bands';
import { waterfallSteps } from '../../../../renderer/features/assessment/waterfall-steps';

describe('bands of scores', () => {
  it('hold every score once, the full mark in the last one', () => {
    const bands = bandsOf([10_000, 9_800, 9_799, 9_300]);
    expect(bands.at(-1)).toEqual({ from: 9_800, to: 10_000, count: 2 });
    expect(bands.reduce((sum, band) => sum + band.count, 0)).toBe(4);
  });

  it('are never more than twenty, however far the scores lie apart', () => {
    const bands = bandsOf([0, 10_000]);
    expect(bands.length).toBeLessThanOrEqual(20);
    expect(bands[0]).toMatchObject({ count: 1 });
    expect(bandsOf([])).toEqual([]);
  });
});

it('the waterfall hangs each line between the totals around it', () => {
  const line = (points: number, total: number) => ({
    clause: 'c',
    unitPoints: 1,
    factor: 100,
    points,
    total,
  });
  const steps = waterfallSteps({
    row: { base: 10_000, score: 9_500 },
    lines: [line(-700, 9_300), line(200, 9_500)],
  } as never);
  expect(steps.map(({ kind, range }) => [kind, ...range])).toEqual([
    ['base', 0, 10_000],
    ['line', 9_300, 10_000],
    ['line', 9_300, 9_500],
    ['score', 0, 9_500],
  ]);
});

describe('the month a page begins with', () => {
  const months = (states: Record<string, 'open' | 'closed'>) =>
    Object.entries(states).map(([month, state]) => ({ month, state }));

  it.each([
    [
      'the oldest open month that is over',
      { '2026-04': 'open', '2026-03': 'open', '2026-02': 'closed' },
      '2026-03',
    ],
    [
      'else the newest closed one',
      { '2026-04': 'open', '2026-03': 'closed', '2026-02': 'closed' },
      '2026-03',
    ],
    ['else this month', { '2026-04': 'open' }, '2026-04'],
  ] as const)('is %s', (_, states, expected) => {
    expect(workMonth(months(states), '2026-04')).toBe(expected);
  });
});
