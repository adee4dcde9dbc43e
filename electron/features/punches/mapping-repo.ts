import { sql } from 'kysely';
import type { MachineMapping, UnmappedId } from '#shared/contracts/punches';
import { addDays } from '#shared/domain/time/dates';
import { DAY_MS, type IsoDate, startOfDay, type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';
import { hiddenFrom } from './import-repo';

/** No punch is older than 2001 or younger than 9999, so these stand for "no limit". */
export const NO_START = 0;
export const NO_END = startOfDay('9999-12-31');

/** Days as a person says them, both included; null for no limit. */
export interface DaySpan {
  startDate: IsoDate | null;
  endDate: IsoDate | null;
}

/** The same as moments, the second excluded. */
export interface MomentSpan {
  fromAt: WallMs;
  untilAt: WallMs;
}

export const toMoments = ({ startDate, endDate }: DaySpan): MomentSpan => ({
  fromAt: startDate === null ? NO_START : startOfDay(startDate),
  untilAt: endDate === null ? NO_END : startOfDay(endDate) + DAY_MS,
});

export const toDays = ({ fromAt, untilAt }: MomentSpan): DaySpan => ({
  startDate: fromAt <= NO_START ? null : wallDate(fromAt),
  endDate: untilAt >= NO_END ? null : addDays(wallDate(untilAt), -1),
});

export type MappingRow = MachineMapping & { machineUserId: number };

export async function listMappings(
  db: ReadDb,
  where: { id?: number; machineUserId?: number } = {},
): Promise<MappingRow[]> {
  const { id, machineUserId } = where;
  const rows = await db
    .selectFrom('machine_mapping as m')
    .innerJoin('machine_user as u', 'u.id', 'm.machine_user_id')
    .innerJoin('staff as s', 's.id', 'm.staff_id')
    .select(['m.id', 'm.machine_user_id', 's.id as staff_id', 'm.from_at', 'm.until_at'])
    .select(['u.machine_id', 'u.name as machine_name', 's.staff_no', 's.name'])
    .$if(id !== undefined, (query) => query.where('m.id', '=', id ?? 0))
    .$if(machineUserId !== undefined, (query) => query.where('m.machine_user_id', '=', machineUserId ?? 0))
    .orderBy('u.machine_id')
    .orderBy('m.from_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    machineUserId: row.machine_user_id,
    machineId: row.machine_id,
    machineName: row.machine_name,
    staffId: row.staff_id,
    staffNo: row.staff_no,
    name: row.name,
    ...toDays({ fromAt: row.from_at, untilAt: row.until_at }),
  }));
}

/** People to whom a machine id belongs at some time of the span. */
export async function staffWithIds(
  db: ReadDb,
  { fromAt, untilAt }: MomentSpan,
): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('machine_mapping as m')
    .select('m.staff_id')
    .distinct()
    .where('m.staff_id', 'is not', null)
    .$narrowType<{ staff_id: number }>()
    .where('m.from_at', '<', untilAt)
    .where('m.until_at', '>', fromAt)
    .execute();
  return new Set(rows.map((row) => row.staff_id));
}

/** The row of a machine id, made when no machine has shown it yet. */
export async function ensureMachineUser(db: WriteTx, machineId: string): Promise<number> {
  const known = await db
    .selectFrom('machine_user')
    .select('id')
    .where('machine_id', '=', machineId)
    .executeTakeFirst();
  if (known) return known.id;
  const { id } = await db
    .insertInto('machine_user')
    .values({ machine_id: machineId, name: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function insertMapping(
  db: WriteTx,
  row: { machineUserId: number; staffId: number } & DaySpan,
): Promise<number> {
  const { fromAt, untilAt } = toMoments(row);
  const { id } = await db
    .insertInto('machine_mapping')
    .values({ machine_user_id: row.machineUserId, staff_id: row.staffId, from_at: fromAt, until_at: untilAt })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateMappingDates(db: WriteTx, id: number, span: DaySpan): Promise<void> {
  const { fromAt, untilAt } = toMoments(span);
  await db
    .updateTable('machine_mapping')
    .set({ from_at: fromAt, until_at: untilAt })
    .where('id', '=', id)
    .execute();
}

export async function deleteMapping(db: WriteTx, id: number): Promise<void> {
  await db.deleteFrom('machine_mapping').where('id', '=', id).execute();
}

export async function staffExists(db: ReadDb, staffId: number): Promise<boolean> {
  return !!(await db.selectFrom('staff').select('id').where('id', '=', staffId).executeTakeFirst());
}

/** Days on which a machine id has punches within the span. */
export async function punchDays(db: ReadDb, machineUserId: number, span: MomentSpan): Promise<IsoDate[]> {
  const rows = await db
    .selectFrom('punch')
    .select(sql<number>`at / ${sql.lit(DAY_MS)}`.as('day'))
    .distinct()
    .where('machine_user_id', '=', machineUserId)
    .where('at', '>=', span.fromAt)
    .where('at', '<', span.untilAt)
    .execute();
  return rows.map((row) => wallDate(row.day * DAY_MS));
}

/** Machine ids with punches that no mapping covers; those with most punches first. */
export async function unmappedIds(db: ReadDb): Promise<Omit<UnmappedId, 'suggestion'>[]> {
  const hidden = await hiddenFrom(db);
  const rows = await db
    .selectFrom('machine_user as u')
    .innerJoin('punch as p', 'p.machine_user_id', 'u.id')
    .select(['u.machine_id', 'u.name'])
    .select(({ fn }) => [
      fn.countAll<number>().as('punches'),
      fn.min('p.at').as('first_at'),
      fn.max('p.at').as('last_at'),
    ])
    // Most persons have one mapping without dates: their punches need not be looked at one by one.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('machine_mapping as w')
            .select('w.id')
            .whereRef('w.machine_user_id', '=', 'u.id')
            .where('w.from_at', '<=', NO_START)
            .where('w.until_at', '>=', NO_END),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('machine_mapping as m')
            .select('m.id')
            .whereRef('m.machine_user_id', '=', 'u.id')
            .whereRef('m.from_at', '<=', 'p.at')
            .whereRef('m.until_at', '>', 'p.at'),
        ),
      ),
    )
    .$if(hidden !== null, (query) => query.where(({ eb }) => eb(eb('p.id', '+', 0), '<', hidden ?? 0)))
    .groupBy('u.id')
    .orderBy('punches', 'desc')
    .orderBy('u.machine_id')
    .execute();
  return rows.map((row) => ({
    machineId: row.machine_id,
    name: row.name,
    punches: row.punches,
    firstAt: row.first_at,
    lastAt: row.last_at,
  }));
}

export async function staffNames(
  db: ReadDb,
): Promise<{ staffId: number; staffNo: string; name: string; pinyin: string; exitDate: IsoDate | null }[]> {
  const rows = await db
    .selectFrom('staff')
    .select(['id', 'staff_no', 'name', 'pinyin', 'exit_date'])
    .execute();
  return rows.map((row) => ({
    staffId: row.id,
    staffNo: row.staff_no,
    name: row.name,
    pinyin: row.pinyin,
    exitDate: row.exit_date,
  }));
}
