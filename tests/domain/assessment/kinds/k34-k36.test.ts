import { describe, expect, it } from 'vitest';
import { carryOver, type PeriodRecord } from '#shared/domain/assessment/carry-over';
import { consequencesOf } from '#shared/domain/assessment/consequences';
import { assess } from '#shared/domain/assessment/engine';
import { each, fact, type RulebookInput, rulebookOf, times } from '../helpers';

const late = (day: number, rest = {}) => fact('late', day, { minutes: 5, ...rest });
const people = (n: number) => Array.from({ length: n }, (_, i) => ({ id: i + 1, name: `${i + 1}` }));

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

type Consequence = Omit<NonNullable<RulebookInput['consequences']>[number], 'code' | 'text'>;
const TOLD = { text: '告知', to: 'unit' as const };

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
    ['K35 §15, §23 money changes no point', 1, 9900, ['fact']],
    ['K36 篇6 六（三）不合格', 50, 5000, ['bad', 'fact']],
    ['nothing follows from a clean month', 0, 10_000, []],
  ])('%s', (_, n, score, codes) => {
    const facts = Array.from({ length: n }, (_each, i) => late((i % 28) + 1));
    const [result] = assess(book, people(1), facts);
    expect(result!.score).toBe(score);
    expect((result!.consequences ?? []).map(({ code }) => code)).toEqual(codes);
  });

  it.each<[string, Consequence, number, string[]]>([
    [
      'K36 §15, §16 the home unit is told of the third time',
      { when: { type: 'bar', bars: ['three'] }, acts: [{ text: '告知原单位领导', to: 'unit' }] },
      3,
      ['x'],
    ],
    ['K36 §15, §16 not of the second', { when: { type: 'bar', bars: ['three'] }, acts: [TOLD] }, 2, []],
    [
      'K36 §30 below 60 the head of the unit leads the window',
      {
        when: { type: 'grade', grades: ['unqualified'] },
        acts: [{ text: '主要负责人到窗口带班', to: 'unit_head' }],
      },
      41,
      ['x'],
    ],
    ['K36 §30 not at 60', { when: { type: 'grade', grades: ['unqualified'] }, acts: [TOLD] }, 40, []],
  ])('%s', (_, consequence, n, codes) => {
    const match = { kinds: ['late' as const] };
    const told = {
      ...rulebookOf([each('late', 'late', 100)], {
        bars: [
          {
            code: 'three',
            text: '三次',
            match,
            count: 3,
            period: 'month',
            effect: { type: 'award', scope: 'quarter' },
          },
        ],
        consequences: [{ code: 'x', text: 'x', ...consequence }],
      }),
    };
    const facts = Array.from({ length: n }, (_each, i) => late((i % 28) + 1));
    const [result] = assess(told, people(1), facts);
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
