import type { Duty, DutyKind } from '#shared/domain/roster/types';
import type { WallMs } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';

/** A duty of one person, with who planned it. */
export type PlannedDuty = Pick<
  Duty,
  'id' | 'date' | 'kind' | 'windowId' | 'startMinute' | 'endMinute' | 'forStaffId' | 'shiftId' | 'note'
> & { accountName: string; at: WallMs };

/** Every duty and shift of one person. */
export async function dutiesOfPerson(db: ReadDb, staffId: number): Promise<PlannedDuty[]> {
  const rows = await db
    .selectFrom('duty')
    .innerJoin('account', 'account.id', 'duty.created_by')
    .selectAll('duty')
    .select('account.display_name')
    .where('duty.staff_id', '=', staffId)
    .orderBy('date')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    date: row.date,
    kind: row.kind as DutyKind,
    windowId: row.window_id,
    startMinute: row.start_minute,
    endMinute: row.end_minute,
    forStaffId: row.for_staff_id,
    shiftId: row.shift_id,
    note: row.note,
    accountName: row.display_name,
    at: row.created_at,
  }));
}

/** Names of shifts by id, retired ones too: the past names them. */
export async function shiftNames(db: ReadDb): Promise<Map<number, string>> {
  const rows = await db.selectFrom('shift').select(['id', 'name']).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export interface SwapOfPerson {
  id: number;
  note: string;
  before: Duty[];
  after: Duty[];
  accountName: string;
  at: WallMs;
  undoneAt: WallMs | null;
}

/** Swaps a person took part in, undone ones too. */
export async function swapsOfPerson(db: ReadDb, staffId: number): Promise<SwapOfPerson[]> {
  const rows = await db
    .selectFrom('duty_change as c')
    .innerJoin('account as a', 'a.id', 'c.account_id')
    .select(['c.id', 'c.note', 'c.before', 'c.after', 'c.changed_at', 'c.undone_at', 'a.display_name'])
    .where('c.kind', '=', 'swap')
    // The duties are kept as JSON; a comma follows the number of the person.
    .where('c.before', 'like', `%"staffId":${staffId},%`)
    .orderBy('c.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    note: row.note,
    before: JSON.parse(row.before) as Duty[],
    after: JSON.parse(row.after) as Duty[],
    accountName: row.display_name,
    at: row.changed_at,
    undoneAt: row.undone_at,
  }));
}
