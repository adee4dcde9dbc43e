import type { Quota, Rulebook } from '../rulebook/schema';
import { divide } from './ratio';
import type { Result } from './result';

/** How many a quota allows out of so many. */
export function quotaOf(
  quota:
    | { type: 'number'; n: number }
    | { type: 'share'; percent: number; rounding: 'down' | 'up' | 'half_up' },
  pool: number,
): number {
  return quota.type === 'number' ? quota.n : divide(pool * quota.percent, 100, quota.rounding);
}

/**
 * K31 for grades: of those in a grade with a quota the best stay, the others fall to the next grade, and from there
 * on if that is full too. Who is level at the edge is all in or all out, as the quota says (K33).
 */
export function applyGradeQuotas({ grades }: Rulebook, results: readonly Result[]): Result[] {
  let current = [...results];
  grades.forEach((grade, index) => {
    const next = grades[index + 1];
    if (!grade.quota || !next) return;
    const inside = current.filter((result) => result.grade === grade.code);
    const kept = new Set(within(inside, quotaOf(grade.quota, results.length), grade.quota.ties));
    current = current.map((result) =>
      result.grade !== grade.code || kept.has(result)
        ? result
        : {
            ...result,
            grade: next.code,
            gradeName: next.name,
            gradeByScore: result.gradeByScore ?? { grade: grade.code, because: 'quota' as const },
          },
    );
  });
  return current;
}

function within(results: readonly Result[], n: number, ties: Quota['ties']): Result[] {
  if (results.length <= n) return [...results];
  const sorted = [...results].sort((a, b) => b.score - a.score);
  const last = sorted[n - 1]?.score;
  const first = sorted[n]!.score;
  if (last !== first) return sorted.slice(0, n);
  return sorted.filter(({ score }) => (ties === 'in' ? score >= first : score > first));
}
