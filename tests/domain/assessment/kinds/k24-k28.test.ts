import { describe, expect, it } from 'vitest';
import { assess } from '#shared/domain/assessment/engine';
import type { Fact } from '#shared/domain/assessment/facts';
import type { Result, Subject } from '#shared/domain/assessment/result';
import { rollUp } from '#shared/domain/assessment/roll-up';
import { each, fact, type RulebookInput, rulebookOf } from '../helpers';

type Composition = NonNullable<RulebookInput['composition']>;
type Source = Composition['parts'][number]['source'];

const window: Subject = { id: 10, name: '窗口', people: [1, 2].map((id) => ({ id, days: 20 })) };

function composed(
  parts: [string, number, Source][],
  missing: Composition['missing'] = 'reweight',
  rest = {},
) {
  return rulebookOf([each('late', 'late', 500)], {
    subject: 'window',
    base: 0,
    floor: null,
    ceiling: null,
    composition: {
      parts: parts.map(([code, weight, source]) => ({ code, name: code, weight, source })),
      missing,
      rounding: 'half_up',
    },
    ...rest,
  });
}

const given = (item: string, full = 10_000): Source => ({ type: 'score', item, full });
const mark = (item: string, score: number) => fact('score', 28, { item, score });
const run = (book: ReturnType<typeof composed>, facts: Fact[], subject = window, context = {}): Result =>
  assess(book, [subject], facts, context)[0]!;

describe('K24 a weighted sum of parts', () => {
  it.each([
    ['阳东 30/30/20/20', [30, 30, 20, 20], [9000, 8000, 10_000, 5000], 8100],
    ['§29 35/40/15/10', [35, 40, 15, 10], [9000, 8000, 7000, 6000], 8000],
    ['鹿城 50/50', [50, 50], [9333, 8666], 9000],
  ])('%s', (_, weights, scores, total) => {
    const codes = weights.map((_weight, i) => `p${i}`);
    const book = composed(weights.map((weight, i) => [codes[i]!, weight, given(codes[i]!)]));
    const result = run(
      book,
      scores.map((score, i) => mark(codes[i]!, score)),
    );
    expect(result.score).toBe(total);
    expect(result.lines.reduce((sum, line) => sum + line.points, result.base)).toBe(total);
  });

  const two: [string, number, Source][] = [
    ['a', 60, given('a')],
    ['b', 40, given('b')],
  ];

  it.each([
    ['gives its weight to the others', 'reweight', 8000],
    ['counts as full', 'full', 8800],
    ['counts as nothing', 'zero', 4800],
    ['is as last period', 'carry', 7600],
  ] as const)('a part without data %s', (_, missing, total) => {
    const previousParts = new Map([[10, { b: 7000 }]]);
    const result = run(composed(two, missing), [mark('a', 8000)], window, { previousParts });
    expect(result.score).toBe(total);
    expect(result.lines[1]!.notes).toContainEqual({ code: `missing_${missing}`, params: {} });
  });

  it('parts made of clauses keep their lines; groups outside act on the total', () => {
    const book = rulebookOf(
      [
        each('late', 'late', 500, { group: 'in' }),
        each('praise', 'praise', 200, { group: 'out', effect: 'bonus' }),
      ],
      {
        subject: 'window',
        base: 0,
        floor: null,
        ceiling: null,
        groups: [
          { code: 'in', name: 'in' },
          { code: 'out', name: 'out' },
        ],
        composition: {
          parts: [
            { code: 'own', name: 'own', weight: 100, source: { type: 'groups', groups: ['in'], full: 5000 } },
          ],
          missing: 'zero',
          rounding: 'half_up',
        },
      },
    );
    const result = run(book, [fact('late', 1, { minutes: 5 }), fact('praise', 2, { item: 'x' })]);
    expect(result.lines.map(({ kind, clause, points }) => [kind, clause, points])).toEqual([
      ['part', 'own', 9000],
      ['clause', 'praise', 200],
    ]);
    expect(result.parts).toMatchObject([
      { code: 'own', score: 9000, lines: [{ clause: 'late', points: -500, total: 4500 }] },
    ]);
  });
});

describe('K25 a score nested in a score', () => {
  const children = [
    { id: 1, score: 9000 },
    { id: 2, score: 7000 },
  ] as Result[];
  const staff = (rest: object): Source => ({
    type: 'staff',
    of: 'mean',
    weigh: 'equal',
    full: 10_000,
    rounding: 'half_up',
    ...rest,
  });

  it.each([
    ['§28 个人得分 30 of 100: the mean', { of: 'mean' }, window, 2400],
    [
      '§11 sum over heads, one of three without a score',
      { of: 'sum_per_head' },
      { ...window, people: [1, 2, 3].map((id) => ({ id, days: 20 })) },
      1600,
    ],
    [
      '§24 only the 首席代表',
      { role: 'chief' },
      {
        ...window,
        people: [
          { id: 1, days: 20, roles: ['chief'] },
          { id: 2, days: 20 },
        ],
      },
      2700,
    ],
    [
      'K28 by days posted: 15 and 5',
      { weigh: 'days' },
      {
        ...window,
        people: [
          { id: 1, days: 15 },
          { id: 2, days: 5 },
        ],
      },
      2550,
    ],
  ])('%s', (_, rest, subject, points) => {
    const book = composed([
      ['staff', 30, staff(rest)],
      ['other', 70, given('other')],
    ]);
    const result = run(book, [mark('other', 0)], subject, { children });
    expect(result.lines[0]!.points).toBe(points);
  });

  it('an empty window has no such part', () => {
    const book = composed(
      [
        ['staff', 30, staff({})],
        ['other', 70, given('other')],
      ],
      'zero',
    );
    const result = run(book, [mark('other', 5000)], { id: 10, name: '' }, { children });
    expect(result.parts).toMatchObject([{ code: 'staff', score: 0 }, { score: 5000 }]);
    expect(result.score).toBe(3500);
  });
});

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
