import { describe, expect, it } from 'vitest';
import { type Candidate, selectAward } from '#shared/domain/assessment/award';
import { carryOver, type PeriodRecord } from '#shared/domain/assessment/carry-over';
import { consequencesOf } from '#shared/domain/assessment/consequences';
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

type AwardInput = NonNullable<RulebookInput['awards']>[number];
const award = (rest: Partial<AwardInput>) =>
  rulebookOf([each('x', 'late', 1)], {
    awards: [
      {
        code: 'star',
        text: 'star',
        period: 'month',
        gate: {},
        quota: { type: 'number', n: 2 },
        ties: 'decide',
        choice: { type: 'rank' },
        ...rest,
      },
    ],
  }).awards[0]!;
const candidate = (id: number, score: number, rest: Partial<Candidate> = {}): Candidate => ({
  id,
  score,
  grade: score >= 9000 ? 'excellent' : 'good',
  lost: score < 10_000,
  bars: [],
  ...rest,
});

describe('K31, K32 awards: gate, quota, choice', () => {
  const field = [candidate(1, 9500), candidate(2, 10_000), candidate(3, 8000), candidate(4, 9000)];

  it.each([
    ['阳东 服务标兵: graded 优秀 in the month', { gate: { grades: ['excellent'] } }, [2, 1]],
    ['§5 full marks only', { gate: { fullMark: true } }, [2]],
    ['§17 top five of four', { quota: { type: 'number', n: 5 } }, [2, 1, 4, 3]],
    ['篇5 取消后五名: the last two', { from: 'last' }, [3, 4]],
  ] as [string, Partial<AwardInput>, number[]][])('%s', (_, rest, ids) => {
    expect(selectAward(award(rest), field).chosen).toEqual(ids);
  });

  it('every exclusion has its reason', () => {
    const barred = candidate(5, 9900, {
      bars: [{ code: 'phone', text: '', facts: [], ceiling: null, awards: ['*'], scope: 'month' }],
    });
    const outcome = selectAward(award({ gate: { grades: ['excellent'], minDays: 10 } }), [
      ...field.map((each) => ({ ...each, days: each.id === 1 ? 5 : 20 })),
      barred,
    ]);
    expect(outcome).toMatchObject({ chosen: [2, 4], places: 2 });
    expect(outcome.excluded).toEqual([
      { id: 1, reason: 'days', detail: '5' },
      { id: 3, reason: 'grade', detail: 'good' },
      { id: 5, reason: 'barred', detail: 'phone' },
    ]);
  });

  it('§28 ten candidates go to a vote, 20 % of those assessed win', () => {
    const many = Array.from({ length: 20 }, (_, i) => candidate(i + 1, 10_000 - i));
    const vote = award({
      quota: { type: 'share', percent: 20, rounding: 'down' },
      choice: { type: 'vote', candidates: 10 },
    });
    expect(selectAward(vote, many)).toMatchObject({
      chosen: [],
      places: 4,
      candidates: many.slice(0, 10).map(({ id }) => id),
    });
  });

  it('§10 a quota of its own for each home unit', () => {
    const units = field.map((each) => ({ ...each, unitId: each.id % 2 }));
    expect(
      selectAward(award({ pool: 'unit', quota: { type: 'number', n: 1 } }), units).chosen.sort(),
    ).toEqual([1, 2]);
  });

  it('办税厅 three monthly stars make a yearly candidate', () => {
    const yearly = award({ gate: { won: { award: 'star', times: 3 } } });
    const won = field.map((each) => ({ ...each, won: { star: each.id } }));
    expect(selectAward(yearly, won).chosen).toEqual([4, 3]);
  });
});

describe('K33 ties', () => {
  const level = [
    candidate(1, 9000, { measures: { civility: 5, volume: 10 } }),
    candidate(2, 9000, { measures: { civility: 5, volume: 30 } }),
    candidate(3, 9000, { measures: { civility: 9, volume: 1 } }),
  ];

  it('§11 by civility, then volume', () => {
    const outcome = selectAward(award({ tieBreaks: ['civility', 'volume'] }), level);
    expect(outcome.chosen).toEqual([3, 2]);
    expect(outcome.excluded).toEqual([{ id: 1, reason: 'quota', detail: '3' }]);
  });

  it.each([
    ['榆林 equal without order: all in', 'in', [1, 2, 3], []],
    ['all out', 'out', [], []],
    ['a meeting decides', 'decide', [], [1, 2, 3]],
  ] as const)('%s', (_, ties, chosen, candidates) => {
    expect(selectAward(award({ ties }), level)).toMatchObject({ chosen, candidates });
  });

  it('the order of candidates does not matter', () => {
    expect(selectAward(award({ ties: 'in' }), [...level].reverse())).toEqual(
      selectAward(award({ ties: 'in' }), level),
    );
  });
});

type CarryInput = NonNullable<RulebookInput['carryOver']>[number];
const record = (period: string, rest: Partial<PeriodRecord> = {}): PeriodRecord => ({
  period,
  grade: 'good',
  score: 8500,
  rank: 3,
  of: 10,
  ...rest,
});

describe('K34 carry-over across periods', () => {
  const book = (rest: Partial<CarryInput>) =>
    rulebookOf([each('x', 'late', 1)], {
      carryOver: [
        {
          code: 'carry',
          text: 'carry',
          conditions: [{ type: 'grade', grades: ['excellent'] }],
          unit: 'year',
          span: 2,
          consecutive: true,
          steps: [{ n: 2, text: 'title' }],
          ...rest,
        },
      ],
    });
  const years = (...grades: [string, string][]) => grades.map(([period, grade]) => record(period, { grade }));

  it.each([
    ['篇6 六（二）two years 优秀', years(['2025', 'excellent'], ['2026', 'excellent']), 1],
    ['篇6 六（二）a year between', years(['2024', 'excellent'], ['2026', 'excellent']), 0],
    ['篇6 六（三）last year only', years(['2025', 'excellent'], ['2026', 'good']), 0],
  ])('%s', (_, records, hits) => {
    expect(carryOver(book({}), 'year', records)).toHaveLength(hits);
  });

  it.each([
    ['重庆某县: two in the year', 2, []],
    ['重庆某县: three', 3, [3]],
    ['重庆某县: five', 5, [5]],
    ['重庆某县: seven', 7, [5]],
  ])('%s', (_, n, steps) => {
    const rules = book({
      conditions: [{ type: 'facts', match: { kinds: ['late', 'early'] } }],
      span: 1,
      consecutive: false,
      steps: [
        { n: 3, text: 'criticised' },
        { n: 5, text: 'loses the year' },
      ],
    });
    const hits = carryOver(rules, 'year', [record('2026', { facts: times(n, late) })]);
    expect(hits.map((hit) => hit.n)).toEqual(steps);
  });

  it('新乡高新区: two proven complaints in a rolling year; a waived one does not count', () => {
    const rules = book({
      conditions: [{ type: 'facts', match: { kinds: ['complaint'], tags: ['proven'] } }],
      unit: 'month',
      span: 12,
      consecutive: false,
      steps: [{ n: 2, text: 'moved away' }],
    });
    const complaint = (...tags: string[]) => [
      fact('complaint', 1, { item: 'attitude', tags: ['proven', ...tags] }),
    ];
    const run = (first: string, tags: string[] = []) =>
      carryOver(rules, 'month', [
        record(first, { facts: complaint(...tags) }),
        record('2026-03', { facts: complaint() }),
      ]);
    expect(run('2025-04')).toMatchObject([{ n: 2, count: 2, periods: ['2025-04', '2026-03'] }]);
    expect(run('2025-03')).toEqual([]);
    expect(run('2025-04', ['waived'])).toEqual([]);
  });

  it('§26 year below 90 and last: both in the same year', () => {
    const rules = book({
      conditions: [
        { type: 'score_below', score: 9000 },
        { type: 'last', n: 1 },
      ],
      span: 1,
      steps: [{ n: 1, text: '待岗' }],
    });
    expect(carryOver(rules, 'year', [record('2026', { rank: 10 })])).toHaveLength(1);
    expect(carryOver(rules, 'year', [record('2026', { rank: 9 })])).toEqual([]);
    expect(carryOver(rules, 'year', [record('2026', { rank: 10, score: 9000 })])).toEqual([]);
  });

  it('§29 three quarters in a row, over the turn of the year', () => {
    const rules = book({
      unit: 'quarter',
      span: 3,
      conditions: [{ type: 'grade', grades: ['good'] }],
      steps: [{ n: 3, text: 'three' }],
    });
    expect(
      carryOver(rules, 'quarter', [record('2025-Q4'), record('2026-Q1'), record('2026-Q2')]),
    ).toHaveLength(1);
    expect(carryOver(rules, 'quarter', [record('2025-Q3'), record('2026-Q1'), record('2026-Q2')])).toEqual(
      [],
    );
  });
});

describe('K35 money is a label, K36 consequences', () => {
  const book = rulebookOf([each('late', 'late', 100, { money: '每次扣发 20 元' })], {
    consequences: [
      {
        code: 'bad',
        text: '不合格的处理',
        when: { type: 'grade', grades: ['unqualified'] },
        acts: [
          { text: '通报批评', to: 'unit' },
          { text: '诫勉谈话', to: 'unit_head', due: { type: 'workdays', n: 10 } },
          { text: '向上级通报', to: 'superior_unit', verticalOnly: true },
        ],
        money: '扣发当月绩效',
      },
      {
        code: 'fact',
        text: '告知',
        when: { type: 'clause', clauses: ['late'] },
        acts: [{ text: '告知原单位', to: 'unit' }],
      },
      {
        code: 'year',
        text: '年度',
        period: 'year',
        when: { type: 'grade', grades: ['excellent'] },
        acts: [{ text: '表彰', to: 'unit' }],
      },
    ],
    carryOver: [
      {
        code: 'two',
        text: 'two',
        conditions: [{ type: 'grade', grades: ['unqualified'] }],
        unit: 'year',
        span: 2,
        consecutive: true,
        steps: [{ n: 2, text: 'proposal' }],
      },
    ],
  });

  it.each([
    ['§15, §23 money changes no point', 1, 9900, ['fact']],
    ['篇6 六（三）不合格', 50, 5000, ['bad', 'fact']],
    ['nothing follows from a clean month', 0, 10_000, []],
  ])('%s', (_, n, score, codes) => {
    const facts = Array.from({ length: n }, (_each, i) => late((i % 28) + 1));
    const [result] = assess(book, people(1), facts);
    expect(result!.score).toBe(score);
    expect((result!.consequences ?? []).map(({ code }) => code)).toEqual(codes);
  });

  it('篇6 六（二）: what follows from a year, and from two of them', () => {
    const two = {
      ...book,
      consequences: [
        ...book.consequences,
        { ...book.consequences[2]!, code: 'proposal', when: { type: 'carry' as const, carry: 'two', n: 2 } },
      ],
    };
    const excellent = { grade: 'excellent', lines: [] };
    expect(consequencesOf(two, excellent, [], 'year').map(({ code }) => code)).toEqual(['year']);
    expect(consequencesOf(two, excellent, [{ carry: 'two', n: 2 }], 'year')).toContainEqual({
      code: 'proposal',
      by: 'two',
    });
  });
});
