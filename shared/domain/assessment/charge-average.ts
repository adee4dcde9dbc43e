import type { Clause } from '../rulebook/schema';
import { grantOf } from './allowance';
import { headOf, type Outcome, shareNotes, skipped } from './charge';
import { inPeriod } from './context';
import { originsOf, type WorkFact } from './convert';
import type { Environment } from './environment';
import { divide } from './ratio';

/**
 * K11 by the average per head of a window: what the average lies above the allowance, in units of the clause.
 * Exact: totals are compared with heads times allowance, no average is rounded on the way.
 */
export function chargeAverage(env: Environment, clause: Clause, facts: readonly WorkFact[]): Outcome {
  const { measure } = clause;
  const allowance = clause.allowance!;
  const counted = facts.filter((fact) => inPeriod(env.context, allowance.period, fact));
  const current = counted.filter((fact) => !fact.earlier);
  const heads = env.subject.people?.length ?? 0;
  if (heads === 0) return { charges: [], notCharged: [skipped(clause, current, 'no_data', { heads })] };
  const sizeOf = (fact: WorkFact): number =>
    allowance.unit === 'half_day' ? (fact.halfDays ?? 0) : (fact.times ?? 1);
  const granted = grantOf(env, allowance);
  const unit = measure.type === 'duration' ? measure.unitHalfDays : 1;
  const rounding = measure.type === 'duration' ? measure.rounding : 'down';
  const points = 'points' in measure ? measure.points : 0;
  const excessOf = (list: readonly WorkFact[]): number =>
    Math.max(0, list.reduce((sum, fact) => sum + sizeOf(fact), 0) - granted * heads);
  const unitsOf = (excess: number): number =>
    rounding === 'proportional' ? excess : divide(excess, heads * unit, rounding);
  const earlier = counted.filter((fact) => fact.earlier);
  const total = counted.reduce((sum, fact) => sum + sizeOf(fact), 0);
  const count = unitsOf(excessOf(counted)) - unitsOf(excessOf(earlier));
  const params = { total, heads, granted, count, points };
  if (count <= 0)
    return {
      charges: [],
      notCharged: [skipped(clause, current, 'allowance', { amount: total, unit: allowance.unit })],
    };
  const share = clause.target.sharePercent;
  const amount =
    rounding === 'proportional'
      ? divide(count * points * share, heads * unit * 100, 'half_up')
      : divide(count * points * share, 100, 'half_up');
  const charge = {
    ...headOf(clause),
    count,
    unitPoints: points,
    factor: 100,
    amount,
    facts: originsOf(current),
    explain: { code: `average_${allowance.unit}`, params: { ...params, amount } },
    notes: shareNotes(clause),
  };
  return { charges: [charge], notCharged: [] };
}
