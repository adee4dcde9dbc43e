import type { Insertable, Selectable } from 'kysely';
import type {
  Aspect,
  BallotForm,
  Level,
  ScoreRounding,
  Source,
  Target,
  TieRule,
} from '#shared/domain/evaluation/types';
import type { IsoDate, WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';
import type { EvaluationRoundTable } from '../../db/tables/evaluation';

export interface RoundFields {
  title: string;
  source: Source;
  target: Target;
  fromDate: IsoDate;
  toDate: IsoDate;
  issued: number | null;
  returned: number | null;
  aspects: Aspect[];
  levels: Level[];
  rounding: ScoreRounding;
  cap: number | null;
  tie: TieRule;
  note: string;
}

export interface Round extends RoundFields {
  id: number;
  finishedAt: WallMs | null;
}

const asRound = (row: Selectable<EvaluationRoundTable>): Round => ({
  id: row.id,
  title: row.title,
  source: row.source as Source,
  target: row.target as Target,
  fromDate: row.from_date,
  toDate: row.to_date,
  issued: row.issued,
  returned: row.returned,
  aspects: JSON.parse(row.aspects) as Aspect[],
  levels: JSON.parse(row.levels) as Level[],
  rounding: row.rounding as ScoreRounding,
  cap: row.cap,
  tie: row.tie as TieRule,
  note: row.note,
  finishedAt: row.finished_at,
});

const columns = (fields: RoundFields) =>
  ({
    title: fields.title,
    source: fields.source,
    target: fields.target,
    from_date: fields.fromDate,
    to_date: fields.toDate,
    issued: fields.issued,
    returned: fields.returned,
    aspects: JSON.stringify(fields.aspects),
    levels: JSON.stringify(fields.levels),
    rounding: fields.rounding,
    cap: fields.cap,
    tie: fields.tie,
    note: fields.note,
  }) satisfies Partial<Insertable<EvaluationRoundTable>>;

export const formOf = ({ aspects, levels, rounding, cap }: RoundFields): BallotForm => ({
  aspects,
  levels,
  rounding,
  cap,
});

/** Rounds that end in these days, the newest first. */
export async function listRounds(db: ReadDb, from: IsoDate, to: IsoDate): Promise<Round[]> {
  const rows = await db
    .selectFrom('evaluation_round')
    .selectAll()
    .where('to_date', '>=', from)
    .where('to_date', '<=', to)
    .orderBy('to_date', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(asRound);
}

export async function findRound(db: ReadDb, id: number): Promise<Round | null> {
  const row = await db.selectFrom('evaluation_round').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? asRound(row) : null;
}

export async function insertRound(
  db: WriteTx,
  fields: RoundFields,
  { by, at }: { by: number; at: WallMs },
): Promise<number> {
  const { id } = await db
    .insertInto('evaluation_round')
    .values({ ...columns(fields), created_by: by, created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateRound(db: WriteTx, id: number, fields: RoundFields): Promise<void> {
  await db.updateTable('evaluation_round').set(columns(fields)).where('id', '=', id).execute();
}

export async function setFinished(
  db: WriteTx,
  id: number,
  finished: { by: number; at: WallMs } | null,
): Promise<void> {
  await db
    .updateTable('evaluation_round')
    .set({ finished_at: finished?.at ?? null, finished_by: finished?.by ?? null })
    .where('id', '=', id)
    .execute();
}

export async function deleteRound(db: WriteTx, id: number): Promise<void> {
  await db.deleteFrom('evaluation_return').where('round_id', '=', id).execute();
  await db.deleteFrom('evaluation_round').where('id', '=', id).execute();
}

/** Who has handed in a sheet of a mutual round. */
export async function returnsOf(db: ReadDb, id: number): Promise<Set<number>> {
  const rows = await db
    .selectFrom('evaluation_return')
    .select('staff_id')
    .where('round_id', '=', id)
    .execute();
  return new Set(rows.map((row) => row.staff_id));
}

export async function setReturned(
  db: WriteTx,
  id: number,
  staffIds: readonly number[],
  returned: boolean,
): Promise<void> {
  for (const staffId of staffIds) {
    await db
      .deleteFrom('evaluation_return')
      .where('round_id', '=', id)
      .where('staff_id', '=', staffId)
      .execute();
    if (returned) {
      await db.insertInto('evaluation_return').values({ round_id: id, staff_id: staffId }).execute();
    }
  }
}
