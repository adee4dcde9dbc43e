import { sql } from 'kysely';
import type { MonthState } from '#shared/contracts/months';
import { type Month, type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

export interface MonthRow {
  month: Month;
  state: MonthState;
  personRulebookId: number | null;
  windowRulebookId: number | null;
  /** Null where no rulebook for units governs. */
  unitRulebookId: number | null;
  digest: string | null;
}

export async function findMonth(db: ReadDb, month: Month): Promise<MonthRow | null> {
  const row = await db.selectFrom('month_period').selectAll().where('month', '=', month).executeTakeFirst();
  return row
    ? {
        month: row.month,
        state: row.state as MonthState,
        personRulebookId: row.person_rulebook_id,
        windowRulebookId: row.window_rulebook_id,
        unitRulebookId: row.unit_rulebook_id,
        digest: row.digest,
      }
    : null;
}

export async function listMonths(db: ReadDb): Promise<{ month: Month; state: MonthState }[]> {
  const rows = await db.selectFrom('month_period').select(['month', 'state']).execute();
  return rows.map((row) => ({ month: row.month, state: row.state as MonthState }));
}

/** First and last day any punch, leave (not a refused or cancelled one) or incident falls on; null without data. */
export async function dataRange(db: ReadDb): Promise<{ first: string; last: string } | null> {
  const { first_at, last_at } = await db
    .selectFrom('punch_import')
    .select([
      sql<number | null>`min(first_at)`.as('first_at'),
      sql<number | null>`max(last_at)`.as('last_at'),
    ])
    .where('state', '=', 'done')
    .executeTakeFirstOrThrow();
  const { first_day, last_day } = await db
    .selectFrom('incident')
    .select([sql<string | null>`min(date)`.as('first_day'), sql<string | null>`max(date)`.as('last_day')])
    .executeTakeFirstOrThrow();
  const leave = await db
    .selectFrom('leave_request')
    .select([sql<number | null>`min(start_at)`.as('first_at'), sql<number | null>`max(end_at)`.as('last_at')])
    .where('state', 'in', ['submitted', 'approved'])
    .executeTakeFirstOrThrow();
  const days = [
    leave.first_at === null ? null : wallDate(leave.first_at),
    leave.last_at === null ? null : wallDate(leave.last_at),
    first_at === null ? null : wallDate(first_at),
    last_at === null ? null : wallDate(last_at),
    first_day,
    last_day,
  ]
    .filter((day) => day !== null)
    .sort();
  return days.length > 0 ? { first: days[0]!, last: days.at(-1)! } : null;
}

export interface MonthMove {
  month: Month;
  from: MonthState;
  to: MonthState;
  at: WallMs;
  accountId: number;
  reason: string;
  personRulebookId: number | null;
  windowRulebookId: number | null;
  unitRulebookId: number | null;
  digest: string | null;
}

/** Records a step in the month's life and its new state. */
export async function moveMonth(db: WriteTx, move: MonthMove): Promise<void> {
  const values = {
    month: move.month,
    state: move.to,
    person_rulebook_id: move.personRulebookId,
    window_rulebook_id: move.windowRulebookId,
    unit_rulebook_id: move.unitRulebookId,
    digest: move.digest,
    changed_at: move.at,
    changed_by: move.accountId,
  };
  await db
    .insertInto('month_period')
    .values(values)
    .onConflict((conflict) => conflict.column('month').doUpdateSet(values))
    .execute();
  await db
    .insertInto('month_event')
    .values({
      month: move.month,
      from_state: move.from,
      to_state: move.to,
      at: move.at,
      account_id: move.accountId,
      reason: move.reason,
    })
    .execute();
}

/** The seal of a closed month whose results were decided anew. */
export async function setDigest(db: WriteTx, month: Month, digest: string): Promise<void> {
  await db.updateTable('month_period').set({ digest }).where('month', '=', month).execute();
}

export async function monthEvents(db: ReadDb, month: Month) {
  const rows = await db
    .selectFrom('month_event')
    .innerJoin('account', 'account.id', 'month_event.account_id')
    .select(['month_event.id', 'from_state', 'to_state', 'at', 'reason', 'account.display_name'])
    .where('month', '=', month)
    .orderBy('month_event.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    fromState: row.from_state as MonthState,
    toState: row.to_state as MonthState,
    at: row.at,
    reason: row.reason,
    accountName: row.display_name,
  }));
}
