import type { Grade, Rulebook } from '../rulebook/schema';

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
