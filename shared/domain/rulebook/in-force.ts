import type { IsoDate } from '../time/wall';
import type { Rulebook, SubjectKind } from './schema';

/**
 * The version that governs a month, asked by its first day: the latest one already in effect (seed row 8, 124).
 * Of two with the same date the higher version wins. Null when none is in effect yet, or the last has ended.
 */
export function rulebookInForce<R extends Versioned>(
  rulebooks: readonly R[],
  subject: SubjectKind,
  date: IsoDate,
): R | null {
  const latest = rulebooks
    .filter((each) => each.subject === subject && each.effectiveFrom <= date)
    .reduce<R | null>((best, each) => (best === null || isLater(each, best) ? each : best), null);
  // An older version does not come back when a newer one ends.
  return latest && isOver(latest, date) ? null : latest;
}

type Dated = Pick<Rulebook, 'effectiveFrom' | 'version'>;
type Versioned = Dated & Pick<Rulebook, 'subject'> & { effectiveTo?: IsoDate | null };

const isOver = ({ effectiveTo }: Versioned, date: IsoDate): boolean => !!effectiveTo && effectiveTo < date;

function isLater(a: Dated, b: Dated): boolean {
  return a.effectiveFrom === b.effectiveFrom ? a.version > b.version : a.effectiveFrom > b.effectiveFrom;
}
