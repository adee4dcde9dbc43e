import type { Clause } from '../rulebook/schema';
import type { WorkFact } from './convert';

/** A fact with the half days that remain to be charged. */
export interface Chargeable {
  fact: WorkFact;
  halfDays: number;
}

export interface AfterAllowance {
  charged: Chargeable[];
  /** What the allowance took, in half days or occurrences. */
  free: { fact: WorkFact; amount: number }[];
}

/**
 * Takes the free amount from the facts in order of day, for the subject as a whole or for each of its
 * people (K11). A fact may be free in part.
 */
export function applyAllowance(clause: Clause, facts: readonly WorkFact[]): AfterAllowance {
  const { allowance } = clause;
  const all = facts.map((fact) => ({ fact, halfDays: fact.halfDays ?? 0 }));
  if (!allowance) return { charged: all, free: [] };
  const left = new Map<number | null, number>();
  const charged: Chargeable[] = [];
  const free: AfterAllowance['free'] = [];
  for (const { fact, halfDays } of all) {
    const key = allowance.per === 'person' ? fact.staffId : null;
    const available = left.get(key) ?? allowance.amount;
    const wanted = allowance.unit === 'half_day' ? halfDays : 1;
    const taken = Math.min(available, wanted);
    left.set(key, available - taken);
    if (taken > 0) free.push({ fact, amount: taken });
    if (taken < wanted || wanted === 0)
      charged.push({ fact, halfDays: allowance.unit === 'half_day' ? wanted - taken : halfDays });
  }
  return { charged, free };
}
