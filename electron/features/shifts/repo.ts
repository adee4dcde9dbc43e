import { sessionRuleSchema } from '#shared/domain/attendance/timetable-schema';
import type { Shift, ShiftColour, ShiftPattern } from '#shared/domain/roster/shift';
import type { DutyKind } from '#shared/domain/roster/types';
import type { IsoDate } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

/** Every shift, retired ones too, in the order they were made. */
export async function listShifts(db: ReadDb): Promise<Shift[]> {
  const rows = await db.selectFrom('shift').selectAll().orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    sign: row.sign,
    colour: row.colour as ShiftColour,
    sessions: sessionRuleSchema.array().parse(JSON.parse(row.sessions)),
    restAfter: row.rest_after,
    retired: row.retired === 1,
  }));
}

const columnsOf = (shift: Omit<Shift, 'id'>) => ({
  name: shift.name,
  sign: shift.sign,
  colour: shift.colour,
  sessions: JSON.stringify(shift.sessions),
  rest_after: shift.restAfter,
  retired: shift.retired ? (1 as const) : (0 as const),
});

export async function insertShift(db: WriteTx, shift: Omit<Shift, 'id'>): Promise<number> {
  const row = await db.insertInto('shift').values(columnsOf(shift)).returning('id').executeTakeFirstOrThrow();
  return row.id;
}

export async function updateShift(db: WriteTx, { id, ...shift }: Shift): Promise<void> {
  await db.updateTable('shift').set(columnsOf(shift)).where('id', '=', id).execute();
}

export async function deleteShift(db: WriteTx, id: number): Promise<void> {
  await db.deleteFrom('shift').where('id', '=', id).execute();
}

/** A day somebody is planned with a shift. */
export interface ShiftDuty {
  id: number;
  date: IsoDate;
  kind: DutyKind;
  windowId: number | null;
  staffId: number;
  shiftId: number | null;
}

const shiftDuties = (db: ReadDb) =>
  db
    .selectFrom('duty')
    .select(['id', 'date', 'kind', 'window_id', 'staff_id', 'shift_id'])
    .where('shift_id', 'is not', null)
    .orderBy('date')
    .orderBy('id');

type Row = Awaited<ReturnType<ReturnType<typeof shiftDuties>['execute']>>[number];

const dutyOf = (row: Row): ShiftDuty => ({
  id: row.id,
  date: row.date,
  kind: row.kind as DutyKind,
  windowId: row.window_id,
  staffId: row.staff_id,
  shiftId: row.shift_id,
});

/** Shifts planned from `from` to `to`, both included. */
export async function shiftDutiesBetween(db: ReadDb, from: IsoDate, to: IsoDate): Promise<ShiftDuty[]> {
  const rows = await shiftDuties(db).where('date', '>=', from).where('date', '<=', to).execute();
  return rows.map(dutyOf);
}

/** Every day planned with one shift. */
export async function dutiesOfShift(db: ReadDb, shiftId: number): Promise<ShiftDuty[]> {
  const rows = await shiftDuties(db).where('shift_id', '=', shiftId).execute();
  return rows.map(dutyOf);
}

/** Gives planned days the hours their shift has now. */
export async function retimeDuties(
  db: WriteTx,
  shiftId: number,
  dates: readonly IsoDate[],
  span: { startMinute: number; endMinute: number },
): Promise<void> {
  const times = { start_minute: span.startMinute, end_minute: span.endMinute };
  for (const date of dates) {
    await db
      .updateTable('duty')
      .set(times)
      .where('shift_id', '=', shiftId)
      .where('date', '=', date)
      .execute();
  }
}

export async function listPatterns(db: ReadDb): Promise<ShiftPattern[]> {
  const rows = await db.selectFrom('shift_pattern').selectAll().orderBy('id').execute();
  return rows.map(({ id, name, steps }) => ({ id, name, steps: JSON.parse(steps) as number[] }));
}

export async function insertPattern(db: WriteTx, { name, steps }: Omit<ShiftPattern, 'id'>): Promise<number> {
  const row = await db
    .insertInto('shift_pattern')
    .values({ name, steps: JSON.stringify(steps) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function updatePattern(db: WriteTx, { id, name, steps }: ShiftPattern): Promise<void> {
  await db
    .updateTable('shift_pattern')
    .set({ name, steps: JSON.stringify(steps) })
    .where('id', '=', id)
    .execute();
}

export async function deletePattern(db: WriteTx, id: number): Promise<void> {
  await db.deleteFrom('shift_pattern').where('id', '=', id).execute();
}
