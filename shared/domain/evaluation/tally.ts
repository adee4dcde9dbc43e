import type { Ballot, BallotForm, InvalidCounts, InvalidReason, Votes } from './types';

/** What is counted of one subject, or of a whole round. */
export interface Tally {
  valid: number;
  invalid: InvalidCounts;
  votes: Votes;
}

type Shape = Pick<BallotForm, 'aspects' | 'levels'>;

export const emptyTally = ({ aspects, levels }: Shape): Tally => ({
  valid: 0,
  invalid: {},
  votes: aspects.map(() => Array<number>(levels.length + 1).fill(0)),
});

/** Adds sheets of one kind: those that do not count add nothing but their reason. */
export function addBallot(tally: Tally, { answers, invalid }: Ballot, times = 1): void {
  if (invalid !== null) {
    tally.invalid[invalid] = (tally.invalid[invalid] ?? 0) + times;
    return;
  }
  tally.valid += times;
  tally.votes.forEach((counts, aspect) => {
    counts[answers[aspect]!]! += times;
  });
}

/** Adds what somebody has counted already. */
export function addTally(sum: Tally, part: Tally): void {
  sum.valid += part.valid;
  for (const [reason, count] of Object.entries(part.invalid) as [InvalidReason, number][]) {
    sum.invalid[reason] = (sum.invalid[reason] ?? 0) + count;
  }
  sum.votes.forEach((counts, aspect) => {
    counts.forEach((_, level) => {
      counts[level]! += part.votes[aspect]![level]!;
    });
  });
}

export const invalidOf = ({ invalid }: Pick<Tally, 'invalid'>): number =>
  Object.values(invalid).reduce((sum, count) => sum + count, 0);

export type BallotProblem = 'answers_count' | 'answer_unknown' | 'no_answer';

/** What is wrong with the answers of a sheet that shall count; null when nothing. An invalid one may hold anything. */
export function ballotProblem(
  { aspects, levels }: Shape,
  { answers, invalid }: Ballot,
): BallotProblem | null {
  if (answers.length !== aspects.length) return 'answers_count';
  if (answers.some((answer) => answer < 0 || answer > levels.length)) return 'answer_unknown';
  return invalid === null && answers.every((answer) => answer === 0) ? 'no_answer' : null;
}

/** Aspects whose answers and abstentions do not sum to the valid sheets. */
export const unevenAspects = ({ valid, votes }: Pick<Tally, 'valid' | 'votes'>): number[] =>
  votes.flatMap((counts, aspect) =>
    counts.reduce((sum, count) => sum + count, 0) === valid ? [] : [aspect],
  );
