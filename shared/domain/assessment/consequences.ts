import type { Period } from '../rulebook/parts/base';
import type { Rulebook } from '../rulebook/schema';
import type { ConsequenceHit, Result } from './result';

/** A step of a carry-over that was reached (see carry-over.ts). */
export interface CarryHit {
  carry: string;
  n: number;
}

/** What of a result sets consequences off; lines may also be those of decisions. */
type Graded = Pick<Result, 'grade' | 'bars'> & { lines: readonly { clause: string; points: number }[] };

/** What follows from a result of a month, quarter or year by the book (K36); the acts themselves are the rulebook's. */
export function consequencesOf(
  { consequences }: Rulebook,
  { grade, lines, bars }: Graded,
  carries: readonly CarryHit[] = [],
  period: Period = 'month',
): ConsequenceHit[] {
  return consequences.flatMap(({ code, when, period: length }): ConsequenceHit[] => {
    if (length !== period) return [];
    const by = setOff(when);
    return by === undefined ? [] : [{ code, by }];
  });

  function setOff(when: Rulebook['consequences'][number]['when']): string | undefined {
    switch (when.type) {
      case 'grade':
        return when.grades.find((each) => each === grade);
      case 'clause':
        return when.clauses.find((each) => lines.some(({ clause, points }) => clause === each && points < 0));
      case 'bar':
        return when.bars.find((each) => bars?.some(({ code }) => code === each));
      case 'carry':
        return carries.find(({ carry, n }) => carry === when.carry && n >= when.n)?.carry;
    }
  }
}
