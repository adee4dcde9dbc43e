import { sql } from 'kysely';
import type { ReadDb } from '../../db/handles';

/** Grows with every row anybody wrote through this connection: what was computed before is stale. */
export async function changeCount(db: ReadDb): Promise<number> {
  const { rows } = await sql<{ changes: number }>`select total_changes() as changes`.execute(db);
  return rows[0]?.changes ?? 0;
}

/** The last row of the audit log. */
export async function auditPosition(db: ReadDb): Promise<number> {
  const row = await db
    .selectFrom('audit_log')
    .select((eb) => eb.fn.max<number | null>('id').as('id'))
    .executeTakeFirstOrThrow();
  return row.id ?? 0;
}

/** What touches the days of one person and nothing else. */
const DECISIONS: ReadonlySet<string> = new Set(['settlement', 'outing']);

/** Rows looked through; with more it is no matter of a few people. */
const MOST = 500;

/**
 * The people decided about since a row of the audit log; null when anything else was written. Every change that
 * counts leaves a row there with its transaction, so no row means a change of another kind that is not finished.
 */
export async function decisionsSince(db: ReadDb, position: number): Promise<Set<number> | null> {
  const rows = await db
    .selectFrom('audit_log')
    .select(['entity', 'before', 'after'])
    .where('id', '>', position)
    .limit(MOST)
    .execute();
  if (rows.length === 0 || rows.length === MOST) return null;
  const people = new Set<number>();
  for (const { entity, before, after } of rows) {
    const staffId = DECISIONS.has(entity) ? (staffOf(after) ?? staffOf(before)) : null;
    if (staffId === null) return null;
    people.add(staffId);
  }
  return people;
}

function staffOf(json: string | null): number | null {
  const record: unknown = json === null ? null : JSON.parse(json);
  if (typeof record !== 'object' || record === null || !('staffId' in record)) return null;
  return typeof record.staffId === 'number' ? record.staffId : null;
}
