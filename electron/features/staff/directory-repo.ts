import type { Duty, Post, Posting } from '#shared/domain/staff/types';
import type { IsoDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';

/** A person as other features name them. */
export interface StaffEntry {
  id: number;
  staffNo: string;
  name: string;
  /** See `pinyinKey`; give it to `matchesSearch`. */
  pinyin: string;
  unitId: number;
  unitName: string;
  entryDate: IsoDate;
  exitDate: IsoDate | null;
}

/** Everybody the center ever had, by staff number. */
export async function staffDirectory(db: ReadDb): Promise<StaffEntry[]> {
  return (await entryQuery(db).execute()).map(asEntry);
}

/** The people with these ids, to look them up. */
export async function staffByIds(db: ReadDb, ids: readonly number[]): Promise<Map<number, StaffEntry>> {
  if (ids.length === 0) return new Map();
  const rows = await entryQuery(db)
    .where('staff.id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, asEntry(row)]));
}

const entryQuery = (db: ReadDb) =>
  db
    .selectFrom('staff')
    .innerJoin('unit', 'unit.id', 'staff.unit_id')
    .select(['staff.id', 'staff_no', 'staff.name', 'staff.pinyin', 'unit_id', 'entry_date', 'exit_date'])
    .select('unit.name as unit_name')
    .orderBy('staff_no');

type EntryRow = Awaited<ReturnType<ReturnType<typeof entryQuery>['execute']>>[number];

const asEntry = (row: EntryRow): StaffEntry => ({
  id: row.id,
  staffNo: row.staff_no,
  name: row.name,
  pinyin: row.pinyin,
  unitId: row.unit_id,
  unitName: row.unit_name,
  entryDate: row.entry_date,
  exitDate: row.exit_date,
});

/** Postings that cover any day from `from` to `to`, both included, by person and start. */
export async function postingsBetween(db: ReadDb, from: IsoDate, to: IsoDate): Promise<Posting[]> {
  const rows = await db
    .selectFrom('posting')
    .selectAll()
    .where('start_date', '<=', to)
    .where((eb) => eb.or([eb('end_date', 'is', null), eb('end_date', '>=', from)]))
    .orderBy('staff_id')
    .orderBy('start_date')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    staffId: row.staff_id,
    windowId: row.window_id,
    duty: row.duty as Duty,
    post: row.post as Post,
    startDate: row.start_date,
    startMinute: row.start_minute,
    endDate: row.end_date,
  }));
}
