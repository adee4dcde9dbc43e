import { describe, expect, it } from 'vitest';
import type { PeriodRecord } from '#shared/domain/assessment/carry-over';
import type { AssessContext } from '#shared/domain/assessment/context';
import type { Fact, FactKind } from '#shared/domain/assessment/facts';
import { clause, each, fact, minutes, type RulebookInput, rulebookOf, times } from './helpers';

import { CONVERSION, lates, told, warn } from './warnings-support';

/** Facts of the months before March. */
const earlier = (kind: FactKind, count: number, rest: Partial<Fact> = {}): AssessContext => ({
  history: {
    month: '2026-03',
    facts: Array.from({ length: count }, (_, i) =>
      fact(kind, 1, { date: `2026-${i % 2 === 0 ? '01' : '02'}-${String(i + 2).padStart(2, '0')}`, ...rest }),
    ),
  },
});

describe('early warnings over quarters and years', () => {
  const bar = (count: number, period: 'quarter' | 'year', measure: 'times' | 'half_days' = 'times') =>
    rulebookOf([each('一', 'off_post', 100)], {
      bars: [
        {
          ...{ code: '否', text: '累计满次数的，取消评先资格', count, period, measure },
          match: { kinds: measure === 'times' ? ['incident'] : ['leave'] },
          effect: { type: 'award', scope: period },
        },
      ],
    });
  const phone = (count: number) => times(count, (day) => fact('incident', day, { item: 'phone' }));

  it.each([
    ['§15 the first phone offence of the year', 0, 1, 2, ['near', 1]],
    ['one earlier in the year and one now', 1, 1, 2, ['reached', 0]],
    ['one earlier alone', 1, 0, 2, ['near', 1]],
    ['four of six', 3, 1, 6, ['half', 2]],
    ['five of six', 4, 1, 6, ['near', 1]],
    ['eight of ten', 7, 1, 10, ['near', 2]],
    ['two of six', 1, 1, 6, undefined],
  ] as const)('K30 a bar of the year: %s', (_, before, now, limit, expected) => {
    const context = earlier('incident', before, { item: 'phone' });
    const found = told(bar(limit, 'year'), phone(now), context).find(({ kind }) => kind === 'bar');
    expect(found && [found.level, found.left]).toEqual(expected);
    if (found) expect(found).toMatchObject({ count: before + now, limit, period: 'year' });
  });

  it('names the months behind a count', () => {
    const context = earlier('incident', 3, { item: 'phone' });
    expect(told(bar(6, 'year'), phone(1), context)[0]?.behind).toEqual([
      { period: '2026-01', count: 2 },
      { period: '2026-02', count: 1 },
      { period: '2026-03', count: 1 },
    ]);
    const days = earlier('leave', 25, { halfDays: 2, leaveKind: 'sick' });
    expect(told(bar(60, 'year', 'half_days'), [], days)[0]?.behind).toEqual([
      { period: '2026-01', count: 26 },
      { period: '2026-02', count: 24 },
    ]);
  });

  it('K30 §22 thirty days of leave in the year are sixty half days', () => {
    const context = earlier('leave', 25, { halfDays: 2, leaveKind: 'sick' });
    expect(told(bar(60, 'year', 'half_days'), [], context)).toMatchObject([
      { level: 'near', count: 50, left: 10, unit: 'half_day' },
    ]);
  });

  it('K30 a bar counts what a conversion made: late by half an hour is half a day of 旷工', () => {
    const rulebook = rulebookOf([each('一', 'absence', 100)], {
      conversions: [
        {
          ...{ type: 'each', code: '折', text: '迟到30分钟以上', keep: false },
          match: { kinds: ['late'], minutes: minutes(30, null) },
          to: { kind: 'absence', halfDays: 1 },
        },
      ],
      bars: [
        {
          ...{ code: '否', text: '旷工1天', count: 2, measure: 'half_days', period: 'month' },
          match: { kinds: ['absence'] },
          effect: { type: 'award', scope: 'month' },
        },
      ],
    });
    expect(told(rulebook, [fact('late', 2, { minutes: 40 })])).toMatchObject([
      { kind: 'bar', level: 'near' },
    ]);
  });

  it('K30 新乡: five days of leave in the quarter; January counts, December would not', () => {
    const context = earlier('leave', 4, { halfDays: 2, leaveKind: 'personal' });
    expect(told(bar(10, 'quarter', 'half_days'), [], context)).toMatchObject([
      { level: 'near', count: 8, left: 2, period: 'quarter' },
    ]);
  });

  const LADDER: RulebookInput['carryOver'] = [
    {
      ...{ code: '累', text: '一年内迟到、早退累计', unit: 'year', span: 1, consecutive: false },
      conditions: [{ type: 'facts', match: { kinds: ['late', 'early'] } }],
      steps: [
        { n: 3, text: '内部通报' },
        { n: 5, text: '取消当年评先资格' },
      ],
    },
  ];
  it.each([
    [1, []],
    [2, [['near', 1, '内部通报']]],
    [
      3,
      [
        ['reached', 0, '内部通报'],
        ['half', 2, '取消当年评先资格'],
      ],
    ],
    [
      4,
      [
        ['reached', 0, '内部通报'],
        ['near', 1, '取消当年评先资格'],
      ],
    ],
    [5, [['reached', 0, '取消当年评先资格']]],
  ] as const)('K34 重庆: 3 and 5 late a year, after %i', (count, expected) => {
    const rulebook = rulebookOf([each('一', 'off_post', 100)], { carryOver: LADDER });
    const year: PeriodRecord = {
      period: '2026',
      grade: 'good',
      score: 9000,
      rank: 1,
      of: 1,
      facts: lates(count),
    };
    const found = told(rulebook, [], {}, { year: [year] });
    expect(found.map(({ level, left, follows }) => [level, left, follows])).toEqual(expected);
  });

  const bad = (n: number): RulebookInput['carryOver'] => [
    {
      ...{ code: '连', text: '连续不合格', unit: 'month', span: 12, consecutive: true },
      conditions: [{ type: 'grade', grades: ['unqualified'] }],
      steps: [{ n, text: '退回原单位' }],
    },
  ];
  const record = (period: string, grade: string): PeriodRecord => ({
    period,
    grade,
    score: 0,
    rank: 1,
    of: 1,
  });
  it.each([
    ['good so far after two bad ones', ['unqualified', 'unqualified', 'good'], ['near', 2, 1]],
    ['the third may come', ['unqualified', 'unqualified', 'unqualified'], ['reached', 3, 0]],
    ['a good one between', ['unqualified', 'good', 'unqualified'], undefined],
    ['good again since last month', ['unqualified', 'good', 'good'], undefined],
  ] as const)('K34 three bad months in a row: %s', (_, grades, expected) => {
    const rulebook = rulebookOf([each('一', 'off_post', 100)], { carryOver: bad(3) });
    const month = grades.map((grade, i) => record(`2026-0${i + 1}`, grade));
    const [found] = told(rulebook, [], {}, { month });
    expect(found && [found.level, found.count, found.left]).toEqual(expected);
    if (!found) return;
    const behind = grades.flatMap((grade, i) =>
      grade === 'unqualified' ? [{ period: `2026-0${i + 1}`, count: 1 }] : [],
    );
    expect(found).toMatchObject({ unit: 'month', follows: '退回原单位', behind });
  });

  it('K34 two good years in a row are no warning', () => {
    const carry = [{ ...bad(2)![0]!, conditions: [{ type: 'grade' as const, grades: ['excellent'] }] }];
    const rulebook = rulebookOf([each('一', 'off_post', 100)], { carryOver: carry });
    expect(told(rulebook, [], {}, { month: [record('2026-03', 'excellent')] })).toEqual([]);
  });

  it.each([
    [1, []],
    [2, [['near', 1]]],
    [3, [['reached', 0]]],
  ] as const)('K5 three of the quarter make one, after %i', (count, expected) => {
    const rulebook = rulebookOf([each('一', 'off_post', 100)], {
      conversions: [{ ...CONVERSION[0]!, ...{ k: 3, period: 'quarter' } } as (typeof CONVERSION)[number]],
    });
    const context = earlier('late', count - 1, { minutes: 5 });
    const found = told(rulebook, lates(1), context).filter(({ kind }) => kind === 'conversion');
    expect(found.map(({ level, left }) => [level, left])).toEqual(expected);
    for (const { behind, level } of found) {
      const sum = behind.reduce((all, each) => all + each.count, 0);
      expect([sum, behind.at(-1)]).toEqual([
        level === 'reached' ? 3 : count,
        { period: '2026-03', count: 1 },
      ]);
    }
  });

  it('K5 what must meet in one session cannot be seen coming', () => {
    const session = { ...CONVERSION[0]!, ...{ k: 2, period: 'session' } } as (typeof CONVERSION)[number];
    expect(warn({ conversions: [session] }, lates(2)).map(({ kind }) => kind)).not.toContain('conversion');
  });

  it('K5 in a row: only the last run leads on', () => {
    const run = { ...CONVERSION[0]!, ...{ k: 3, inARow: true } } as (typeof CONVERSION)[number];
    const on = (...days: number[]) =>
      warn(
        { conversions: [run] },
        days.map((day) => fact('late', day, { minutes: 5 })),
      ).map(({ kind }) => kind);
    expect(on(2, 3)).toContain('conversion');
    expect(on(2, 3, 9)).not.toContain('conversion');
  });

  it.each([
    ['§26 from the sixth on, after four', 4, false, []],
    ['after five', 5, false, [['near', 1, 6]]],
    ['after six', 6, false, [['reached', 0, 6]]],
    ['from the fifth on, after four', 4, true, [['near', 1, 5]]],
  ] as const)('K6 5次以上每次双倍: %s', (_, count, included, expected) => {
    const escalation = {
      ...{ per: 'subject' as const, period: 'month' as const },
      steps: [{ n: 5, included, percent: 200 }],
    };
    const rulebook = rulebookOf([each('一', 'late', 10, { escalation })]);
    const found = told(rulebook, lates(count)).filter(({ kind }) => kind === 'escalation');
    expect(found.map(({ level, left, limit }) => [level, left, limit])).toEqual(expected);
  });

  it.each([
    [6, []],
    [8, [['half', 7]]],
    [12, [['near', 3]]],
    [15, [['reached', 0]]],
  ] as const)('K11 §7 fifteen free days of leave in the year, after %i half days', (count, expected) => {
    const rulebook = rulebookOf([
      clause(
        '一',
        { kinds: ['leave'] },
        { type: 'duration', points: 100, unitHalfDays: 1, rounding: 'down' },
        {
          allowance: { amount: 15, unit: 'half_day', per: 'subject', period: 'year' },
        },
      ),
    ]);
    const context = earlier('leave', count, { halfDays: 1, leaveKind: 'sick' });
    const found = told(rulebook, [], context).filter(({ kind }) => kind === 'allowance');
    expect(found.map(({ level, left }) => [level, left])).toEqual(expected);
  });
});
