import type { Selectable } from 'kysely';
import type { IsoDate, WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';
import type { OverdueCaseTable } from '../../db/tables/cases';

export interface OverdueFields {
  caseNo: string;
  matter: string;
  windowId: number;
  staffId: number | null;
  dueOn: IsoDate;
  doneOn: IsoDate | null;
  foundOn: IsoDate;
  reason: string;
}

export interface OverdueRecord extends OverdueFields {
  id: number;
  /** Empty when it is charged. */
  excusedBy: string;
  excusedReason: string;
  excusedOn: IsoDate | null;
}

const asRecord = (row: Selectable<OverdueCaseTable>): OverdueRecord => ({
  id: row.id,
  caseNo: row.case_no,
  matter: row.matter,
  windowId: row.window_id,
  staffId: row.staff_id,
  dueOn: row.due_on,
  doneOn: row.done_on,
  foundOn: row.found_on,
  reason: row.reason,
  excusedBy: row.excused_by,
  excusedReason: row.excused_reason,
  excusedOn: row.excused_on,
});

const columnsOf = (fields: OverdueFields) => ({
  case_no: fields.caseNo,
  matter: fields.matter,
  window_id: fields.windowId,
  staff_id: fields.staffId,
  due_on: fields.dueOn,
  done_on: fields.doneOn,
  found_on: fields.foundOn,
  reason: fields.reason,
});

/** Overdue cases found in these days, the newest first; null for all. */
export async function listOverdue(
  db: ReadDb,
  span: { from: IsoDate; to: IsoDate } | null,
): Promise<OverdueRecord[]> {
  let query = db.selectFrom('overdue_case').selectAll().orderBy('found_on', 'desc').orderBy('id', 'desc');
  if (span) query = query.where('found_on', '>=', span.from).where('found_on', '<=', span.to);
  return (await query.execute()).map(asRecord);
}

export async function findOverdue(db: ReadDb, id: number): Promise<OverdueRecord | null> {
  const row = await db.selectFrom('overdue_case').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? asRecord(row) : null;
}

/** The cases with these numbers, by number. */
export async function overdueByNo(
  db: ReadDb,
  caseNos: readonly string[],
): Promise<Map<string, OverdueRecord>> {
  if (caseNos.length === 0) return new Map();
  const rows = await db
    .selectFrom('overdue_case')
    .selectAll()
    .where('case_no', 'in', [...caseNos])
    .execute();
  return new Map(rows.map((row) => [row.case_no, asRecord(row)]));
}

export async function insertOverdue(
  db: WriteTx,
  fields: OverdueFields,
  { by, at }: { by: number; at: WallMs },
): Promise<number> {
  const { id } = await db
    .insertInto('overdue_case')
    .values({ ...columnsOf(fields), created_by: by, created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateOverdue(db: WriteTx, id: number, fields: OverdueFields): Promise<void> {
  await db.updateTable('overdue_case').set(columnsOf(fields)).where('id', '=', id).execute();
}

export async function setExcuse(
  db: WriteTx,
  id: number,
  { by, reason, on }: { by: string; reason: string; on: IsoDate | null },
): Promise<void> {
  await db
    .updateTable('overdue_case')
    .set({ excused_by: by, excused_reason: reason, excused_on: on })
    .where('id', '=', id)
    .execute();
}

export async function deleteOverdue(db: WriteTx, id: number): Promise<void> {
  await db.deleteFrom('overdue_case').where('id', '=', id).execute();
}
