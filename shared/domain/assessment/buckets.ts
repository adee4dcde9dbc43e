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
  pieces: Piece[];
}

/** Pieces of one price together, cheapest first, so that the order of facts does not show. */
export function bucketsOf({ plan }: Environment, clause: Clause, pieces: readonly Piece[]): Bucket[] {
  const buckets = new Map<string, Bucket>();
  for (const piece of pieces) {
    const price = unitPrice(clause, piece.fact);
    const multiplier = multiplierOf(plan, piece.fact);
    const key = keyOf(clause, price, multiplier, piece.step);
    const bucket = buckets.get(key);
    if (!bucket) buckets.set(key, { price, multiplier, step: piece.step, pieces: [piece] });
    else {
      bucket.pieces.push(piece);
      if (percentOf(multiplier) > percentOf(bucket.multiplier)) bucket.multiplier = multiplier;
    }
  }
  return [...buckets.entries()]
    .sort(([keyA, a], [keyB, b]) => order(a) - order(b) || (keyA < keyB ? -1 : 1))
    .map(([, bucket]) => bucket);
}

function keyOf(
  clause: Clause,
  price: UnitPrice | null,
  multiplier: Multiplier | null,
  step: Step | null,
): string {
  const { measure } = clause;
  if (measure.type === 'once') return 'once';
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
