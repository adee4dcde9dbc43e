import type { AwardOutcome } from '../assessment/award';
import type { Award } from '../rulebook/schema';

/** How a vote or meeting decided. */
export interface Decision {
  /** Votes of every candidate where there was a vote. */
  votes: Readonly<Record<number, number>>;
  /** Whom it chose, out of the candidates. */
  picked: readonly number[];
}

/** A step beside the rule, always with a reason and a name. */
export interface Override {
  subjectId: number;
  action: 'add' | 'remove';
}

export type DecisionProblem =
  | 'not_candidate'
  | 'picked_twice'
  | 'too_many'
  | 'votes_missing'
  /** Somebody with fewer votes was picked before somebody with more. */
  | 'against_votes';

/** Whether places are left that rank alone does not give: a vote, a meeting, or a tie at the edge. */
export const needsDecision = ({ candidates }: AwardOutcome): boolean => candidates.length > 0;

/** What is wrong with a decision; empty when it may stand. Fewer than there are places is allowed. */
export function checkDecision(award: Award, outcome: AwardOutcome, decision: Decision): DecisionProblem[] {
  const { picked, votes } = decision;
  const candidates = new Set(outcome.candidates);
  const problems: DecisionProblem[] = [];
  if (picked.some((id) => !candidates.has(id))) problems.push('not_candidate');
  if (new Set(picked).size < picked.length) problems.push('picked_twice');
  if (picked.length > outcome.places - outcome.chosen.length) problems.push('too_many');
  if (award.choice.type !== 'vote') return problems;
  if (outcome.candidates.some((id) => votes[id] === undefined)) return [...problems, 'votes_missing'];
  const least = Math.min(...picked.map((id) => votes[id] ?? 0));
  const passedOver = outcome.candidates.filter((id) => !picked.includes(id));
  if (passedOver.some((id) => votes[id]! > least)) problems.push('against_votes');
  return problems;
}

export type WonBy = 'rank' | 'vote' | 'meeting' | 'override';

/** Who wins in the end, by rule first, then by decision, then by hand. */
export function winnersOf(
  award: Award,
  outcome: AwardOutcome,
  picked: readonly number[],
  overrides: readonly Override[],
): { id: number; by: WonBy }[] {
  const decided: WonBy = award.choice.type === 'vote' ? 'vote' : 'meeting';
  const won = new Map<number, WonBy>();
  for (const id of outcome.chosen) won.set(id, 'rank');
  for (const id of picked) won.set(id, decided);
  for (const { subjectId, action } of overrides) {
    if (action === 'remove') won.delete(subjectId);
    else if (!won.has(subjectId)) won.set(subjectId, 'override');
  }
  return [...won].map(([id, by]) => ({ id, by }));
}
