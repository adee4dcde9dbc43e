import { barsOf } from './bars';
import { applyCaps } from './caps';
import { chargeSubject } from './charge-subject';
import { compose } from './compose';
import { consequencesOf } from './consequences';
import type { WorkFact } from './convert';
import type { Environment } from './environment';
import { barredGrade, gradeOf } from './grade';
import { liabilityCharges } from './liability';
import { boundLine, linesOf } from './lines';
import type { NotCharged, Result } from './result';

/** Facts of one subject and of those it leads; what was set aside before, as it will be listed. */
export interface SubjectFacts {
  own: readonly WorkFact[];
  led: readonly WorkFact[];
  listed: readonly NotCharged[];
}

/** One subject's result without rank: charges, caps, parts, limits, grade and bars. */
export function scoreSubject(env: Environment, { own, led, listed }: SubjectFacts): Result {
  const { plan, subject, context } = env;
  const { rulebook } = plan;
  const outcome = chargeSubject(env, own);
  const charges = applyCaps(plan, [...outcome.charges, ...liabilityCharges(env, led)]);
  const composed = rulebook.composition
    ? compose(env, rulebook.composition, charges, own, rulebook.base)
    : null;
  const { lines, cut, total } = linesOf(composed?.rest ?? charges, composed?.total ?? rulebook.base);
  const bound = boundLine(rulebook.floor, rulebook.ceiling, total);
  const score = bound?.total ?? total;
  const bars = barsOf(rulebook, own, context);
  const byScore = gradeOf(rulebook, score);
  const grade = barredGrade(rulebook, byScore, bars);
  const result: Result = {
    subject: rulebook.subject,
    id: subject.id,
    name: subject.name,
    base: rulebook.base,
    score,
    grade: grade.code,
    gradeName: grade.name,
    rank: 0,
    lines: [...(composed?.lines ?? []), ...lines, ...(bound ? [bound] : [])],
    notCharged: [...listed, ...outcome.notCharged, ...cut, ...cutInParts(composed, charges)],
  };
  if (composed) result.parts = composed.parts;
  if (bars.length > 0) result.bars = bars;
  if (grade !== byScore) result.gradeByScore = { grade: byScore.code, because: 'bar' };
  return result;
}

/** What caps cut off inside the parts of a composed score. */
function cutInParts(
  composed: ReturnType<typeof compose> | null,
  charges: Parameters<typeof linesOf>[0],
): NotCharged[] {
  if (!composed) return [];
  const rest = new Set(composed.rest);
  return linesOf(
    charges.filter((charge) => !rest.has(charge)),
    0,
  ).cut;
}

/** Adds what follows from the final grade, where the book says anything. */
export function withConsequences(env: Pick<Environment, 'plan'>, result: Result): Result {
  const consequences = consequencesOf(env.plan.rulebook, result);
  return consequences.length > 0 ? { ...result, consequences } : result;
}
