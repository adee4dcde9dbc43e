import { describe, expect, it } from 'vitest';
import { dataGaps } from '#shared/domain/assessment/data-gaps';
import type { Subject } from '#shared/domain/assessment/result';
import { clause, each, fact, rulebookOf } from './helpers';
import { windowRulebook } from './shipped';

const WINDOW = { staffId: null } as const;
const window = (id: number, people: Subject['people'] = [{ id: 1, days: 20 }]): Subject => ({
  ...{ id, name: `窗口${id}`, days: 20, people },
});
const TWO = [window(10), window(11)];
const ballot = (windowId: number, votes: Record<string, number>, rest = {}) =>
  fact('ballot', 30, { ...WINDOW, windowId, item: 'public', votes, ...rest });
/** The shipped rulebook's clause about satisfaction, 四（六）2 of the seed. */
const SATISFACTION = '四（六）2';
const gapOf = (code: string, facts: Parameters<typeof dataGaps>[2]) =>
  dataGaps(windowRulebook, TWO, facts).find((gap) => gap.code === code);

describe('a percentage', () => {
  it('is named with every window when there is not one ballot', () => {
    expect(gapOf(SATISFACTION, [])).toMatchObject({ kind: 'ballot', count: 2 });
  });

  it('is named with the windows that have none, ballots without votes being none', () => {
    const votes = { satisfied: 9, unsatisfied: 1 };
    const facts = [ballot(10, votes)];
    const [code, all] = [SATISFACTION, gapOf(SATISFACTION, facts)];
    expect(all).toMatchObject({ code, count: 1 });
    expect(gapOf(SATISFACTION, [...facts, ballot(11, { satisfied: 0 })])).toMatchObject({ count: 1 });
    expect(gapOf(SATISFACTION, [...facts, ballot(11, votes, { tags: ['waived'] })])).toMatchObject({
      count: 1,
    });
    expect(gapOf(SATISFACTION, [...facts, ballot(11, votes)])).toBeUndefined();
  });

  it('is not asked of those its clause is not meant for', () => {
    const match = { kinds: ['rate' as const] };
    const measure = { type: 'rate', threshold: 9000, step: 100, points: 100, rounding: 'down' } as const;
    const managers = clause('r', match, measure, {
      target: { from: 'any', sharePercent: 100, roles: ['manager'] },
    });
    const people: Subject[] = [
      { id: 1, name: '张三', roles: ['manager'] },
      { id: 2, name: '李四', roles: [] },
    ];
    expect(dataGaps(rulebookOf([managers]), people, [])).toMatchObject([{ code: 'r', count: 1 }]);
  });
});

describe('rules that look at single events', () => {
  it('lack nothing when nothing happened', () => {
    expect(dataGaps(rulebookOf([each('late', 'late', 100)]), TWO, [])).toEqual([]);
  });
});

describe('parts and averages', () => {
  const part = (code: string, source: object) => ({ code, name: code, weight: 50, source });
  const book = rulebookOf(
    [
      clause(
        'leave',
        { kinds: ['leave'] },
        { type: 'duration', unitHalfDays: 1, points: 50, rounding: 'up' },
        { allowance: { unit: 'half_day', amount: 2, period: 'month', per: 'average' } },
      ),
    ],
    {
      subject: 'window',
      base: 0,
      composition: {
        missing: 'reweight',
        rounding: 'half_up',
        parts: [
          part('people', { type: 'staff', of: 'mean', weigh: 'equal', full: 10_000, rounding: 'half_up' }),
          part('votes', {
            ...{ type: 'ballot', match: { kinds: ['ballot'] }, full: 10_000, rounding: 'half_up', cap: null },
            ...{ levels: [{ code: 'satisfied', coefficient: 10_000 }] },
          }),
        ] as never,
      },
    },
  );

  it('are named where there are no people or no votes', () => {
    const leave = fact('leave', 3, { windowId: 11, halfDays: 4 });
    const gaps = dataGaps(book, [window(10), window(11, [])], [ballot(10, { satisfied: 3 }), leave]);
    expect(gaps).toEqual([
      { code: 'leave', text: 'leave', kind: null, count: 1 },
      { code: 'people', text: 'people', kind: null, count: 1 },
      { code: 'votes', text: 'votes', kind: 'ballot', count: 1 },
    ]);
    expect(dataGaps(book, [window(10)], [ballot(10, { satisfied: 3 })])).toEqual([]);
  });
});
