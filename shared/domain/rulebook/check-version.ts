import { addDays } from '../time/dates';
import type { IsoDate } from '../time/wall';
import type { RulebookProblem } from './problem';
import type { Rulebook } from './schema';

/** A version with the days it is in force. */
export type Dated = Pick<Rulebook, 'code' | 'version' | 'subject' | 'effectiveFrom' | 'effectiveTo'>;

/** A version that ends before it begins. */
export function checkDates({ effectiveFrom, effectiveTo }: Rulebook): RulebookProblem[] {
  if (effectiveTo === null || effectiveTo >= effectiveFrom) return [];
  return [{ code: 'dates_order', place: 'effectiveTo', params: { from: effectiveFrom, to: effectiveTo } }];
}

/**
 * Days between the versions of one subject on which none is in force (K42), and days on which a version that says
 * when it ends meets the next. A version without an end lasts until the next begins.
 */
export function checkVersions(versions: readonly Dated[]): RulebookProblem[] {
  const sorted = versions
    .map((version, index) => ({ version, index }))
    .sort((a, b) => (a.version.effectiveFrom < b.version.effectiveFrom ? -1 : 1));
  return sorted.flatMap(({ version, index }, i) => {
    const before = sorted.slice(0, i).findLast((each) => each.version.subject === version.subject)?.version;
    const end = before?.effectiveTo;
    if (!end) return [];
    const place = `versions[${index}].effectiveFrom`;
    return gapBetween(end, version.effectiveFrom, place);
  });
}

function gapBetween(end: IsoDate, next: IsoDate, place: string): RulebookProblem[] {
  const due = addDays(end, 1);
  if (next > due) return [{ code: 'version_gap', place, params: { from: due, to: addDays(next, -1) } }];
  if (next < due) return [{ code: 'version_overlap', place, params: { from: next, to: end } }];
  return [];
}
