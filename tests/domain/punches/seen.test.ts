import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSeen, leadingZeroTwins, type Sight } from '#shared/domain/punches/seen';

/** The same by comparing each with all before it. */
function slowSights(list: [string, number][]): Sight[] {
  return list.map(([id, at], i) => {
    const gaps = list
      .slice(0, i)
      .filter(([other]) => other === id)
      .map(([, before]) => Math.abs(at - before));
    if (gaps.includes(0)) return 'duplicate';
    return gaps.some((gap) => gap <= 60_000) ? 'repeat' : 'new';
  });
}

describe('duplicates and repeats', () => {
  it.each<[string, number[], Sight[]]>([
    ['same second', [0, 0], ['new', 'duplicate']],
    ['60 seconds later', [0, 60], ['new', 'repeat']],
    ['61 seconds later', [0, 61], ['new', 'new']],
    ['60 seconds earlier', [100, 40], ['new', 'repeat']],
    ['61 seconds earlier', [100, 39], ['new', 'new']],
    ['near one that came late', [1000, 100, 150], ['new', 'new', 'repeat']],
    ['same as one that came late', [1000, 100, 100], ['new', 'new', 'duplicate']],
    ['between two', [0, 200, 100], ['new', 'new', 'new']],
    ['a chain of repeats', [0, 40, 80], ['new', 'repeat', 'repeat']],
  ])('%s', (_name, seconds, expected) => {
    const seen = createSeen();
    expect(seconds.map((s) => seen.add('7', s * 1000))).toEqual(expected);
  });

  it('keeps persons apart, and ids that differ in zeros', () => {
    const seen = createSeen();
    expect([seen.add('7', 0), seen.add('8', 0), seen.add('07', 0)]).toEqual(['new', 'new', 'new']);
  });

  it('agrees with comparing all pairs', () => {
    const punch = fc.tuple(
      fc.constantFrom('a', 'b'),
      fc.integer({ min: 0, max: 600 }).map((s) => s * 1000),
    );
    fc.assert(
      fc.property(fc.array(punch, { maxLength: 60 }), (list) => {
        const seen = createSeen();
        expect(list.map(([id, at]) => seen.add(id, at))).toEqual(slowSights(list));
      }),
    );
  });
});

describe('ids that differ in leading zeros', () => {
  it.each<[string[], string[][]]>([
    [['147', '0147', '9'], [['0147', '147']]],
    [['147', '0147', '00147', '147'], [['00147', '0147', '147']]],
    [['14', '140', '1400'], []],
    [
      ['9', '09', '1', '01'],
      [
        ['01', '1'],
        ['09', '9'],
      ],
    ],
    [['A1', '0A1'], [['0A1', 'A1']]],
    [[], []],
  ])('%j', (ids, expected) => {
    expect(leadingZeroTwins(ids)).toEqual(expected);
  });
});
