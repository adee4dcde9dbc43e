import { sql } from 'kysely';
import type { Place } from '#shared/domain/punches/types';
import type { WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';
import { placed, punchStatements, type Sqlite } from './import-repo';

export interface SuspectSlice {
  importId: number;
  device: string;
  fromLine: number;
  toLine: number;
  /** Ids the lines lie between, the second excluded. */
  fromId: number;
  untilId: number;
}

/** Moves accepted punches into quarantine as `clock_jump`; answers what was moved. */
export function quarantineSlice(
  sqlite: Sqlite,
  slice: SuspectSlice,
  placeOf: (line: number) => Place | undefined,
): { machineUserId: number; at: WallMs }[] {
  const rows = sqlite
    .prepare(
      `select id, machine_user_id as machineUserId, at, line, device, direction, verify, raw from punch
       where id >= ? and id < ? and import_id = ? and line >= ? and line <= ? and device = ?`,
    )
    .all(slice.fromId, slice.untilId, slice.importId, slice.fromLine, slice.toLine, slice.device) as {
    id: number;
    machineUserId: number;
    at: WallMs;
    line: number;
    device: string;
    direction: string | null;
    verify: string | null;
    raw: string;
  }[];
  const { insertQuarantine, insertIssue } = punchStatements(sqlite);
  const remove = sqlite.prepare('delete from punch where id = ?');
  for (const row of rows) {
    insertQuarantine([
      row.machineUserId,
      row.at,
      slice.importId,
      row.line,
      row.device,
      'clock_jump',
      row.direction,
      row.verify,
    ]);
    insertIssue([
      slice.importId,
      row.line,
      'quarantined',
      'clock_jump',
      '{}',
      row.raw,
      ...placed(placeOf(row.line)),
    ]);
    remove.run(row.id);
  }
  return rows;
}

/** Quarantined moments that this import accepted are no longer in quarantine. At most `limit` a call. */
export function releaseAccepted(sqlite: Sqlite, importIds: readonly number[], limit: number): number {
  return sqlite
    .prepare(
      `delete from punch_quarantine where id in (
         select q.id from punch_quarantine q
         join punch p on p.machine_user_id = q.machine_user_id and p.at = q.at
         where p.import_id in (select value from json_each(?)) limit ?)`,
    )
    .run(JSON.stringify(importIds), limit).changes;
}

/** A line that waits for a person's word. */
export interface HeldLine {
  id: number;
  machineUserId: number;
  at: WallMs;
  importId: number;
  line: number;
  device: string;
  direction: string | null;
  verify: string | null;
  raw: string;
}

/** Those of the lines that are held back as `clock_jump` and not taken back. */
export async function heldLines(
  db: ReadDb,
  lines: readonly { importId: number; line: number }[],
): Promise<HeldLine[]> {
  const rows = await db
    .selectFrom('punch_quarantine as q')
    .innerJoin('punch_issue as n', (join) =>
      join
        .onRef('n.import_id', '=', 'q.import_id')
        .onRef('n.line', '=', 'q.line')
        .onRef('n.code', '=', 'q.code')
        .on('n.outcome', '=', 'quarantined'),
    )
    .select([
      'q.id',
      'q.machine_user_id',
      'q.at',
      'q.import_id',
      'q.line',
      'q.device',
      'q.direction',
      'q.verify',
      'n.raw',
    ])
    .where('q.code', '=', 'clock_jump')
    .where(
      sql<boolean>`(q.import_id, q.line) in (
        select value ->> 'importId', value ->> 'line' from json_each(${JSON.stringify(lines)}))`,
    )
    .orderBy('q.id')
    .execute();
  return rows.map(({ machine_user_id, import_id, ...row }) => ({
    ...row,
    machineUserId: machine_user_id,
    importId: import_id,
  }));
}

/** Makes held lines punches; answers those that were none yet. */
export async function insertReleased(db: WriteTx, held: readonly HeldLine[]): Promise<HeldLine[]> {
  const released: HeldLine[] = [];
  for (const row of held) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('punch')
      .values({
        machine_user_id: row.machineUserId,
        at: row.at,
        import_id: row.importId,
        line: row.line,
        device: row.device,
        direction: row.direction,
        verify: row.verify,
        raw: row.raw,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows) released.push(row);
    await db.deleteFrom('punch_quarantine').where('id', '=', row.id).execute();
    await db
      .updateTable('punch_issue')
      .set({ outcome: 'released' })
      .where('import_id', '=', row.importId)
      .where('line', '=', row.line)
      .where('outcome', '=', 'quarantined')
      .where('code', '=', 'clock_jump')
      .execute();
  }
  return released;
}

/** Moves the counts of an import: what was quarantined is accepted, or was known already. */
export async function recountReleased(
  db: WriteTx,
  importId: number,
  counts: { held: number; released: number },
): Promise<void> {
  await db
    .updateTable('punch_import')
    .set((eb) => ({
      quarantined: eb('quarantined', '-', counts.held),
      accepted: eb('accepted', '+', counts.released),
      duplicate: eb('duplicate', '+', counts.held - counts.released),
    }))
    .where('id', '=', importId)
    .execute();
}

/** A trusted moment widens how far the data of its machine reaches. */
export async function widenCoverage(
  db: WriteTx,
  { importId, device, at }: { importId: number; device: string; at: WallMs },
): Promise<void> {
  await db
    .insertInto('punch_coverage')
    .values({ import_id: importId, device, first_at: at, last_at: at })
    .onConflict((conflict) =>
      conflict.columns(['import_id', 'device']).doUpdateSet((eb) => ({
        first_at: sql<number>`min(${eb.ref('punch_coverage.first_at')}, ${at})`,
        last_at: sql<number>`max(${eb.ref('punch_coverage.last_at')}, ${at})`,
      })),
    )
    .execute();
}
