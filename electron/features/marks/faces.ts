import type { Fact } from '#shared/domain/assessment/facts';
import { buildMarkFacts } from '#shared/domain/marks/facts';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { dueSheets, progressIn } from './due';

/** Marks and scores of a month that its rulebooks draw on. */
export async function markFacts(db: ReadDb, month: Month): Promise<Fact[]> {
  return (await dueSheets(db, month)).flatMap(({ part, givers, marks }) =>
    buildMarkFacts(month, part, givers, marks),
  );
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
