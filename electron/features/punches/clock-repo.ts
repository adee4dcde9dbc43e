import type { DeviceClock } from '#shared/contracts/punch-devices';
import type { ClockError } from '#shared/domain/punches/clock';
import type { WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

/** Known errors of machines' clocks, by machine and day. */
export async function listClocks(db: ReadDb): Promise<DeviceClock[]> {
  const rows = await db
    .selectFrom('device_clock as c')
    .innerJoin('account as a', 'a.id', 'c.account_id')
    .select(['c.id', 'c.device', 'c.from_date', 'c.to_date', 'c.ahead_seconds', 'c.reason', 'c.at'])
    .select('a.display_name')
    .orderBy('c.device')
    .orderBy('c.from_date')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    device: row.device,
    from: row.from_date,
    to: row.to_date,
    aheadSeconds: row.ahead_seconds,
    reason: row.reason,
    at: row.at,
    accountName: row.display_name,
  }));
}

export async function insertClock(
  db: WriteTx,
  row: ClockError & { reason: string; accountId: number; at: WallMs },
): Promise<number> {
  const { id } = await db
    .insertInto('device_clock')
    .values({
      device: row.device,
      from_date: row.from,
      to_date: row.to,
      ahead_seconds: row.aheadSeconds,
      reason: row.reason,
      account_id: row.accountId,
      at: row.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function deleteClock(db: WriteTx, id: number): Promise<void> {
  await db.deleteFrom('device_clock').where('id', '=', id).execute();
}
