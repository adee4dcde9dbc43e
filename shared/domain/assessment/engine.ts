import type { Rulebook } from '../rulebook/schema';
import type { AssessContext } from './context';
import { subjectKey } from './fact-index';
import { byDateAndId, type Fact } from './facts';
import { planOf } from './plan';
import { prepare } from './prepare';
import { applyGradeQuotas } from './quota';
import { ranksOf } from './rank';
import type { Result, Subject } from './result';
import { scoreSubject, withConsequences } from './score';

/**
 * Computes every subject's score for one month from its facts under one rulebook. Pure, whole numbers only,
 * independent of the order of facts and subjects; `score` is always `base` plus the points of the lines.
 * Facts of others than the subjects given are left out (see `factsOutside`).
 *
 * The way of a fact: set aside (waived, exempt) → converted → its subject → its clauses (overlap) → pieces
 * (escalation, allowance) → charge (price, multiplier, share) → caps → lines or parts → limits → grade → bars → quotas.
 *
 * @returns best first, equal ranks by id; who was posted too short to be ranked comes last.
 * @throws RangeError when two facts of a day share an id.
 */
export function assess(
  rulebook: Rulebook,
  subjects: readonly Subject[],
  facts: readonly Fact[],
  context: AssessContext = {},
): Result[] {
  const plan = planOf(rulebook);
  const factsOf = prepare(plan, facts, context);
  const unranked = new Set(subjects.filter((subject) => tooShort(rulebook, subject)).map(({ id }) => id));
  const scored = subjects.map((subject) => scoreSubject({ plan, subject, context }, factsOf(subject)));
  const ranked = applyGradeQuotas(
    rulebook,
    scored.filter(({ id }) => !unranked.has(id)),
  );
  const ranks = ranksOf(ranked.map((result) => result.score));
  return [
    ...ranked
      .map((result, index) => ({ ...result, rank: ranks[index]! }))
      .sort((a, b) => a.rank - b.rank || a.id - b.id),
    ...scored.filter(({ id }) => unranked.has(id)).sort((a, b) => a.id - b.id),
  ].map((result) => withConsequences({ plan }, result));
}

const tooShort = ({ partial }: Rulebook, { days }: Subject): boolean =>
  partial !== null && days !== undefined && days < partial.minDays;

/** Ids of the facts that no subject of this rulebook answers for (nobody named, or not assessed). */
export function factsOutside(
  rulebook: Rulebook,
  subjects: readonly Subject[],
  facts: readonly Fact[],
): string[] {
  const ids = new Set(subjects.map((subject) => subject.id));
  return [...facts]
    .sort(byDateAndId)
    .filter((fact) => !ids.has(subjectOf(rulebook, fact) ?? Number.NaN))
    .map((fact) => fact.id);
}

/** Who answers for a fact under this rulebook (K20); null when nobody is named. */
export const subjectOf = (rulebook: Rulebook, fact: Fact): number | null =>
  subjectKey[rulebook.subject](fact);
