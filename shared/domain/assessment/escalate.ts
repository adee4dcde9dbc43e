import type { Clause, Escalation } from '../rulebook/schema';
import { inPeriod } from './context';
import type { WorkFact } from './convert';
import type { Environment } from './environment';
import { timesOf } from './price';

export type Step = Escalation['steps'][number];

/** A fact, or a part of one, with what remains of it to be charged. */
export interface Piece {
  fact: WorkFact;
  halfDays: number;
  /** Units where the clause counts occurrences. */
  times: number;
  /** The step of an escalation it falls under; null at the plain price. */
  step: Step | null;
}

/** Facts as pieces, cut where an n-th occurrence begins to cost more (K6). */
export function piecesOf(env: Environment, clause: Clause, facts: readonly WorkFact[]): Piece[] {
  const { escalation } = clause;
  const whole = (fact: WorkFact, times: number, step: Step | null): Piece => ({
    fact,
    halfDays: fact.halfDays ?? 0,
    times: timesOf(clause, fact, times),
    step,
  });
  if (!escalation) return facts.map((fact) => whole(fact, fact.times ?? 1, null));
  const seen = new Map<number | null, number>();
  return facts.flatMap((fact) => {
    if (!inPeriod(env.context, escalation.period, fact)) return [whole(fact, fact.times ?? 1, null)];
    const key = escalation.per === 'person' ? fact.staffId : null;
    const before = seen.get(key) ?? 0;
    const times = fact.times ?? 1;
    seen.set(key, before + times);
    return cut(escalation, before, times).map(({ count, step }) => whole(fact, count, step));
  });
}

/** Occurrences `before + 1 … before + times` in runs of one step. */
function cut(escalation: Escalation, before: number, times: number): { count: number; step: Step | null }[] {
  const runs: { count: number; step: Step | null }[] = [];
  for (let n = before + 1; n <= before + times; n++) {
    const step = stepOf(escalation, n);
    const last = runs.at(-1);
    if (last && last.step === step) last.count += 1;
    else runs.push({ count: 1, step });
  }
  return runs;
}

/** The last step that the n-th occurrence reaches. */
function stepOf({ steps }: Escalation, n: number): Step | null {
  let reached: Step | null = null;
  for (const step of steps) {
    if (step.included ? n >= step.n : n > step.n) reached = step;
  }
  return reached;
}
