import { describe, expect, it } from 'vitest';
import { each, rulebookOf } from './helpers';

import { CONVERSION, lates, told, warn } from './warnings-support';

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
      return told(rulebook, facts).map(({ kind }) => kind);
    };
    expect([of(1), of(2), of(3)]).toEqual([[], ['allowance'], ['allowance']]);
  });
});
