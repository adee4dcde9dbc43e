import type { Duty, DutyKind } from '#shared/domain/roster/types';
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
    shiftId: row.shift_id,
    note: row.note,
  }));
}

export async function findDuty(db: ReadDb, id: number): Promise<Duty | null> {
  return (await findDuties(db, [id]))[0] ?? null;
}

export async function findDuties(db: ReadDb, ids: readonly number[]): Promise<Duty[]> {
  const days = await db
    .selectFrom('duty')
    .select('date')
    .distinct()
    .where('id', 'in', [...ids])
    .execute();
  const wanted = new Set(ids);
  const found: Duty[] = [];
  for (const { date } of days) found.push(...(await listDuties(db, date, date)));
  return found.filter(({ id }) => wanted.has(id));
}

const columnsOf = (duty: Omit<Duty, 'id'>) => ({
  date: duty.date,
  kind: duty.kind,
  window_id: duty.windowId,
  staff_id: duty.staffId,
  start_minute: duty.startMinute,
  end_minute: duty.endMinute,
  for_staff_id: duty.forStaffId,
  shift_id: duty.shiftId,
  note: duty.note,
});

/** `id` is given when a duty that was taken away comes back. */
export async function insertDuty(
  db: WriteTx,
  { id: given, ...duty }: Omit<Duty, 'id'> & { id?: number },
  by: number,
  at: WallMs,
): Promise<number> {
  const { id } = await db
    .insertInto('duty')
    .values({ ...columnsOf(duty), ...(given && { id: given }), created_by: by, created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateDuty(db: WriteTx, { id, ...duty }: Duty): Promise<void> {
  await db.updateTable('duty').set(columnsOf(duty)).where('id', '=', id).execute();
}

export async function deleteDuty(db: WriteTx, id: number): Promise<void> {
  await db.deleteFrom('duty').where('id', '=', id).execute();
}
