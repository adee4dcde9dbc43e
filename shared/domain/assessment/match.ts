import type { Match, MinuteRange } from '../rulebook/schema';
import type { Fact } from './facts';

/** Lowest and highest whole minute of a range; `hi` is Infinity where it is open upwards. */
export function minuteBounds(range: MinuteRange): { lo: number; hi: number } {
  const lo = range.from === null ? 0 : range.from + (range.fromIncluded ? 0 : 1);
  const hi = range.to === null ? Number.POSITIVE_INFINITY : range.to - (range.toIncluded ? 0 : 1);
  return { lo, hi };
}

/** The same without making bounds: asked for every fact. */
export function inMinuteRange({ from, fromIncluded, to, toIncluded }: MinuteRange, minutes: number): boolean {
  if (from !== null && (fromIncluded ? minutes < from : minutes <= from)) return false;
  return to === null || (toIncluded ? minutes <= to : minutes < to);
}

const names = (wanted: readonly string[], value: string | undefined): boolean =>
  value !== undefined && wanted.includes(value);

/**
 * Whether a fact meets every condition. `exempt` means: all but the leave type, so the rule knows this kind of
 * fact and leaves it free on purpose (公假, 年休假).
 */
export function matchFact(match: Match, fact: Fact): 'yes' | 'no' | 'exempt' {
  if (!match.kinds.includes(fact.kind)) return 'no';
  if (match.items && !names(match.items, fact.item)) return 'no';
  if (match.raters && !names(match.raters, fact.rater)) return 'no';
  if (match.tags?.some((tag) => !fact.tags.includes(tag))) return 'no';
  if (match.withoutTags?.some((tag) => fact.tags.includes(tag))) return 'no';
  if (match.minutes && !(fact.minutes !== undefined && inMinuteRange(match.minutes, fact.minutes)))
    return 'no';
  if (match.leaveKinds && !names(match.leaveKinds, fact.leaveKind)) return 'exempt';
  return 'yes';
}
