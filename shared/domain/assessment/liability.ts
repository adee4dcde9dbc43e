import type { Liability } from '../rulebook/schema';
import { applyCaps } from './caps';
import type { Charge } from './charge';
import { chargeSubject } from './charge-subject';
import type { WorkFact } from './convert';
import type { Environment } from './environment';
import { divide } from './ratio';

/** What one person the subject leads loses, per charge. */
interface Loss {
  staffId: number | null;
  taken: number;
  facts: string[];
}

/** K21, K23: what a subject is charged for the people it leads; nothing for who leads nobody. */
export function liabilityCharges(env: Environment, ledFacts: readonly WorkFact[]): Charge[] {
  const { plan, subject } = env;
  return plan.rulebook.liabilities.flatMap((liability) => {
    if (!subject.roles?.includes(liability.role) || ledFacts.length === 0) return [];
    const charge = chargeOf(liability, lossesOf(env, liability, ledFacts));
    return charge ? [charge] : [];
  });
}

/** Each person's own deductions as the book computes them, after that person's caps. */
function lossesOf(env: Environment, { clauses }: Liability, facts: readonly WorkFact[]): Loss[] {
  const byPerson = new Map<number | null, WorkFact[]>();
  for (const fact of facts) {
    const list = byPerson.get(fact.staffId);
    if (list) list.push(fact);
    else byPerson.set(fact.staffId, [fact]);
  }
  return [...byPerson].flatMap(([staffId, own]) => {
    // The person's own role and days are the person's; a led person is charged as anyone.
    const person = { id: staffId ?? 0, name: '' };
    const { charges } = chargeSubject({ ...env, subject: person }, own, { totals: false });
    return applyCaps(env.plan, charges)
      .filter(
        ({ charge, taken }) =>
          charge.effect === 'deduct' && taken > 0 && (!clauses || clauses.includes(charge.code)),
      )
      .map(({ charge, taken }) => ({ staffId, taken, facts: charge.facts }));
  });
}

function chargeOf(liability: Liability, losses: readonly Loss[]): Charge | null {
  if (losses.length === 0) return null;
  const { code, text, group, cap, amount } = liability;
  const facts = [...new Set(losses.flatMap((loss) => loss.facts))].sort();
  const head = { code, text, group, effect: 'deduct' as const, cap, factor: 100, facts, notes: [] };
  if (amount.type === 'share') {
    const lost = losses.reduce((sum, { taken }) => sum + taken, 0);
    const due = divide(lost * amount.percent, 100, 'half_up');
    const params = { lost, percent: amount.percent, amount: due };
    return { ...head, count: 1, unitPoints: due, amount: due, explain: { code: 'liability_share', params } };
  }
  const people = new Set(losses.map(({ staffId }) => staffId)).size;
  const count = amount.per === 'fact' ? facts.length : amount.per === 'person' ? people : 1;
  const due = count * amount.points;
  const params = { count, points: amount.points, amount: due };
  const explain = { code: `liability_${amount.per}`, params };
  return { ...head, count, unitPoints: amount.points, amount: due, explain };
}
