import type { Clause } from '../rulebook/schema';
import { append, type Outcome } from './charge';
import { chargeFacts } from './charge-facts';
import { chargeTotal } from './charge-totals';
import { originsOf, type WorkFact } from './convert';
import type { Environment } from './environment';
import { matchFact } from './match';
import { resolveEvents } from './overlap';
import type { Plan, Selection } from './plan';
import { answers, isTarget, selectClauses } from './select';

/** All charges of one subject in the order of the rulebook's clauses, before caps, and what no clause charged. */
export function chargeSubject(
  env: Environment,
  facts: readonly WorkFact[],
  { totals } = { totals: true },
): Outcome {
  const { plan } = env;
  const outcome: Outcome = { charges: [], notCharged: [] };
  const byClause = new Map<Clause, WorkFact[]>();
  const place = (fact: WorkFact, selection: Selection): void => {
    for (const clause of selection.charged) {
      const list = byClause.get(clause);
      if (list) list.push(fact);
      else byClause.set(clause, [fact]);
    }
    const plain = selection.charged.length > 0 && selection.overlapped.length === 0;
    if (!plain && !fact.earlier) outcome.notCharged.push(...leftOut(env, fact, selection));
  };
  const select = (fact: WorkFact): Selection => selectClauses(plan.rulebook, fact, env.subject);
  if (plan.rulebook.overlapOf === 'fact') for (const fact of facts) place(fact, select(fact));
  else {
    const selected = facts.map((fact) => ({ fact, selection: select(fact) }));
    for (const { fact, selection } of resolveEvents(plan, selected)) place(fact, selection);
  }
  for (const clause of inOrder(plan, [...byClause.keys(), ...(totals ? plan.totals : [])])) {
    const own = byClause.get(clause);
    if (own) chargeFacts(env, clause, own, outcome);
    else append(outcome, totalOf(env, clause, facts));
  }
  return outcome;
}

/** Clauses as they are written. */
function inOrder({ orderOf }: Plan, clauses: Clause[]): Clause[] {
  return clauses.sort((a, b) => orderOf.get(a.code)! - orderOf.get(b.code)!);
}

/** Why a fact costs nothing, or less than it might. */
function leftOut({ plan }: Environment, fact: WorkFact, selection: Selection): Outcome['notCharged'] {
  const { charged, overlapped, exemptBy } = selection;
  const entry = { facts: originsOf([fact]), points: null, params: {} };
  const gone = overlapped.map((clause) => ({ ...entry, reason: 'overlap' as const, clause: clause.code }));
  if (charged.length > 0 || gone.length > 0) return gone;
  if (exemptBy) return [{ ...entry, reason: 'exempt', clause: exemptBy.code }];
  const taken = plan.takers.some((takes) => takes(fact));
  return taken ? [] : [{ ...entry, reason: 'no_clause', clause: null }];
}

function totalOf(env: Environment, clause: Clause, facts: readonly WorkFact[]): Outcome {
  if (!answers(clause, env.subject)) return { charges: [], notCharged: [] };
  const own = facts.filter(
    (fact) =>
      !fact.earlier && matchFact(clause.match, fact) === 'yes' && isTarget(env.plan.rulebook, clause, fact),
  );
  return chargeTotal(env, clause, own);
}
