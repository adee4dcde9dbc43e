import type { Fact } from '#shared/domain/assessment/facts';
import { buildMarkFacts } from '#shared/domain/marks/facts';
import { type MarkPart, markParts } from '#shared/domain/marks/parts';
import type { SubjectKind } from '#shared/domain/rulebook/schema';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { rulebookFor } from '../rulebook/index';
import { dueSheets, progressIn } from './due';

/** Marks and scores of a month that its rulebooks draw on. */
export async function markFacts(db: ReadDb, month: Month): Promise<Fact[]> {
  return (await dueSheets(db, month)).flatMap(({ part, givers, marks }) =>
    buildMarkFacts(month, part, givers, marks),
  );
}

/** What a mark that became known late is asked by; null where the month's rulebook asks for no such mark. */
export async function markAsked(
  db: ReadDb,
  month: Month,
  subject: SubjectKind,
  { kind, item, rater }: Pick<Fact, 'kind' | 'item' | 'rater'>,
): Promise<MarkPart | null> {
  const stored = await rulebookFor(db, subject, month);
  const parts = stored ? markParts(stored.rulebook) : [];
  const asks = ({ type, items, raters }: MarkPart) =>
    type === kind &&
    items.includes(item ?? '') &&
    (type === 'score' || raters.some((each) => each.rater === rater));
  return parts.find(asks) ?? null;
}

/** Parts of a month whose marks are not complete: the place among the sheets, its name, and how many are missing. */
export async function missingMarks(
  db: ReadDb,
  month: Month,
): Promise<{ place: number; name: string; count: number }[]> {
  return (await dueSheets(db, month)).flatMap((sheet, index) => {
    const count = progressIn(sheet).reduce((sum, { due, done }) => sum + due - done, 0);
    return count > 0 ? [{ place: index + 1, name: sheet.part.name, count }] : [];
  });
}
