import { describe, expect, it } from 'vitest';
import { assess } from '#shared/domain/assessment/engine';
import { clause, each, fact, lossOf, rulebookOf, someone, times } from '../helpers';

describe('K13 an aggravated variant replaces or adds', () => {
  const book = (overrides: string[] | undefined) =>
    rulebookOf([
      each('plain', 'duty', 400),
      clause(
        'worse',
        { kinds: ['duty'], tags: ['aggravated'] },
        { type: 'occurrence', points: 500 },
        { overrides },
      ),
    ]);
  const duty = (tags: string[]) => fact('duty', 1, { item: 'task', days: 0, tags });

  it.each([
    ['篇6 四（一）1: not done in time', undefined, [], 400],
    ['篇6 四（一）1: harming overall work, instead', ['plain'], ['aggravated'], 500],
    ['篇6 四（一）1: harming overall work, besides', undefined, ['aggravated'], 900],
  ])('%s', (_, overrides, tags, loss) => {
    expect(lossOf(book(overrides), [duty(tags)])).toBe(loss);
  });

  it.each([
    ['§27 late −1', ['x'], 100],
    ['§27 long late −3', ['long'], 300],
    ['§27 not the same day −1 in place of −2', ['later'], 100],
  ])('%s', (_, tags, loss) => {
    const of = (code: string, points: number, tag: string) =>
      clause(
        code,
        { kinds: ['late'], tags: [tag] },
        { type: 'occurrence', points },
        { overrides: ['plain'] },
      );
    const replaced = rulebookOf([
      each('plain', 'late', tags[0] === 'later' ? 200 : 100),
      of('long', 300, 'long'),
      of('later', 100, 'later'),
    ]);
    expect(lossOf(replaced, [fact('late', 1, { minutes: 5, tags })])).toBe(loss);
  });
});

describe('K14 bonus, single or ranged, capped', () => {
  const book = (rest = {}) =>
    rulebookOf(
      [
        each('late', 'late', 300),
        clause(
          'praise',
          { kinds: ['praise'] },
          { type: 'choice', min: 100, max: 300, step: 100 },
          {
            effect: 'bonus',
            group: 'plus',
          },
        ),
      ],
      {
        groups: [
          { code: 'g', name: 'g' },
          { code: 'plus', name: 'plus', bonusCap: 500 },
        ],
        ceiling: 11_000,
        ...rest,
      },
    );
  const praise = (day: number, points?: number) => fact('praise', day, { item: 'good', points });

  it.each([
    ['§4 one to three: two chosen', [praise(1, 200)], 10_200],
    ['§1 no more than five in all', [praise(1, 300), praise(2, 300)], 10_500],
    ['§25 base 100, ceiling 110', times(9, (day) => praise(day, 300)), 10_500],
    ['bonus and deduction side by side', [fact('late', 1, { minutes: 5 }), praise(1)], 9800],
  ])('%s', (_, facts, score) => {
    expect(assess(book(), [someone], facts)[0]!.score).toBe(score);
  });

  it('§28 全勤 10 for a month without lateness or absence', () => {
    const full = rulebookOf(
      [
        each('late', 'late', 100),
        clause(
          'full',
          { kinds: ['late', 'absence', 'leave'] },
          { type: 'none', points: 1000 },
          { effect: 'bonus' },
        ),
      ],
      { base: 9000 },
    );
    expect(assess(full, [someone], [])[0]!.score).toBe(10_000);
    expect(assess(full, [someone], [fact('late', 1, { minutes: 5 })])[0]!.score).toBe(8900);
  });
});

describe('K15 earned points without a base', () => {
  const book = rulebookOf(
    [
      clause(
        'day',
        { kinds: ['attended'] },
        { type: 'duration', points: 100, unitHalfDays: 2, rounding: 'down' },
        {
          effect: 'bonus',
        },
      ),
      clause('bulletin', { kinds: ['praise'] }, { type: 'occurrence', points: 500 }, { effect: 'bonus' }),
    ],
    { base: 0, floor: null, ceiling: null },
  );

  it.each([
    ['§11 +1 per day attended: 20 days', 20, 0, 2000],
    ['§11 +5 per praise in the bulletin', 0, 2, 1000],
    ['§11 nothing earned', 0, 0, 0],
  ])('%s', (_, days, praises, score) => {
    const facts = [
      ...times(days, (day) => fact('attended', day, { halfDays: 2 })),
      ...times(praises, (day) => fact('praise', day, { item: 'bulletin' })),
    ];
    expect(assess(book, [someone], facts)[0]!.score).toBe(score);
  });
});
