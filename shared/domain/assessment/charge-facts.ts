import type { Clause } from '../rulebook/schema';
import { applyAllowance } from './allowance';
import { type Bucket, bucketsOf } from './buckets';
import { append, type Outcome, percentOf, shareNote, skipped } from './charge';
import { chargeAverage } from './charge-average';
import { inPeriod } from './context';
import { originsOf, type WorkFact } from './convert';
import type { Environment } from './environment';
import { piecesOf } from './escalate';
import { explainUnits } from './explain';
import { amountOf, type UnitPrice, unitsOf } from './price';
import type { Message } from './result';

/** Adds the charges of a clause that prices each fact (facts in order of day), and what stayed free. */
export function chargeFacts(
  env: Environment,
  clause: Clause,
  facts: readonly WorkFact[],
  outcome: Outcome,
): void {
  if (facts.every((fact) => fact.earlier)) return;
  const { allowance } = clause;
  if (allowance?.per === 'average') {
    append(outcome, chargeAverage(env, clause, facts));
    return;
  }
  const { charged, free, granted } = applyAllowance(env, clause, piecesOf(env, clause, facts));
  let used = 0;
  for (const { fact, amount } of free) {
    used += amount;
    outcome.notCharged.push(skipped(clause, [fact], 'allowance', { amount, unit: allowance!.unit }));
  }
  const allowed = used > 0 ? { code: `allowance_${allowance!.unit}`, params: { granted, used } } : null;
  for (const bucket of bucketsOf(env, clause, charged)) chargeBucket(env, clause, bucket, allowed, outcome);
}

/** One price: its units over the period less what earlier months were charged. */
function chargeBucket(
  env: Environment,
  clause: Clause,
  bucket: Bucket,
  allowed: Message | null,
  outcome: Outcome,
): void {
  const facts = currentOf(bucket);
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
    const { code, text, group, effect, cap } = clause;
    outcome.charges.push({
      code,
      text: multiplier ? `${text}；${multiplier.text}` : text,
      group,
      effect,
      cap,
      count,
      unitPoints,
      factor,
      amount,
      facts: originsOf(facts),
      explain: explainUnits(clause, price, { count, points: unitPoints, halfDays, amount }),
      notes: notesOf(clause, bucket, price, facts, allowed),
    });
  }
  if (rest > 0) outcome.notCharged.push(skipped(clause, facts, 'rounding', { halfDays: rest }));
  else if (count === 0) outcome.notCharged.push(skipped(clause, facts, 'rounding', { halfDays }));
}

function currentOf({ pieces }: Bucket): WorkFact[] {
  const facts: WorkFact[] = [];
  for (const { fact } of pieces) if (!fact.earlier) facts.push(fact);
  return facts;
}

/** What shaped the number beside the price; most charges have nothing to say. */
function notesOf(
  clause: Clause,
  { multiplier, step }: Bucket,
  price: UnitPrice,
  facts: readonly WorkFact[],
  allowed: Message | null,
): Message[] {
  const notes = conversionNotes(facts);
  if (allowed) notes.push(allowed);
  if (price.chosen) notes.push({ code: `choice_${price.chosen}`, params: { points: price.points } });
  if (multiplier) {
    const { code, percent } = multiplier;
    notes.push({ code: 'multiplier', params: { multiplier: code, percent } });
  }
  if (step) {
    notes.push({ code: step.included ? 'escalation_from' : 'escalation_after', params: { n: step.n } });
  }
  const shared = shareNote(clause);
  if (shared) notes.push(shared);
  return notes;
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
