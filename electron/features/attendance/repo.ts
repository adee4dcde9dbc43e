import { sql } from 'kysely';
import type { SettlementInfo } from '#shared/contracts/attendance-story';
import type { ExceptionKind, Settlement, SettlementAction, Side } from '#shared/domain/attendance/types';
import type { IsoDate, Month, WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

export interface SettlementRow extends SettlementInfo {
  staffId: number;
  date: IsoDate;
}

const settlementRows = (db: ReadDb) =>
  db
    .selectFrom('settlement')
    .innerJoin('account', 'account.id', 'settlement.account_id')
    .leftJoin('account as revoker', 'revoker.id', 'settlement.revoked_by')
    .selectAll('settlement')
    .select(['account.display_name as account_name', 'revoker.display_name as revoker_name'])
    .orderBy('settlement.id');

type Row = Awaited<ReturnType<ReturnType<typeof settlementRows>['execute']>>[number];

const settlementOf = (row: Row): SettlementRow => ({
  id: row.id,
  staffId: row.staff_id,
  date: row.date,
  session: row.session,
  action: row.action as SettlementAction,
  side: row.side as Side | null,
  correctedAt: row.corrected_at,
  was: row.was as ExceptionKind | null,
  reason: row.reason,
  proof: row.proof,
  witness: row.witness,
  failureId: row.failure_id,
  at: row.at,
  accountName: row.account_name,
  revokedAt: row.revoked_at,
  revokedByName: row.revoker_name,
});

/** Settlements of some days, revoked ones too, oldest first. */
export async function listSettlements(
  db: ReadDb,
  from: IsoDate,
  to: IsoDate,
  staffId?: number,
): Promise<SettlementRow[]> {
  const rows = await settlementRows(db)
    .where('date', '>=', from)
    .where('date', '<=', to)
    .$if(staffId !== undefined, (query) => query.where('settlement.staff_id', '=', staffId ?? 0))
    .execute();
  return rows.map(settlementOf);
}

/** Every settlement of one person, revoked ones too, oldest first. */
export async function settlementsOf(db: ReadDb, staffId: number): Promise<SettlementRow[]> {
  const rows = await settlementRows(db).where('settlement.staff_id', '=', staffId).execute();
  return rows.map(settlementOf);
}

export async function findSettlement(db: ReadDb, id: number): Promise<SettlementRow | null> {
  const row = await settlementRows(db).where('settlement.id', '=', id).executeTakeFirst();
  return row ? settlementOf(row) : null;
}

/** Settlements in force, by person, as the domain wants them; of one person when asked for. */
export async function settlementsBetween(
  db: ReadDb,
  from: IsoDate,
  to: IsoDate,
  staffId?: number,
): Promise<Map<number, Settlement[]>> {
  const people = new Map<number, Settlement[]>();
  for (const row of await listSettlements(db, from, to, staffId)) {
    if (row.revokedAt !== null) continue;
    const { id, date, session, action, side, correctedAt: at, was, reason, proof } = row;
    const settlement = { id: String(id), date, session, action, side, at, was, reason, proof };
    const known = people.get(row.staffId);
    if (known) known.push(settlement);
    else people.set(row.staffId, [settlement]);
  }
  return people;
}

export interface NewSettlement {
  staffId: number;
  date: IsoDate;
  session: string;
  action: SettlementAction;
  side: Side | null;
  correctedAt: WallMs | null;
  was: ExceptionKind | null;
  reason: string;
  proof: string;
  witness: string;
  failureId: number | null;
  accountId: number;
  at: WallMs;
}

export async function insertSettlement(db: WriteTx, settlement: NewSettlement): Promise<number> {
  const row = await db
    .insertInto('settlement')
    .values({
      staff_id: settlement.staffId,
      date: settlement.date,
      session: settlement.session,
      action: settlement.action,
      side: settlement.side,
      corrected_at: settlement.correctedAt,
      was: settlement.was,
      reason: settlement.reason,
      proof: settlement.proof,
      witness: settlement.witness,
      failure_id: settlement.failureId,
      account_id: settlement.accountId,
      at: settlement.at,
      revoked_at: null,
      revoked_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function revokeSettlement(
  db: WriteTx,
  id: number,
  by: { accountId: number; at: WallMs },
): Promise<void> {
  await db
    .updateTable('settlement')
    .set({ revoked_at: by.at, revoked_by: by.accountId })
    .where('id', '=', id)
    .execute();
}

/** The reasons given most since `since`. */
export async function usualReasons(db: ReadDb, since: WallMs, limit = 8): Promise<string[]> {
  const rows = await db
    .selectFrom('settlement')
    .select(['reason', sql<number>`count(*)`.as('times')])
    .where('at', '>=', since)
    .where('revoked_at', 'is', null)
    .groupBy('reason')
    .orderBy('times', 'desc')
    .orderBy('reason')
    .limit(limit)
    .execute();
  return rows.map((row) => row.reason);
}

export interface FrozenRow {
  staffId: number;
  days: string;
}

export async function frozenRows(db: ReadDb, month: Month): Promise<FrozenRow[]> {
  const rows = await db
    .selectFrom('month_attendance')
    .select(['staff_id', 'days'])
    .where('month', '=', month)
    .orderBy('staff_id')
    .execute();
  return rows.map((row) => ({ staffId: row.staff_id, days: row.days }));
}

/** Frozen months of one person, by month. */
export async function frozenOfPerson(db: ReadDb, staffId: number): Promise<Map<Month, string>> {
  const rows = await db
    .selectFrom('month_attendance')
    .select(['month', 'days'])
    .where('staff_id', '=', staffId)
    .execute();
  return new Map(rows.map((row) => [row.month, row.days]));
}

export async function replaceFrozen(db: WriteTx, month: Month, rows: readonly FrozenRow[]): Promise<void> {
  await db.deleteFrom('month_attendance').where('month', '=', month).execute();
  for (const row of rows) {
    await db
      .insertInto('month_attendance')
      .values({ month, staff_id: row.staffId, days: row.days })
      .execute();
  }
}
