import type { DutyLog } from '#shared/domain/roster/log';
import type { IsoDate, WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

export interface StoredLog extends DutyLog {
  id: number;
  enteredAt: WallMs;
}

/** Logs of the days from `from` to `to`, both included, by day. */
export async function listLogs(db: ReadDb, from: IsoDate, to: IsoDate): Promise<StoredLog[]> {
  const rows = await db
    .selectFrom('duty_log')
    .selectAll()
    .where('date', '>=', from)
    .where('date', '<=', to)
    .orderBy('date')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    date: row.date,
    leaderId: row.leader_id,
    weather: row.weather,
    visitors: row.visitors,
    handover: row.handover,
    incidents: row.incidents,
    other: row.other,
    signedAt: row.signed_at,
    enteredAt: row.created_at,
  }));
}

const columnsOf = (log: DutyLog) => ({
  leader_id: log.leaderId,
  weather: log.weather,
  visitors: log.visitors,
  handover: log.handover,
  incidents: log.incidents,
  other: log.other,
  signed_at: log.signedAt,
});

export async function insertLog(db: WriteTx, log: DutyLog, by: number, at: WallMs): Promise<void> {
  const row = { ...columnsOf(log), date: log.date, created_by: by, created_at: at, changed_at: at };
  await db.insertInto('duty_log').values(row).execute();
}

export async function updateLog(db: WriteTx, log: DutyLog, at: WallMs): Promise<void> {
  await db
    .updateTable('duty_log')
    .set({ ...columnsOf(log), changed_at: at })
    .where('date', '=', log.date)
    .execute();
}

export async function deleteLog(db: WriteTx, date: IsoDate): Promise<void> {
  await db.deleteFrom('duty_log').where('date', '=', date).execute();
}
