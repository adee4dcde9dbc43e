import type { StaffMember } from '#shared/contracts/staff';
import { pinyinKey } from '#shared/domain/staff/pinyin';
import type { Duty, Gender, Post, PostingDraft } from '#shared/domain/staff/types';
import type { IsoDate } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

export interface StaffFields {
  staffNo: string;
  name: string;
  gender: Gender;
  unitId: number;
  phone: string;
  entryDate: IsoDate;
  note: string;
}

export type StaffRow = Omit<StaffMember, 'postings'>;

/** Everybody by staff number, without postings. */
export async function listStaff(db: ReadDb): Promise<StaffRow[]> {
  const rows = await db
    .selectFrom('staff')
    .innerJoin('unit', 'unit.id', 'staff.unit_id')
    .selectAll('staff')
    .select('unit.name as unit_name')
    .orderBy('staff_no')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    staffNo: row.staff_no,
    name: row.name,
    gender: row.gender as Gender,
    unitId: row.unit_id,
    unitName: row.unit_name,
    phone: row.phone,
    entryDate: row.entry_date,
    exitDate: row.exit_date,
    note: row.note,
    pinyin: row.pinyin,
  }));
}

export type PostingRow = StaffMember['postings'][number] & { staffId: number };

/** Postings oldest first, with their windows' names; of one person, or of everybody. */
export async function listPostings(db: ReadDb, staffId?: number): Promise<PostingRow[]> {
  let query = db
    .selectFrom('posting')
    .innerJoin('window', 'window.id', 'posting.window_id')
    .selectAll('posting')
    .select(['window.code as window_code', 'window.name as window_name'])
    .orderBy('start_date')
    .orderBy('posting.id');
  if (staffId !== undefined) query = query.where('staff_id', '=', staffId);
  return (await query.execute()).map((row) => ({
    id: row.id,
    staffId: row.staff_id,
    windowId: row.window_id,
    windowCode: row.window_code,
    windowName: row.window_name,
    duty: row.duty as Duty,
    post: row.post as Post,
    startDate: row.start_date,
    startMinute: row.start_minute,
    endDate: row.end_date,
  }));
}

export async function postingOwner(db: ReadDb, postingId: number): Promise<number | null> {
  const row = await db
    .selectFrom('posting')
    .select('staff_id')
    .where('id', '=', postingId)
    .executeTakeFirst();
  return row?.staff_id ?? null;
}

const staffColumns = async (fields: StaffFields) => ({
  staff_no: fields.staffNo,
  name: fields.name,
  gender: fields.gender,
  unit_id: fields.unitId,
  phone: fields.phone,
  entry_date: fields.entryDate,
  note: fields.note,
  pinyin: await pinyinKey(fields.name),
});

export async function insertStaff(
  db: WriteTx,
  fields: StaffFields,
  exitDate: IsoDate | null,
): Promise<number> {
  const row = await db
    .insertInto('staff')
    .values({ ...(await staffColumns(fields)), exit_date: exitDate })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function updateStaff(db: WriteTx, id: number, fields: StaffFields): Promise<void> {
  await db
    .updateTable('staff')
    .set(await staffColumns(fields))
    .where('id', '=', id)
    .execute();
}

export async function setExitDate(db: WriteTx, id: number, exitDate: IsoDate | null): Promise<void> {
  await db.updateTable('staff').set({ exit_date: exitDate }).where('id', '=', id).execute();
}

export async function deleteStaff(db: WriteTx, id: number): Promise<void> {
  await db.deleteFrom('posting').where('staff_id', '=', id).execute();
  await db.deleteFrom('staff').where('id', '=', id).execute();
}

/** Makes the stored postings of a person equal to `after`; those that stay as they are are not written. */
export async function writePostings(
  db: WriteTx,
  staffId: number,
  before: readonly PostingDraft[],
  after: readonly PostingDraft[],
): Promise<void> {
  const kept = new Set(after.map(({ id }) => id));
  const gone = before.flatMap(({ id }) => (id === null || kept.has(id) ? [] : [id]));
  if (gone.length > 0) await db.deleteFrom('posting').where('id', 'in', gone).execute();
  for (const posting of after) {
    if (before.includes(posting)) continue;
    const values = {
      staff_id: staffId,
      window_id: posting.windowId,
      duty: posting.duty,
      post: posting.post,
      start_date: posting.startDate,
      start_minute: posting.startMinute ?? 0,
      end_date: posting.endDate,
    };
    if (posting.id === null) await db.insertInto('posting').values(values).execute();
    else await db.updateTable('posting').set(values).where('id', '=', posting.id).execute();
  }
}

/** Manager postings of other people at a window, with their names. */
export async function managersAt(
  db: ReadDb,
  windowId: number,
  exceptStaffId: number,
): Promise<(PostingDraft & { name: string; windowName: string })[]> {
  const rows = await db
    .selectFrom('posting')
    .innerJoin('staff', 'staff.id', 'posting.staff_id')
    .innerJoin('window', 'window.id', 'posting.window_id')
    .selectAll('posting')
    .select(['staff.name', 'window.name as window_name'])
    .where('window_id', '=', windowId)
    .where('post', '=', 'manager')
    .where('staff_id', '!=', exceptStaffId)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    windowId: row.window_id,
    duty: row.duty as Duty,
    post: row.post as Post,
    startDate: row.start_date,
    startMinute: row.start_minute,
    endDate: row.end_date,
    name: row.name,
    windowName: row.window_name,
  }));
}
