import { describe, expect, it } from 'vitest';
import { compareFacts, compareResults } from '#shared/domain/assessment/compare';
import { assess } from '#shared/domain/assessment/engine';
import type { Fact } from '#shared/domain/assessment/facts';
import { each, fact, rulebookOf, someone } from './helpers';

const rulebook = rulebookOf([each('一', 'late', 300)]);
const other = { id: 2, name: '乙' };
const set = (facts: Fact[], subjects = [someone, other]) => ({
  facts,
  results: assess(rulebook, subjects, facts),
});

describe('two versions of a month', () => {
  it('differ in scores and lines, not in a mere rank', () => {
    const a = fact('late', 2, { minutes: 5 });
    expect(compareResults(set([]), set([a]))).toEqual([
      {
        subject: 'person',
        id: 1,
        name: '甲',
        before: { score: 10_000, gradeName: '优秀', rank: 1 },
        after: { score: 9700, gradeName: '优秀', rank: 2 },
        lines: [{ clause: '一', text: '一', before: 0, after: -300 }],
      },
    ]);
    expect(compareResults(set([a]), set([a]))).toEqual([]);
  });

  it('name who came and who went', () => {
    const changes = compareResults(set([], [someone]), set([], [other]));
    expect(changes.map(({ name, before, after }) => [name, before === null, after === null])).toEqual([
      ['甲', false, true],
      ['乙', true, false],
    ]);
  });

  it('tell facts that came, went or changed', () => {
    const [a, b, c] = [
      fact('late', 2, { minutes: 5 }),
      fact('late', 3, { minutes: 5 }),
      fact('late', 4, { minutes: 5 }),
    ];
    const longer = { ...b, minutes: 9 };
    expect(compareFacts(set([a, b]), set([longer, c]))).toEqual({
      added: [c],
      removed: [a],
      changed: [longer],
    });
  });
});
