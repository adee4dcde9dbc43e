import { describe, expect, it } from 'vitest';
import type { BarHit } from '#shared/domain/assessment/result';
import { type MonthResult, periodResults } from '#shared/domain/awards/period-results';
import type { Rulebook } from '#shared/domain/rulebook/schema';
import { windowRulebook } from '../assessment/shipped';

const book = (change: Partial<Rulebook> = {}): Rulebook => ({ ...windowRulebook, ...change });

const result = (
  month: string,
  id: number,
  score: number,
  change: Partial<MonthResult> = {},
): MonthResult => ({
  month,
  id,
  code: `W${id}`,
  name: `窗口${id}`,
  pinyin: '',
  place: '',
  unit: '',
  unitId: null,
  score,
  grade: 'excellent',
  rank: 1,
  lost: score < 10_000,
  days: 30,
  roles: [],
  bars: [],
  ...change,
});

const bar = (change: Partial<BarHit> = {}): BarHit => ({
  code: 'B',
  text: '',
  facts: [],
  ceiling: null,
  awards: ['*'],
  scope: 'year',
  ...change,
});

describe('results of a period', () => {
  it('a month stands as it was decided, whatever its score', () => {
    const [row] = periodResults(book(), '2026-03', [result('2026-03', 1, 9500, { grade: 'good' })]);
    expect(row).toMatchObject({
      score: 9500,
      grade: 'good',
      rank: 1,
      months: [{ month: '2026-03', score: 9500 }],
    });
  });

  it.each([
    ['mean', [9000, 9001, 9001], 9001],
    ['sum', [9000, 9001, 9001], 27_002],
  ] as const)('a quarter by %s', (rollUp, scores, score) => {
    const months = ['2026-01', '2026-02', '2026-03'];
    const rows = periodResults(
      book({ partial: { minDays: 0, rollUp, rounding: 'half_up' } }),
      '2026-Q1',
      scores.map((each, index) => result(months[index]!, 1, each)),
    );
    expect(rows[0]!.score).toBe(score);
  });

  it('weighs months by the days served in them', () => {
    const rows = periodResults(
      book({ partial: { minDays: 0, rollUp: 'weighted', rounding: 'half_up' } }),
      '2026',
      [result('2026-05', 1, 10_000, { days: 10 }), result('2026-06', 1, 8000, { days: 30 })],
    );
    expect(rows[0]).toMatchObject({ score: 8500, days: 40 });
  });

  it('is the mean rounded half up where the rulebook does not say', () => {
    const rows = periodResults(book({ partial: null }), '2026', [
      result('2026-01', 1, 9001),
      result('2026-02', 1, 9002),
    ]);
    expect(rows[0]!.score).toBe(9002);
  });

  it('grades the rolled-up score, ranks with ties, and leaves months of other periods out', () => {
    const rows = periodResults(book(), '2026-Q1', [
      result('2026-01', 1, 9500),
      result('2026-02', 2, 9500),
      result('2026-03', 3, 7000),
      result('2026-04', 3, 10_000),
    ]);
    expect(rows.map(({ id, rank, grade }) => [id, rank, grade])).toEqual([
      [1, 1, 'excellent'],
      [2, 1, 'excellent'],
      [3, 3, 'qualified'],
    ]);
  });

  it('does not rank who was posted too short in every month, and lists them last', () => {
    const rows = periodResults(book(), '2026-Q1', [
      result('2026-01', 1, 10_000, { rank: 0 }),
      result('2026-01', 2, 9000, { rank: 2 }),
      result('2026-02', 2, 9000, { rank: 0 }),
    ]);
    expect(rows.map(({ id, rank }) => [id, rank])).toEqual([
      [2, 1],
      [1, 0],
    ]);
  });

  it('names the subject as in its last month', () => {
    const [row] = periodResults(book(), '2026-Q1', [
      result('2026-02', 1, 9000, { name: '新名' }),
      result('2026-01', 1, 9000, { name: '旧名' }),
    ]);
    expect(row!.name).toBe('新名');
  });

  it('keeps the bars that reach it, each once, from the months before too', () => {
    const rows = periodResults(book(), '2026-05', [
      result('2026-02', 1, 9000, { bars: [bar(), bar({ code: 'M', scope: 'month' })] }),
      result('2026-05', 1, 9000, { bars: [bar()] }),
    ]);
    expect(rows[0]!.bars.map(({ code }) => code)).toEqual(['B']);
  });

  it('is empty without results', () => {
    expect(periodResults(book(), '2026', [])).toEqual([]);
  });
});
