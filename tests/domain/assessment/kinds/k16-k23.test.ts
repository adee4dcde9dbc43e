import { describe, expect, it } from 'vitest';
import { barsOf } from '#shared/domain/assessment/bars';
import { assess } from '#shared/domain/assessment/engine';
import { clause, each, fact, lossOf, rulebookOf, someone, times } from '../helpers';

const late = (day: number, rest = {}) => fact('late', day, { minutes: 5, ...rest });

describe('K16, K17 caps of items and groups, nested or none', () => {
  const groups = [
    { code: 'discipline', name: '纪律', cap: 4000 },
    { code: 'daily', name: '日常考勤', parent: 'discipline', cap: 2000 },
    { code: 'open', name: '不封顶' },
  ];
  const book = rulebookOf(
    [
      each('late', 'late', 100, { group: 'daily' }),
      each('act', 'incident', 1000, { group: 'discipline' }),
      each('absent', 'absence', 5000, { group: 'open' }),
    ],
    { groups, floor: null },
  );
  const acts = (n: number) => times(n, (day) => fact('incident', day, { item: 'x' }));
  const absent = (day: number) => fact('absence', day, { halfDays: 1 });

  it.each([
    ['平原（1）日常考勤 20: thirty times late', times(30, (n) => late((n % 28) + 1)), 2000],
    ['平原（1）纪律 40 around it', [...times(30, (n) => late((n % 28) + 1)), ...acts(5)], 4000],
    ['平原（1）below both', [...times(3, late), ...acts(1)], 1300],
    ['K17 §1 扣分不封顶: what costs 100 and more goes on', times(2, absent), 10_000],
    ['K17 §26 a month may fall below zero', times(3, absent), 15_000],
    ['K17 §26 an open part beside 纪律, which is full', [...acts(5), ...times(2, absent)], 14_000],
  ])('%s', (_, facts, loss) => {
    expect(lossOf(book, facts)).toBe(loss);
  });
});

describe('K18 floor and ceiling', () => {
  const book = (rest: object) =>
    rulebookOf([each('late', 'late', 6000), each('praise', 'praise', 1500, { effect: 'bonus' })], rest);

  it.each([
    ['篇6 四: 100 points counted down, not below 0', { floor: 0 }, [late(1), late(2)], 0],
    ['§25 ceiling 110', { ceiling: 11_000 }, [fact('praise', 1, { item: 'x' })], 11_000],
    ['§26 no floor', { floor: null }, [late(1), late(2)], -2000],
  ])('%s', (_, rest, facts, score) => {
    const [result] = assess(book(rest), [someone], facts);
    expect(result!.score).toBe(score);
    expect(result!.base + result!.lines.reduce((sum, line) => sum + line.points, 0)).toBe(score);
  });
});

describe('K19 one act under several clauses', () => {
  const visit = (overlap: 'add' | 'highest' | 'first') =>
    rulebookOf(
      [
        clause('act', { kinds: ['incident'], items: ['games'] }, { type: 'occurrence', points: 200 }),
        clause('visit', { kinds: ['incident'], items: ['circular'] }, { type: 'occurrence', points: 1000 }),
      ],
      { overlap, overlapOf: 'event', subject: 'window' },
    );
  const act = (staffId: number) => fact('incident', 1, { item: 'games', staffId, event: 'visit:1' });
  const circular = fact('incident', 1, { item: 'circular', staffId: null, event: 'visit:1' });

  it.each([
    ['篇6 四（四）2 and 4, added', 'add', [act(1), circular], 1200],
    ['篇6 四（四）2 and 4, the dearest only', 'highest', [act(1), circular], 1000],
    ['篇6 四（四）2 and 4, the first written', 'first', [act(1), circular], 200],
    ['篇6 四（四）4 三人: one act of three is three person-times', 'highest', [act(1), act(2), act(3)], 600],
  ] as const)('%s', (_, overlap, facts, loss) => {
    expect(lossOf(visit(overlap), [...facts])).toBe(loss);
  });

  it('says which clause gave way', () => {
    const [result] = assess(visit('highest'), [{ id: 10, name: '窗口' }], [act(1), circular]);
    expect(result!.notCharged).toMatchObject([{ reason: 'overlap', clause: 'act' }]);
  });

  it('six of one act outweigh one circular', () => {
    expect(lossOf(visit('highest'), [circular, ...times(6, act)])).toBe(1200);
  });

  it.each([
    ['§1 缺签 and 旷工, 旷工 instead', ['missing'], 500],
    ['§1 缺签 and 旷工, both', undefined, 600],
  ])('%s', (_, overrides, loss) => {
    const book = rulebookOf([
      each('missing', 'missing_punch', 100),
      clause(
        'absent',
        { kinds: ['missing_punch'], tags: ['whole'] },
        { type: 'occurrence', points: 500 },
        { overrides },
      ),
    ]);
    expect(lossOf(book, [fact('missing_punch', 1, { tags: ['whole'] })])).toBe(loss);
  });
});

describe('K20 who is charged', () => {
  const book = (subject: 'person' | 'window' | 'unit') =>
    rulebookOf([each('late', 'late', 100)], { subject });
  const one = late(1, { staffId: 1, windowId: 10, unitId: 100 });

  it.each([
    ['§1 the person', 'person', 1],
    ['平原: the window', 'window', 10],
    ['篇6 四（四）6: the unit, one per person-time', 'unit', 100],
  ] as const)('%s', (_, subject, id) => {
    expect(assess(book(subject), [{ id, name: '' }], [one])[0]!.score).toBe(9900);
    expect(assess(book(subject), [{ id: id + 1, name: '' }], [one])[0]!.score).toBe(10_000);
  });

  it('only subjects of a role: 首席代表', () => {
    const chief = rulebookOf([
      each('late', 'late', 100, { target: { from: 'any', sharePercent: 100, roles: ['chief'] } }),
    ]);
    const run = (roles: string[]) => assess(chief, [{ ...someone, roles }], [one])[0]!;
    expect(run(['chief']).score).toBe(9900);
    expect(run(['clerk'])).toMatchObject({ score: 10_000, notCharged: [{ reason: 'no_clause' }] });
  });
});

describe('K21, K23, N6 liability for others', () => {
  const book = (amount: object, rest: object = {}) =>
    rulebookOf([each('late', 'late', 100), each('absent', 'absence', 1000)], {
      liabilities: [
        { code: 'joint', text: '连带', group: 'g', role: 'chief', amount: amount as never, ...rest },
      ],
    });
  const chief = { id: 1, name: '首席代表', roles: ['chief'], leads: [10] };
  const clerk = { id: 2, name: '甲' };
  const facts = [
    late(1, { staffId: 2 }),
    fact('absence', 2, { staffId: 2, halfDays: 1 }),
    late(3, { staffId: 3 }),
    late(4, { staffId: 2, windowId: 11 }),
  ];
  const once = (points: number) => ({ type: 'points', points, per: 'once' });
  const chiefOf = (amount: object, rest: object = {}) =>
    assess(book(amount, rest), [chief, clerk], facts).find(({ id }) => id === 1)!;

  it.each([
    ['§24 half of every deduction in the window', { type: 'share', percent: 50 }, 600],
    ['篇6 四（四）3后段: an own amount per act', { type: 'points', points: 300, per: 'fact' }, 900],
    ['an own amount per person', { type: 'points', points: 300, per: 'person' }, 600],
    ['K23 作风整顿 #128 连带责任 once, as the office sets it (N6)', once(100), 100],
    ['K23 陇南: the leader of the center for what its people did, however often', once(500), 500],
  ])('%s', (_, amount, loss) => {
    expect(10_000 - chiefOf(amount).score).toBe(loss);
  });

  it('names the facts of others on its line, and a cap holds it', () => {
    expect(chiefOf({ type: 'share', percent: 50 }, { cap: 200 }).lines).toMatchObject([
      {
        clause: 'joint',
        points: -200,
        facts: [facts[0]!.id, facts[1]!.id, facts[2]!.id],
        notes: [{ code: 'cap' }],
      },
    ]);
  });

  it('only for the clauses named, and for who leads', () => {
    expect(chiefOf({ type: 'share', percent: 100 }, { clauses: ['late'] }).score).toBe(9800);
    const results = assess(book({ type: 'share', percent: 50 }), [{ ...chief, leads: [] }, clerk], facts);
    expect(results.find(({ id }) => id === 1)!.score).toBe(10_000);
  });

  it('篇6 四（四）3: own staff 5, subordinate’s staff 3', () => {
    const unit = rulebookOf(
      [
        clause(
          'own',
          { kinds: ['incident'], withoutTags: ['subordinate'] },
          { type: 'occurrence', points: 500 },
        ),
        clause('sub', { kinds: ['incident'], tags: ['subordinate'] }, { type: 'occurrence', points: 300 }),
      ],
      { subject: 'window' },
    );
    const drink = (tags: string[]) => fact('incident', 1, { item: 'lunch_drinking', tags });
    expect(lossOf(unit, [drink([])])).toBe(500);
    expect(lossOf(unit, [drink(['subordinate'])])).toBe(300);
  });

  it('K23 §26 a recorder who bends rules pays double of what was due', () => {
    const doubled = {
      ...book({ type: 'share', percent: 100 }),
      multipliers: [
        { code: 'bent', text: '', match: { kinds: ['late' as const], tags: ['bent'] }, percent: 200 },
      ],
    };
    const [result] = assess(doubled, [chief], [late(1, { staffId: 2, tags: ['bent'] })]);
    expect(result!.score).toBe(9800);
  });
});

describe('K22 a person’s acts reach the unit by a count', () => {
  const book = (k: number, kinds: ('absence' | 'leave' | 'incident')[], measure: 'times' | 'half_days') =>
    rulebookOf(
      [clause('unit', { kinds: ['incident'], items: ['reached'] }, { type: 'occurrence', points: 500 })],
      {
        subject: 'window',
        conversions: [
          {
            type: 'count',
            code: 'count',
            text: 'count',
            match: { kinds },
            to: { kind: 'incident', item: 'reached' },
            keep: true,
            k,
            measure,
            repeat: 'once',
            period: 'year',
          },
        ],
      },
    );
  const days = (kind: 'absence' | 'leave', halfDays: number, date: string, staffId = 1) =>
    fact(kind, 1, { date, halfDays, staffId });

  it('§22 three days of 旷工 in the year, over two months', () => {
    const context = { history: { month: '2026-03', facts: [days('absence', 3, '2026-01-05')] } };
    expect(lossOf(book(6, ['absence'], 'half_days'), [days('absence', 3, '2026-03-02')], context)).toBe(500);
    expect(lossOf(book(6, ['absence'], 'half_days'), [days('absence', 2, '2026-03-02')], context)).toBe(0);
  });

  it('§22 more than thirty days of leave', () => {
    const book61 = book(61, ['leave'], 'half_days');
    expect(lossOf(book61, [days('leave', 60, '2026-03-02')])).toBe(0);
    expect(lossOf(book61, [days('leave', 61, '2026-03-02')])).toBe(500);
  });

  it('never two people together', () => {
    const facts = [days('absence', 3, '2026-03-02', 1), days('absence', 3, '2026-03-02', 2)];
    expect(lossOf(book(6, ['absence'], 'half_days'), facts)).toBe(0);
  });

  it('§15 the second phone offence costs the window its awards', () => {
    const barred = rulebookOf([each('late', 'late', 100)], {
      bars: [
        {
          code: 'phone',
          text: 'phone',
          match: { kinds: ['incident'], items: ['phone'] },
          count: 2,
          period: 'year',
          effect: { type: 'award', scope: 'year' },
        },
      ],
    });
    const phone = (day: number) => fact('incident', day, { item: 'phone' });
    expect(barsOf(barred, [phone(1)], {})).toEqual([]);
    expect(barsOf(barred, [phone(1), phone(2)], {})).toMatchObject([
      { code: 'phone', awards: ['*'], scope: 'year' },
    ]);
  });
});
