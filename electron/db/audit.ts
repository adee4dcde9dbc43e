import type { WallMs } from '#shared/domain/time/wall';
import type { WriteTx } from './handles';

interface AuditRecord {
  at: WallMs;
  operation: string;
  /** The account is null for what the program did by itself, under a name of its own. */
  actor: { accountId: number | null; displayName: string } | null;
  entry: { entity: string; entityId: string | number; before?: unknown; after?: unknown; reason?: string };
}

/**
 * The single place that writes the audit log, so that the chain over its rows has one author.
 * The log is append-only: no code updates or deletes a row.
 */
export async function writeAudit(db: WriteTx, { at, operation, actor, entry }: AuditRecord): Promise<void> {
  await db
    .insertInto('audit_log')
    .values({
      at,
      account_id: actor?.accountId ?? null,
      account_name: actor?.displayName ?? '',
      operation,
      entity: entry.entity,
      entity_id: String(entry.entityId),
      before: asJson(entry.before),
      after: asJson(entry.after),
      reason: entry.reason ?? null,
      chain: null,
    })
    .execute();
}

const asJson = (value: unknown): string | null =>
  value === undefined || value === null ? null : JSON.stringify(value);
