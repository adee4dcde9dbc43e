import type { Grade, Rulebook } from '../rulebook/schema';
import type { BarHit } from './result';

/** The score as it is compared with the bounds of the grades (N2). */
export function roundForGrade(rounding: Rulebook['rounding'], score: number): number {
  const { mode, unit } = rounding;
  if (mode === 'none') return score;
  const units = mode === 'half_up' ? Math.floor((score + unit / 2) / unit) : score / unit;
  return (mode === 'up' ? Math.ceil(units) : Math.floor(units)) * unit;
}

/** The best grade whose lower bound is reached; the worst one when none is. */
export function gradeOf(rulebook: Rulebook, score: number): Grade {
  const rounded = roundForGrade(rulebook.rounding, score);
  return (
    rulebook.grades.find((grade) => rounded >= grade.from) ?? rulebook.grades[rulebook.grades.length - 1]!
  );
}

/** The grade that bars still allow: the worst of their ceilings, where it is worse than the grade itself (K30). */
export function barredGrade({ grades }: Rulebook, grade: Grade, bars: readonly BarHit[]): Grade {
  const places = bars.map(({ ceiling }) => grades.findIndex(({ code }) => code === ceiling));
  return grades[Math.max(grades.indexOf(grade), ...places)] ?? grade;
}
