import type { WorkFact } from './convert';
import { FACT_TAG } from './facts';
import { matchFact } from './match';
import type { Plan } from './plan';
import type { NotCharged } from './result';

/** A fact that is not charged from the start, as it will be listed. */
export interface FreeFact {
  fact: WorkFact;
  entry: NotCharged;
}

/** Sets aside what was waived, what is exempt by decision, and what a rule of the book frees (K39). */
export function setAside(
  plan: Plan,
  facts: readonly WorkFact[],
): { counted: readonly WorkFact[]; free: FreeFact[] } {
  const free: FreeFact[] = [];
  for (const fact of facts) {
    const entry = freed(plan, fact);
    if (entry) free.push({ fact, entry });
  }
  if (free.length === 0) return { counted: facts, free };
  const gone = new Set(free.map(({ fact }) => fact));
  return { counted: facts.filter((fact) => !gone.has(fact)), free };
}

function freed(plan: Plan, fact: WorkFact): NotCharged | null {
  const rules = plan.exemptionsOf.get(fact.kind);
  if (fact.tags.length === 0 && !rules) return null;
  const entry = { facts: [fact.id], clause: null, points: null, params: {} };
  if (fact.tags.includes(FACT_TAG.waived)) {
    return { ...entry, reason: 'waived', params: fact.waiver ?? {} };
  }
  if (fact.tags.includes(FACT_TAG.exempt)) return { ...entry, reason: 'exempt' };
  const rule = rules?.find((each) => matchFact(each.match, fact) === 'yes');
  return rule ? { ...entry, reason: 'exempt', clause: rule.code } : null;
}
