import { describe, expect, it } from 'vitest';
import { assess } from '#shared/domain/assessment/engine';
import { gradeOf } from '#shared/domain/assessment/grade';
import { each, fact, type RulebookInput, rulebookOf, times } from '../helpers';

const late = (day: number, rest = {}) => fact('late', day, { minutes: 5, ...rest });
const people = (n: number) => Array.from({ length: n }, (_, i) => ({ id: i + 1, name: `${i + 1}` }));

describe('K29 grade bands by lower bound', () => {
  const grades = (bounds: [string, number][]) => bounds.map(([code, from]) => ({ code, name: code, from }));

  it.each([
    [
      '篇6 六: 90 is 优秀',
      [
        ['优秀', 9000],
        ['良好', 8000],
        ['合格', 6000],
        ['不合格', 0],
      ],
      9000,
      '优秀',
    ],
    [
      '篇6 六: 89.99 is 良好',
      [
        ['优秀', 9000],
        ['良好', 8000],
        ['合格', 6000],
        ['不合格', 0],
      ],
      8999,
      '良好',
    ],
    [
      '§30: 80/60',
      [
        ['好', 8000],
        ['中', 6000],
        ['差', 0],
      ],
      6000,
      '中',
    ],
    [
      '§29: below 60 不称职',
      [
        ['称职', 6000],
        ['不称职', 0],
      ],
      5999,
      '不称职',
    ],
  ] as [string, [string, number][], number, string][])('%s', (_, bounds, score, grade) => {
    expect(gradeOf(rulebookOf([each('x', 'late', 1)], { grades: grades(bounds) }), score).code).toBe(grade);
  });
});

type BarInput = NonNullable<RulebookInput['bars']>[number];

describe('K30 bars', () => {
  const bar = (rest: Partial<BarInput>): BarInput => ({
    code: 'bar',
    text: 'bar',
    match: { kinds: ['absence'] },
    count: 2,
    measure: 'half_days',
    period: 'month',
    effect: { type: 'award', scope: 'month' },
    ...rest,
  });
  const run = (one: BarInput, facts: ReturnType<typeof late>[], context = {}) =>
    assess(rulebookOf([each('x', 'late', 1)], { bars: [one] }), people(1), facts, context)[0]!;

  it.each([
    ['§22 a day of 旷工 in the month', 2, true],
    ['§22 half a day', 1, false],
    ['§22 two days', 4, true],
  ])('%s', (_, halfDays, hit) => {
    expect(run(bar({}), [fact('absence', 1, { halfDays })]).bars !== undefined).toBe(hit);
  });

  it('§23 games once: 不称职, whatever the score', () => {
    const games = bar({
      match: { kinds: ['incident'], items: ['games'] },
      count: 1,
      measure: 'times',
      effect: { type: 'grade', ceiling: 'unqualified' },
    });
    const result = run(games, [fact('incident', 1, { item: 'games' })]);
    expect(result).toMatchObject({
      score: 10_000,
      grade: 'unqualified',
      gradeByScore: { grade: 'excellent', because: 'bar' },
    });
    expect(run(games, [fact('incident', 1, { item: 'games', tags: ['waived'] })]).grade).toBe('excellent');
  });

  it('§24 media exposure: points and the year’s awards, also in the months after', () => {
    const media = bar({
      match: { kinds: ['incident'], items: ['media'] },
      count: 1,
      measure: 'times',
      period: 'year',
      effect: { type: 'award', scope: 'year' },
    });
    const facts = [fact('incident', 1, { item: 'media', date: '2026-01-10' })];
    expect(run(media, [], { history: { month: '2026-03', facts } }).bars).toMatchObject([
      { scope: 'year', awards: ['*'] },
    ]);
    expect(run(media, [], { history: { month: '2027-01', facts } }).bars).toBeUndefined();
  });
});

describe('K31 quotas', () => {
  const quota = (of: object) =>
    rulebookOf([each('x', 'late', 100)], {
      grades: [
        { code: 'excellent', name: '优秀', from: 9000, quota: of as never },
        { code: 'good', name: '良好', from: 0 },
      ],
    });
  // Person n is late n − 1 times: all different.
  const different = people(10).flatMap(({ id }) => times(id - 1, (day) => late(day, { staffId: id })));
  const excellent = (of: object, facts = different) =>
    assess(quota(of), people(10), facts)
      .filter(({ grade }) => grade === 'excellent')
      .map(({ id }) => id);

  it.each([
    ['§28 20 % of ten', { type: 'share', percent: 20, rounding: 'down', ties: 'out' }, [1, 2]],
    ['25 % of ten, rounded down', { type: 'share', percent: 25, rounding: 'down', ties: 'out' }, [1, 2]],
    ['25 % of ten, rounded up', { type: 'share', percent: 25, rounding: 'up', ties: 'out' }, [1, 2, 3]],
    ['阳东 five', { type: 'number', n: 5, ties: 'out' }, [1, 2, 3, 4, 5]],
  ])('%s', (_, of, ids) => {
    expect(excellent(of)).toEqual(ids);
  });

  it('who is level at the edge is all in or all out', () => {
    const level = [1, 2, 3].map((staffId) => late(1, { staffId }));
    const rest = [4, 5, 6, 7, 8, 9, 10].flatMap((staffId) => times(2, (day) => late(day, { staffId })));
    expect(excellent({ type: 'number', n: 2, ties: 'in' }, [...level, ...rest])).toEqual([1, 2, 3]);
    expect(excellent({ type: 'number', n: 2, ties: 'out' }, [...level, ...rest])).toEqual([]);
  });
});
