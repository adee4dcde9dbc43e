import type { Clause, Rulebook } from '../rulebook/schema';
import type { Fact } from './facts';
import { matchFact } from './match';
import { type Plan, planOf, type Selection } from './plan';
import { priceAlone } from './price';
import type { Subject } from './result';

const NONE: readonly Clause[] = [];

/** Finds the clauses of a fact; a fallback clause only when no other takes it. */
export function selectClauses(rulebook: Rulebook, fact: Fact, subject?: Subject): Selection {
  const plan = planOf(rulebook);
  const { clauses, sure } = plan.clausesFor(fact);
  if (sure) return sure;
  let fitting: readonly Clause[] = NONE;
  let exemptBy: Clause | null = null;
  for (const clause of clauses) {
    if (!isTarget(rulebook, clause, fact) || !answers(clause, subject)) continue;
    const match = matchFact(clause.match, fact);
    if (match === 'yes') fitting = fitting.length === 0 ? [clause] : [...fitting, clause];
    else if (match === 'exempt') exemptBy ??= clause;
  }
  if (fitting.length < 2) return { charged: fitting, overlapped: NONE, exemptBy };
  const named = fitting.filter((clause) => !clause.fallback);
  const { kept, replaced } = giveWay(named.length > 0 ? named : fitting);
  const { overlap } = rulebook;
  if (overlap === 'add' || kept.length < 2) return { charged: kept, overlapped: replaced, exemptBy };
  const winner = overlap === 'first' ? kept[0]! : dearest(plan, kept, fact);
  const overlapped = [...kept.filter((clause) => clause !== winner), ...replaced];
  return { charged: [winner], overlapped, exemptBy };
}

/** K13: whoever is named by another of the list leaves it. */
export function giveWay(clauses: readonly Clause[]): {
  kept: readonly Clause[];
  replaced: readonly Clause[];
} {
  const named = new Set(clauses.flatMap((clause) => clause.overrides ?? []));
  if (named.size === 0) return { kept: clauses, replaced: NONE };
  return {
    kept: clauses.filter((clause) => !named.has(clause.code)),
    replaced: clauses.filter((clause) => named.has(clause.code)),
  };
}

function dearest(plan: Plan, clauses: readonly Clause[], fact: Fact): Clause {
  return clauses.reduce((best, clause) =>
    priceAlone(plan, clause, fact) > priceAlone(plan, best, fact) ? clause : best,
  );
}

/** Whether a clause charges this fact to its own subject or to those around it (K20). */
export function isTarget(rulebook: Rulebook, clause: Clause, fact: Fact): boolean {
  if (clause.target.from === 'any') return true;
  const own = rulebook.subject === 'person' || fact.staffId === null;
  return clause.target.from === (own ? 'own' : 'staff');
}

/** Whether a clause is meant for this subject at all (K20). */
export function answers({ target }: Clause, subject: Subject | undefined): boolean {
  if (!target.roles || !subject) return true;
  return target.roles.some((role) => subject.roles?.includes(role));
}
