import type { TieRule } from './types';

export interface Rankable {
  score: number | null;
  satisfaction: { part: number; whole: number } | null;
  valid: number;
}

/** Above zero when b stands before a. Rounded scores decide: what the paper shows as equal is equal. */
function compare(a: Rankable, b: Rankable, tie: TieRule): number {
  if (a.score !== b.score) return (b.score ?? -1) - (a.score ?? -1);
  if (tie === 'votes') return b.valid - a.valid;
  if (tie === 'equal' || !a.satisfaction || !b.satisfaction) return 0;
  return b.satisfaction.part * a.satisfaction.whole - a.satisfaction.part * b.satisfaction.whole;
}

/** Places in the order of the rows: equals share one and the next is left out (1, 2, 2, 4); null without a result. */
export function placesOf(rows: readonly Rankable[], tie: TieRule): (number | null)[] {
  const places = new Map<Rankable, number>();
  const sorted = rows.filter(({ score }) => score !== null).toSorted((a, b) => compare(a, b, tie));
  sorted.forEach((row, index) => {
    const before = sorted[index - 1];
    places.set(row, before && compare(before, row, tie) === 0 ? places.get(before)! : index + 1);
  });
  return rows.map((row) => places.get(row) ?? null);
}
