import type { Clause } from '../rulebook/schema';
import { applyAllowance } from './allowance';
import { type Bucket, bucketsOf } from './buckets';
import { type Charge, headOf, type Outcome, percentOf, shareNotes, skipped } from './charge';
import { chargeAverage } from './charge-average';
import { inPeriod } from './context';
import { originsOf, type WorkFact } from './convert';
import type { Environment } from './environment';
import { piecesOf } from './escalate';
import { explainUnits } from './explain';
import { amountOf, unitsOf } from './price';
import type { Message } from './result';

/** The charges of a clause that prices each fact (facts in order of day), and what stayed free. */
export function chargeFacts(env: Environment, clause: Clause, facts: readonly WorkFact[]): Outcome {
  if (facts.every((fact) => fact.earlier)) return { charges: [], notCharged: [] };
  if (clause.allowance?.per === 'average') return chargeAverage(env, clause, facts);
  const { charged, free, granted } = applyAllowance(env, clause, piecesOf(env, clause, facts));
  const outcome: Outcome = { charges: [], notCharged: [] };
  for (const { fact, amount } of free) {
    const params = { amount, unit: clause.allowance!.unit };
    outcome.notCharged.push(skipped(clause, [fact], 'allowance', params));
  }
  const used = free.reduce((sum, { amount }) => sum + amount, 0);
  for (const bucket of bucketsOf(env, clause, charged)) {
    chargeBucket(env, clause, bucket, allowanceNotes(clause, granted, used), outcome);
  }
  return outcome;
}

function allowanceNotes({ allowance }: Clause, granted: number, used: number): Message[] {
  return allowance && used > 0 ? [{ code: `allowance_${allowance.unit}`, params: { granted, used } }] : [];
}

/** One price: its units over the period less what earlier months were charged. */
function chargeBucket(
  env: Environment,
  clause: Clause,
  bucket: Bucket,
  allowed: readonly Message[],
  outcome: Outcome,
): void {
  const facts = bucket.pieces.flatMap(({ fact }) => (fact.earlier ? [] : fact));
  if (facts.length === 0) return;
  if (bucket.price === null) {
    outcome.notCharged.push(...facts.map((fact) => skipped(clause, [fact], 'no_clause')));
    return;
  }
  const { measure } = clause;
  if (
    measure.type === 'once' &&
    bucket.pieces.some(({ fact }) => fact.earlier && inPeriod(env.context, measure.period, fact))
  ) {
    outcome.notCharged.push(skipped(clause, facts, 'once'));
    return;
  }
  const { count, halfDays, rest } = unitsIn(env, clause, bucket);
  if (count > 0) {
    const { price, multiplier, step } = bucket;
    const unitPoints = step?.points ?? price.points;
    const factor = Math.floor((percentOf(multiplier) * (step?.percent ?? 100) + 50) / 100);
    const amount = amountOf(count, unitPoints, factor, clause.target.sharePercent);
    const charge: Charge = {
      ...headOf(clause),
      text: multiplier ? `${clause.text}；${multiplier.text}` : clause.text,
      count,
      unitPoints,
      factor,
      amount,
      facts: originsOf(facts),
      explain: explainUnits(clause, price, { count, points: unitPoints, halfDays, amount }),
      notes: [
        ...conversionNotes(facts),
        ...allowed,
        ...(price.chosen ? [{ code: `choice_${price.chosen}`, params: { points: price.points } }] : []),
        ...(multiplier
          ? [{ code: 'multiplier', params: { multiplier: multiplier.code, percent: multiplier.percent } }]
          : []),
        ...(step
          ? [{ code: step.included ? 'escalation_from' : 'escalation_after', params: { n: step.n } }]
          : []),
        ...shareNotes(clause),
      ],
    };
    outcome.charges.push(charge);
  }
  if (rest > 0) outcome.notCharged.push(skipped(clause, facts, 'rounding', { halfDays: rest }));
  else if (count === 0) outcome.notCharged.push(skipped(clause, facts, 'rounding', { halfDays }));
}

/** Units to charge now, the half days behind them, and half days that filled no whole unit. */
function unitsIn(
  env: Environment,
  clause: Clause,
  { pieces }: Bucket,
): { count: number; halfDays: number; rest: number } {
  const { measure } = clause;
  if (measure.type === 'once') return { count: 1, halfDays: 0, rest: 0 };
  if (measure.type !== 'duration') {
    const times = pieces.reduce((sum, { fact, times: own }) => sum + (fact.earlier ? 0 : own), 0);
    return { count: times, halfDays: 0, rest: 0 };
  }
  let before = 0;
  let now = 0;
  for (const { fact, halfDays } of pieces) {
    if (!fact.earlier) now += halfDays;
    else if (inPeriod(env.context, measure.period, fact)) before += halfDays;
  }
  const count = unitsOf(clause, before + now) - unitsOf(clause, before);
  const rest = measure.rounding === 'down' ? Math.min(now, (before + now) % measure.unitHalfDays) : 0;
  return { count, halfDays: now, rest };
}

/** The conversions behind some facts. */
export function conversionNotes(facts: readonly WorkFact[]): Message[] {
  if (facts.every(({ via }) => via === undefined)) return [];
  const codes = [...new Set(facts.flatMap(({ via }) => via ?? []))].sort();
  return codes.map((code) => ({ code: 'converted', params: { conversion: code } }));
}
