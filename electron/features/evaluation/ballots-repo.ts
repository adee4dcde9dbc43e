import type Database from 'better-sqlite3';
import type { Insertable, Selectable } from 'kysely';
import type { Ballot, InvalidReason, Target } from '#shared/domain/evaluation/types';
import type { WallMs } from '#shared/domain/time/wall';
import { bulkInsert } from '../../db/bulk';
import type { ReadDb, WriteTx } from '../../db/handles';
import type { EvaluationBallotTable } from '../../db/tables/evaluation';
import { clearTotals } from './totals-repo';

export type BatchKind = 'sheets' | 'totals' | 'file';

export interface BatchRecord {
  id: number;
  roundId: number;
  kind: BatchKind;
  label: string;
  enteredById: number;
  enteredBy: string;
  enteredAt: WallMs;
}

/** Whom a ballot rates, in the column of its target. */
export interface Rated {
  windowId: number | null;
  staffId: number | null;
}

export const ratedBy = (target: Target, subjectId: number | null): Rated => ({
  windowId: target === 'window' ? subjectId : null,
  staffId: target === 'staff' ? subjectId : null,
});

export interface BallotRecord extends Ballot {
  id: number;
  roundId: number;
  batchId: number;
  seq: number;
  subjectId: number | null;
  answers: number[];
  note: string;
}

const digits = (text: string): number[] => [...text].map(Number);

const asBallot = (row: Selectable<EvaluationBallotTable>): BallotRecord => ({
  id: row.id,
  roundId: row.round_id,
  batchId: row.batch_id,
  seq: row.seq,
  subjectId: row.window_id ?? row.staff_id,
  answers: digits(row.answers),
  invalid: row.invalid as InvalidReason | null,
  note: row.note,
});

export async function batchesOf(db: ReadDb, roundId: number): Promise<BatchRecord[]> {
  const rows = await db
    .selectFrom('evaluation_batch')
    .leftJoin('account', 'account.id', 'evaluation_batch.entered_by')
    .select(['evaluation_batch.id', 'kind', 'label', 'entered_by', 'entered_at'])
    .select('account.display_name as entered_name')
    .where('round_id', '=', roundId)
    .orderBy('evaluation_batch.id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    roundId,
    kind: row.kind as BatchKind,
    label: row.label,
    enteredById: row.entered_by,
    enteredBy: row.entered_name ?? '',
    enteredAt: row.entered_at,
  }));
}

export async function insertBatch(
  db: WriteTx,
  batch: { roundId: number; kind: BatchKind; label: string; sha: string | null; by: number; at: WallMs },
): Promise<number> {
  const { id } = await db
    .insertInto('evaluation_batch')
    .values({
      round_id: batch.roundId,
      kind: batch.kind,
      label: batch.label,
      file_sha: batch.sha,
      entered_by: batch.by,
      entered_at: batch.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function findBatch(
  db: ReadDb,
  id: number,
): Promise<{ roundId: number; kind: BatchKind } | null> {
  const row = await db
    .selectFrom('evaluation_batch')
    .select(['round_id', 'kind'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { roundId: row.round_id, kind: row.kind as BatchKind } : null;
}

/** The batch a file was taken over with; null when it was not. */
export async function batchOfFile(db: ReadDb, roundId: number, sha: string): Promise<number | null> {
  const row = await db
    .selectFrom('evaluation_batch')
    .select('id')
    .where('round_id', '=', roundId)
    .where('file_sha', '=', sha)
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function renameBatch(db: WriteTx, id: number, label: string): Promise<void> {
  await db.updateTable('evaluation_batch').set({ label }).where('id', '=', id).execute();
}

/** Takes a batch away with its ballots and totals. */
export async function deleteBatch(db: WriteTx, id: number): Promise<void> {
  await db.deleteFrom('evaluation_ballot').where('batch_id', '=', id).execute();
  await clearTotals(db, id);
  await db.deleteFrom('evaluation_batch').where('id', '=', id).execute();
}

/** How many sheets are alike, by batch and subject: ten thousand ballots are a few hundred lines. */
export async function ballotGroups(
  db: ReadDb,
  roundIds: readonly number[],
): Promise<{ roundId: number; batchId: number; subjectId: number | null; ballot: Ballot; times: number }[]> {
  if (roundIds.length === 0) return [];
  const rows = await db
    .selectFrom('evaluation_ballot')
    .select(['round_id', 'batch_id', 'window_id', 'staff_id', 'answers', 'invalid'])
    .select(({ fn }) => fn.countAll<number>().as('times'))
    .where('round_id', 'in', roundIds)
    .groupBy(['round_id', 'batch_id', 'window_id', 'staff_id', 'answers', 'invalid'])
    .execute();
  return rows.map((row) => ({
    roundId: row.round_id,
    batchId: row.batch_id,
    subjectId: row.window_id ?? row.staff_id,
    ballot: { answers: digits(row.answers), invalid: row.invalid as InvalidReason | null },
    times: row.times,
  }));
}

export async function countBallots(db: ReadDb, roundId: number): Promise<number> {
  const { count } = await db
    .selectFrom('evaluation_ballot')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('round_id', '=', roundId)
    .executeTakeFirstOrThrow();
  return count;
}

export async function countOfBatch(db: ReadDb, batchId: number): Promise<number> {
  const { count } = await db
    .selectFrom('evaluation_ballot')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('batch_id', '=', batchId)
    .executeTakeFirstOrThrow();
  return count;
}

export async function nextSeq(db: ReadDb, roundId: number): Promise<number> {
  const row = await db
    .selectFrom('evaluation_ballot')
    .select(({ fn }) => fn.max('seq').as('last'))
    .where('round_id', '=', roundId)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

const columns = (rated: Rated, { answers, invalid }: Ballot, note: string) =>
  ({
    window_id: rated.windowId,
    staff_id: rated.staffId,
    answers: answers.join(''),
    invalid,
    note,
  }) satisfies Partial<Insertable<EvaluationBallotTable>>;

export async function insertBallot(
  db: WriteTx,
  place: { roundId: number; batchId: number; seq: number },
  rated: Rated,
  ballot: Ballot & { note: string },
): Promise<number> {
  const { id } = await db
    .insertInto('evaluation_ballot')
    .values({
      round_id: place.roundId,
      batch_id: place.batchId,
      seq: place.seq,
      ...columns(rated, ballot, ballot.note),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Many ballots at once; false for a press that is there already. */
export function ballotInserter(
  sqlite: Database.Database,
  { roundId, batchId }: { roundId: number; batchId: number },
): (seq: number, rated: Rated, ballot: Ballot, press: string | null) => boolean {
  const names = ['round_id', 'batch_id', 'seq', 'window_id', 'staff_id', 'answers', 'invalid', 'press'];
  const insert = bulkInsert(sqlite, 'evaluation_ballot', names, 'ignore');
  return (seq, { windowId, staffId }, { answers, invalid }, press) =>
    insert([roundId, batchId, seq, windowId, staffId, answers.join(''), invalid, press]);
}

export async function pressesOf(db: ReadDb, roundId: number): Promise<Set<string>> {
  const rows = await db
    .selectFrom('evaluation_ballot')
    .select('press')
    .where('round_id', '=', roundId)
    .where('press', 'is not', null)
    .execute();
  return new Set(rows.flatMap(({ press }) => press ?? []));
}

export async function findBallot(db: ReadDb, id: number): Promise<BallotRecord | null> {
  const row = await db.selectFrom('evaluation_ballot').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? asBallot(row) : null;
}

export async function updateBallot(
  db: WriteTx,
  id: number,
  rated: Rated,
  ballot: Ballot & { note: string },
): Promise<void> {
  await db
    .updateTable('evaluation_ballot')
    .set(columns(rated, ballot, ballot.note))
    .where('id', '=', id)
    .execute();
}

export async function deleteBallot(db: WriteTx, id: number): Promise<void> {
  await db.deleteFrom('evaluation_ballot').where('id', '=', id).execute();
}

/** The sheet an account has typed last in a round. */
export async function lastTyped(
  db: ReadDb,
  roundId: number,
  accountId: number,
): Promise<BallotRecord | null> {
  const row = await db
    .selectFrom('evaluation_ballot')
    .innerJoin('evaluation_batch', 'evaluation_batch.id', 'evaluation_ballot.batch_id')
    .selectAll('evaluation_ballot')
    .where('evaluation_ballot.round_id', '=', roundId)
    .where('kind', '=', 'sheets')
    .where('entered_by', '=', accountId)
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  return row ? asBallot(row) : null;
}

export interface BallotFilter {
  roundId: number;
  batchId: number | null;
  subjectId: number | null;
  validity: 'all' | 'valid' | 'invalid';
}

/** The newest ballots that fit, and how many fit in all. */
export async function listBallots(
  db: ReadDb,
  { roundId, batchId, subjectId, validity }: BallotFilter,
  limit: number,
): Promise<{ rows: BallotRecord[]; total: number }> {
  let fitting = db.selectFrom('evaluation_ballot').where('round_id', '=', roundId);
  if (batchId !== null) fitting = fitting.where('batch_id', '=', batchId);
  if (subjectId !== null) {
    fitting = fitting.where(({ or, eb }) =>
      or([eb('window_id', '=', subjectId), eb('staff_id', '=', subjectId)]),
    );
  }
  if (validity !== 'all') fitting = fitting.where('invalid', validity === 'valid' ? 'is' : 'is not', null);
  const rows = await fitting.selectAll().orderBy('seq', 'desc').limit(limit).execute();
  const { total } = await fitting
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows: rows.map(asBallot), total };
}
