import type { Bar, Rulebook } from '../rulebook/schema';
import { type AssessContext, inPeriod } from './context';
import { originsOf, type WorkFact } from './convert';
import { matchFact } from './match';
import type { BarHit } from './result';

/** The bars that a subject's facts fill (K30), counted over the month, quarter or year of the bar. */
export function barsOf({ bars }: Rulebook, facts: readonly WorkFact[], context: AssessContext): BarHit[] {
  return bars.flatMap((bar) => {
    const own = facts.filter(
      (fact) => inPeriod(context, bar.period, fact) && matchFact(bar.match, fact) === 'yes',
    );
    const count = own.reduce((sum, fact) => sum + sizeOf(bar, fact), 0);
    return own.length > 0 && count >= bar.count ? [hit(bar, own)] : [];
  });
}

const sizeOf = (bar: Bar, fact: WorkFact): number =>
  bar.measure === 'half_days' ? (fact.halfDays ?? 0) : (fact.times ?? 1);

function hit({ code, text, effect }: Bar, facts: readonly WorkFact[]): BarHit {
  const base = { code, text, facts: originsOf(facts) };
  return effect.type === 'grade'
    ? { ...base, ceiling: effect.ceiling, awards: [], scope: null }
    : { ...base, ceiling: null, awards: effect.awards ?? ['*'], scope: effect.scope };
}
