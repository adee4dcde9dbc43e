import type { AuditRow } from '#shared/contracts/audit';
import { DAY_MS, type IsoDate, startOfDay, type WallMs } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';

export interface AuditFilter {
  from: IsoDate | null;
  to: IsoDate | null;
  text: string;
  beforeId: number | null;
}

/** Rows newest first. `text` matches the person, the operation, the record or the reason. */
export async function listAudit(db: ReadDb, filter: AuditFilter, limit: number): Promise<AuditRow[]> {
  let query = db.selectFrom('audit_log').selectAll().orderBy('id', 'desc').limit(limit);
  if (filter.from) query = query.where('at', '>=', startOfDay(filter.from));
  if (filter.to) query = query.where('at', '<', startOfDay(filter.to) + DAY_MS);
  if (filter.beforeId !== null) query = query.where('id', '<', filter.beforeId);
  const text = filter.text.trim();
  if (text) {
    const like = `%${text.replace(/[%_]/g, '')}%`;
    query = query.where((where) =>
      where.or([
        where('account_name', 'like', like),
        where('operation', 'like', like),
        where('entity_id', 'like', like),
        where('after', 'like', like),
        where('reason', 'like', like),
      ]),
    );
  }
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    accountName: row.account_name,
    operation: row.operation,
    entity: row.entity,
    entityId: row.entity_id,
    before: row.before,
    after: row.after,
    reason: row.reason,
  }));
}

/** When the last entry was written, by the clock of then; null while there is none. */
export async function newestEntryAt(db: ReadDb): Promise<WallMs | null> {
  const row = await db.selectFrom('audit_log').select('at').orderBy('id', 'desc').limit(1).executeTakeFirst();
  return row?.at ?? null;
}
