import type { Charge } from './charge';
import type { Plan } from './plan';

/** A charge after caps: what it really takes or gives, and the limit that held it back. */
export interface CappedCharge {
  charge: Charge;
  /** Hundredths, never more than `charge.amount`. */
  taken: number;
  /** Code of the clause or group whose cap was reached; null when nothing was cut. */
  limit: string | null;
  cap: number | null;
}

interface Limit {
  code: string;
  cap: number;
  left: number;
}

/**
 * Takes each charge out of what its clause, its group and every group around it still have (K16); groups without a
 * cap pass everything (K17). Deductions and bonuses have limits of their own. The sum does not depend on the order.
 */
export function applyCaps(plan: Plan, charges: readonly Charge[]): CappedCharge[] {
  const ofClause = new Map<string, Limit>();
  const ofGroup = { deduct: new Map<string, Limit>(), bonus: new Map<string, Limit>() };
  return charges.map((charge) => {
    const around: Limit[] = [];
    if (charge.cap !== null) around.push(limitOf(ofClause, charge.code, charge.cap));
    for (const group of plan.groupsAround.get(charge.group) ?? []) {
      const cap = charge.effect === 'bonus' ? group.bonusCap : group.cap;
      if (cap !== null) around.push(limitOf(ofGroup[charge.effect], group.code, cap));
    }
    return take(charge, around);
  });
}

function limitOf(limits: Map<string, Limit>, code: string, cap: number): Limit {
  const known = limits.get(code);
  if (known) return known;
  const fresh = { code, cap, left: cap };
  limits.set(code, fresh);
  return fresh;
}

function take(charge: Charge, limits: readonly Limit[]): CappedCharge {
  let binding: Limit | null = null;
  let taken = charge.amount;
  for (const limit of limits) {
    if (limit.left >= taken) continue;
    taken = limit.left;
    binding = limit;
  }
  for (const limit of limits) limit.left -= taken;
  return { charge, taken, limit: binding?.code ?? null, cap: binding?.cap ?? null };
}
