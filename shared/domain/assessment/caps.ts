import type { Rulebook } from '../rulebook/schema';
import type { Charge } from './charge';

/** A charge after caps: what it really takes, and the limit that held it back. */
export interface CappedCharge {
  charge: Charge;
  /** Hundredths taken, never more than `charge.amount`. */
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
 * Takes each charge out of what its clause, its group and every group around it still have (K16); groups
 * without a cap pass everything (K17). The sum does not depend on the order of the charges.
 */
export function applyCaps(rulebook: Rulebook, charges: readonly Charge[]): CappedCharge[] {
  const groups = new Map(rulebook.groups.map((group) => [group.code, group]));
  const limits = new Map<string, Limit>();
  const limitOf = (key: string, code: string, cap: number): Limit => {
    const known = limits.get(key);
    if (known) return known;
    const fresh = { code, cap, left: cap };
    limits.set(key, fresh);
    return fresh;
  };
  return charges.map((charge) => {
    const { clause } = charge;
    const around: Limit[] = [];
    if (clause.cap !== null) around.push(limitOf(`clause ${clause.code}`, clause.code, clause.cap));
    const seen = new Set<string>();
    for (let code: string | null = clause.group; code !== null && !seen.has(code); ) {
      seen.add(code);
      const group = groups.get(code);
      if (group && group.cap !== null) around.push(limitOf(`group ${code}`, code, group.cap));
      code = group?.parent ?? null;
    }
    return take(charge, around);
  });
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
