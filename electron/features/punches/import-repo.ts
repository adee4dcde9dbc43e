import type { Place } from '#shared/domain/punches/types';
import type { WallMs } from '#shared/domain/time/wall';
import { bulkInsert } from '../../db/bulk';
import type { ReadDb, WriteTx } from '../../db/handles';
import type { JobContext } from '../../ipc/context';

/** The bare handle inside a write of a job. */
export type Sqlite = JobContext['sqlite'];

/** Where files come from: a person waits for them, or nobody does and nobody must be disturbed. */
export type ImportSource = 'hand' | 'watch';

export interface NewImport {
  fileName: string;
  bytes: number;
  format: string;
  encoding: string;
  startedAt: WallMs;
  accountId: number;
  source: ImportSource;
}

/** Opens the book of one file. Its punches will have ids from `firstPunchId` on. */
export async function startImport(
  db: WriteTx,
  values: NewImport,
): Promise<{ id: number; firstPunchId: number }> {
  const firstPunchId = (await lastPunchId(db)) + 1;
  const { id } = await db
    .insertInto('punch_import')
    .values({
      file_name: values.fileName,
      sha256: '',
      bytes: values.bytes,
      format: values.format,
      encoding: values.encoding,
      state: 'running',
      first_punch_id: firstPunchId,
      first_at: null,
      last_at: null,
      started_at: values.startedAt,
      finished_at: null,
      account_id: values.accountId,
      source: values.source,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, firstPunchId };
}

export async function lastPunchId(db: ReadDb): Promise<number> {
  const { last } = await db
    .selectFrom('punch')
    .select(({ fn }) => fn.max('id').as('last'))
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

/**
 * Punches from this id on belong to an import that is not done, and are not there for any reader;
 * null almost always. Only one import runs at a time, so its rows are the last ones.
 */
export async function hiddenFrom(db: ReadDb): Promise<number | null> {
  const row = await db
    .selectFrom('punch_import')
    .select(({ fn }) => fn.min('first_punch_id').as('first'))
    .where('state', '=', 'running')
    .executeTakeFirst();
  return row?.first ?? null;
}

/** Before every punch. */
export const NEVER = Number.NEGATIVE_INFINITY;

/** A person of the machines as an import meets them. */
export interface KnownUser {
  id: number;
  name: string | null;
  /** Last punch stored before this import; what is later cannot be a duplicate of one. */
  lastAt: WallMs;
  /** Spans of time in which the id belongs to somebody. */
  mapped: { fromAt: WallMs; untilAt: WallMs }[];
}

export async function loadUsers(db: ReadDb): Promise<Map<string, KnownUser>> {
  const users = await db
    .selectFrom('machine_user as u')
    .selectAll('u')
    .select(({ selectFrom }) =>
      selectFrom('punch as p')
        .select(({ fn }) => fn.max('p.at').as('last'))
        .whereRef('p.machine_user_id', '=', 'u.id')
        .as('last_at'),
    )
    .execute();
  const byId = new Map<number, KnownUser>();
  const byMachineId = new Map<string, KnownUser>();
  for (const { id, machine_id, name, last_at } of users) {
    const user: KnownUser = { id, name, lastAt: last_at ?? NEVER, mapped: [] };
    byId.set(id, user);
    byMachineId.set(machine_id, user);
  }
  for (const row of await db.selectFrom('machine_mapping').selectAll().execute()) {
    byId.get(row.machine_user_id)?.mapped.push({ fromAt: row.from_at, untilAt: row.until_at });
  }
  return byMachineId;
}

export async function quarantineIsEmpty(db: ReadDb): Promise<boolean> {
  return !(await db.selectFrom('punch_quarantine').select('id').limit(1).executeTakeFirst());
}

/** The statements that an import runs for each line, inside one transaction. */
export function punchStatements(sqlite: Sqlite) {
  const user = sqlite.prepare('insert into machine_user (machine_id, name) values (?, ?)');
  const storedPunch = sqlite.prepare(
    'select import_id as importId, raw from punch where machine_user_id = ? and at = ?',
  );
  const storedQuarantine = sqlite.prepare(
    'select code from punch_quarantine where machine_user_id = ? and at = ?',
  );
  return {
    insertPunch: bulkInsert(sqlite, 'punch', [
      'machine_user_id',
      'at',
      'import_id',
      'line',
      'device',
      'direction',
      'verify',
      'raw',
    ]),
    insertQuarantine: bulkInsert(
      sqlite,
      'punch_quarantine',
      ['machine_user_id', 'at', 'import_id', 'line', 'device', 'code', 'direction', 'verify'],
      'ignore',
    ),
    insertIssue: bulkInsert(sqlite, 'punch_issue', [
      'import_id',
      'line',
      'outcome',
      'code',
      'params',
      'raw',
      'sheet',
      'row',
    ]),
    insertUser: (machineId: string, name: string | null): number =>
      Number(user.run(machineId, name).lastInsertRowid),
    findPunch: (userId: number, at: WallMs) =>
      storedPunch.get(userId, at) as { importId: number; raw: string } | undefined,
    findQuarantine: (userId: number, at: WallMs) =>
      storedQuarantine.get(userId, at) as { code: string } | undefined,
  };
}

/** The last columns of an issue; empty for a file of lines. */
export const placed = (place: Place | undefined): [string | null, number | null] => [
  place?.sheet ?? null,
  place?.row ?? null,
];

export type PunchStatements = ReturnType<typeof punchStatements>;

export interface ImportTotals {
  sha256: string;
  read: number;
  accepted: number;
  duplicate: number;
  quarantined: number;
  rejected: number;
  flagged: number;
  unmapped: number;
  firstAt: WallMs | null;
  lastAt: WallMs | null;
}

/** From here on the import's rows count. */
export async function finishImport(
  db: WriteTx,
  id: number,
  totals: ImportTotals,
  finishedAt: WallMs,
): Promise<void> {
  await db
    .updateTable('punch_import')
    .set({
      state: 'done',
      sha256: totals.sha256,
      read_count: totals.read,
      accepted: totals.accepted,
      duplicate: totals.duplicate,
      quarantined: totals.quarantined,
      rejected: totals.rejected,
      flagged: totals.flagged,
      unmapped: totals.unmapped,
      first_at: totals.firstAt,
      last_at: totals.lastAt,
      finished_at: finishedAt,
    })
    .where('id', '=', id)
    .execute();
}

/** Remembers how far a file reaches for one device, and the device itself when it is new. */
export async function saveCoverage(
  db: WriteTx,
  row: { importId: number; device: string; firstAt: WallMs; lastAt: WallMs },
): Promise<void> {
  await db
    .insertInto('punch_coverage')
    .values({ import_id: row.importId, device: row.device, first_at: row.firstAt, last_at: row.lastAt })
    .execute();
  await db
    .insertInto('device')
    .values({ code: row.device, name: '', first_at: row.firstAt, retired_on: null })
    .onConflict((conflict) =>
      conflict
        .column('code')
        .doUpdateSet({ first_at: row.firstAt })
        .where('device.first_at', '>', row.firstAt),
    )
    .execute();
}

export async function renameUser(db: WriteTx, id: number, name: string): Promise<void> {
  await db.updateTable('machine_user').set({ name }).where('id', '=', id).execute();
}

/** When files with these contents were taken over, newest import of each. */
export async function importsBySha(
  db: ReadDb,
  sha256: string,
  not: readonly number[],
): Promise<WallMs | null> {
  const row = await db
    .selectFrom('punch_import')
    .select(({ fn }) => fn.max('finished_at').as('at'))
    .where('sha256', '=', sha256)
    .where('state', '=', 'done')
    .$if(not.length > 0, (query) => query.where('id', 'not in', [...not]))
    .executeTakeFirst();
  return row?.at ?? null;
}
