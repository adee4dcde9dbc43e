import type { ResultChange } from './compare';
import type { DecidedResult } from './decisions';
import { divide } from './ratio';

/** What all subjects of a month came to under one rulebook, and under another. */
export interface TrialSummary {
  subjects: number;
  /** Whose score, grade or rank would be another. */
  changed: number;
  better: number;
  worse: number;
  grade: number;
  rank: number;
  averageBefore: number | null;
  averageAfter: number | null;
  /** Grades by name, those of the official rulebook first. */
  grades: { name: string; before: number; after: number }[];
}

/** Points of a clause in all sheets together, negative for what it takes. */
export interface ClauseSum {
  clause: string;
  text: string;
  before: number;
  after: number;
  /** Subjects on whose sheet its points differ. */
  subjects: number;
}

type Graded = Pick<DecidedResult, 'score' | 'gradeName'>;

export function summarize(
  before: readonly Graded[],
  after: readonly Graded[],
  changes: readonly ResultChange[],
): TrialSummary {
  const count = (of: (change: ResultChange) => boolean) => changes.filter(of).length;
  const moved = (sign: number) => (change: ResultChange) =>
    change.before !== null && change.after !== null && sign * (change.after.score - change.before.score) > 0;
  return {
    subjects: after.length,
    changed: changes.length,
    better: count(moved(1)),
    worse: count(moved(-1)),
    grade: count((change) => change.before?.gradeName !== change.after?.gradeName),
    rank: count((change) => change.before?.rank !== change.after?.rank),
    averageBefore: meanScore(before),
    averageAfter: meanScore(after),
    grades: gradeCounts(before, after),
  };
}

/** Mean in hundredths, half up; null of nobody. */
const meanScore = (results: readonly Graded[]): number | null =>
  results.length === 0
    ? null
    : divide(
        results.reduce((sum, { score }) => sum + score, 0),
        results.length,
        'half_up',
      );

function gradeCounts(before: readonly Graded[], after: readonly Graded[]): TrialSummary['grades'] {
  const rows = new Map<string, { name: string; before: number; after: number }>();
  const take = (results: readonly Graded[], side: 'before' | 'after') => {
    for (const { gradeName: name } of results) {
      const row = rows.get(name) ?? { name, before: 0, after: 0 };
      row[side] += 1;
      rows.set(name, row);
    }
  };
  take(before, 'before');
  take(after, 'after');
  return [...rows.values()];
}

/** Sums by clause over all sheets, those that differ most first. */
export function clauseSums(
  before: readonly Pick<DecidedResult, 'lines'>[],
  after: readonly Pick<DecidedResult, 'lines'>[],
  changes: readonly ResultChange[],
): ClauseSum[] {
  const sums = new Map<string, ClauseSum>();
  const sumOf = (clause: string, text: string): ClauseSum => {
    const known = sums.get(clause) ?? { clause, text, before: 0, after: 0, subjects: 0 };
    sums.set(clause, known);
    return known;
  };
  const take = (results: typeof before, side: 'before' | 'after') => {
    for (const { lines } of results) {
      for (const { clause, text, points } of lines) sumOf(clause, text)[side] += points;
    }
  };
  take(before, 'before');
  take(after, 'after');
  for (const { lines } of changes) for (const { clause, text } of lines) sumOf(clause, text).subjects += 1;
  return [...sums.values()].sort(
    (a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || (a.clause < b.clause ? -1 : 1),
  );
}
