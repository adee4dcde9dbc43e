import { FACT_TAG, type Fact } from './facts';
import { matchFact } from './match';
import type { Plan } from './plan';
import type { NotCharged } from './result';

/** A fact that is not charged from the start, as it will be listed. */
export interface FreeFact {
  fact: Fact;
  entry: NotCharged;
}

/** Sets aside what was waived, what is exempt by decision, and what a rule of the book frees (K39). */
export function setAside(plan: Plan, facts: readonly Fact[]): { counted: Fact[]; free: FreeFact[] } {
  const counted: Fact[] = [];
  const free: FreeFact[] = [];
  for (const fact of facts) {
    const entry = freed(plan, fact);
    if (entry) free.push({ fact, entry });
    else counted.push(fact);
  }
  return { counted, free };
}

function freed(plan: Plan, fact: Fact): NotCharged | null {
  const entry = { facts: [fact.id], clause: null, points: null, params: {} };
  if (fact.tags.includes(FACT_TAG.waived)) {
    return { ...entry, reason: 'waived', params: fact.waiver ?? {} };
  }
  if (fact.tags.includes(FACT_TAG.exempt)) return { ...entry, reason: 'exempt' };
  const rule = plan.exemptionsOf.get(fact.kind)?.find((each) => matchFact(each.match, fact) === 'yes');
  return rule ? { ...entry, reason: 'exempt', clause: rule.code } : null;
}
