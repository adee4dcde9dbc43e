import type { MarkPart } from './parts';
import type { Mark } from './values';

/** Who gives marks: one rater of a kind, or the document of another body. The one that is implied has an id below 0. */
export interface Giver {
  id: number;
  rater: string;
  /** Empty for the one that is implied: the kind itself. */
  name: string;
  /** The subject this rater is; it does not rate itself. */
  ownId: number | null;
  /** Why nothing comes from them this month; empty when something is due. */
  absent: string;
}

export interface GivenMark {
  giverId: number;
  item: string;
  subjectId: number;
  mark: Mark;
}

export interface GiverProgress {
  due: number;
  /** Marked or declined. */
  done: number;
}

/** Everyone who gives marks, by kind; as long as nobody of a kind is named, the kind as a whole gives one mark. */
export const giversOf = <G extends Giver>({ raters }: Pick<MarkPart, 'raters'>, givers: readonly G[]) =>
  raters.flatMap(({ rater }, index): (G | Giver)[] => {
    const named = givers.filter((giver) => giver.rater === rater);
    return named.length > 0 ? named : [{ id: -1 - index, rater, name: '', ownId: null, absent: '' }];
  });

/** Whether a giver has to mark a subject: the absent mark nobody, and nobody marks themselves. */
export const isDue = ({ absent, ownId }: Pick<Giver, 'absent' | 'ownId'>, subjectId: number): boolean =>
  absent === '' && ownId !== subjectId;

/** Key of a cell among those of its sheet. */
export const cellKey = ({ giverId, item, subjectId }: Omit<GivenMark, 'mark'>): string =>
  `${giverId}|${subjectId}|${item}`;

/** How far one giver is with the subjects of the month; marks of others than these do not count. */
export function progressOf(
  { items }: Pick<MarkPart, 'items'>,
  giver: Giver,
  subjectIds: readonly number[],
  marks: ReadonlySet<string>,
): GiverProgress {
  const progress = { due: 0, done: 0 };
  for (const subjectId of subjectIds) {
    if (!isDue(giver, subjectId)) continue;
    for (const item of items) {
      progress.due += 1;
      if (marks.has(cellKey({ giverId: giver.id, item, subjectId }))) progress.done += 1;
    }
  }
  return progress;
}
