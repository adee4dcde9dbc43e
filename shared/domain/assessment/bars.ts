import type { Bar, Rulebook } from '../rulebook/schema';
import { sizeIn } from './behind';
import { type AssessContext, inPeriod } from './context';
import { originsOf, type WorkFact } from './convert';
import { matchFact } from './match';
import type { BarHit } from './result';

/** The bars that a subject's facts fill (K30), counted over the month, quarter or year of the bar. */
export function barsOf({ bars }: Rulebook, facts: readonly WorkFact[], context: AssessContext): BarHit[] {
  return bars.flatMap((bar) => {
    const own = filling(bar, facts, context);
    return own.length > 0 && barSize(bar, own) >= bar.count ? [hit(bar, own)] : [];
  });
}

/** The facts that fill a bar. */
export const filling = (
  { period, match }: Bar,
  facts: readonly WorkFact[],
  context: AssessContext,
): WorkFact[] => facts.filter((fact) => inPeriod(context, period, fact) && matchFact(match, fact) === 'yes');

/** How far facts have filled a bar, in occurrences or half days. */
export const barSize = ({ measure }: Bar, facts: readonly WorkFact[]): number =>
  facts.reduce((sum, fact) => sum + sizeIn(measure, fact), 0);

function hit({ code, text, effect }: Bar, facts: readonly WorkFact[]): BarHit {
  const base = { code, text, facts: originsOf(facts) };
  return effect.type === 'grade'
    ? { ...base, ceiling: effect.ceiling, awards: [], scope: null }
    : { ...base, ceiling: null, awards: effect.awards ?? ['*'], scope: effect.scope };
}
