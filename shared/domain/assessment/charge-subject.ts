import type { Clause } from '../rulebook/schema';
import type { Outcome } from './charge';
import { chargeFacts } from './charge-facts';
import { chargeTotal } from './charge-totals';
import type { WorkFact } from './convert';
import type { Environment } from './environment';
import { matchFact } from './match';
import { resolveEvents, type Selected } from './overlap';
import { answers, isTarget, selectClauses } from './select';

/** All charges of one subject in the order of the rulebook's clauses, before caps, and what no clause charged. */
export function chargeSubject(
  env: Environment,
  facts: readonly WorkFact[],
  { totals } = { totals: true },
): Outcome {
  const { plan } = env;
  const selected = resolveEvents(
    plan,
    facts.map((fact) => ({ fact, selection: selectClauses(plan.rulebook, fact, env.subject) })),
  );
  const outcome: Outcome = { charges: [], notCharged: [] };
  const byClause = new Map<Clause, WorkFact[]>();
  for (const each of selected) {
    for (const clause of each.selection.charged) {
      const list = byClause.get(clause);
      if (list) list.push(each.fact);
      else byClause.set(clause, [each.fact]);
    }
    if (!each.fact.earlier) outcome.notCharged.push(...leftOut(env, each));
  }
  if (byClause.size === 0 && plan.totals.length === 0) return outcome;
  for (const clause of plan.rulebook.clauses) {
    const own = byClause.get(clause);
    const part = own ? chargeFacts(env, clause, own) : totals ? totalOf(env, clause, facts) : null;
    if (!part) continue;
    outcome.charges.push(...part.charges);
    outcome.notCharged.push(...part.notCharged);
  }
  return outcome;
}

/** Why a fact costs nothing, or less than it might. */
function leftOut({ plan }: Environment, { fact, selection }: Selected): Outcome['notCharged'] {
  const { charged, overlapped, exemptBy } = selection;
  const entry = { facts: fact.origins, points: null, params: {} };
  const gone = overlapped.map((clause) => ({ ...entry, reason: 'overlap' as const, clause: clause.code }));
  if (charged.length > 0 || gone.length > 0) return gone;
  if (exemptBy) return [{ ...entry, reason: 'exempt', clause: exemptBy.code }];
  const taken = plan.takers.some((match) => matchFact(match, fact) === 'yes');
  return taken ? [] : [{ ...entry, reason: 'no_clause', clause: null }];
}

function totalOf(env: Environment, clause: Clause, facts: readonly WorkFact[]): Outcome | null {
  if (!env.plan.totals.includes(clause) || !answers(clause, env.subject)) return null;
  const own = facts.filter(
    (fact) =>
      !fact.earlier && matchFact(clause.match, fact) === 'yes' && isTarget(env.plan.rulebook, clause, fact),
  );
  return chargeTotal(env, clause, own);
}
