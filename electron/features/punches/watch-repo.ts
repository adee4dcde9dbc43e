import type { WatchedFile } from '#shared/contracts/punch-watch';
import type { WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

export interface FolderRow {
  id: number;
  path: string;
  /** Machine of the lines that name none; empty when nobody said. */
  device: string;
  enabled: boolean;
  /** Who had it watched. */
  accountId: number;
  accountName: string;
  at: WallMs;
}

export async function listFolders(db: ReadDb): Promise<FolderRow[]> {
  const rows = await db
    .selectFrom('watch_folder as f')
    .innerJoin('account as a', 'a.id', 'f.account_id')
    .selectAll('f')
    .select('a.display_name')
    .orderBy('f.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    path: row.path,
    device: row.device,
    enabled: row.enabled === 1,
    accountId: row.account_id,
    accountName: row.display_name,
    at: row.at,
  }));
}

export async function insertFolder(
  db: WriteTx,
  folder: { path: string; device: string; accountId: number; at: WallMs },
): Promise<number> {
  const { id } = await db
    .insertInto('watch_folder')
    .values({
      path: folder.path,
      device: folder.device,
      enabled: 1,
      account_id: folder.accountId,
      at: folder.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Who changes it answers for it from now on. */
export async function updateFolder(
  db: WriteTx,
  { id, device, enabled, accountId, at }: Omit<FolderRow, 'path' | 'accountName'>,
): Promise<void> {
  await db
    .updateTable('watch_folder')
    .set({ device, enabled: enabled ? 1 : 0, account_id: accountId, at })
    .where('id', '=', id)
    .execute();
}

export async function deleteFolder(db: WriteTx, id: number): Promise<void> {
  await db.deleteFrom('watch_file').where('folder_id', '=', id).execute();
  await db.deleteFrom('watch_folder').where('id', '=', id).execute();
}

/** A file as it was when it was looked at. */
export interface FileStamp {
  name: string;
  bytes: number;
  /** As the system tells it, to the millisecond; only compared. */
  modifiedAt: number;
}

export async function fileStamps(db: ReadDb, folderId: number): Promise<Map<string, FileStamp>> {
  const rows = await db
    .selectFrom('watch_file')
    .select(['name', 'bytes', 'modified_at'])
    .where('folder_id', '=', folderId)
    .execute();
  return new Map(
    rows.map(({ name, bytes, modified_at }) => [name, { name, bytes, modifiedAt: modified_at }]),
  );
}

/** Files shown; a folder of years holds more that went well than anybody reads. */
const SHOWN = 500;

/** What became of files, problems first, then the newest. */
export async function listWatchedFiles(db: ReadDb): Promise<WatchedFile[]> {
  const rows = await db
    .selectFrom('watch_file')
    .selectAll()
    .orderBy(({ case: when }) => when().when('state', '=', 'problem').then(0).else(1).end())
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(SHOWN)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    folderId: row.folder_id,
    name: row.name,
    bytes: row.bytes,
    state: row.state as WatchedFile['state'],
    code: row.code,
    params: JSON.parse(row.params) as WatchedFile['params'],
    importId: row.import_id,
    at: row.at,
  }));
}

/** How many files of each folder went well and how many wait for a person. */
export async function countWatchedFiles(
  db: ReadDb,
): Promise<Map<number, { imported: number; problems: number }>> {
  const rows = await db
    .selectFrom('watch_file')
    .select(['folder_id', 'state'])
    .select(({ fn }) => fn.countAll<number>().as('files'))
    .groupBy(['folder_id', 'state'])
    .execute();
  const counts = new Map<number, { imported: number; problems: number }>();
  for (const { folder_id, state, files } of rows) {
    const count = counts.get(folder_id) ?? { imported: 0, problems: 0 };
    if (state === 'done') count.imported += files;
    if (state === 'problem') count.problems += files;
    counts.set(folder_id, count);
  }
  return counts;
}

export type FileResult = Pick<WatchedFile, 'state' | 'code' | 'params' | 'importId'>;

/** Notes what became of a file, over what became of it before. */
export async function saveWatchedFile(
  db: WriteTx,
  folderId: number,
  { name, bytes, modifiedAt }: FileStamp,
  { state, code, params, importId, at }: FileResult & { at: WallMs },
): Promise<void> {
  const result = {
    bytes,
    modified_at: modifiedAt,
    state,
    code,
    params: JSON.stringify(params),
    import_id: importId,
    at,
  };
  await db
    .insertInto('watch_file')
    .values({ folder_id: folderId, name, ...result })
    .onConflict((conflict) => conflict.columns(['folder_id', 'name']).doUpdateSet(result))
    .execute();
}

export async function findWatchedFile(
  db: ReadDb,
  id: number,
): Promise<{ name: string; state: string } | undefined> {
  return db.selectFrom('watch_file').select(['name', 'state']).where('id', '=', id).executeTakeFirst();
}

export async function ignoreWatchedFile(db: WriteTx, id: number): Promise<void> {
  await db.updateTable('watch_file').set({ state: 'ignored' }).where('id', '=', id).execute();
}

/** Forgotten, it is looked at as if it were new. */
export async function forgetWatchedFile(db: WriteTx, id: number): Promise<void> {
  await db.deleteFrom('watch_file').where('id', '=', id).execute();
}
