import type { SEVERITIES } from '../rulebook/catalogue';
import type { IsoDate } from '../time/wall';

/** The catalogue's classes; their words are the client's. */
export const ITEM_CLASSES = [
  'inaction',
  'slow',
  'arbitrary',
  'discipline',
  'appearance',
  'service',
  'integrity',
] as const;
export type ItemClass = (typeof ITEM_CLASSES)[number];

/** The shipped item of whoever answers for somebody else's act (失察失管, seed row 133). */
export const JOINT_ITEM = 'lax_supervision';

/** What an item means from a day on: a tightened rule leaves earlier events as they were (seed row 22). */
export interface ItemTerms {
  validFrom: IsoDate;
  class: ItemClass;
  severity: (typeof SEVERITIES)[number];
  veto: boolean;
  /** The clause or rule it is usually charged under, as printed. */
  clause: string;
  /** When rules leave it free (公务接待除外, 专业审读除外), in their words. */
  exemption: string;
}

/** The terms in force on a day: the latest that began; the first ones for days before any. */
export function termsOn<T extends Pick<ItemTerms, 'validFrom'>>(
  terms: readonly T[],
  date: IsoDate,
): T | null {
  const ordered = terms.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return ordered.findLast(({ validFrom }) => validFrom <= date) ?? ordered[0] ?? null;
}

/** Leaves a post, or one person, free of an item for some days, with the reason. */
export interface Exemption {
  itemCode: string;
  /** Everybody at this window; null when it is about one person. */
  windowId: number | null;
  staffId: number | null;
  from: IsoDate;
  until: IsoDate | null;
  reason: string;
}

/** The exemption that covers somebody's act; null when none does. */
export function exemptionFor<T extends Exemption>(
  exemptions: readonly T[],
  act: { itemCode: string; staffId: number | null; windowId: number | null; date: IsoDate },
): T | null {
  return (
    exemptions.find(
      ({ itemCode, windowId, staffId, from, until }) =>
        itemCode === act.itemCode &&
        from <= act.date &&
        (until === null || act.date <= until) &&
        (staffId === null ? windowId === act.windowId : staffId === act.staffId),
    ) ?? null
  );
}
