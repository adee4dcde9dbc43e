import { describe, expect, it } from 'vitest';
import { assess } from '#shared/domain/assessment/engine';
import { gradeOf } from '#shared/domain/assessment/grade';
import { checkInput } from '#shared/domain/rulebook/check-input';
import { clause, each, fact, lossOf, rulebookOf, someone } from './helpers';
import { personRulebook, windowRulebook } from './shipped';

const window = { id: 10, name: '窗口' };

describe('N2 bands leave 89.x open', () => {
  it.each([
    ['none', 8950, '良好'],
    ['half_up', 8950, '优秀'],
    ['down', 8999, '良好'],
    ['up', 8901, '优秀'],
  ] as const)('rounding %s: %i is %s', (mode, score, name) => {
    expect(gradeOf({ ...windowRulebook, rounding: { mode, unit: 100 } }, score).name).toBe(name);
  });
});

describe('N4 89.4 % of 90 %', () => {
  const book = (rounding: 'down' | 'up' | 'half_up' | 'proportional') =>
    rulebookOf([
      clause(
        'rate',
        { kinds: ['rate'] },
        { type: 'rate', threshold: 9000, step: 100, points: 100, rounding, whenEmpty: 'skip' },
      ),
    ]);
  const rate = (part: number) => [fact('rate', 28, { item: 'satisfaction', part, whole: 1000 })];

  it.each([
    ['down', 894, 0],
    ['up', 894, 100],
    ['half_up', 894, 100],
    ['proportional', 894, 60],
    ['down', 880, 200],
    ['up', 880, 200],
    ['proportional', 900, 0],
  ] as const)('rounded %s, %i of 1000 cost %i', (rounding, part, loss) => {
    expect(lossOf(book(rounding), rate(part))).toBe(loss);
  });

  it('counts exactly where floating point would not: 0.7 steps of a tenth', () => {
    const tenth = { ...book('down').clauses[0]!.measure, step: 10, points: 10 } as never;
    const fine = rulebookOf([clause('rate', { kinds: ['rate'] }, tenth)]);
    expect(lossOf(fine, rate(893))).toBe(70);
  });
});

describe('N3 the visit and the act, under the shipped book of windows', () => {
  it('one event costs its dearest side, two events both', () => {
    const act = fact('incident', 1, { item: 'games', event: 'e' });
    const circular = fact('incident', 1, { item: 'external_circular', staffId: null, event: 'e' });
    expect(assess(windowRulebook, [window], [act, circular])[0]!.score).toBe(9000);
    expect(assess(windowRulebook, [window], [{ ...act, event: 'other' }, circular])[0]!.score).toBe(8800);
  });
});

describe('N5 what 加倍 doubles', () => {
  it('is named by the book: 旷工 of the same length', () => {
    const leave = fact('retroactive_leave', 1, { halfDays: 2, leaveKind: 'personal' });
    expect(lossOf(personRulebook, [leave])).toBe(
      2 * lossOf(personRulebook, [fact('absence', 1, { halfDays: 2 })]),
    );
  });
});

describe('N6 连带责任 has no figure', () => {
  it('no shipped book invents one', () => {
    expect([personRulebook.liabilities, windowRulebook.liabilities]).toEqual([[], []]);
  });
});

describe('N7 ballots that reconcile', () => {
  const sources = { units: 5546, districts: 750, stations: 672, paper: 3866 };

  it('10,834 valid votes of four sources are one rate', () => {
    const facts = Object.entries(sources).map(([rater, valid], i) =>
      fact('ballot', i + 1, { rater, votes: { satisfied: valid - 100, basic: 60, unsatisfied: 40 } }),
    );
    const total = Object.values(sources).reduce((sum, count) => sum + count, 0);
    expect([total, total + 602, 5200 + 800 + 800 + 200]).toEqual([10_834, 11_436, 7000]);
    const [result] = assess(windowRulebook, [window], facts);
    expect(result!.notCharged).toMatchObject([
      { reason: 'met', params: { part: total - 160, whole: total } },
    ]);
  });
});

describe('nothing to count by', () => {
  it('zero ballots and an empty window are named with their place', () => {
    const ballot = fact('ballot', 1, { staffId: null, votes: { satisfied: 0 } });
    expect(checkInput(windowRulebook, [window], [ballot])).toEqual([
      { code: 'rate_on_nothing', place: 'facts[0]', params: { clause: '四（六）2' } },
    ]);
    const average = {
      ...rulebookOf([
        each('late', 'late', 100, { allowance: { amount: 1, unit: 'occurrence', per: 'average' } }),
      ]),
      subject: 'window' as const,
    };
    expect(checkInput(average, [window], [fact('late', 1, { minutes: 5 })])).toEqual([
      { code: 'window_empty', place: 'subjects[0].people', params: { name: '窗口', rule: 'late' } },
    ]);
    expect(checkInput(average, [{ ...window, people: [{ id: 1, days: 3 }] }], [])).toEqual([]);
  });

  it('votes of a level that a part gives no points are named: they count as nothing', () => {
    const book = rulebookOf([each('late', 'late', 100)], {
      base: 0,
      composition: {
        missing: 'zero',
        rounding: 'half_up',
        parts: [
          {
            ...{ code: 'p', name: '民主评议', weight: 100 },
            source: {
              ...{ type: 'ballot', match: { kinds: ['ballot'] }, full: 2200, cap: null, rounding: 'half_up' },
              levels: [{ code: 'satisfied', coefficient: 2200 }],
            },
          },
        ],
      },
    });
    const votes = (very: number) => fact('ballot', 1, { votes: { satisfied: 3, very_satisfied: very } });
    expect(checkInput(book, [someone], [votes(1)])).toEqual([
      {
        code: 'level_without_points',
        place: 'facts[0].votes',
        params: { rule: '民主评议', level: 'very_satisfied' },
      },
    ]);
    expect(assess(book, [someone], [votes(1)])[0]!.score).toBe(7500);
    expect(checkInput(book, [someone], [votes(0)])).toEqual([]);
  });

  it('a unit without windows, and a window without its manager, are named where a part is made of them', () => {
    const nested = { of: 'mean', weigh: 'days', full: 10_000, rounding: 'half_up' } as const;
    const made = (subject: 'window' | 'unit', source: object) => ({
      ...{ ...windowRulebook, subject },
      composition: {
        parts: [{ code: 'p', name: '得分', weight: 100, source: { ...nested, ...source } as never }],
        ...({ missing: 'zero', rounding: 'half_up' } as const),
      },
    });
    const unit = { id: 1, name: '单位', windows: [] };
    const windows = made('unit', { type: 'windows' });
    const none = {
      code: 'windows_none',
      place: 'subjects[0].windows',
      params: { name: '单位', rule: '得分' },
    };
    expect(checkInput(windows, [unit], [])).toEqual([none]);
    expect(checkInput(windows, [{ ...unit, windows: [{ id: 10, days: 0 }] }], [])).toEqual([none]);
    expect(checkInput(windows, [{ ...unit, windows: [{ id: 10, days: 5 }] }], [])).toEqual([]);

    const manager = made('window', { type: 'staff', role: 'manager' });
    const people = (role: string) => [{ ...window, people: [{ id: 1, days: 3, roles: [role] }] }];
    expect(checkInput(manager, people('clerk'), [])).toMatchObject([
      { code: 'window_empty', place: 'subjects[0].people', params: { rule: '得分' } },
    ]);
    expect(checkInput(manager, people('manager'), [])).toEqual([]);
  });

  it('the month comes out all the same', () => {
    const ballot = fact('ballot', 1, { staffId: null, votes: { satisfied: 0 } });
    expect(assess(windowRulebook, [window], [ballot])[0]).toMatchObject({
      score: 10_000,
      notCharged: [{ reason: 'no_data', clause: '四（六）2' }],
    });
    expect(assess(windowRulebook, [someone], [])[0]!.score).toBe(10_000);
  });
});
