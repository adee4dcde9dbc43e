/** Ranks by score, best first; equal scores share a rank and the next is skipped: 1, 2, 2, 4. */
export function ranksOf(scores: readonly number[]): number[] {
  const sorted = [...scores].sort((a, b) => b - a);
  const first = new Map<number, number>();
  sorted.forEach((score, index) => {
    if (!first.has(score)) first.set(score, index + 1);
  });
  return scores.map((score) => first.get(score)!);
}
