import { sql } from 'kysely';
import type { WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

/** Imports whose last transaction has not come, with the first id of their punches. */
export async function runningImports(db: ReadDb): Promise<{ id: number; firstPunchId: number }[]> {
  const rows = await db
    .selectFrom('punch_import')
    .select(['id', 'first_punch_id'])
    .where('state', '=', 'running')
    .execute();
  return rows.map((row) => ({ id: row.id, firstPunchId: row.first_punch_id }));
}

/** Removes up to `limit` rows of these imports, newest first; answers how many. */
export async function removeSomeRows(
  db: WriteTx,
  imports: readonly { id: number; firstPunchId: number }[],
  limit: number,
): Promise<number> {
  const ids = imports.map((row) => row.id);
  const first = Math.min(...imports.map((row) => row.firstPunchId));
  const punches = await sql`delete from punch where id in (
    select id from punch where id >= ${first} order by id desc limit ${limit})`.execute(db);
  const quarantined = await sql`delete from punch_quarantine where id in (
    select id from punch_quarantine where import_id in (${sql.join(ids)}) order by id desc limit ${limit})`.execute(
    db,
  );
  const issues = await sql`delete from punch_issue where (import_id, line, outcome, code) in (
    select import_id, line, outcome, code from punch_issue
    where import_id in (${sql.join(ids)}) limit ${limit})`.execute(db);
  return [punches, quarantined, issues].reduce((sum, done) => sum + Number(done.numAffectedRows ?? 0n), 0);
}

/** Forgets persons of the machines that nothing refers to any more. */
export async function removeUnusedUsers(db: WriteTx): Promise<void> {
  await sql`delete from machine_user where
    not exists (select 1 from punch p where p.machine_user_id = machine_user.id)
    and not exists (select 1 from punch_quarantine q where q.machine_user_id = machine_user.id)
    and not exists (select 1 from machine_mapping m where m.machine_user_id = machine_user.id)`.execute(db);
}

export async function abandonImport(
  db: WriteTx,
  ids: readonly number[],
  state: 'cancelled' | 'failed' | 'interrupted',
  at: WallMs | null,
): Promise<void> {
  await db
    .updateTable('punch_import')
    .set({ state, finished_at: at })
    .where('id', 'in', [...ids])
    .execute();
}
