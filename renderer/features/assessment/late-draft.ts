import type { FactView } from '#shared/contracts/assessment';
import type { LateFact } from '#shared/contracts/assessment-adjustment';
import { requiredField } from '#shared/domain/assessment/facts';
import type { IsoDate } from '#shared/domain/time/wall';
import type { SubjectChoice } from './subject-field';

export const LATE_TYPES = ['remove', 'replace', 'add', 'typed'] as const;
/** Kinds an office adds by hand; others come from records of their own. */
export const LATE_KINDS = [
  'late',
  'early',
  'missing_punch',
  'absence',
  'leave',
  'retroactive_leave',
  'overdue_return',
  'incident',
  'rating',
  'score',
] as const satisfies readonly FactView['kind'][];
export type LateKind = (typeof LATE_KINDS)[number];

/** What can be said of a window or a unit as such; everything else happens to a person. */
const SHARED_KINDS: readonly LateKind[] = ['incident', 'rating', 'score'];

/** The kinds that apply: a window is not late, but the lateness of a person that counts for it can be put right. */
export const kindsFor = ({ type, subject, fact }: LateDraft): readonly LateKind[] => {
  const ofPerson = subject === null || subject.subject === 'person' || (type === 'replace' && !!fact?.person);
  return ofPerson ? LATE_KINDS : SHARED_KINDS;
};

/** The draft after a change; a kind that does not apply any more is forgotten. */
export const changedDraft = (before: LateDraft, change: Partial<LateDraft>): LateDraft => {
  const draft = { ...before, ...change };
  return draft.kind && !kindsFor(draft).includes(draft.kind) ? { ...draft, kind: null } : draft;
};

/** What is typed into the form of a late fact. */
export interface LateDraft {
  type: LateFact['type'];
  subject: SubjectChoice | null;
  fact: FactView | null;
  kind: LateKind | null;
  date: IsoDate | null;
  minutes: number | null;
  halfDays: number | null;
  item: string | null;
  leaveKind: string | null;
  /** Of a mark, in hundredths. */
  score: number | null;
  /** Kind of rater of a mark; empty for a score. */
  rater: string | null;
  clause: string;
  points: number | null;
}

export const EMPTY_DRAFT: LateDraft = {
  type: 'remove',
  subject: null,
  fact: null,
  kind: null,
  date: null,
  minutes: null,
  halfDays: null,
  item: null,
  leaveKind: null,
  score: null,
  rater: null,
  clause: '',
  points: null,
};

/** What a kind is measured by, so that the form asks for nothing else. */
export const asksFor = (
  kind: LateKind | null,
  field: 'minutes' | 'halfDays' | 'item' | 'leaveKind',
): boolean => {
  if (kind === null) return false;
  if (field === 'leaveKind') return kind === 'leave' || kind === 'retroactive_leave';
  return requiredField(kind) === field;
};

const ID_OF = { person: 'staffId', window: 'windowId', unit: 'unitId' } as const;

/** The draft as it is sent; null while something is missing. */
export function lateFactOf(draft: LateDraft): LateFact | null {
  const { type, subject, fact, kind, date, clause, points } = draft;
  if (type === 'remove') return fact && { type, factId: fact.id };
  if (type === 'typed') {
    if (!subject || clause.trim() === '' || !points) return null;
    return { type, ...subject, date, clause: clause.trim(), points };
  }
  const values = kind && (isMark(kind) ? markOf(draft, kind) : measured(draft, kind));
  if (!values) return null;
  if (type === 'replace') return fact && { type, factId: fact.id, ...values };
  if (!subject || !date) return null;
  const who = { staffId: null, windowId: null, unitId: null, [ID_OF[subject.subject]]: subject.id };
  return { type, ...who, date, ...values };
}

export const isMark = (kind: LateKind | null): kind is 'rating' | 'score' =>
  kind === 'rating' || kind === 'score';

/** A mark; a new one says what was marked and by whom. */
function markOf({ type, score, item, rater }: LateDraft, kind: 'rating' | 'score') {
  if (score === null) return null;
  const values = { kind, score, item, rater, minutes: null, halfDays: null, leaveKind: null };
  if (type === 'replace') return { ...values, item: null, rater: null };
  return item === null || rater === null ? null : values;
}

/** Only the values the kind is measured by; null while one of them is missing. */
function measured(draft: LateDraft, kind: LateKind) {
  const take = <F extends 'minutes' | 'halfDays' | 'item' | 'leaveKind'>(field: F): LateDraft[F] | null =>
    asksFor(kind, field) ? draft[field] : null;
  const values = {
    kind,
    minutes: take('minutes'),
    halfDays: take('halfDays'),
    item: take('item'),
    leaveKind: take('leaveKind'),
    score: null,
    rater: null,
  };
  const needed = (['minutes', 'halfDays', 'item', 'leaveKind'] as const).filter((field) =>
    asksFor(kind, field),
  );
  return needed.every((field) => values[field] !== null) ? values : null;
}
