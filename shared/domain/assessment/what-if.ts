import type { Clause, Measure, Rulebook } from '../rulebook/schema';
import { divide } from './ratio';

/** Share of a price in percent, rounded half up to a hundredth of a point. */
const scaled = (points: number, percent: number): number => divide(points * percent, 100, 'half_up');

/** The amounts a clause charges or gives, in the order they are written: one, one for each tier, or both bounds. */
export function pricesOf({ measure }: Clause): number[] {
  switch (measure.type) {
    case 'minutes':
      return measure.tiers.map(({ points }) => points);
    case 'choice':
      return [measure.min, measure.max];
    case 'proportional':
      return [measure.total];
    default:
      return [measure.points];
  }
}

/**
 * The rulebook with one clause at so many percent of its points, for showing what would become of the scores. Steps
 * of an escalation that name points of their own go along. Null when there is no such clause.
 */
export function withClauseScaled(rulebook: Rulebook, code: string, percent: number): Rulebook | null {
  if (!rulebook.clauses.some((clause) => clause.code === code)) return null;
  const clauses = rulebook.clauses.map((clause): Clause => {
    if (clause.code !== code) return clause;
    const measure = scaledMeasure(clause.measure, percent);
    const { escalation } = clause;
    if (!escalation) return { ...clause, measure };
    const steps = escalation.steps.map((step) =>
      step.points === undefined ? step : { ...step, points: scaled(step.points, percent) },
    );
    return { ...clause, measure, escalation: { ...escalation, steps } };
  });
  return { ...rulebook, clauses };
}

function scaledMeasure(measure: Measure, percent: number): Measure {
  switch (measure.type) {
    case 'minutes': {
      const tiers = measure.tiers.map((tier) => ({ ...tier, points: scaled(tier.points, percent) }));
      return { ...measure, tiers };
    }
    case 'choice':
      return { ...measure, min: scaled(measure.min, percent), max: scaled(measure.max, percent) };
    case 'proportional':
      return { ...measure, total: scaled(measure.total, percent) };
    default:
      return { ...measure, points: scaled(measure.points, percent) };
  }
}
