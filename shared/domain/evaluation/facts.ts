import type { Fact } from '../assessment/facts';
import type { IsoDate } from '../time/wall';
import type { BallotForm, Source, Target, Votes } from './types';

export interface RatedSubject {
  id: number;
  /** Where a person was posted on the last day; the window itself for a window. */
  windowId: number | null;
  unitId: number | null;
  votes: Votes;
}

export interface RatedRound {
  id: number;
  title: string;
  source: Source;
  target: Target;
  /** The last day of the round. */
  toDate: IsoDate;
  form: Pick<BallotForm, 'aspects' | 'levels'>;
}

/** Valid votes of a finished round, one fact for each subject and aspect that was answered (K26, K27). */
export function buildBallotFacts(round: RatedRound, subjects: readonly RatedSubject[]): Fact[] {
  const { levels, aspects } = round.form;
  return subjects.flatMap(({ id, windowId, unitId, votes }) =>
    aspects.flatMap(({ code, name }, aspect): Fact[] => {
      const counts = votes[aspect] ?? [];
      if (!counts.slice(1).some((count) => count > 0)) return [];
      return [
        {
          id: `evaluation_round:${round.id}:${id}:${code}`,
          kind: 'ballot',
          staffId: round.target === 'staff' ? id : null,
          windowId,
          unitId,
          date: round.toDate,
          votes: Object.fromEntries(levels.map((level, index) => [level.code, counts[index + 1] ?? 0])),
          aspect: code,
          rater: round.source,
          tags: [],
          label: `${round.title} ${name}`,
          source: { table: 'evaluation_round', id: round.id },
        },
      ];
    }),
  );
}
