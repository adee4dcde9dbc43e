import { describe, expect, it } from 'vitest';
import { assess } from '#shared/domain/assessment/engine';
import type { Fact } from '#shared/domain/assessment/facts';
import type { Result, Subject } from '#shared/domain/assessment/result';
import { checkRulebook } from '#shared/domain/rulebook/check';
import { clause, each, fact, rulebookOf, times } from './helpers';

/** Golden months of published books, as far as their texts are readable. */

const steps = (result: Result) => result.lines.map((line) => [line.clause, line.points, line.total]);
const range = (from: number, fromIncluded: boolean, to: number | null, toIncluded: boolean) => ({
  from,
  fromIncluded,
  to,
  toIncluded,
});

describe('平原县《窗口百分制考核办法》: 纪律 40 with 日常考勤 20', () => {
  const book = rulebookOf(
    [
      each('（1）签到', 'late', 100, { group: '日常' }),
      each('（1）签退', 'early', 100, { group: '日常' }),
      each('（1）缺签', 'missing_punch', 100, { group: '日常' }),
      clause(
        '（1）领导',
        { kinds: ['sign_in'] },
        { type: 'shortfall', required: 8, points: 100 },
        { group: '日常' },
      ),
      clause(
        '（2）离岗',
        { kinds: ['off_post'], tags: ['waiting'], minutes: range(20, false, 90, true) },
        { type: 'occurrence', points: 100, unit: '起' },
        { group: '纪律' },
      ),
      clause(
        '（2）空岗',
        { kinds: ['off_post'], minutes: range(90, false, 210, true) },
        { type: 'occurrence', points: 300, unit: '人次' },
        { group: '纪律' },
      ),
      each('（2）旷工', 'absence', 500, { group: '纪律' }),
      clause(
        '（3）请假',
        { kinds: ['leave'] },
        { type: 'duration', points: 50, unitHalfDays: 1, rounding: 'down' },
        { group: '纪律', allowance: { amount: 2, unit: 'half_day', per: 'average' } },
      ),
    ],
    {
      subject: 'window',
      groups: [
        { code: '纪律', name: '纪律', cap: 4000 },
        { code: '日常', name: '日常考勤', parent: '纪律', cap: 2000 },
      ],
      conversions: [
        {
          type: 'each',
          code: '半天',
          text: '离岗超过半天以旷工论',
          match: { kinds: ['off_post'], minutes: range(210, false, null, false) },
          to: { kind: 'absence', halfDays: 1 },
          keep: false,
        },
      ],
      consequences: [
        {
          code: '通报',
          text: '旷工的，通报批评窗口单位',
          when: { type: 'clause', clauses: ['（2）旷工'] },
          acts: [{ text: '通报批评', to: 'unit' }],
        },
      ],
    },
  );
  const window: Subject = { id: 10, name: '窗口', people: [1, 2, 3, 4].map((id) => ({ id, days: 22 })) };
  const month: Fact[] = [
    ...times(3, (day) => fact('late', day, { minutes: 5 })), // 3
    fact('missing_punch', 4), // 1
    ...times(6, (day) => fact('sign_in', day, { staffId: null })), // 2 short: 2
    fact('off_post', 5, { minutes: 30, tags: ['waiting'] }), // 1
    fact('off_post', 6, { minutes: 30 }), // nobody waited
    fact('off_post', 7, { minutes: 100 }), // 3
    fact('off_post', 8, { minutes: 240 }), // 旷工: 5
    ...times(4, (day) => fact('leave', day + 10, { halfDays: 3, leaveKind: 'personal', staffId: day })), // average 3 half days: 0.5
  ];

  it('is sound', () => {
    expect(checkRulebook(book)).toEqual([]);
  });

  it('a month comes to 84.5, and the unit is criticised', () => {
    const [result] = assess(book, [window], month);
    expect(steps(result!)).toEqual([
      ['（1）签到', -300, 9700],
      ['（1）缺签', -100, 9600],
      ['（1）领导', -200, 9400],
      ['（2）离岗', -100, 9300],
      ['（2）空岗', -300, 9000],
      ['（2）旷工', -500, 8500],
      ['（3）请假', -50, 8450],
    ]);
    expect(result).toMatchObject({ score: 8450, consequences: [{ code: '通报', by: '（2）旷工' }] });
  });

  it('日常考勤 stops at 20, 纪律 at 40', () => {
    const late = Array.from({ length: 40 }, (_, i) => fact('late', (i % 28) + 1, { minutes: 5 }));
    const absent = times(9, (day) => fact('absence', day, { halfDays: 1 }));
    const [result] = assess(book, [window], [...late, ...absent]);
    expect(result).toMatchObject({ score: 6000 });
    expect(result!.lines.map(({ points }) => points)).toEqual([-2000, 0, -2000]);
  });
});

describe('阳东县 红旗窗口: 30/30/20/20 among those that were 优秀', () => {
  const parts = [
    ['窗口效能考核', 30],
    ['窗口工作人员考核', 30],
    ['值班长投票', 20],
    ['服务对象投票', 20],
  ] as const;
  const book = rulebookOf([each('unused', 'late', 0)], {
    subject: 'window',
    base: 0,
    floor: null,
    ceiling: null,
    composition: {
      parts: parts.map(([name, weight]) => ({
        code: name,
        name,
        weight,
        source: { type: 'score', item: name, full: 10_000 },
      })),
      missing: 'zero',
      rounding: 'half_up',
    },
    awards: [
      {
        code: '红旗窗口',
        text: '每月5个',
        period: 'month',
        gate: { grades: ['excellent'] },
        quota: { type: 'number', n: 5 },
        ties: 'decide',
        choice: { type: 'rank' },
      },
    ],
  });

  it('is sound', () => {
    expect(checkRulebook(book)).toEqual([]);
  });

  it('a month', () => {
    const scores = [9500, 9200, 8000, 9000];
    const facts = parts.map(([item], i) => fact('score', 28, { item, score: scores[i], staffId: null }));
    const [result] = assess(book, [{ id: 10, name: '窗口' }], facts);
    expect(steps(result!)).toEqual([
      ['窗口效能考核', 2850, 2850],
      ['窗口工作人员考核', 2760, 5610],
      ['值班长投票', 1600, 7210],
      ['服务对象投票', 1800, 9010],
    ]);
    expect(result!.grade).toBe('excellent');
  });
});

describe('新乡市: every three days of leave in the quarter one point, five days cost the person the awards', () => {
  const leaveClause = clause(
    '请假',
    { kinds: ['leave'] },
    { type: 'duration', points: 100, unitHalfDays: 6, rounding: 'down', period: 'quarter' },
  );
  const window = rulebookOf([leaveClause], { subject: 'window' });
  const person = rulebookOf([each('unused', 'late', 0)], {
    bars: [
      {
        code: '五天',
        text: '一季度请假5天以上（含）',
        match: { kinds: ['leave'] },
        count: 10,
        measure: 'half_days',
        period: 'quarter',
        effect: { type: 'award', scope: 'quarter' },
      },
    ],
  });
  const leave = (date: string, halfDays: number) => fact('leave', 1, { date, halfDays, leaveKind: 'sick' });
  const quarter = [leave('2026-04-07', 4), leave('2026-05-11', 4), leave('2026-06-15', 6)];

  it.each([
    ['2026-04', 0, false],
    ['2026-05', 100, false],
    ['2026-06', 100, true],
  ] as const)('%s takes %i', (month, loss, barred) => {
    const facts = quarter.filter(({ date }) => date.startsWith(month));
    const history = { month, facts: quarter.filter(({ date }) => date < month) };
    const [score] = assess(window, [{ id: 10, name: '' }], facts, { history });
    expect(10_000 - score!.score).toBe(loss);
    const [result] = assess(person, [{ id: 1, name: '' }], facts, { history });
    expect(result!.bars !== undefined).toBe(barred);
  });
});

describe('管委会 2023: the person 出勤 30 + 纪律 30 + 业务 30 + 全勤 10, the window with 个人 30', () => {
  const person = rulebookOf(
    [
      each('出勤', 'late', 100, { group: '出勤' }),
      each('旷工', 'absence', 1000, { group: '出勤' }),
      each('纪律', 'incident', 500, { group: '纪律' }),
      each('业务', 'case_overdue', 500, { group: '业务' }),
      clause(
        '全勤',
        { kinds: ['late', 'early', 'absence', 'leave'] },
        { type: 'none', points: 1000 },
        { group: '全勤', effect: 'bonus' },
      ),
    ],
    {
      base: 9000,
      groups: [
        ...['出勤', '纪律', '业务'].map((code) => ({ code, name: code, cap: 3000 })),
        { code: '全勤', name: '全勤', bonusCap: 1000 },
      ],
    },
  );
  const people: Subject[] = [1, 2, 3].map((id) => ({ id, name: `${id}` }));
  const facts = [
    fact('late', 1, { minutes: 5, staffId: 2 }),
    ...times(4, (day) => fact('absence', day, { halfDays: 2, staffId: 3 })),
    fact('incident', 5, { item: 'games', staffId: 3 }),
  ];
  const children = assess(person, people, facts);

  it('is sound', () => {
    expect(checkRulebook(person)).toEqual([]);
  });

  it('persons', () => {
    expect(children.map(({ id, score }) => [id, score])).toEqual([
      [1, 10_000],
      [2, 8900],
      [3, 5500],
    ]);
  });

  it('the window takes 30 of the mean of its people', () => {
    const items = ['标准化建设', '办件', '收费', '人员管理', '群众评议'];
    const weights = [20, 20, 10, 10, 10];
    const window = rulebookOf([each('unused', 'late', 0)], {
      subject: 'window',
      base: 0,
      floor: null,
      ceiling: null,
      composition: {
        parts: [
          ...items.map((item, i) => ({
            code: item,
            name: item,
            weight: weights[i]!,
            source: { type: 'score' as const, item, full: weights[i]! * 100 },
          })),
          {
            code: '个人',
            name: '个人考核得分',
            weight: 30,
            source: { type: 'staff', of: 'mean', weigh: 'equal', full: 10_000, rounding: 'half_up' },
          },
        ],
        missing: 'zero',
        rounding: 'half_up',
      },
    });
    expect(checkRulebook(window)).toEqual([]);
    const given = items.map((item, i) => fact('score', 28, { item, score: weights[i]! * 90, staffId: null }));
    const subject = { id: 10, name: '窗口', people: people.map(({ id }) => ({ id, days: 20 })) };
    const [result] = assess(window, [subject], given, { children });
    // 63 of 70, and 30 % of (100 + 89 + 55) / 3 = 81.33.
    expect(result!.score).toBe(6300 + 2440);
  });
});
