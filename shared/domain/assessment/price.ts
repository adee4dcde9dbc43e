import type { Clause, MinuteRange, Multiplier } from '../rulebook/schema';
import type { Fact } from './facts';
import { inMinuteRange, matchFact } from './match';
import type { Plan } from './plan';

/** What one unit of a fact costs under a clause; `tier` tells the minutes it fell into. */
export interface UnitPrice {
  points: number;
  tier?: MinuteRange;
  /** A chosen amount that was missing (`default`) or outside the range (`clamped`). */
  chosen?: 'default' | 'clamped';
}

/** Hundredths per unit for this fact; null when its minutes fall into no tier, or no fact has a price by itself. */
export function unitPrice(clause: Clause, fact: Fact): UnitPrice | null {
  const { measure } = clause;
  switch (measure.type) {
    case 'occurrence':
    case 'once':
    case 'days':
      return { points: measure.points };
    case 'duration': {
      const share = measure.rounding === 'proportional' ? measure.unitHalfDays : 1;
      return { points: Math.floor(measure.points / share) };
    }
    case 'minutes': {
      const tier = measure.tiers.find((each) => inMinuteRange(each.minutes, fact.minutes ?? 0));
      return tier ? { points: tier.points, tier: tier.minutes } : null;
    }
    case 'choice': {
      if (fact.points === undefined) return { points: measure.min, chosen: 'default' };
      const points = Math.min(Math.max(fact.points, measure.min), measure.max);
      return points === fact.points ? { points } : { points, chosen: 'clamped' };
    }
    default:
      return null;
  }
}

/** Whole units in a length of half days, by the rounding the clause states. */
export function unitsOf(clause: Clause, halfDays: number): number {
  const { measure } = clause;
  if (measure.type !== 'duration' || measure.rounding === 'proportional') return halfDays;
  const units = halfDays / measure.unitHalfDays;
  return measure.rounding === 'up' ? Math.ceil(units) : Math.floor(units);
}

/** Units of one fact: working days overdue by the step of the clause, or how often it happened. */
export function timesOf(clause: Clause, fact: Fact, times = fact.times ?? 1): number {
  const { measure } = clause;
  if (measure.type !== 'days') return times;
  const steps = (fact.days ?? 0) / measure.per;
  return times * (measure.rounding === 'up' ? Math.ceil(steps) : Math.floor(steps));
}

/** The multiplier that applies to a fact: the highest that fits; null when none does. */
export function multiplierOf(plan: Plan, fact: Fact): Multiplier | null {
  let best: Multiplier | null = null;
  for (const multiplier of plan.multipliersOf.get(fact.kind) ?? []) {
    if (matchFact(multiplier.match, fact) !== 'yes') continue;
    if (best === null || multiplier.percent > best.percent) best = multiplier;
  }
  return best;
}

/** Hundredths for so many units, times a multiplier and a share in percent, rounded half up. */
export function amountOf(count: number, unitPoints: number, percent: number, sharePercent: number): number {
  return Math.floor((count * unitPoints * percent * sharePercent + 5000) / 10_000);
}

/** What a fact would cost by itself, before allowance, escalation and caps; decides between overlapping clauses. */
export function priceAlone(plan: Plan, clause: Clause, fact: Fact): number {
  const price = unitPrice(clause, fact);
  if (price === null) return 0;
  const isLength = clause.measure.type === 'duration';
  const count = isLength ? unitsOf(clause, fact.halfDays ?? 0) : timesOf(clause, fact);
  const percent = multiplierOf(plan, fact)?.percent ?? 100;
  return amountOf(count, price.points, percent, clause.target.sharePercent);
}
