import { describe, expect, it } from 'vitest';
import { assess } from '#shared/domain/assessment/engine';
import type { Fact } from '#shared/domain/assessment/facts';
import type { Rulebook } from '#shared/domain/rulebook/schema';
import { clause, each, fact, minutes, rulebookOf, someone } from './helpers';

const run = (rulebook: Rulebook, facts: Fact[]) => assess(rulebook, [someone], facts)[0]!;

describe('K1 fixed points per occurrence', () => {
  it.each([
    [0, 10_000],
    [1, 9800],
    [3, 9400],
  ])('%i times −2 leaves %i', (times, score) => {
    const facts = Array.from({ length: times }, (_, i) => fact('missing_punch', i + 1));
    expect(run(rulebookOf([each('1', 'missing_punch', 200)]), facts).score).toBe(score);
  });

  it('charges only the items named', () => {
    const rulebook = rulebookOf([
      clause('1', { kinds: ['incident'], items: ['games'] }, { type: 'occurrence', points: 200 }),
    ]);
    const [games, chat] = [
      fact('incident', 1, { item: 'games' }),
      fact('incident', 1, { item: 'online_chat' }),
    ];
    const result = run(rulebook, [games, chat]);
    expect(result.lines.map((line) => line.facts)).toEqual([[games.id]]);
    expect(result.notCharged).toEqual([
      { facts: [chat.id], reason: 'no_clause', clause: null, points: null, params: {} },
    ]);
  });
});

describe('K2 points by minutes', () => {
  const tiers = [
    { minutes: { from: 0, fromIncluded: false, to: 10, toIncluded: true }, points: 100 },
    { minutes: { from: 10, fromIncluded: false, to: 30, toIncluded: false }, points: 200 },
    { minutes: { from: 30, fromIncluded: true, to: null, toIncluded: false }, points: 300 },
  ];
  const rulebook = rulebookOf([clause('1', { kinds: ['late'] }, { type: 'minutes', tiers })]);

  it.each([
    [1, 100],
    [10, 100],
    [11, 200],
    [29, 200],
    [30, 300],
    [400, 300],
  ])('%i minutes cost %i', (late, points) => {
    expect(run(rulebook, [fact('late', 1, { minutes: late })]).score).toBe(10_000 - points);
  });

  it('writes one line per tier, the running total going down', () => {
    const result = run(rulebook, [
      fact('late', 1, { minutes: 45 }),
      fact('late', 2, { minutes: 5 }),
      fact('late', 3, { minutes: 8 }),
    ]);
    expect(
      result.lines.map(({ count, unitPoints, points, total }) => [count, unitPoints, points, total]),
    ).toEqual([
      [2, 100, -200, 9800],
      [1, 300, -300, 9500],
    ]);
    expect(result.lines.map(({ explain }) => explain)).toEqual([
      { code: 'minutes', params: { count: 2, points: 100, amount: 200, from: 1, to: 10 } },
      { code: 'minutes_open', params: { count: 1, points: 300, amount: 300, from: 30 } },
    ]);
  });

  it('names a fact that falls into no tier instead of dropping it', () => {
    const holed = rulebookOf([
      clause(
        '1',
        { kinds: ['late'] },
        { type: 'minutes', tiers: [{ minutes: minutes(5, 10), points: 100 }] },
      ),
    ]);
    expect(run(holed, [fact('late', 1, { minutes: 3 })]).notCharged).toMatchObject([
      { reason: 'no_clause', clause: '1' },
    ]);
  });
});

describe('K3 points per half day or day', () => {
  const absence = (unitHalfDays: 1 | 2, rounding: 'down' | 'up' | 'proportional') =>
    rulebookOf([
      clause('1', { kinds: ['absence'] }, { type: 'duration', points: 500, unitHalfDays, rounding }),
    ]);

  it.each([
    [1, 1, 'down', 500],
    [3, 1, 'down', 1500],
    [3, 2, 'down', 500],
    [3, 2, 'up', 1000],
    [3, 2, 'proportional', 750],
    [4, 2, 'down', 1000],
  ] as const)('%i half days at 5 points per %i, rounded %s, cost %i', (halfDays, unit, rounding, points) => {
    expect(run(absence(unit, rounding), [fact('absence', 1, { halfDays })]).score).toBe(10_000 - points);
  });

  it('adds the halves of several days before rounding', () => {
    const facts = [fact('absence', 1, { halfDays: 1 }), fact('absence', 2, { halfDays: 1 })];
    expect(run(absence(2, 'down'), facts).score).toBe(9500);
  });

  it('lists the rest that filled no whole unit', () => {
    const only = fact('absence', 1, { halfDays: 3 });
    expect(run(absence(2, 'down'), [only]).notCharged).toEqual([
      { facts: [only.id], reason: 'rounding', clause: '1', points: null, params: { halfDays: 1 } },
    ]);
  });
});

describe('K8 range with discretion', () => {
  const rulebook = rulebookOf([
    clause('1', { kinds: ['incident'] }, { type: 'choice', min: 1000, max: 2000, step: 100 }),
  ]);

  it.each([
    [1000, 1000, []],
    [1500, 1500, []],
    [undefined, 1000, ['choice_default']],
    [2500, 2000, ['choice_clamped']],
  ])('chosen %s costs %i', (points, cost, notes) => {
    const result = run(rulebook, [fact('incident', 1, { item: 'extortion', points })]);
    expect(result.score).toBe(10_000 - cost);
    expect(result.lines[0]!.notes.map((note) => note.code)).toEqual(notes);
  });
});

describe('once a month', () => {
  it('costs the same for one and for three', () => {
    const rulebook = rulebookOf([clause('1', { kinds: ['late'] }, { type: 'once', points: 300 })]);
    const facts = [1, 2, 3].map((day) => fact('late', day, { minutes: 5 }));
    const result = run(rulebook, facts);
    expect(result.lines).toMatchObject([{ count: 1, points: -300, facts: facts.map((each) => each.id) }]);
    expect(run(rulebook, facts.slice(0, 1)).score).toBe(9700);
  });
});

describe('K13 aggravated variant by tag (篇6 四（一）1: −4, harming overall work −5)', () => {
  const task = (code: string, points: number, tags: { tags?: string[]; withoutTags?: string[] }) =>
    clause(code, { kinds: ['incident'], items: ['task'], ...tags }, { type: 'occurrence', points });
  const rulebook = rulebookOf([
    task('plain', 400, { withoutTags: ['aggravated'] }),
    task('worse', 500, { tags: ['aggravated'] }),
  ]);

  it.each([
    [[], 9600],
    [['aggravated'], 9500],
  ])('tags %j leave %i', (tags, score) => {
    expect(run(rulebook, [fact('incident', 1, { item: 'task', tags })]).score).toBe(score);
  });
});
