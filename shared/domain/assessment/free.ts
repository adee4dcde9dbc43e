import type { WorkFact } from './convert';
import type { FactIndex } from './fact-index';
import { byDateAndId, FACT_TAG } from './facts';
import { matchFact } from './match';
import type { Plan } from './plan';
import type { NotCharged } from './result';

/** A fact that is not charged from the start, as it will be listed. */
export interface FreeFact {
  fact: WorkFact;
  entry: NotCharged;
}

/**
 * What was waived, what is exempt by decision, and what a rule of the book frees (K39), in order. Only facts that a
 * decision marked or a rule names are looked at.
 */
export function setAside(plan: Plan, { marked, byKind }: FactIndex): FreeFact[] {
  const free = marked.map((fact) => ({ fact, entry: decided(fact) }));
  const known = new Set(marked);
  for (const [kind, rules] of plan.exemptionsOf) {
    for (const fact of byKind.get(kind) ?? []) {
      const rule = known.has(fact) ? undefined : rules.find((each) => matchFact(each.match, fact) === 'yes');
      if (rule) free.push({ fact, entry: entryOf(fact, 'exempt', rule.code) });
    }
  }
  return free.sort((a, b) => byDateAndId(a.fact, b.fact));
}

function decided(fact: WorkFact): NotCharged {
  const entry = entryOf(fact, 'exempt', null);
  const { waiver, tags } = fact;
  return tags.includes(FACT_TAG.waived) ? { ...entry, reason: 'waived', params: waiver ?? {} } : entry;
}

const entryOf = (fact: WorkFact, reason: NotCharged['reason'], clause: string | null): NotCharged => ({
  facts: [fact.id],
  reason,
  clause,
  points: null,
  params: {},
});
