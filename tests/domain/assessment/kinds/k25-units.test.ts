import { describe, expect, it } from 'vitest';
import { assess } from '#shared/domain/assessment/engine';
import type { Subject } from '#shared/domain/assessment/result';
import { each, fact, type RulebookInput, rulebookOf } from '../helpers';

type Source = NonNullable<RulebookInput['composition']>['parts'][number]['source'];

const windows = (of: 'mean' | 'sum_per_head', weigh: 'equal' | 'days'): Source => ({
  ...{ type: 'windows', of, weigh, full: 10_000, rounding: 'half_up' },
});

const book = (source: Source, missing: 'reweight' | 'zero' = 'reweight') =>
  rulebookOf([each('late', 'late', 500)], {
    ...{ subject: 'unit', base: 0, floor: null, ceiling: null },
    composition: {
      parts: [
        { code: 'windows', name: '窗口', weight: 50, source },
        { code: 'own', name: '单位', weight: 50, source: { type: 'groups', groups: ['g'], full: 10_000 } },
      ],
      ...{ missing, rounding: 'half_up' },
    },
  });

const unit: Subject = {
  ...{ id: 100, name: '税务局' },
  windows: [
    { id: 10, days: 60 },
    { id: 11, days: 20 },
  ],
};
const scores = [
  { id: 10, score: 9000 },
  { id: 11, score: 7000 },
];

const partOf = (source: Source, subject = unit, results = scores) =>
  assess(book(source), [subject], [], { windows: results })[0]!.parts![0]!;

describe('K25 the score of a unit made of those of its windows', () => {
  it.each([
    ['each alike', windows('mean', 'equal'), 8000],
    ['by the days posted there: (60 × 90 + 20 × 70) ÷ 80', windows('mean', 'days'), 8500],
  ])('%s', (_, source, score) => {
    expect(partOf(source).score).toBe(score);
  });

  it('§11 the sum over heads counts a window without a score', () => {
    const three = { ...unit, windows: [...unit.windows!, { id: 12, days: 20 }] };
    expect(partOf(windows('sum_per_head', 'equal'), three)).toMatchObject({
      score: 5333,
      explain: { code: 'part_windows', params: { count: 2, heads: 3 } },
    });
    expect(partOf(windows('mean', 'equal'), three).score).toBe(8000);
  });

  it('a window with no days gives nothing by days', () => {
    const away = { ...unit, windows: [unit.windows![0]!, { id: 11, days: 0 }] };
    expect(partOf(windows('mean', 'days'), away).score).toBe(9000);
  });

  it('a unit without windows, as the supervision office, follows the policy for missing parts', () => {
    const office: Subject = { id: 100, name: '督查办', windows: [] };
    const late = [fact('late', 3, { minutes: 5 })];
    const run = (missing: 'reweight' | 'zero') =>
      assess(book(windows('mean', 'days'), missing), [office], late, { windows: scores })[0]!;
    expect(run('reweight')).toMatchObject({ score: 9500, parts: [{ score: null }, { score: 9500 }] });
    expect(run('zero')).toMatchObject({ score: 4750 });
  });

  it('adds up with what the unit answers for itself', () => {
    const late = [fact('late', 3), fact('late', 4, { staffId: 2 }), fact('late', 5, { unitId: 101 })];
    const [result] = assess(book(windows('mean', 'days')), [unit], late, { windows: scores });
    // 8500 × 50 % + (100 − 2 × 5) × 50 %
    expect(result).toMatchObject({ subject: 'unit', score: 8750 });
  });
});
