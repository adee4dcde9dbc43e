import { describe, expect, it } from 'vitest';
import { assess } from '#shared/domain/assessment/engine';
import type { Fact } from '#shared/domain/assessment/facts';
import { rollUp } from '#shared/domain/assessment/roll-up';
import { each, fact, rulebookOf } from '../helpers';
import { composed, run, type Source } from './composed';

describe('K26 the ballot formula', () => {
  const levels = [
    { code: 'satisfied', coefficient: 2200 },
    { code: 'basic', coefficient: 1700 },
    { code: 'unsatisfied', coefficient: 1100 },
  ];
  const ASPECTS = ['教育管理', '依法行政', '机关作风', '效能建设', '系统监管'];
  const ballots = (rest: object = {}): Source => ({
    type: 'ballot',
    match: { kinds: ['ballot'] },
    levels,
    full: 10_000,
    cap: null,
    rounding: 'half_up',
    ...rest,
  });
  const vote = (aspect: string, votes: Record<string, number>, rater?: string) =>
    fact('ballot', 28, { aspect, votes, rater });
  const scoreOf = (source: Source, facts: Fact[]) => run(composed([['b', 100, source]]), facts).score;

  it.each([
    ['篇5 五四: all satisfied in one aspect', [vote(ASPECTS[0]!, { satisfied: 10 })], 2200],
    [
      '篇5 五四: 5 satisfied, 3 basically, 2 not',
      [vote(ASPECTS[0]!, { satisfied: 5, basic: 3, unsatisfied: 2 })],
      1830,
    ],
    ['篇5 五四: rounding of a third', [vote(ASPECTS[0]!, { satisfied: 1, basic: 1, unsatisfied: 1 })], 1667],
  ])('%s', (_, facts, score) => {
    expect(scoreOf(ballots(), facts)).toBe(score);
  });

  it('N1: five aspects of 22 give 110 of 100, unless a cap is stated', () => {
    const all = ASPECTS.map((aspect) => vote(aspect, { satisfied: 7 }));
    expect(scoreOf(ballots(), all)).toBe(11_000);
    expect(scoreOf(ballots({ cap: 10_000 }), all)).toBe(10_000);
  });

  it('办税厅服务之星: users 50, mutual 30, leaders 20, votes 10/8/6/4', () => {
    const star = ballots({
      levels: [10, 8, 6, 4].map((points) => ({ code: `v${points}`, coefficient: points * 100 })),
      full: 1000,
      raters: [
        { rater: 'users', percent: 50 },
        { rater: 'mutual', percent: 30 },
        { rater: 'leaders', percent: 20 },
      ],
    });
    const facts = [
      vote('', { v10: 4 }, 'users'),
      vote('', { v8: 2 }, 'mutual'),
      vote('', { v6: 1, v4: 1 }, 'leaders'),
    ];
    expect(scoreOf(star, facts)).toBe(8400);
    expect(scoreOf(star, facts.slice(0, 2))).toBe(9250);
  });
});

describe('K27 several raters', () => {
  const rating = (raters: Record<string, number>, absent: 'reweight' | 'zero' | 'missing'): Source => ({
    type: 'rating',
    match: { kinds: ['rating'] },
    raters: Object.entries(raters).map(([rater, percent]) => ({ rater, percent })),
    absent,
    full: 10_000,
    rounding: 'half_up',
  });
  const marks = (rater: string, ...scores: number[]) =>
    scores.map((score) => fact('rating', 28, { rater, score }));
  const scoreOf = (source: Source, facts: Fact[]) => run(composed([['r', 100, source]], 'zero'), facts).score;

  it.each([
    [
      '§5 首席代表 40 and the center 60',
      { chief: 40, center: 60 },
      [...marks('chief', 9000), ...marks('center', 8000, 9000)],
      8700,
    ],
    ['§29 窗口互评: the mean of the windows', { windows: 100 }, marks('windows', 9000, 8000, 8500), 8500],
    ['three marks that do not divide', { windows: 100 }, marks('windows', 10_000, 10_000, 0), 6667],
  ])('%s', (_, raters, facts, score) => {
    expect(scoreOf(rating(raters, 'reweight'), facts)).toBe(score);
  });

  it.each([
    ['reweight', 9000],
    ['zero', 3600],
    ['missing', 0],
  ] as const)('§5 the center is silent: %s', (absent, score) => {
    expect(scoreOf(rating({ chief: 40, center: 60 }, absent), marks('chief', 9000))).toBe(score);
  });
});

describe('K28 part of a period', () => {
  const partial = (how: 'mean' | 'sum' | 'weighted') =>
    ({ minDays: 0, rollUp: how, rounding: 'half_up' }) as const;

  it.each([
    [
      '§28 less than a year served: the mean of the months',
      'mean',
      [
        [9000, 22],
        [8000, 11],
      ],
      8500,
    ],
    [
      '平原: months summed',
      'sum',
      [
        [9000, 22],
        [8000, 11],
      ],
      17_000,
    ],
    [
      'by days served',
      'weighted',
      [
        [9000, 22],
        [8000, 11],
      ],
      8667,
    ],
  ] as const)('%s', (_, how, months, score) => {
    expect(
      rollUp(
        partial(how),
        months.map(([each, days]) => ({ score: each, days })),
      ),
    ).toBe(score);
  });

  it('nobody served: no score', () => {
    expect(rollUp(partial('mean'), [])).toBeNull();
    expect(rollUp(partial('weighted'), [{ score: 9000, days: 0 }])).toBeNull();
  });

  it('作风整顿 frequent swaps: each window answers for the days it had the person', () => {
    const book = rulebookOf([each('late', 'late', 500)], { subject: 'window' });
    const facts = [
      fact('late', 1, { minutes: 5, windowId: 10 }),
      fact('late', 20, { minutes: 5, windowId: 11 }),
    ];
    const scores = assess(
      book,
      [10, 11].map((id) => ({ id, name: '' })),
      facts,
    ).map(({ score }) => score);
    expect(scores).toEqual([9500, 9500]);
  });

  it('who was posted too short is listed last, without a rank', () => {
    const book = rulebookOf([each('late', 'late', 500)], {
      partial: { minDays: 10, rollUp: 'mean', rounding: 'half_up' },
    });
    const results = assess(
      book,
      [
        { id: 1, name: '', days: 9 },
        { id: 2, name: '', days: 10 },
      ],
      [fact('late', 1, { minutes: 5, staffId: 2 })],
    );
    expect(results.map(({ id, rank }) => [id, rank])).toEqual([
      [2, 1],
      [1, 0],
    ]);
  });
});
