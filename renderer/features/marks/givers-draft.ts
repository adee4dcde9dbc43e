import type { MarkGiver, MarkRater, MarkSheet } from '#shared/contracts/marks';

/** A row of the form; `key` tells rows apart while names are typed. */
export interface GiverDraft {
  key: number;
  id: number | null;
  name: string;
  ownId: number | null;
  absent: string;
  docNo: string;
  docDate: string | null;
  due: number;
  done: number;
}

export const blankGiver = (key: number): GiverDraft => ({
  ...{ key, id: null, name: '', ownId: null, absent: '', docNo: '', docDate: null, due: 0, done: 0 },
});

const draftOf = (giver: MarkGiver, key: number): GiverDraft => ({
  ...giver,
  key,
  id: giver.id < 0 ? null : giver.id,
});

/** Those who are there; the one implied is nobody yet. */
export const draftsOf = ({ givers }: MarkRater): GiverDraft[] =>
  givers.filter(({ id }) => id > 0).map(draftOf);

/** Names of last month that are not listed yet, without what belonged to that month. */
export function asBefore(
  now: readonly GiverDraft[],
  before: readonly MarkGiver[],
  from: number,
): GiverDraft[] {
  const known = new Set(now.map(({ name }) => name));
  const added = before.filter(({ name }) => name !== '' && !known.has(name));
  return [...now, ...added.map(({ name, ownId }, index) => ({ ...blankGiver(from + index), name, ownId }))];
}

/** Everyone rated rates the others. */
export function eachOther(
  now: readonly GiverDraft[],
  { rows }: Pick<MarkSheet, 'rows'>,
  from: number,
): GiverDraft[] {
  const known = new Set(now.flatMap(({ ownId }) => ownId ?? []));
  const added = rows.filter(({ id }) => !known.has(id));
  return [...now, ...added.map(({ id, name }, index) => ({ ...blankGiver(from + index), name, ownId: id }))];
}

export type GiverProblem = 'needName' | 'twice' | 'hasMarks';

/** What is wrong with a row. */
export function giverProblem(
  all: readonly GiverDraft[],
  { key, name, absent, done }: GiverDraft,
): GiverProblem | null {
  // A column that the kind as a whole filled keeps its empty name.
  if (name.trim() === '' && done === 0) return 'needName';
  if (all.some((other) => other.key !== key && other.name.trim() === name.trim())) return 'twice';
  return absent.trim() !== '' && done > 0 ? 'hasMarks' : null;
}
