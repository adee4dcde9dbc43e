import type { Clause, Measure } from '../rulebook/schema';
import { headOf, type Outcome, shareNotes, skipped } from './charge';
import { prorated } from './context';
import { originsOf, type WorkFact } from './convert';
import type { Environment } from './environment';
import type { Fact } from './facts';
import { divide } from './ratio';
import type { Message } from './result';

type Of<T extends Measure['type']> = Extract<Measure, { type: T }>;

/** The charge of a clause that looks at all matching facts of the month together (K9, K10, K12, K14). */
export function chargeTotal(env: Environment, clause: Clause, facts: readonly WorkFact[]): Outcome {
  const { measure } = clause;
  switch (measure.type) {
    case 'rate':
      return chargeRate(clause, measure, facts);
    case 'proportional':
      return chargeProportional(clause, measure, facts);
    case 'shortfall':
      return chargeShortfall(env, clause, measure, facts);
    case 'none':
      return facts.length > 0
        ? { charges: [], notCharged: [] }
        : one(clause, facts, 1, measure.points, measure.points, {
            code: 'none',
            params: { points: measure.points },
          });
    default:
      return { charges: [], notCharged: [] };
  }
}

/** How many of how many: votes of the levels that count as satisfied, or a counted part. */
export function shareOf(
  fact: Fact,
  positive: readonly string[] | undefined,
): { part: number; whole: number } {
  if (!fact.votes) return { part: fact.part ?? 0, whole: fact.whole ?? 0 };
  let part = 0;
  let whole = 0;
  for (const [level, count] of Object.entries(fact.votes)) {
    whole += count;
    if (positive?.includes(level)) part += count;
  }
  return { part, whole };
}

function sumOf(facts: readonly Fact[], positive?: readonly string[]): { part: number; whole: number } {
  const sum = { part: 0, whole: 0 };
  for (const fact of facts) {
    const share = shareOf(fact, positive);
    sum.part += share.part;
    sum.whole += share.whole;
  }
  return sum;
}

const BASIS = 10_000;

/** K9, N4: steps between the rate and the threshold, as exact fractions until the rounding the clause states. */
function chargeRate(clause: Clause, measure: Of<'rate'>, facts: readonly WorkFact[]): Outcome {
  if (facts.length === 0) return { charges: [], notCharged: [] };
  const { part, whole } = sumOf(facts, measure.positive);
  if (whole === 0 && measure.whenEmpty !== 'zero') {
    return { charges: [], notCharged: [skipped(clause, facts, 'no_data', { whole })] };
  }
  const [of, all] = whole === 0 ? [0, 1] : [part, whole];
  const sign = measure.direction === 'below' ? 1 : -1;
  const distance = sign * (measure.threshold * all - BASIS * of);
  const rate = divide(BASIS * of, all, 'half_up');
  const params = { part, whole, rate, threshold: measure.threshold };
  if (distance <= 0) return { charges: [], notCharged: [skipped(clause, facts, 'met', params)] };
  const { points, step, rounding } = measure;
  if (rounding === 'proportional') {
    const amount = divide(distance * points, step * all, 'half_up');
    return one(clause, facts, 1, amount, amount, {
      code: 'rate_proportional',
      params: { ...params, step, points, amount },
    });
  }
  const count = divide(distance, step * all, rounding);
  if (count === 0) return { charges: [], notCharged: [skipped(clause, facts, 'rounding', params)] };
  return one(clause, facts, count, points, count * points, {
    code: 'rate',
    params: { ...params, step, count, points },
  });
}

/** K10: the share of the total that the missing ones have among all that were due. */
function chargeProportional(
  clause: Clause,
  measure: Of<'proportional'>,
  facts: readonly WorkFact[],
): Outcome {
  if (facts.length === 0) return { charges: [], notCharged: [] };
  const { part, whole } = sumOf(facts);
  if (whole === 0) return { charges: [], notCharged: [skipped(clause, facts, 'no_data', { whole })] };
  const missing = whole - part;
  if (missing === 0) return { charges: [], notCharged: [skipped(clause, facts, 'met', { part, whole })] };
  const amount = divide(missing * measure.total, whole, measure.rounding);
  const params = { missing, whole, points: measure.total, amount };
  return one(clause, facts, 1, amount, amount, { code: 'proportional', params });
}

/** K12: also for who has not a single one. */
function chargeShortfall(
  { subject, context }: Environment,
  clause: Clause,
  { required, points, unit, prorate }: Of<'shortfall'>,
  facts: readonly WorkFact[],
): Outcome {
  const due = prorate ? prorated(required, subject.days, context) : required;
  const have = facts.reduce((sum, fact) => sum + (fact.times ?? 1), 0);
  const params = { have, required: due, unit };
  if (have >= due) {
    return { charges: [], notCharged: facts.length > 0 ? [skipped(clause, facts, 'met', params)] : [] };
  }
  const count = due - have;
  return one(clause, facts, count, points, count * points, {
    code: 'shortfall',
    params: { ...params, count, points },
  });
}

function one(
  clause: Clause,
  facts: readonly WorkFact[],
  count: number,
  unitPoints: number,
  full: number,
  explain: Message,
): Outcome {
  const amount = divide(full * clause.target.sharePercent, 100, 'half_up');
  const charge = {
    ...headOf(clause),
    count,
    unitPoints,
    factor: 100,
    amount,
    facts: originsOf(facts),
    explain,
    notes: shareNotes(clause),
  };
  return { charges: [charge], notCharged: [] };
}
