import { describe, expect, it } from 'vitest';
import { assess } from '#shared/domain/assessment/engine';
import { gradeOf } from '#shared/domain/assessment/grade';
import { ranksOf } from '#shared/domain/assessment/rank';
import { each, fact, rulebookOf } from './helpers';

describe('K29, N2 grades by lower bound', () => {
  const none = rulebookOf([each('a', 'late', 1)]);
  const rounded = (mode: 'half_up' | 'down' | 'up', unit: 10 | 100) => ({
    ...none,
    rounding: { mode, unit },
  });

  it.each([
    [10_000, '优秀'],
    [9000, '优秀'],
    [8999, '良好'],
    [8000, '良好'],
    [7999, '合格'],
    [6000, '合格'],
    [5999, '不合格'],
    [0, '不合格'],
    [-100, '不合格'],
  ])('%i without rounding is %s', (score, name) => {
    expect(gradeOf(none, score).name).toBe(name);
  });

  it.each([
    [8950, 'half_up', 100, 'excellent'],
    [8949, 'half_up', 100, 'good'],
    [8999, 'down', 100, 'good'],
    [8901, 'up', 100, 'excellent'],
    [8995, 'half_up', 10, 'excellent'],
    [8994, 'half_up', 10, 'good'],
    [-1, 'down', 100, 'unqualified'],
  ] as const)('%i rounded %s to %i is %s', (score, mode, unit, code) => {
    expect(gradeOf(rounded(mode, unit), score).code).toBe(code);
  });
});

describe('ranks', () => {
  it.each([
    [[], []],
    [[9000], [1]],
    [
      [9000, 9500, 9000, 8000],
      [2, 1, 2, 4],
    ],
    [
      [5000, 5000, 5000],
      [1, 1, 1],
    ],
  ])('of %j are %j', (scores, ranks) => {
    expect(ranksOf(scores)).toEqual(ranks);
  });

  it('results come best first, equals by id, whatever the order of subjects', () => {
    const book = rulebookOf([each('a', 'late', 200)]);
    const subjects = [3, 2, 1].map((id) => ({ id, name: `${id}` }));
    const results = assess(book, subjects, [fact('late', 1, { staffId: 1, minutes: 1 })]);
    expect(results.map(({ id, rank }) => [id, rank])).toEqual([
      [2, 1],
      [3, 1],
      [1, 3],
    ]);
  });
});
