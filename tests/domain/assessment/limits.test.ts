import { describe, expect, it } from 'vitest';
import { assess, factsOutside } from '#shared/domain/assessment/engine';
import type { Fact } from '#shared/domain/assessment/facts';
import type { Rulebook } from '#shared/domain/rulebook/schema';
import { clause, each, fact, rulebookOf, someone } from './helpers';

const run = (rulebook: Rulebook, facts: Fact[]) => assess(rulebook, [someone], facts)[0]!;
const times = (n: number, make: (day: number) => Fact) => Array.from({ length: n }, (_, i) => make(i + 1));
const late = (day: number) => fact('late', day, { minutes: 5 });

describe('K11 allowance', () => {
  const book = rulebookOf([
    clause(
      'leave',
      { kinds: ['leave'], leaveKinds: ['personal', 'sick'] },
      { type: 'duration', points: 100, unitHalfDays: 2, rounding: 'down' },
      { allowance: { amount: 4, unit: 'half_day', per: 'subject' } },
    ),
  ]);
  const leave = (day: number, halfDays: number, leaveKind = 'personal') =>
    fact('leave', day, { halfDays, leaveKind });

  it.each([
    [[2], 10_000],
    [[2, 2], 10_000],
    [[2, 2, 1], 10_000],
    [[2, 2, 2], 9900],
    [[1, 2, 2, 2, 1], 9800],
  ])('half days %j leave %i', (lengths, score) => {
    expect(
      run(
        book,
        lengths.map((halfDays, i) => leave(i + 1, halfDays)),
      ).score,
    ).toBe(score);
  });

  it('says what the allowance took and what it left', () => {
    const [first, second] = [leave(3, 3), leave(4, 4)];
    const result = run(book, [second, first]);
    expect(result.notCharged).toEqual([
      {
        facts: [first.id],
        reason: 'allowance',
        clause: 'leave',
        points: null,
        params: { amount: 3, unit: 'half_day' },
      },
      {
        facts: [second.id],
        reason: 'allowance',
        clause: 'leave',
        points: null,
        params: { amount: 1, unit: 'half_day' },
      },
      { facts: [second.id], reason: 'rounding', clause: 'leave', points: null, params: { halfDays: 1 } },
    ]);
    expect(result.lines).toMatchObject([{ count: 1, facts: [second.id] }]);
  });

  it('an exempt leave type neither costs nor uses the allowance', () => {
    const result = run(book, [leave(1, 8, 'annual'), leave(20, 4)]);
    expect(result.score).toBe(10_000);
    expect(result.notCharged[0]).toMatchObject({ reason: 'exempt', clause: 'leave' });
  });

  it('counts per person where a window answers for several', () => {
    const perPerson = rulebookOf(
      [each('late', 'late', 100, { allowance: { amount: 1, unit: 'occurrence', per: 'person' } })],
      { subject: 'window' },
    );
    const facts = [1, 1, 2, 2, 2].map((staffId, i) => fact('late', i + 1, { minutes: 5, staffId }));
    expect(assess(perPerson, [{ id: 10, name: '窗口' }], facts)[0]!.score).toBe(9700);
  });
});

describe('K16, K17 caps', () => {
  const groups = [
    { code: 'discipline', name: '纪律', cap: 1000 },
    { code: 'daily', name: '日常考勤', parent: 'discipline', cap: 600 },
    { code: 'open', name: '不封顶' },
  ];
  const book = rulebookOf(
    [
      each('late', 'late', 200, { group: 'daily', cap: 500 }),
      each('punch', 'missing_punch', 200, { group: 'daily' }),
      each('act', 'incident', 500, { group: 'discipline' }),
      each('absence', 'absence', 5000, { group: 'open' }),
    ],
    { groups },
  );

  it('cuts by clause, group and parent, each line keeping the running total true', () => {
    const result = run(book, [
      ...times(3, late),
      fact('missing_punch', 9),
      fact('incident', 9, { item: 'games' }),
      fact('incident', 10, { item: 'games' }),
    ]);
    expect(result.lines.map(({ clause, points, total }) => [clause, points, total])).toEqual([
      ['late', -500, 9500],
      ['punch', -100, 9400],
      ['act', -400, 9000],
    ]);
    expect(result.lines.map(({ notes }) => notes)).toEqual([
      [{ code: 'cap', params: { limit: 'late', cap: 500, amount: 600, cut: 100 } }],
      [{ code: 'cap', params: { limit: 'daily', cap: 600, amount: 200, cut: 100 } }],
      [{ code: 'cap', params: { limit: 'discipline', cap: 1000, amount: 1000, cut: 600 } }],
    ]);
    expect(result.notCharged.map(({ reason, clause, points }) => [reason, clause, points])).toEqual([
      ['cap', 'late', 100],
      ['cap', 'punch', 100],
      ['cap', 'act', 600],
    ]);
  });

  it('keeps a line that a cap emptied', () => {
    const tight = rulebookOf([each('late', 'late', 200), each('punch', 'missing_punch', 200)], {
      groups: [{ code: 'g', name: 'g', cap: 400 }],
    });
    const result = run(tight, [...times(2, late), fact('missing_punch', 8)]);
    expect(result.lines.map(({ clause, points, total }) => [clause, points, total])).toEqual([
      ['late', -400, 9600],
      ['punch', 0, 9600],
    ]);
    expect(result.notCharged).toMatchObject([
      { reason: 'cap', clause: 'punch', points: 200, params: { limit: 'g' } },
    ]);
  });

  it('an uncapped group goes on until the floor, which is a line of its own', () => {
    const result = run(
      book,
      times(3, (day) => fact('absence', day, { halfDays: 1 })),
    );
    expect(result.lines.map(({ kind, points, total }) => [kind, points, total])).toEqual([
      ['clause', -15_000, -5000],
      ['floor', 5000, 0],
    ]);
    expect(result).toMatchObject({ score: 0, grade: 'unqualified' });
  });

  it('without a floor a month may fall below zero', () => {
    const open = { ...book, floor: null };
    expect(
      run(
        open,
        times(3, (day) => fact('absence', day, { halfDays: 1 })),
      ).score,
    ).toBe(-5000);
  });
});

describe('K19, N3 overlap', () => {
  const clauses = [
    each('a', 'late', 200),
    each('b', 'late', 300),
    each('rest', 'late', 900, { fallback: true }),
  ];

  it.each([
    ['add', 9500, []],
    ['highest', 9700, ['a']],
  ] as const)('%s leaves %i', (overlap, score, overlapped) => {
    const result = run(rulebookOf(clauses, { overlap }), [late(1)]);
    expect(result.score).toBe(score);
    expect(result.notCharged.map(({ reason, clause }) => (reason === 'overlap' ? clause : reason))).toEqual(
      overlapped,
    );
  });

  it('a fallback clause takes what nobody else takes', () => {
    const book = rulebookOf([
      each('a', 'late', 200),
      clause('rest', { kinds: ['late', 'early'] }, { type: 'occurrence', points: 900 }, { fallback: true }),
    ]);
    expect(run(book, [late(1), fact('early', 1, { minutes: 5 })]).lines.map((line) => line.clause)).toEqual([
      'a',
      'rest',
    ]);
  });
});

describe('K20, K21 who is charged', () => {
  const book = rulebookOf(
    [
      each('staff', 'incident', 500, { target: { from: 'staff', sharePercent: 50 } }),
      each('own', 'incident', 300, { target: { from: 'own', sharePercent: 100 } }),
    ],
    { subject: 'window' },
  );

  it('a person charges the window of that day by its share, the window itself in full', () => {
    const facts = [
      fact('incident', 1, { item: 'games', windowId: 10 }),
      fact('incident', 2, { item: 'games', windowId: 11 }),
      fact('incident', 3, { item: 'external_circular', staffId: null, windowId: 11 }),
    ];
    const subjects = [10, 11].map((id) => ({ id, name: `${id}` }));
    const scores = assess(book, subjects, facts).map(({ id, score }) => [id, score]);
    expect(scores).toEqual([
      [10, 9750],
      [11, 9450],
    ]);
  });

  it('names the facts nobody assessed answers for', () => {
    const [lost, own] = [
      fact('incident', 1, { item: 'x', windowId: null }),
      fact('incident', 1, { item: 'x' }),
    ];
    expect(factsOutside(book, [{ id: 10, name: '10' }], [own, lost])).toEqual([lost.id]);
  });
});

describe('waived and exempt facts', () => {
  it.each(['waived', 'exempt'])('%s costs nothing and is listed', (tag) => {
    const free = fact('late', 1, { minutes: 5, tags: [tag] });
    const result = run(rulebookOf([each('a', 'late', 200)]), [free]);
    expect(result).toMatchObject({
      score: 10_000,
      lines: [],
      notCharged: [{ facts: [free.id], reason: tag }],
    });
  });
});

it('refuses two facts with one id', () => {
  const one = late(1);
  expect(() => run(rulebookOf([each('a', 'late', 200)]), [one, { ...one }])).toThrow(RangeError);
});
