import { describe, expect, it } from 'vitest';
import { giversOf, isDue, progressOf } from '#shared/domain/marks/due';
import { markParts } from '#shared/domain/marks/parts';
import { bookOf, composition, giver, partsOf } from './support';

describe('what a rulebook asks to be entered (K24, K27)', () => {
  it('ratings by their part, scores by their item, one sheet for each', () => {
    expect(partsOf().map(({ type, code, name, items, full }) => [type, code, name, items, full])).toEqual([
      ['rating', 'd', '品德', ['d'], 2000],
      ['score', '业务考核', '业务', ['业务考核'], 10_000],
    ]);
    const twice = composition();
    twice.parts.push({ ...twice.parts[1]!, code: 'y2', name: '业务二' });
    expect(
      markParts({
        subject: 'window',
        composition: bookOf().composition && {
          ...bookOf().composition!,
          parts: [...bookOf().composition!.parts, { ...bookOf().composition!.parts[1]!, code: 'y2' }],
        },
      }),
    ).toHaveLength(2);
    expect(markParts({ subject: 'person', composition: null })).toEqual([]);
  });

  it('one mark of a kind as a whole until somebody is named; nobody marks themselves, the absent nobody', () => {
    const [part] = partsOf();
    expect(giversOf(part, []).map(({ id, rater }) => [id, rater])).toEqual([
      [-1, 'deputy'],
      [-2, 'mutual'],
    ]);
    const own = giver(7, 'mutual', '办税窗口', { ownId: 1 });
    const away = giver(8, 'mutual', '户籍窗口', { ownId: 2, absent: '轮休' });
    expect(giversOf(part, [own, away]).map(({ id }) => id)).toEqual([-1, 7, 8]);
    expect([1, 2].map((id) => isDue(own, id))).toEqual([false, true]);
    expect(isDue(away, 1)).toBe(false);
    expect(progressOf(part, own, [1, 2, 3], new Set(['7|2|d', '7|9|d']))).toEqual({ due: 2, done: 1 });
  });
});
