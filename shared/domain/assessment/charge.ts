import type { Clause, Multiplier } from '../rulebook/schema';
import { originsOf, type WorkFact } from './convert';
import type { Message, NotCharged } from './result';

/** What a rule takes or gives for one price, before caps. */
export interface Charge {
  /** Code of the clause or liability. */
  code: string;
  text: string;
  group: string;
  effect: Clause['effect'];
  /** Most the clause itself can take; null without limit. */
  cap: number | null;
  /** Units charged. */
  count: number;
  unitPoints: number;
  /** Percent of a multiplier or escalation. */
  factor: number;
  /** Hundredths of a point, positive. */
  amount: number;
  /** Ids of the recorded facts. */
  facts: string[];
  explain: Message;
  notes: Message[];
}

/** What came of a clause or a subject. */
export interface Outcome {
  charges: Charge[];
  notCharged: NotCharged[];
}

/** Puts what came of a clause to the rest. */
export function append(outcome: Outcome, part: Outcome): void {
  outcome.charges.push(...part.charges);
  outcome.notCharged.push(...part.notCharged);
}

/** The parts of a charge that come from its clause. */
export const headOf = ({ code, text, group, effect, cap }: Clause) => ({ code, text, group, effect, cap });

/** A missing multiplier is ×1. */
export const percentOf = (multiplier: Multiplier | null): number => multiplier?.percent ?? 100;

/** The note on a share of the price; null where all of it is charged. */
export const shareNote = ({ target }: Clause): Message | null =>
  target.sharePercent === 100 ? null : { code: 'share', params: { percent: target.sharePercent } };

export const shareNotes = (clause: Clause): Message[] => {
  const note = shareNote(clause);
  return note ? [note] : [];
};

export function skipped(
  clause: Pick<Clause, 'code'>,
  facts: readonly WorkFact[],
  reason: NotCharged['reason'],
  params: NotCharged['params'] = {},
): NotCharged {
  return { facts: originsOf(facts), reason, clause: clause.code, points: null, params };
}
