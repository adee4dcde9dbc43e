import { sql } from 'kysely';
import type { Unit, WindowRecord } from '#shared/contracts/units';
import { pinyinKey } from '#shared/domain/staff/pinyin';
import type { IsoDate } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

export type UnitFields = Omit<Unit, 'id' | 'pinyin' | 'staffCount' | 'windowCount'>;
export type WindowFields = Pick<WindowRecord, 'code' | 'name' | 'unitId' | 'area' | 'active'>;

const flag = (value: boolean): 0 | 1 => (value ? 1 : 0);

/** Every home unit by code, with how many people (still here on `today`) and windows it has. */
export async function listUnits(db: ReadDb, today: IsoDate): Promise<Unit[]> {
  const rows = await db
    .selectFrom('unit')
    .selectAll()
    .select((eb) => [
      eb
        .selectFrom('staff')
        .select(eb.fn.countAll<number>().as('n'))
        .whereRef('staff.unit_id', '=', 'unit.id')
        .where((or) => or.or([or('exit_date', 'is', null), or('exit_date', '>=', today)]))
        .as('staff_count'),
      eb
        .selectFrom('window')
        .select(eb.fn.countAll<number>().as('n'))
        .whereRef('window.unit_id', '=', 'unit.id')
        .as('window_count'),
    ])
    .orderBy('code')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    shortName: row.short_name,
    vertical: row.vertical === 1,
    superior: row.superior,
    head: row.head,
    deputy: row.deputy,
    phone: row.phone,
    pinyin: row.pinyin,
    active: row.active === 1,
    office: row.office === 1,
    staffCount: row.staff_count ?? 0,
    windowCount: row.window_count ?? 0,
  }));
}

const unitColumns = async (fields: UnitFields) => ({
  code: fields.code,
  name: fields.name,
  short_name: fields.shortName,
  vertical: flag(fields.vertical),
  superior: fields.superior,
  head: fields.head,
  deputy: fields.deputy,
  phone: fields.phone,
  pinyin: await pinyinKey(fields.name, 'thing'),
  active: flag(fields.active),
  office: flag(fields.office),
});

export async function insertUnit(db: WriteTx, fields: UnitFields): Promise<number> {
  const row = await db
    .insertInto('unit')
    .values(await unitColumns(fields))
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function updateUnit(db: WriteTx, id: number, fields: UnitFields): Promise<void> {
  await db
    .updateTable('unit')
    .set(await unitColumns(fields))
    .where('id', '=', id)
    .execute();
}

export async function deleteUnit(db: WriteTx, id: number): Promise<void> {
  await db.deleteFrom('unit').where('id', '=', id).execute();
}

/** People who ever belonged to the unit; those who left count too, their past refers to it. */
export async function countStaffOf(db: ReadDb, unitId: number): Promise<number> {
  const { n } = await db
    .selectFrom('staff')
    .select(sql<number>`count(*)`.as('n'))
    .where('unit_id', '=', unitId)
    .executeTakeFirstOrThrow();
  return n;
}

/** Every window by code, with who is posted there on `today`. */
export async function listWindows(db: ReadDb, today: IsoDate): Promise<WindowRecord[]> {
  const rows = await db
    .selectFrom('window')
    .leftJoin('unit', 'unit.id', 'window.unit_id')
    .selectAll('window')
    .select('unit.name as unit_name')
    .orderBy('window.code')
    .execute();
  const posted = await db
    .selectFrom('posting')
    .innerJoin('staff', 'staff.id', 'posting.staff_id')
    .select(['posting.window_id', 'posting.post', 'staff.name'])
    .where('start_date', '<=', today)
    .where((eb) => eb.or([eb('end_date', 'is', null), eb('end_date', '>=', today)]))
    .execute();
  return rows.map((row) => {
    const here = posted.filter((posting) => posting.window_id === row.id);
    return {
      id: row.id,
      code: row.code,
      name: row.name,
      unitId: row.unit_id,
      unitName: row.unit_name,
      area: row.area,
      pinyin: row.pinyin,
      active: row.active === 1,
      staffCount: here.length,
      managerName: here.find((posting) => posting.post === 'manager')?.name ?? null,
    };
  });
}

const windowColumns = async (fields: WindowFields) => ({
  code: fields.code,
  name: fields.name,
  unit_id: fields.unitId,
  area: fields.area,
  pinyin: await pinyinKey(fields.name, 'thing'),
  active: flag(fields.active),
});

export async function insertWindow(db: WriteTx, fields: WindowFields): Promise<number> {
  const row = await db
    .insertInto('window')
    .values(await windowColumns(fields))
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function updateWindow(db: WriteTx, id: number, fields: WindowFields): Promise<void> {
  await db
    .updateTable('window')
    .set(await windowColumns(fields))
    .where('id', '=', id)
    .execute();
}

export async function renameWindow(db: WriteTx, code: string, name: string): Promise<void> {
  await db
    .updateTable('window')
    .set({ name, pinyin: await pinyinKey(name, 'thing') })
    .where('code', '=', code)
    .execute();
}

export async function deleteWindow(db: WriteTx, id: number): Promise<void> {
  await db.deleteFrom('window').where('id', '=', id).execute();
}

/** Postings the window ever had. */
export async function countPostingsAt(db: ReadDb, windowId: number): Promise<number> {
  const { n } = await db
    .selectFrom('posting')
    .select(sql<number>`count(*)`.as('n'))
    .where('window_id', '=', windowId)
    .executeTakeFirstOrThrow();
  return n;
}
