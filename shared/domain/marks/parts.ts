import type { Part, Rulebook, SubjectKind } from '../rulebook/schema';

/** `rating`: raters give marks (K27). `score`: another body hands over a score (业务考核, 党建得分). */
export const MARK_TYPES = ['rating', 'score'] as const;
export type MarkType = (typeof MARK_TYPES)[number];

/** Names a sheet of marks; a score is named by its item, so that parts drawing on one item share a sheet. */
export interface SheetRef {
  subject: SubjectKind;
  type: MarkType;
  code: string;
}

/** A part of a rulebook that somebody has to give marks for. */
export interface MarkPart extends SheetRef {
  name: string;
  /** Percent of the whole. */
  weight: number;
  /** The most that can be given, in hundredths. */
  full: number;
  /** Who gave what is kept from all but those entitled. */
  secret: boolean;
  /** What a silent kind of rater does to the part; null for a score. */
  absent: 'reweight' | 'zero' | 'missing' | null;
  /** Kinds of raters with their shares; a score has one kind, the empty one. */
  raters: readonly { rater: string; percent: number }[];
  /** What is marked apart; one that stands for the part where the rulebook names none. */
  items: readonly string[];
  /** Tags the rulebook asks of the marks. */
  tags: readonly string[];
  source: MarkSource;
}

export type MarkSource = Extract<Part['source'], { type: MarkType }>;

/** A score is given by a body as a whole. */
export const NO_RATER = '';

/** The parts of a rulebook in their order that marks have to be entered for. */
export function markParts({ subject, composition }: Pick<Rulebook, 'subject' | 'composition'>): MarkPart[] {
  const parts = (composition?.parts ?? []).flatMap((part): MarkPart[] => {
    const { source, name, weight } = part;
    if (source.type === 'score') {
      const { item, full } = source;
      const one = { raters: [{ rater: NO_RATER, percent: 100 }], items: [item], tags: [] };
      return [
        {
          subject,
          type: 'score',
          code: item,
          name,
          weight,
          full,
          secret: false,
          absent: null,
          ...one,
          source,
        },
      ];
    }
    if (source.type !== 'rating' || !source.match.kinds.includes('rating')) return [];
    const { match, raters, absent, secret, full } = source;
    const asked = { raters, items: match.items ?? [part.code], tags: match.tags ?? [] };
    return [
      { subject, type: 'rating', code: part.code, name, weight, full, secret, absent, ...asked, source },
    ];
  });
  return parts.filter((part, index) => parts.findIndex((other) => sameSheet(other, part)) === index);
}

export const sameSheet = (a: SheetRef, b: SheetRef): boolean =>
  a.subject === b.subject && a.type === b.type && a.code === b.code;
