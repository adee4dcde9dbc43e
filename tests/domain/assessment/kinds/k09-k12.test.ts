import { describe, expect, it } from 'vitest';
import { assess } from '#shared/domain/assessment/engine';
import { clause, each, fact, lossOf, rulebookOf, someone, times } from '../helpers';

const rate = (part: number, whole: number, item = 'accuracy') => fact('rate', 28, { item, part, whole });
const votes = (satisfied: number, basic: number, unsatisfied: number) =>
  fact('ballot', 28, { votes: { satisfied, basic, unsatisfied } });

describe('K9 percentage threshold', () => {
  const book = (threshold: number, step: number, points: number, rounding = 'down', rest = {}) =>
    rulebookOf([
      clause(
        'rate',
        { kinds: ['rate', 'ballot'] },
        {
          type: 'rate',
          threshold,
          step,
          points,
          rounding,
          positive: ['satisfied', 'basic'],
          whenEmpty: 'skip',
        } as never,
        rest,
      ),
    ]);

  it.each([
    ['篇6 四（六）1: 90 % costs nothing', votes(80, 10, 10), 0],
    ['篇6 四（六）1: 87 % costs three', votes(80, 7, 13), 300],
    ['篇6 四（六）2: 0 % costs ninety', votes(0, 0, 10), 9000],
  ])('%s', (_, one, loss) => {
    expect(lossOf(book(9000, 100, 100), [one])).toBe(loss);
  });

  it.each([
    ['篇6 四（三）2: 91 of 100, one step of five points', 91, 200],
    ['篇6 四（三）2: 95 of 100, one step', 95, 200],
    ['篇6 四（三）2: 96 of 100, less than a step', 96, 0],
    ['篇6 四（三）2: 90 of 100, two steps', 90, 400],
  ])('%s', (_, part, loss) => {
    expect(lossOf(book(10_000, 500, 200), [rate(part, 100)])).toBe(loss);
  });

  it.each([
    ['§7 accuracy 100 %: 97 of 100', 97, 100, 300],
    ['§7 accuracy 100 %: all', 100, 100, 0],
    ['§7 accuracy: 2 of 3, thirty-three whole points', 2, 3, 3300],
  ])('%s', (_, part, whole, loss) => {
    expect(lossOf(book(10_000, 100, 100), [rate(part, whole)])).toBe(loss);
  });

  it('a cap holds it', () => {
    expect(lossOf(book(9000, 100, 100, 'down', { cap: 1000 }), [votes(0, 0, 10)])).toBe(1000);
  });

  it('adds the votes of several sources before dividing, whatever their order', () => {
    const facts = [votes(9, 0, 1), votes(70, 0, 20)];
    expect(lossOf(book(9000, 100, 100), facts)).toBe(1100);
    expect(lossOf(book(9000, 100, 100), [...facts].reverse())).toBe(1100);
  });

  it('says the rate that was reached, and names a percentage of nothing', () => {
    const [met] = assess(book(9000, 100, 100), [someone], [votes(95, 0, 5)]);
    expect(met!.notCharged).toMatchObject([{ reason: 'met', params: { part: 95, whole: 100, rate: 9500 } }]);
    const [none] = assess(book(9000, 100, 100), [someone], [votes(0, 0, 0)]);
    expect(none).toMatchObject({ score: 10_000, notCharged: [{ reason: 'no_data', clause: 'rate' }] });
  });
});

describe('K10 a share of a fixed total for each missing one', () => {
  const book = rulebookOf([
    clause(
      'entry',
      { kinds: ['rate'], items: ['entry'] },
      { type: 'proportional', total: 3000, rounding: 'half_up' },
    ),
  ]);

  it.each([
    ['篇6 四（二）: 30 points, 12 items, three missing', 9, 12, 750],
    ['篇6 四（二）: none entered', 0, 7, 3000],
    ['篇6 四（二）: one of seven missing, rounded to a hundredth', 6, 7, 429],
    ['篇6 四（二）: all entered', 7, 7, 0],
  ])('%s', (_, part, whole, loss) => {
    expect(lossOf(book, [rate(part, whole, 'entry')])).toBe(loss);
  });
});

describe('K11 a free allowance, then points', () => {
  const leave = (day: number, halfDays: number, leaveKind = 'personal', rest = {}) =>
    fact('leave', day, { halfDays, leaveKind, ...rest });
  const monthly = rulebookOf([
    clause(
      'leave',
      { kinds: ['leave'], leaveKinds: ['personal', 'sick'] },
      { type: 'duration', points: 100, unitHalfDays: 2, rounding: 'down' },
      { allowance: { amount: 4, unit: 'half_day', per: 'subject' } },
    ),
  ]);

  it.each([
    ['§4 two days free', [leave(2, 4)], 0],
    ['§4 four days: two charged', [leave(2, 8)], 200],
    ['§4 training and holidays are exempt', [leave(2, 8, 'annual')], 0],
  ])('%s', (_, facts, loss) => {
    expect(lossOf(monthly, facts)).toBe(loss);
  });

  const average = {
    ...rulebookOf([
      clause(
        'average',
        { kinds: ['leave'] },
        { type: 'duration', points: 50, unitHalfDays: 1, rounding: 'down' },
        { allowance: { amount: 2, unit: 'half_day', per: 'average' } },
      ),
    ]),
    subject: 'window' as const,
  };
  const window = (heads: number) => ({
    id: 10,
    name: '窗口',
    people: Array.from({ length: heads }, (_, i) => ({ id: i + 1, days: 22 })),
  });

  it.each([
    ['平原（3）: average one day: free', 3, 6, 0],
    ['平原（3）: average a day and a half: half a point', 3, 9, 50],
    ['平原（3）: average two days: one point', 3, 12, 100],
    ['平原（3）: less than another half day on average', 3, 8, 0],
  ])('%s', (_, heads, halfDays, loss) => {
    const facts = Array.from({ length: halfDays }, (_, i) =>
      leave(i + 1, 1, 'personal', { staffId: (i % heads) + 1 }),
    );
    expect(assess(average, [window(heads)], facts)[0]!.score).toBe(10_000 - loss);
  });

  it('平原（3）: nobody there is named, not divided by', () => {
    const [result] = assess(average, [window(0)], [leave(1, 9)]);
    expect(result).toMatchObject({ score: 10_000, notCharged: [{ reason: 'no_data' }] });
  });

  it('§7 more than fifteen days a year cost five, once', () => {
    const book = rulebookOf([
      clause(
        'year',
        { kinds: ['leave'] },
        { type: 'once', points: 500, period: 'year' },
        { allowance: { amount: 30, unit: 'half_day', per: 'subject', period: 'year' } },
      ),
    ]);
    const before = (halfDays: number) => [leave(1, halfDays, 'personal', { date: '2026-01-05' })];
    const context = (halfDays: number) => ({ history: { month: '2026-03', facts: before(halfDays) } });
    expect(lossOf(book, [leave(2, 4)], context(26))).toBe(0);
    expect(lossOf(book, [leave(2, 5)], context(26))).toBe(500);
    expect(lossOf(book, [leave(2, 4)], context(31))).toBe(0);
  });

  it('K28: who was posted half the month has half the allowance', () => {
    const book = rulebookOf([
      each('late', 'late', 100, {
        allowance: { amount: 4, unit: 'occurrence', per: 'subject', prorate: true },
      }),
    ]);
    const facts = times(4, (day) => fact('late', day, { minutes: 5 }));
    const run = (days: number) => assess(book, [{ ...someone, days }], facts, { periodDays: 22 })[0]!.score;
    expect([run(22), run(11), run(5)]).toEqual([10_000, 9800, 9600]);
  });
});

describe('K12 short of a required count', () => {
  const book = rulebookOf([
    clause(
      'sign',
      { kinds: ['sign_in'] },
      { type: 'shortfall', required: 8, points: 100 },
      {
        target: { from: 'any', sharePercent: 100, roles: ['leader'] },
      },
    ),
  ]);
  const run = (n: number, subject = {}) =>
    assess(
      book,
      [{ ...someone, roles: ['leader'], ...subject }],
      times(n, (day) => fact('sign_in', day)),
      {
        periodDays: 20,
      },
    )[0]!;

  it.each([
    ['平原（1）: 8 sign-ins', 8, 10_000],
    ['平原（1）: 5 sign-ins, three short', 5, 9700],
    ['平原（1）: none, eight short', 0, 9200],
  ])('%s', (_, n, score) => {
    expect(run(n).score).toBe(score);
  });

  it('asks only leaders, and names what was reached', () => {
    expect(run(0, { roles: ['clerk'] })).toMatchObject({ score: 10_000, lines: [] });
    expect(run(9).notCharged).toMatchObject([{ reason: 'met', params: { have: 9, required: 8 } }]);
  });

  it('篇6 四（四）1: a report not sent is one short of one', () => {
    const report = rulebookOf([
      clause(
        'report',
        { kinds: ['duty'], items: ['report'] },
        { type: 'shortfall', required: 1, points: 200 },
      ),
    ]);
    expect(lossOf(report, [])).toBe(200);
    expect(lossOf(report, [fact('duty', 1, { item: 'report', days: 0 })])).toBe(0);
  });
});
