import { gradeOf } from '../assessment/grade';
import { ranksOf } from '../assessment/rank';
import type { BarHit } from '../assessment/result';
import { rollUp } from '../assessment/roll-up';
import type { Rulebook } from '../rulebook/schema';
import type { Month } from '../time/wall';
import { barReaches, monthsOfPeriod, type PeriodCode } from './periods';

/** One subject's stored result of one month, as far as longer periods ask. Points are hundredths. */
export interface MonthResult {
  month: Month;
  id: number;
  code: string;
  name: string;
  pinyin: string;
  place: string;
  unit: string;
  unitId: number | null;
  score: number;
  grade: string;
  /** 0 when posted too short to be ranked. */
  rank: number;
  /** Whether any line took points. */
  lost: boolean;
  /** Days posted. */
  days: number;
  roles: readonly string[];
  bars: readonly BarHit[];
}

/** One subject over a period: named as in its last month. */
export interface PeriodResult extends Omit<MonthResult, 'month'> {
  gradeName: string;
  /** Score of each month served. */
  months: { month: Month; score: number }[];
  /** Bars that reach the period, each once. */
  bars: BarHit[];
}

/** How months become one score where a rulebook does not say (K28): their mean, rounded half up. */
const PLAIN_MEAN = { minDays: 0, rollUp: 'mean', rounding: 'half_up' } as const;

/**
 * The results of a month, quarter or year from those of its months, best first. A month stands as it was decided;
 * longer periods are rolled up and graded by the rulebook given. `results` may reach back before the period, to the
 * start of its year: bars of those months still count.
 */
export function periodResults(
  rulebook: Rulebook,
  period: PeriodCode,
  results: readonly MonthResult[],
): PeriodResult[] {
  const months = new Set(monthsOfPeriod(period));
  const rows = [...groupById(results)].flatMap(([, all]) => {
    const own = all.filter(({ month }) => months.has(month)).sort((a, b) => (a.month < b.month ? -1 : 1));
    const last = own.at(-1);
    const row = last && rowOf(rulebook, own, last, months.size === 1);
    return row ? [{ ...row, bars: barsFor(period, all) }] : [];
  });
  const ranked = rows.filter(({ rank }) => rank !== 0);
  const ranks = ranksOf(ranked.map(({ score }) => score));
  return [
    ...ranked.map((row, index) => ({ ...row, rank: ranks[index]! })).sort(byRank),
    ...rows.filter(({ rank }) => rank === 0).sort(byRank),
  ];
}

const byRank = (a: PeriodResult, b: PeriodResult) => a.rank - b.rank || a.id - b.id;

function rowOf(
  rulebook: Rulebook,
  own: readonly MonthResult[],
  { month: _, ...last }: MonthResult,
  single: boolean,
): PeriodResult | null {
  const months = own.map(({ month, score }) => ({ month, score }));
  const nameOf = (grade: string) => rulebook.grades.find(({ code }) => code === grade)?.name ?? grade;
  if (single) return { ...last, gradeName: nameOf(last.grade), months, bars: [] };
  const score = rollUp(rulebook.partial ?? PLAIN_MEAN, own);
  if (score === null) return null;
  const grade = gradeOf(rulebook, score);
  return {
    ...last,
    score,
    grade: grade.code,
    gradeName: grade.name,
    rank: own.some(({ rank }) => rank !== 0) ? 1 : 0,
    lost: own.some(({ lost }) => lost),
    days: own.reduce((sum, { days }) => sum + days, 0),
    roles: [...new Set(own.flatMap(({ roles }) => roles))],
    months,
    bars: [],
  };
}

function barsFor(period: PeriodCode, results: readonly MonthResult[]): BarHit[] {
  const hits = results.flatMap(({ month, bars }) =>
    bars.filter(({ scope }) => scope !== null && barReaches(month, scope, period)),
  );
  return [...new Map(hits.map((hit) => [hit.code, hit])).values()];
}

function groupById(results: readonly MonthResult[]): Map<number, MonthResult[]> {
  const groups = new Map<number, MonthResult[]>();
  for (const result of results) {
    const known = groups.get(result.id);
    if (known) known.push(result);
    else groups.set(result.id, [result]);
  }
  return groups;
}
