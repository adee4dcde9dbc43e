import type { Clause } from '../rulebook/schema';
import { inPeriod, prorated } from './context';
import type { WorkFact } from './convert';
import type { Environment } from './environment';
import type { Piece } from './escalate';

export interface AfterAllowance {
  charged: readonly Piece[];
  /** What the allowance took, in half days or occurrences. */
  free: { fact: WorkFact; amount: number }[];
  /** The free amount of one subject or person; 0 without an allowance. */
  granted: number;
}

/**
 * Takes the free amount from the facts in order of day, for the subject as a whole or for each of its people (K11);
 * over a quarter or year the earlier months use it up first. A fact may be free in part.
 */
export function applyAllowance(env: Environment, clause: Clause, pieces: readonly Piece[]): AfterAllowance {
  const { allowance } = clause;
  if (!allowance || allowance.per === 'average') return { charged: pieces, free: [], granted: 0 };
  const granted = grantOf(env, allowance);
  const left = new Map<number | null, number>();
  const charged: Piece[] = [];
  const free: AfterAllowance['free'] = [];
  for (const piece of pieces) {
    const { fact } = piece;
    if (!inPeriod(env.context, allowance.period, fact)) {
      charged.push(piece);
      continue;
    }
    const key = allowance.per === 'person' ? fact.staffId : null;
    const available = left.get(key) ?? granted;
    const byLength = allowance.unit === 'half_day';
    const wanted = byLength ? piece.halfDays : piece.times;
    const taken = Math.min(available, wanted);
    left.set(key, available - taken);
    if (taken > 0 && !fact.earlier) free.push({ fact, amount: taken });
    if (taken === wanted && wanted > 0) continue;
    charged.push(
      byLength ? { ...piece, halfDays: wanted - taken } : { ...piece, times: Math.max(wanted - taken, 0) },
    );
  }
  return { charged, free, granted };
}

type Allowance = NonNullable<Clause['allowance']>;

/** The free amount, less for who was posted part of the month where the clause says so. */
export const grantOf = ({ subject, context }: Environment, { amount, prorate }: Allowance): number =>
  prorate ? prorated(amount, subject.days, context) : amount;
