import type { Clause, Multiplier, Rulebook } from '../rulebook/schema';
import { applyAllowance, type Chargeable } from './allowance';
import type { WorkFact } from './convert';
import { amountOf, multiplierOf, type UnitPrice, unitPrice, unitsOf } from './price';
import type { NotCharged } from './result';

/** What a clause takes for one price and one multiplier, before caps. */
export interface Charge {
  clause: Clause;
  price: UnitPrice;
  multiplier: Multiplier | null;
  facts: WorkFact[];
  /** Units charged. */
  count: number;
  /** Half days behind the units, where the clause counts time. */
  halfDays: number;
  /** Hundredths of a point, positive. */
  amount: number;
  /** What the allowance of the clause took before, over all its charges; 0 without one. */
  allowed: number;
}

/** The charges of one clause for one subject's facts (in order of day), and what stayed free. */
export function chargeClause(
  rulebook: Rulebook,
  clause: Clause,
  facts: readonly WorkFact[],
): { charges: Charge[]; notCharged: NotCharged[] } {
  const { charged, free } = applyAllowance(clause, facts);
  const notCharged: NotCharged[] = free.map(({ fact, amount }) =>
    skipped(clause, [fact], 'allowance', { amount, unit: clause.allowance?.unit ?? '' }),
  );
  const allowed = free.reduce((sum, { amount }) => sum + amount, 0);
  const charges: Charge[] = [];
  for (const bucket of bucketsOf(rulebook, clause, charged)) {
    if (bucket.price === null) {
      notCharged.push(...bucket.parts.map(({ fact }) => skipped(clause, [fact], 'no_clause', {})));
      continue;
    }
    const charge = total(clause, bucket.price, bucket.multiplier, bucket.parts, allowed);
    if (charge.count > 0) charges.push(charge);
    const rest = leftOver(charge);
    if (rest > 0) notCharged.push(skipped(clause, charge.facts, 'rounding', { halfDays: rest }));
  }
  return { charges, notCharged };
}

interface Bucket {
  price: UnitPrice | null;
  multiplier: Multiplier | null;
  parts: Chargeable[];
}

/** Parts of one price and multiplier together, cheapest first, so that the order of facts does not show. */
function bucketsOf(rulebook: Rulebook, clause: Clause, parts: readonly Chargeable[]): Bucket[] {
  const buckets = new Map<string, Bucket>();
  for (const part of parts) {
    const price = unitPrice(clause, part.fact);
    const multiplier = multiplierOf(rulebook, part.fact);
    const tier = price?.tier ? clauseTierIndex(clause, price) : '';
    const key =
      clause.measure.type === 'once'
        ? 'once'
        : `${price?.points}/${price?.chosen ?? ''}/${tier}/${multiplier?.code ?? ''}`;
    const bucket = buckets.get(key);
    if (!bucket) buckets.set(key, { price, multiplier, parts: [part] });
    else {
      bucket.parts.push(part);
      if (percentOf(multiplier) > percentOf(bucket.multiplier)) bucket.multiplier = multiplier;
    }
  }
  return [...buckets.entries()]
    .sort(([keyA, a], [keyB, b]) => order(a) - order(b) || (keyA < keyB ? -1 : 1))
    .map(([, bucket]) => bucket);
}

function clauseTierIndex(clause: Clause, price: UnitPrice): number {
  return clause.measure.type === 'minutes'
    ? clause.measure.tiers.findIndex((tier) => tier.minutes === price.tier)
    : 0;
}

/** A missing multiplier is ×1. */
function percentOf(multiplier: Multiplier | null): number {
  return multiplier?.percent ?? 100;
}

function order(bucket: Bucket): number {
  return (bucket.price?.points ?? 0) * percentOf(bucket.multiplier);
}

function total(
  clause: Clause,
  price: UnitPrice,
  multiplier: Multiplier | null,
  parts: readonly Chargeable[],
  allowed: number,
): Charge {
  const halfDays = parts.reduce((sum, part) => sum + part.halfDays, 0);
  const type = clause.measure.type;
  const count = type === 'duration' ? unitsOf(clause, halfDays) : type === 'once' ? 1 : parts.length;
  return {
    clause,
    price,
    multiplier,
    facts: parts.map(({ fact }) => fact),
    count,
    halfDays,
    amount: amountOf(count, price.points, percentOf(multiplier), clause.target.sharePercent),
    allowed,
  };
}

/** Half days that filled no whole unit. */
function leftOver({ clause, count, halfDays }: Charge): number {
  const { measure } = clause;
  if (measure.type !== 'duration' || measure.rounding !== 'down') return 0;
  return halfDays - count * measure.unitHalfDays;
}

function skipped(
  clause: Clause,
  facts: readonly WorkFact[],
  reason: NotCharged['reason'],
  params: NotCharged['params'],
): NotCharged {
  return { facts: originsOf(facts), reason, clause: clause.code, points: null, params };
}

/** The recorded facts behind some facts, each once, in their order. */
export function originsOf(facts: readonly WorkFact[]): string[] {
  return [...new Set(facts.flatMap((fact) => fact.origins))];
}
