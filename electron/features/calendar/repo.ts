import { timetableSchema } from '#shared/domain/attendance/timetable-schema';
import type { Timetable } from '#shared/domain/attendance/types';
import type {
  CalendarKind,
  CalendarOverride,
  CalendarOverrides,
  CalendarSource,
} from '#shared/domain/calendar/types';
import { overridesByDate } from '#shared/domain/calendar/workdays';
import type { IsoDate } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

/** Every day that differs from its weekday, of all years: a few dozen a year. */
export async function calendarOverrides(db: ReadDb): Promise<CalendarOverrides> {
  const rows = await db.selectFrom('calendar_day').selectAll().orderBy('date').execute();
  return overridesByDate(
    rows.map((row) => ({
      date: row.date,
      kind: row.kind as CalendarKind,
      name: row.name,
      source: row.source as CalendarSource,
    })),
  );
}

export async function putDays(db: WriteTx, days: readonly CalendarOverride[]): Promise<void> {
  for (const { date, kind, name, source } of days) {
    const values = { kind, name, source };
    await db
      .insertInto('calendar_day')
      .values({ date, ...values })
      .onConflict((conflict) => conflict.column('date').doUpdateSet(values))
      .execute();
  }
}

export async function deleteDay(db: WriteTx, date: IsoDate): Promise<void> {
  await db.deleteFrom('calendar_day').where('date', '=', date).execute();
}

export interface TimetableRow {
  id: number;
  timetable: Timetable;
}

export async function timetableRows(db: ReadDb): Promise<TimetableRow[]> {
  const rows = await db
    .selectFrom('timetable')
    .select(['id', 'definition'])
    .orderBy('effective_from', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({ id: row.id, timetable: timetableSchema.parse(JSON.parse(row.definition)) }));
}

/** Every version of every timetable. */
export async function timetables(db: ReadDb): Promise<Timetable[]> {
  return (await timetableRows(db)).map((row) => row.timetable);
}

const columns = (timetable: Timetable) => ({
  code: timetable.code,
  name: timetable.name,
  effective_from: timetable.effectiveFrom,
  definition: JSON.stringify(timetable),
});

export async function insertTimetable(db: WriteTx, timetable: Timetable): Promise<number> {
  const row = await db
    .insertInto('timetable')
    .values(columns(timetable))
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function updateTimetable(db: WriteTx, id: number, timetable: Timetable): Promise<void> {
  await db.updateTable('timetable').set(columns(timetable)).where('id', '=', id).execute();
}

export async function deleteTimetable(db: WriteTx, id: number): Promise<void> {
  await db.deleteFrom('timetable').where('id', '=', id).execute();
}
