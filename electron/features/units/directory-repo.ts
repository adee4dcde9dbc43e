import type { ReadDb } from '../../db/handles';

/** A home unit as other features name and address it. */
export interface UnitEntry {
  id: number;
  code: string;
  name: string;
  shortName: string;
  vertical: boolean;
  superior: string;
  head: string;
  deputy: string;
  phone: string;
  pinyin: string;
  active: boolean;
  /** 本中心督查办. */
  office: boolean;
}

export interface WindowEntry {
  id: number;
  code: string;
  name: string;
  unitId: number | null;
  unitName: string | null;
  area: string;
  pinyin: string;
  active: boolean;
}

/** Every home unit by code, those no longer active too: the past names them. */
export async function unitDirectory(db: ReadDb): Promise<UnitEntry[]> {
  const rows = await db.selectFrom('unit').selectAll().orderBy('code').execute();
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
  }));
}

/** Every window by code, those no longer active too. */
export async function windowDirectory(db: ReadDb): Promise<WindowEntry[]> {
  const rows = await db
    .selectFrom('window')
    .leftJoin('unit', 'unit.id', 'window.unit_id')
    .selectAll('window')
    .select('unit.name as unit_name')
    .orderBy('window.code')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    unitId: row.unit_id,
    unitName: row.unit_name,
    area: row.area,
    pinyin: row.pinyin,
    active: row.active === 1,
  }));
}
