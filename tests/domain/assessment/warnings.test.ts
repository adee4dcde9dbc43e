import { describe, expect, it } from 'vitest';
import { assess } from '#shared/domain/assessment/engine';
import type { Fact } from '#shared/domain/assessment/facts';
import { warningsOf } from '#shared/domain/assessment/warnings';
import { each, fact, type RulebookInput, rulebookOf, someone } from './helpers';

const lates = (count: number) => Array.from({ length: count }, (_, i) => fact('late', i + 1, { minutes: 5 }));
const warn = (rest: Partial<RulebookInput>, facts: Fact[], points = 100, cap: number | null = null) => {
  const rulebook = rulebookOf([each('一', 'late', points, { cap })], rest);
  return warningsOf(rulebook, assess(rulebook, [someone], facts)[0]!, facts);
};
const CONVERSION: RulebookInput['conversions'] = [
  {
    type: 'count',
    code: '折',
    text: '迟到四次折半天',
    match: { kinds: ['late'] },
    to: { kind: 'absence', halfDays: 1 },
    keep: true,
    k: 4,
    repeat: 'every',
  },
];

describe('early warnings', () => {
  it.each([
    ['far from the next grade', 6, []],
    ['three points above it', 7, [300]],
    ['on the bound', 10, [0]],
    ['just below it', 11, []],
    ['the worst grade has none below', 45, []],
  ])('grade: %s', (_, count, left) => {
    const found = warn({}, lates(count)).filter(({ kind }) => kind === 'grade');
    expect(found.map((warning) => warning.left)).toEqual(left);
  });

  it.each([
    ['nothing happened', 0, 2, []],
    ['one before the bar', 1, 2, [['near', 1]]],
    ['the bar is hit', 2, 2, [['reached', 0]]],
    ['a bar of one is told when it is hit', 1, 1, [['reached', 0]]],
    ['far from it', 1, 3, []],
  ] as const)('bar: %s', (_, count, limit, told) => {
    const bar = {
      code: '否',
      text: '迟到满次数的不得评优',
      match: { kinds: ['late' as const] },
      count: limit,
      period: 'month' as const,
      effect: { type: 'grade' as const, ceiling: 'good' },
    };
    const found = warn({ bars: [bar] }, lates(count)).filter(({ kind }) => kind === 'bar');
    expect(found.map(({ level, left }) => [level, left])).toEqual(told);
  });

  it('bar: over a year it is told once it is reached', () => {
    const bar = {
      code: '否',
      text: '迟到',
      match: { kinds: ['late' as const] },
      count: 2,
      period: 'year' as const,
      effect: { type: 'award' as const, scope: 'year' as const },
    };
    const kinds = (count: number) => warn({ bars: [bar] }, lates(count)).filter(({ kind }) => kind === 'bar');
    expect(kinds(1)).toEqual([]);
    expect(kinds(2)).toMatchObject([{ level: 'reached', code: '否' }]);
  });

  it.each([
    [3, []],
    [4, [['near', 100]]],
    [5, [['reached', 0]]],
    [9, [['reached', 0]]],
  ])('a clause of five points after %i lates', (count, expected) => {
    const found = warn({}, lates(count), 100, 500).filter(({ kind }) => kind === 'cap');
    expect(found.map(({ level, left }) => [level, left])).toEqual(expected);
  });

  it('a group that holds the clause has its own limit', () => {
    const groups = [{ code: 'g', name: '出勤', cap: 400 }];
    expect(warn({ groups }, lates(4))).toMatchObject([
      { kind: 'cap', code: 'g', text: '出勤', level: 'reached' },
    ]);
  });

  it.each([
    [2, []],
    [3, ['near']],
    [4, ['reached']],
    [7, ['near']],
  ])('a conversion of four after %i', (count, levels) => {
    const found = warn({ conversions: CONVERSION }, lates(count)).filter(({ kind }) => kind === 'conversion');
    expect(found.map(({ level }) => level)).toEqual(levels);
  });

  it('waived facts bring nobody nearer', () => {
    const facts = lates(3).map((each, i) => (i === 0 ? { ...each, tags: ['waived'] } : each));
    expect(warn({ conversions: CONVERSION }, facts)).toEqual([]);
  });

  it('a free allowance that is used up', () => {
    const rulebook = rulebookOf([
      each('一', 'late', 100, { allowance: { amount: 2, unit: 'occurrence', per: 'subject' } }),
    ]);
    const of = (count: number) => {
      const facts = lates(count);
      return warningsOf(rulebook, assess(rulebook, [someone], facts)[0]!, facts).map(({ kind }) => kind);
    };
    expect([of(1), of(2), of(3)]).toEqual([[], ['allowance'], ['allowance']]);
  });
});
