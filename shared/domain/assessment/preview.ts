import type { Rulebook } from '../rulebook/schema';
import type { Fact } from './facts';
import { planOf } from './plan';
import { multiplierOf, priceAlone } from './price';
import { selectClauses } from './select';

/** What a fact would cost by itself under a clause, for showing while it is being recorded. */
export interface ChargePreview {
  clause: string;
  text: string;
  source: string | null;
  /** Hundredths, before allowance and caps; for a choice its least amount until one is chosen. Negative: a bonus. */
  points: number;
  /** Bounds between which the recorder chooses (a reason is due); null for fixed points. */
  choice: { min: number; max: number; step: number } | null;
  /** Multiplier in percent. */
  factor: number;
}

/** The clauses that would charge a fact, empty when none does. Conversions are not applied. */
export function previewCharges(rulebook: Rulebook, fact: Fact): ChargePreview[] {
  const plan = planOf(rulebook);
  return selectClauses(rulebook, fact).charged.map((clause) => {
    const { measure } = clause;
    const points = priceAlone(plan, clause, fact);
    return {
      clause: clause.code,
      text: clause.text,
      source: clause.source ?? null,
      points: clause.effect === 'bonus' ? -points : points,
      choice: measure.type === 'choice' ? { min: measure.min, max: measure.max, step: measure.step } : null,
      factor: multiplierOf(plan, fact)?.percent ?? 100,
    };
  });
}
