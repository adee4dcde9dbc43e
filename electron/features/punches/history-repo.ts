import type { PunchImport } from '#shared/contracts/punches';
import type { ReadDb } from '../../db/handles';

/** Imports shown; older ones stay in the database. */
const SHOWN = 1000;

/** Every import that was tried, newest first. */
export async function listImports(db: ReadDb): Promise<PunchImport[]> {
  const rows = await db
    .selectFrom('punch_import as i')
    .innerJoin('account as a', 'a.id', 'i.account_id')
    .selectAll('i')
    .select('a.display_name')
    .orderBy('i.id', 'desc')
    .limit(SHOWN)
    .execute();
  return rows.map((row) => ({
    importId: row.id,
    file: row.file_name,
    format: row.format,
    encoding: row.encoding,
    state: row.state as PunchImport['state'],
    read: row.read_count,
    accepted: row.accepted,
    duplicate: row.duplicate,
    quarantined: row.quarantined,
    rejected: row.rejected,
    flagged: row.flagged,
    unmapped: row.unmapped,
    firstAt: row.first_at,
    lastAt: row.last_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    accountName: row.display_name,
    source: row.source as PunchImport['source'],
  }));
}
