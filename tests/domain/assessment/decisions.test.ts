import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DecisionLine, withDecisions, withWaivedFacts } from '#shared/domain/assessment/decisions';
import { assess } from '#shared/domain/assessment/engine';
import type { Fact } from '#shared/domain/assessment/facts';
import { each, fact, rulebookOf, someone } from './helpers';

const other = { id: 2, name: '乙' };
const rulebook = rulebookOf([each('一', 'late', 300), each('二', 'absence', 2000)]);
const decision = (kind: DecisionLine['kind'], id: number, points: number, subjectId = 1): DecisionLine => ({
  kind,
  id,
  subject: 'person',
  subjectId,
  points,
  clause: '2026-02',
  text: '更正',
  facts: [],
  explain: { code: 'adjustment_typed', params: {} },
  notes: [],
});
const lates = (count: number): Fact[] =>
  Array.from({ length: count }, (_, i) => fact('late', (i % 28) + 1, { minutes: 5 }));
const absences = (count: number): Fact[] =>
  Array.from({ length: count }, (_, i) => fact('absence', (i % 28) + 1, { halfDays: 2 }));
const decided = (facts: Fact[], decisions: DecisionLine[]) =>
  withDecisions(rulebook, assess(rulebook, [someone, other], facts), decisions);
const first = (facts: Fact[], decisions: DecisionLine[]) =>
  decided(facts, decisions).find(({ id }) => id === 1)!;

describe('decisions beside the rulebook', () => {
  it.each([
    ['an adjustment takes', lates(1), [decision('adjustment', 1, -200)], 9500, ['clause', 'adjustment']],
    ['an adjustment gives above the ceiling', [], [decision('adjustment', 1, 200)], 10_200, ['adjustment']],
    ['a waiver stays under it', [], [decision('waiver', 1, 200)], 10_000, ['waiver', 'ceiling']],
    [
      'nothing presses below the floor',
      absences(4),
      [decision('adjustment', 1, -9000)],
      0,
      ['clause', 'adjustment', 'floor'],
    ],
    [
      'waivers come before adjustments',
      lates(2),
      [decision('adjustment', 1, -100), decision('waiver', 2, 300)],
      9600,
      ['clause', 'waiver', 'adjustment'],
    ],
  ] as const)('%s', (_, facts, decisions, score, kinds) => {
    const result = first([...facts], [...decisions]);
    expect(result.score).toBe(score);
    expect(result.lines.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('gives back what a floor had swallowed only beyond it', () => {
    // 6 × 20 = 120 of 100: a waiver of 30 leaves 10.
    expect(first(absences(6), [decision('waiver', 1, 3000)]).score).toBe(1000);
  });

  it('changes grade and rank', () => {
    const results = decided(lates(1), [decision('adjustment', 1, -4000)]);
    expect(results.map(({ id, rank, gradeName }) => [id, rank, gradeName])).toEqual([
      [2, 1, '优秀'],
      [1, 2, '不合格'],
    ]);
  });

  it('ranks anew by the scores that hold now, equal ones together; who was posted too short stays last', () => {
    const short = rulebookOf([each('一', 'late', 300)], {
      partial: { minDays: 10, rollUp: 'mean', rounding: 'half_up' },
    });
    const days = [22, 22, 22, 3];
    const subjects = days.map((each, i) => ({ id: i + 1, name: `${i + 1}`, days: each }));
    const facts = [1, 1, 2, 4].map((staffId, i) => fact('late', i + 1, { minutes: 5, staffId }));
    const before = assess(short, subjects, facts);
    const places = (results: readonly { id: number; rank: number; score: number }[]) =>
      results.map(({ id, rank, score }) => [id, rank, score]);
    expect(places(before)).toEqual([
      [3, 1, 10_000],
      [2, 2, 9700],
      [1, 3, 9400],
      [4, 0, 9700],
    ]);
    // 300 back for the last of the ranked, all back for the one who has no rank.
    const given = [decision('waiver', 1, 300, 1), decision('waiver', 2, 300, 4)];
    expect(places(withDecisions(short, before, given))).toEqual([
      [3, 1, 10_000],
      [1, 2, 9700],
      [2, 2, 9700],
      [4, 0, 10_000],
    ]);
  });

  it('leaves a grade that a bar or a quota decided', () => {
    const [result] = assess(rulebook, [someone], []);
    const bar = { code: '否', text: '一票否决', facts: [], ceiling: 'good', awards: [], scope: null };
    const barred = { ...result!, grade: 'good', gradeName: '良好', bars: [bar] };
    const [after] = withDecisions(rulebook, [barred], [decision('adjustment', 1, -100)]);
    expect(after).toMatchObject({ grade: 'good', score: 9900 });
  });

  it('always totals base and lines, whatever is decided', () => {
    const line = fc.record({
      kind: fc.constantFrom('adjustment' as const, 'waiver' as const),
      points: fc.integer({ min: -12_000, max: 12_000 }),
      subjectId: fc.constantFrom(1, 2),
    });
    fc.assert(
      fc.property(
        fc.nat({ max: 40 }),
        fc.nat({ max: 6 }),
        fc.array(line, { maxLength: 6 }),
        (late, absent, lines) => {
          const decisions = lines.map(({ kind, points, subjectId }, i) =>
            decision(kind, i + 1, points, subjectId),
          );
          for (const result of decided([...lates(late), ...absences(absent)], decisions)) {
            const sum = result.lines.reduce((total, { points }) => total + points, result.base);
            expect(result.score).toBe(sum);
            expect(result.lines.at(-1)?.total ?? result.base).toBe(result.score);
            expect(result.score).toBeGreaterThanOrEqual(0);
          }
        },
      ),
    );
  });
});

describe('a waived fact', () => {
  it('is marked once and never lowers a score', () => {
    const facts = lates(3);
    const held = new Map([[facts[1]!.id, { by: '主任', reason: '公出未登记' }]]);
    const waived = withWaivedFacts(withWaivedFacts(facts, held), held);
    expect(waived.map(({ tags }) => tags)).toEqual([[], ['waived'], []]);
    const [result] = assess(rulebook, [someone], waived);
    expect(result!.score).toBe(9400);
    expect(result!.notCharged).toMatchObject([
      { reason: 'waived', params: { by: '主任', reason: '公出未登记' } },
    ]);
  });
});
