import { StatusBadge, type Tone } from '../../ui/status-badge';
import type { GradeView } from './types';

const COLORS = [
  'var(--mantine-color-green-6)',
  'var(--mantine-color-navy-5)',
  'var(--mantine-color-orange-5)',
  'var(--mantine-color-red-6)',
];
const TONES: Tone[] = ['good', 'info', 'notice', 'bad'];

/** Best grade green, worst red, whatever the rulebook calls them; `grades` best first. */
const placeOf = (grades: readonly GradeView[], index: number): number =>
  index === grades.length - 1 && grades.length > 1 ? 3 : Math.min(index, 2);

/** Colour of the grade that a score has. */
export function gradeColor(grades: readonly GradeView[], score: number): string {
  const index = grades.findIndex((grade) => score >= grade.from);
  return COLORS[placeOf(grades, index < 0 ? grades.length - 1 : index)]!;
}

export function GradeBadge({
  code,
  name,
  grades,
}: {
  code: string;
  name: string;
  grades: readonly GradeView[];
}) {
  const index = Math.max(
    0,
    grades.findIndex((grade) => grade.code === code),
  );
  return <StatusBadge tone={TONES[placeOf(grades, index)]!}>{name}</StatusBadge>;
}
