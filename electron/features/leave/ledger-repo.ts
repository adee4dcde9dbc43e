import type { AccountCode } from '#shared/domain/leave/kind-rules';
import type { Batch, BatchSource, Entry, EntryKind } from '#shared/domain/leave/ledger';
import type { IsoDate, WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

export interface BatchRecord extends Batch {
  staffId: number;
  /** Year, duty or entry it comes from. */
  ref: string;
  note: string;
}

export interface EntryRecord extends Entry {
  id: number;
  at: WallMs;
  accountId: number;
  reason: string;
}

export interface LedgerOf {
  batches: BatchRecord[];
  entries: EntryRecord[];
}

/** Batches and movements of some people, or of everybody. */
export async function ledgerOf(
  db: ReadDb,
  { staffIds, account }: { staffIds?: readonly number[]; account?: AccountCode },
): Promise<LedgerOf> {
  let batchQuery = db.selectFrom('leave_batch').selectAll().orderBy('id');
  let entryQuery = db
    .selectFrom('leave_entry')
    .innerJoin('leave_batch', 'leave_batch.id', 'leave_entry.batch_id')
    .selectAll('leave_entry')
    .orderBy('leave_entry.id');
  if (staffIds !== undefined) {
    batchQuery = batchQuery.where('staff_id', 'in', [...staffIds]);
    entryQuery = entryQuery.where('leave_batch.staff_id', 'in', [...staffIds]);
  }
  if (account !== undefined) {
    batchQuery = batchQuery.where('account', '=', account);
    entryQuery = entryQuery.where('leave_batch.account', '=', account);
  }
  const batches = await batchQuery.execute();
  const entries = await entryQuery.execute();
  return {
    batches: batches.map((row) => ({
      id: row.id,
      staffId: row.staff_id,
      account: row.account as AccountCode,
      source: row.source as BatchSource,
      ref: row.ref,
      validFrom: row.valid_from,
      expiresOn: row.expires_on,
      note: row.note,
    })),
    entries: entries.map((row) => ({
      id: row.id,
      batchId: row.batch_id,
      kind: row.kind as EntryKind,
      halfDays: row.half_days,
      leaveId: row.leave_id,
      at: row.at,
      accountId: row.account_id,
      reason: row.reason,
    })),
  };
}

/** Movements of one leave with the batch they belong to. */
export async function bookingsOf(db: ReadDb, leaveIds: readonly number[]) {
  if (leaveIds.length === 0) return [];
  const rows = await db
    .selectFrom('leave_entry')
    .innerJoin('leave_batch', 'leave_batch.id', 'leave_entry.batch_id')
    .select(['leave_entry.leave_id', 'leave_entry.half_days', 'leave_batch.id', 'expires_on', 'source'])
    .where('leave_entry.leave_id', 'in', [...leaveIds])
    .orderBy('leave_entry.id')
    .execute();
  return rows.map((row) => ({
    leaveId: row.leave_id!,
    batchId: row.id,
    halfDays: row.half_days,
    expiresOn: row.expires_on,
    source: row.source,
  }));
}

/** A new batch; null when this person has one of the same source and reference already. */
export async function insertBatch(db: WriteTx, batch: Omit<BatchRecord, 'id'>): Promise<number | null> {
  const row = await db
    .insertInto('leave_batch')
    .values({
      staff_id: batch.staffId,
      account: batch.account,
      source: batch.source,
      ref: batch.ref,
      valid_from: batch.validFrom,
      expires_on: batch.expiresOn,
      note: batch.note,
    })
    .onConflict((conflict) => conflict.columns(['staff_id', 'account', 'source', 'ref']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function insertEntries(
  db: WriteTx,
  entries: readonly Pick<Entry, 'batchId' | 'kind' | 'halfDays' | 'leaveId'>[],
  author: { at: WallMs; by: number; reason: string },
): Promise<void> {
  if (entries.length === 0) return;
  await db
    .insertInto('leave_entry')
    .values(
      entries.map(({ batchId, kind, halfDays, leaveId }) => ({
        batch_id: batchId,
        kind,
        half_days: halfDays,
        leave_id: leaveId,
        at: author.at,
        account_id: author.by,
        reason: author.reason,
      })),
    )
    .execute();
}

export interface Profile {
  staffId: number;
  workSince: IsoDate | null;
  unitSince: IsoDate | null;
  unitUntil: IsoDate | null;
  schoolHolidays: boolean;
  note: string;
}

export async function profiles(db: ReadDb): Promise<Map<number, Profile>> {
  const rows = await db.selectFrom('leave_profile').selectAll().execute();
  return new Map(
    rows.map((row) => [
      row.staff_id,
      {
        staffId: row.staff_id,
        workSince: row.work_since,
        unitSince: row.unit_since,
        unitUntil: row.unit_until,
        schoolHolidays: row.school_holidays === 1,
        note: row.note,
      },
    ]),
  );
}

/** Only the day of work; what else is known of the person stays. */
export async function putWorkSince(db: WriteTx, staffId: number, workSince: IsoDate): Promise<void> {
  const empty = { unit_since: null, unit_until: null, school_holidays: 0, note: '' } as const;
  await db
    .insertInto('leave_profile')
    .values({ ...empty, staff_id: staffId, work_since: workSince })
    .onConflict((conflict) => conflict.column('staff_id').doUpdateSet({ work_since: workSince }))
    .execute();
}

export async function deleteProfile(db: WriteTx, staffId: number): Promise<void> {
  await db.deleteFrom('leave_profile').where('staff_id', '=', staffId).execute();
}

export async function putProfile(db: WriteTx, profile: Profile): Promise<void> {
  const values = {
    work_since: profile.workSince,
    unit_since: profile.unitSince,
    unit_until: profile.unitUntil,
    school_holidays: profile.schoolHolidays ? (1 as const) : (0 as const),
    note: profile.note,
  };
  await db
    .insertInto('leave_profile')
    .values({ staff_id: profile.staffId, ...values })
    .onConflict((conflict) => conflict.column('staff_id').doUpdateSet(values))
    .execute();
}
