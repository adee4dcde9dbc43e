import type { Fact } from '../assessment/facts';
import { selectClauses } from '../assessment/select';
import type { Rulebook } from '../rulebook/schema';
import type { IsoDate } from '../time/wall';

/** What a rulebook takes for an item, all in hundredths of a point. */
export interface ItemCharge {
  clause: string;
  text: string;
  /** Fixed points; the lowest where the clause leaves a range. */
  points: number;
  /** What the recorder may choose (K8); null when the points are fixed. */
  range: { min: number; max: number; step: number } | null;
}

/** The clause that would charge an incident of this item: shown while recording. Null when none would. */
export function itemCharge(rulebook: Rulebook, item: string, date: IsoDate): ItemCharge | null {
  const person = rulebook.subject === 'person';
  const probe: Fact = {
    id: 'probe',
    kind: 'incident',
    staffId: person ? 1 : null,
    windowId: 1,
    unitId: null,
    date,
    item,
    tags: [],
    source: { table: 'incident', id: 0 },
  };
  const clause = selectClauses(rulebook, probe).charged[0];
  if (!clause) return null;
  const { measure, code, text } = clause;
  if (measure.type === 'choice') {
    const { min, max, step } = measure;
    return { clause: code, text, points: min, range: { min, max, step } };
  }
  return 'points' in measure ? { clause: code, text, points: measure.points, range: null } : null;
}

/** Why chosen points cannot be; null when they fit, or when nothing was chosen (then the lowest counts). */
export function pointsProblem(
  charge: ItemCharge | null,
  points: number | null,
): 'points_fixed' | 'points_outside_range' | null {
  if (points === null || charge === null) return null;
  if (charge.range === null) return points === charge.points ? null : 'points_fixed';
  const { min, max, step } = charge.range;
  return points >= min && points <= max && (points - min) % step === 0 ? null : 'points_outside_range';
}
