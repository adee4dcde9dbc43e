import type { Clause, Rulebook } from '../rulebook/schema';
import type { Fact } from './facts';
import { matchFact } from './match';
import { priceAlone } from './price';

/** Which clauses charge a fact. */
export interface Selection {
  charged: Clause[];
  /** Clauses that fit as well but give way to a dearer one (K19). */
  overlapped: Clause[];
  /** A clause that knows this kind of fact and leaves it free. */
  exemptBy: Clause | null;
}

/** Finds the clauses of a fact; a fallback clause only when no other takes it. */
export function selectClauses(rulebook: Rulebook, fact: Fact): Selection {
  const fitting: Clause[] = [];
  let exemptBy: Clause | null = null;
  for (const clause of rulebook.clauses) {
    if (!isTarget(rulebook, clause, fact)) continue;
    const match = matchFact(clause.match, fact);
    if (match === 'yes') fitting.push(clause);
    else if (match === 'exempt') exemptBy ??= clause;
  }
  const named = fitting.filter((clause) => !clause.fallback);
  const candidates = named.length > 0 ? named : fitting;
  if (rulebook.overlap === 'add' || candidates.length < 2) {
    return { charged: candidates, overlapped: [], exemptBy };
  }
  const dearest = candidates.reduce((best, clause) =>
    priceAlone(rulebook, clause, fact) > priceAlone(rulebook, best, fact) ? clause : best,
  );
  return { charged: [dearest], overlapped: candidates.filter((clause) => clause !== dearest), exemptBy };
}

function isTarget(rulebook: Rulebook, clause: Clause, fact: Fact): boolean {
  if (clause.target.from === 'any') return true;
  const own = rulebook.subject === 'person' || fact.staffId === null;
  return clause.target.from === (own ? 'own' : 'staff');
}
