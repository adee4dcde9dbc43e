import type { Duty, DutyDraft, DutyKind } from '#shared/domain/roster/types';
import type { IsoDate, WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

/** Duties planned from `from` to `to`, both included, by day, begin and entry. */
export async function listDuties(db: ReadDb, from: IsoDate, to: IsoDate): Promise<Duty[]> {
  const rows = await db
    .selectFrom('duty')
    .selectAll()
    .where('date', '>=', from)
    .where('date', '<=', to)
    .orderBy('date')
    .orderBy('start_minute')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    date: row.date,
    kind: row.kind as DutyKind,
    windowId: row.window_id,
    staffId: row.staff_id,
    startMinute: row.start_minute,
    endMinute: row.end_minute,
    forStaffId: row.for_staff_id,
    note: row.note,
  }));
}

export async function findDuty(db: ReadDb, id: number): Promise<Duty | null> {
  const row = await db.selectFrom('duty').select('date').where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  return (await listDuties(db, row.date, row.date)).find((duty) => duty.id === id) ?? null;
}

export async function insertDuty(
  db: WriteTx,
  duty: DutyDraft & { note: string },
  by: number,
  at: WallMs,
): Promise<number> {
  const { id } = await db
    .insertInto('duty')
    .values({
      date: duty.date,
      kind: duty.kind,
      window_id: duty.windowId,
      staff_id: duty.staffId,
      start_minute: duty.startMinute,
      end_minute: duty.endMinute,
      for_staff_id: duty.forStaffId,
      note: duty.note,
      created_by: by,
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Moves a duty or gives it to somebody else. */
export async function updateDuty(
  db: WriteTx,
  { id, date, windowId, staffId }: Pick<Duty, 'id' | 'date' | 'windowId' | 'staffId'>,
): Promise<void> {
  await db
    .updateTable('duty')
    .set({ date, window_id: windowId, staff_id: staffId })
    .where('id', '=', id)
    .execute();
}

export async function deleteDuty(db: WriteTx, id: number): Promise<void> {
  await db.deleteFrom('duty').where('id', '=', id).execute();
}
