import { describe, expect, it } from 'vitest';
import { assess } from '#shared/domain/assessment/engine';
import { indexOf, merge } from '#shared/domain/assessment/fact-index';
import { each, fact, rulebookOf, someone } from './helpers';

describe('the facts of a month by what rulebooks ask', () => {
  const late = fact('late', 2, { id: 'b', minutes: 5, staffId: 7, windowId: null, unitId: null });
  const act = fact('incident', 1, { id: 'a', item: 'x', staffId: null, windowId: 3, unitId: 9 });
  const waived = fact('late', 2, { id: 'c', minutes: 5, staffId: 7, tags: ['waived'] });

  it('keeps every list in order of day and id, whatever the order of arrival', () => {
    const index = indexOf([waived, late, act]);
    expect(index.all.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(index.byKind.get('late')).toEqual([late, waived]);
    expect(index.bySubject.person.get(7)).toEqual([late, waived]);
    expect(index.bySubject.window.get(3)).toEqual([act]);
    expect(index.bySubject.unit.get(9)).toEqual([act]);
    expect(index.marked).toEqual([waived]);
  });

  it('is made once for one list, and anew when the list has grown', () => {
    const facts = [act, late];
    expect(indexOf(facts)).toBe(indexOf(facts));
    const before = indexOf(facts);
    facts.push(waived);
    expect(indexOf(facts)).not.toBe(before);
  });

  it('refuses two facts of a day with one id', () => {
    const book = rulebookOf([each('一', 'late', 100)]);
    const twice = [late, { ...late }];
    expect(() => assess(book, [someone], twice)).toThrow(RangeError);
    expect(() => assess(book, [someone], [waived, ...twice])).toThrow(RangeError);
  });

  it.each([
    [[], [], []],
    [['a', 'b'], [], ['a', 'b']],
    [[], ['a', 'b'], ['a', 'b']],
    [
      ['b', 'd'],
      ['a', 'c', 'e'],
      ['a', 'b', 'c', 'd', 'e'],
    ],
    [['a', 'b', 'c'], ['d'], ['a', 'b', 'c', 'd']],
    [['b', 'c'], ['a'], ['a', 'b', 'c']],
  ])('%j and %j are %j', (many, few, both) => {
    const list = (ids: string[]) => ids.map((id) => ({ ...late, id }));
    expect(merge(list(many), list(few)).map(({ id }) => id)).toEqual(both);
  });
});
