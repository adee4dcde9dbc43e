import type { Selectable } from 'kysely';
import type { GivenMark } from '#shared/domain/marks/due';
import type { NamedGiver } from '#shared/domain/marks/facts';
import type { SheetRef } from '#shared/domain/marks/parts';
import type { IsoDate, Month, WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';
import type { MarkGiverTable } from '../../db/tables/marks';

export interface GiverRecord extends NamedGiver, SheetRef {
  docDate: IsoDate | null;
}

export type GiverFields = Omit<NamedGiver, 'id'>;

const asGiver = (row: Selectable<MarkGiverTable>): GiverRecord => ({
  id: row.id,
  subject: row.subject as GiverRecord['subject'],
  type: row.type as GiverRecord['type'],
  code: row.code,
  rater: row.rater,
  name: row.name,
  ownId: row.own_id,
  absent: row.absent,
  docNo: row.doc_no,
  docDate: row.doc_date,
});

/** Everyone named as giving marks in a month, in the order they were put. */
export async function giversIn(db: ReadDb, month: Month): Promise<GiverRecord[]> {
  const rows = await db
    .selectFrom('mark_giver')
    .selectAll()
    .where('month', '=', month)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(asGiver);
}

/** The marks of a month, by giver. */
export async function marksIn(db: ReadDb, month: Month): Promise<Map<number, GivenMark[]>> {
  const rows = await db
    .selectFrom('mark')
    .innerJoin('mark_giver', 'mark_giver.id', 'mark.giver_id')
    .select(['giver_id', 'item', 'subject_id', 'score'])
    .where('month', '=', month)
    .execute();
  const byGiver = new Map<number, GivenMark[]>();
  for (const { giver_id, item, subject_id, score } of rows) {
    const given = { giverId: giver_id, item, subjectId: subject_id, mark: score ?? ('abstained' as const) };
    const own = byGiver.get(giver_id);
    if (own) own.push(given);
    else byGiver.set(giver_id, [given]);
  }
  return byGiver;
}

/** What the change log has about a sheet, in order. */
export async function savesOf(db: ReadDb, entity: string, entityId: string) {
  const rows = await db
    .selectFrom('audit_log')
    .select(['at', 'account_name', 'before', 'after', 'reason'])
    .where('entity', '=', entity)
    .where('entity_id', '=', entityId)
    .orderBy('id')
    .execute();
  return rows.map(({ at, account_name, before, after, reason }) => ({
    ...{ at, by: account_name, before, after, reason: reason ?? '' },
  }));
}

type Place = SheetRef & { month: Month };
type By = { by: number; at: WallMs };

export async function insertGiver(
  db: WriteTx,
  { month, subject, type, code }: Place,
  { rater, name, ownId, absent, docNo, docDate }: GiverFields,
  position: number,
  { by, at }: By,
): Promise<number> {
  const { id } = await db
    .insertInto('mark_giver')
    .values({
      ...{ month, subject, type, code, rater, name, absent, position },
      ...{ own_id: ownId, doc_no: docNo, doc_date: docDate, created_by: by, created_at: at },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateGiver(
  db: WriteTx,
  id: number,
  { name, ownId, absent, docNo, docDate }: GiverFields,
  position: number,
): Promise<void> {
  const set = { name, absent, position, own_id: ownId, doc_no: docNo, doc_date: docDate };
  await db.updateTable('mark_giver').set(set).where('id', '=', id).execute();
}

/** With all marks of theirs. */
export async function removeGiver(db: WriteTx, id: number): Promise<void> {
  await db.deleteFrom('mark').where('giver_id', '=', id).execute();
  await db.deleteFrom('mark_giver').where('id', '=', id).execute();
}

export async function writeMark(
  db: WriteTx,
  { giverId, item, subjectId, mark }: GivenMark,
  { by, at }: By,
): Promise<void> {
  const set = { score: mark === 'abstained' ? null : mark, saved_by: by, saved_at: at };
  await db
    .insertInto('mark')
    .values({ giver_id: giverId, item, subject_id: subjectId, ...set })
    .onConflict((conflict) => conflict.columns(['giver_id', 'item', 'subject_id']).doUpdateSet(set))
    .execute();
}

export async function dropMark(
  db: WriteTx,
  { giverId, item, subjectId }: Omit<GivenMark, 'mark'>,
): Promise<void> {
  await db
    .deleteFrom('mark')
    .where('giver_id', '=', giverId)
    .where('item', '=', item)
    .where('subject_id', '=', subjectId)
    .execute();
}
