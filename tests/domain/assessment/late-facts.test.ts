import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '#shared/domain/assessment/engine';
import type { Fact } from '#shared/domain/assessment/facts';
import {
  changedFacts,
  changeKey,
  type FactChange,
  scoreDifferences,
} from '#shared/domain/assessment/late-facts';
import { each, fact, rulebookOf, someone } from './helpers';

const late = (day: number, rest: Partial<Fact> = {}) => fact('late', day, { minutes: 5, ...rest });
const capped = rulebookOf([each('一', 'late', 300, { cap: 500 })]);
const compute = (facts: Fact[]) => assess(capped, [someone], facts);
const difference = (before: Fact[], after: Fact[]) => scoreDifferences(compute(before), compute(after));

describe('late facts', () => {
  it('remove, replace and add in the order they were filed', () => {
    const [a, b] = [late(2), late(3)];
    const c = late(4);
    const longer = { ...b, minutes: 50 };
    const changes: FactChange[] = [
      { type: 'remove', factId: a.id },
      { type: 'replace', factId: b.id, fact: longer },
      { type: 'add', fact: c },
      { type: 'remove', factId: 'nothing' },
    ];
    expect(changedFacts([a, b], changes)).toEqual([longer, c]);
  });

  it('of one thing are removed together, where a cap would hide each of them alone', () => {
    const facts = [late(2), late(3), late(4)];
    const ids = facts.map(({ id }) => id);
    const without = (...factIds: string[]) => changedFacts(facts, [{ type: 'remove_all', factIds }]);
    expect(difference(facts, without(ids[0]!))).toEqual([]);
    expect(difference(facts, without(...ids))).toMatchObject([{ points: 500 }]);
    expect(without('nothing')).toEqual(facts);
  });

  it.each([
    [
      'the same fact however it changes',
      { type: 'remove', factId: 'x' },
      { type: 'replace', factId: 'x', fact: late(2) },
      true,
    ],
    ['the same missing fact', { type: 'add', fact: late(2) }, { type: 'add', fact: late(2) }, true],
    ['another day', { type: 'add', fact: late(2) }, { type: 'add', fact: late(3) }, false],
    ['another person', { type: 'add', fact: late(2) }, { type: 'add', fact: late(2, { staffId: 2 }) }, false],
  ] as const)('are about one thing: %s', (_, a, b, same) => {
    expect(changeKey(a as FactChange) === changeKey(b as FactChange)).toBe(same);
  });

  it('cost what the rulebook would have charged, with its caps', () => {
    const facts = [late(2)];
    const more = [...facts, late(3), late(4)];
    expect(difference(facts, more)).toEqual([
      { id: 1, name: '甲', before: 9700, after: 9500, points: -200, clauses: ['一'] },
    ]);
    expect(difference(more, [...more, late(5)])).toEqual([]);
  });

  it('filed one after the other sum to all at once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }),
        fc.nat({ max: 3 }),
        (added, count) => {
          const start = Array.from({ length: count }, (_, i) => late(i + 1));
          let known = start;
          let sum = 0;
          for (const [i, add] of added.entries()) {
            const [oldest] = known;
            const change: FactChange | null = add
              ? { type: 'add', fact: late(10 + i) }
              : oldest
                ? { type: 'remove', factId: oldest.id }
                : null;
            if (!change) continue;
            const next = changedFacts(known, [change]);
            sum += difference(known, next)[0]?.points ?? 0;
            known = next;
          }
          const scoreOf = (facts: Fact[]) => assess(capped, [someone], facts)[0]!.score;
          expect(scoreOf(start) + sum).toBe(scoreOf(known));
        },
      ),
    );
  });
});
