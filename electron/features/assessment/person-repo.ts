import type { AssessedKind } from '#shared/contracts/assessment';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { asResult } from './repo';
import type { AssessedResult } from './results';

/** Stored results of one subject in the given months, the newest first, each with how many were ranked. */
export async function resultsOfSubject(
  db: ReadDb,
  months: readonly Month[],
  subject: AssessedKind,
  id: number,
): Promise<{ month: Month; of: number; result: AssessedResult }[]> {
  if (months.length === 0) return [];
  // Named one by one, so that each month is one step into the index and ten years are not read through.
  const ofKind = db
    .selectFrom('assessment_result')
    .where('month', 'in', [...months])
    .where('subject', '=', subject);
  const rows = await ofKind.where('subject_id', '=', id).selectAll().orderBy('month', 'desc').execute();
  const counts = await ofKind
    .select(['month', ({ fn }) => fn.countAll<number>().as('of')])
    .groupBy('month')
    .execute();
  const ranked = new Map(counts.map((row) => [row.month, row.of]));
  return rows.map((row) => ({ month: row.month, of: ranked.get(row.month) ?? 0, result: asResult(row) }));
}
