import type { Clause, Multiplier } from '../rulebook/schema';
import { percentOf } from './charge';
import type { Environment } from './environment';
import type { Piece, Step } from './escalate';
import { multiplierOf, type UnitPrice, unitPrice } from './price';

/** Pieces of one price, multiplier and step: one line of the score sheet. */
export interface Bucket {
  price: UnitPrice | null;
  multiplier: Multiplier | null;
  step: Step | null;
  pieces: readonly Piece[];
}

/** Pieces of one price together, cheapest first, so that the order of facts does not show. */
export function bucketsOf({ plan }: Environment, clause: Clause, pieces: readonly Piece[]): Bucket[] {
  if (pieces.length === 0) return [];
  if (plan.samePrice.has(clause)) {
    return [{ price: unitPrice(clause, pieces[0]!.fact), multiplier: null, step: null, pieces }];
  }
  const buckets: (Bucket & { pieces: Piece[] })[] = [];
  const once = clause.measure.type === 'once';
  for (const piece of pieces) {
    const price = unitPrice(clause, piece.fact);
    const multiplier = multiplierOf(plan, piece.fact);
    const bucket = once ? buckets[0] : buckets.find((each) => isSame(each, price, multiplier, piece.step));
    if (!bucket) buckets.push({ price, multiplier, step: piece.step, pieces: [piece] });
    else {
      bucket.pieces.push(piece);
      if (percentOf(multiplier) > percentOf(bucket.multiplier)) bucket.multiplier = multiplier;
    }
  }
  if (buckets.length < 2) return buckets;
  return buckets
    .map((bucket) => ({ bucket, key: keyOf(clause, bucket) }))
    .sort((a, b) => order(a.bucket) - order(b.bucket) || (a.key < b.key ? -1 : 1))
    .map(({ bucket }) => bucket);
}

function isSame(
  bucket: Bucket,
  price: UnitPrice | null,
  multiplier: Multiplier | null,
  step: Step | null,
): boolean {
  return (
    bucket.price?.points === price?.points &&
    bucket.price?.tier === price?.tier &&
    bucket.price?.chosen === price?.chosen &&
    bucket.multiplier === multiplier &&
    bucket.step === step
  );
}

/** Orders buckets that cost the same. */
function keyOf(clause: Clause, { price, multiplier, step }: Bucket): string {
  const { measure } = clause;
  const tier =
    price?.tier && measure.type === 'minutes'
      ? measure.tiers.findIndex(({ minutes }) => minutes === price.tier)
      : '';
  const steps = step ? clause.escalation!.steps.indexOf(step) : '';
  return `${price?.points}/${price?.chosen ?? ''}/${tier}/${multiplier?.code ?? ''}/${steps}`;
}

function order({ price, multiplier, step }: Bucket): number {
  return (step?.points ?? price?.points ?? 0) * percentOf(multiplier) * (step?.percent ?? 100);
}
