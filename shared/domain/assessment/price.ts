import type { Clause, MinuteRange, Multiplier, Rulebook } from '../rulebook/schema';
import type { Fact } from './facts';
import { inMinuteRange, matchFact } from './match';

/** What one unit of a fact costs under a clause; `tier` tells the minutes it fell into. */
export interface UnitPrice {
  points: number;
  tier?: MinuteRange;
  /** A chosen amount that was missing (`default`) or outside the range (`clamped`). */
  chosen?: 'default' | 'clamped';
}

/** Hundredths per unit for this fact; null when its minutes fall into no tier. */
export function unitPrice(clause: Clause, fact: Fact): UnitPrice | null {
  const { measure } = clause;
  switch (measure.type) {
    case 'occurrence':
    case 'once':
      return { points: measure.points };
    case 'duration':
      return { points: measure.rounding === 'proportional' ? perHalfDay(measure) : measure.points };
    case 'minutes': {
      const tier = measure.tiers.find((each) => inMinuteRange(each.minutes, fact.minutes ?? 0));
      return tier ? { points: tier.points, tier: tier.minutes } : null;
    }
    case 'choice': {
      if (fact.points === undefined) return { points: measure.min, chosen: 'default' };
      const points = Math.min(Math.max(fact.points, measure.min), measure.max);
      return points === fact.points ? { points } : { points, chosen: 'clamped' };
    }
  }
}

function perHalfDay(measure: { points: number; unitHalfDays: 1 | 2 }): number {
  return Math.floor(measure.points / measure.unitHalfDays);
}

/** Whole units in a length of half days, by the rounding the clause states. */
export function unitsOf(clause: Clause, halfDays: number): number {
  const { measure } = clause;
  if (measure.type !== 'duration' || measure.rounding === 'proportional') return halfDays;
  const units = halfDays / measure.unitHalfDays;
  return measure.rounding === 'up' ? Math.ceil(units) : Math.floor(units);
}

/** The multiplier that applies to a fact: the highest that fits; null when none does. */
export function multiplierOf(rulebook: Rulebook, fact: Fact): Multiplier | null {
  let best: Multiplier | null = null;
  for (const multiplier of rulebook.multipliers) {
    if (matchFact(multiplier.match, fact) !== 'yes') continue;
    if (best === null || multiplier.percent > best.percent) best = multiplier;
  }
  return best;
}

/** Hundredths for so many units, times a multiplier and a share in percent, rounded half up. */
export function amountOf(count: number, unitPoints: number, percent: number, sharePercent: number): number {
  return Math.floor((count * unitPoints * percent * sharePercent + 5000) / 10_000);
}

/** What a fact would cost by itself, before allowance and caps; decides between overlapping clauses. */
export function priceAlone(rulebook: Rulebook, clause: Clause, fact: Fact): number {
  const price = unitPrice(clause, fact);
  if (price === null) return 0;
  const count = clause.measure.type === 'duration' ? unitsOf(clause, fact.halfDays ?? 0) : 1;
  const percent = multiplierOf(rulebook, fact)?.percent ?? 100;
  return amountOf(count, price.points, percent, clause.target.sharePercent);
}
