import type { Tally } from '#shared/domain/evaluation/tally';
import type { InvalidCounts, Votes } from '#shared/domain/evaluation/types';
import type { ReadDb, WriteTx } from '../../db/handles';
import type { Rated } from './ballots-repo';

export interface TotalRecord extends Tally {
  batchId: number;
  subjectId: number | null;
}

export async function totalsOf(
  db: ReadDb,
  roundIds: readonly number[],
): Promise<(TotalRecord & { roundId: number })[]> {
  if (roundIds.length === 0) return [];
  const rows = await db
    .selectFrom('evaluation_total')
    .selectAll()
    .where('round_id', 'in', roundIds)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    roundId: row.round_id,
    batchId: row.batch_id,
    subjectId: row.window_id ?? row.staff_id,
    valid: row.valid,
    invalid: JSON.parse(row.invalid) as InvalidCounts,
    votes: JSON.parse(row.votes) as Votes,
  }));
}

export async function insertTotal(
  db: WriteTx,
  place: { roundId: number; batchId: number } & Rated,
  { valid, invalid, votes }: Tally,
): Promise<void> {
  await db
    .insertInto('evaluation_total')
    .values({
      round_id: place.roundId,
      batch_id: place.batchId,
      window_id: place.windowId,
      staff_id: place.staffId,
      valid,
      invalid: JSON.stringify(invalid),
      votes: JSON.stringify(votes),
    })
    .execute();
}

export async function clearTotals(db: WriteTx, batchId: number): Promise<void> {
  await db.deleteFrom('evaluation_total').where('batch_id', '=', batchId).execute();
}
