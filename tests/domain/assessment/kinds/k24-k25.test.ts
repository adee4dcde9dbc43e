import { describe, expect, it } from 'vitest';
import type { Result } from '#shared/domain/assessment/result';
import { each, fact, rulebookOf } from '../helpers';
import { composed, run, type Source, window } from './composed';

const given = (item: string, full = 10_000): Source => ({ type: 'score', item, full });
const mark = (item: string, score: number) => fact('score', 28, { item, score });

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
    const previousParts = { window: new Map([[10, { b: 7000 }]]) };
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
