import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { WatchFolder } from '#shared/contracts/punch-watch';
import { can, type Role } from '#shared/contracts/roles';
import { refuse } from '#shared/domain/refusal';
import type { ReadDb } from '../../db/handles';
import type { Ports } from '../../platform/ports';
import { countWatchedFiles, type FolderRow, listFolders } from './watch-repo';
import { watchStateOf } from './watch-state';

/** The folders with what is known of each. A path is for the eyes of those who may import. */
export async function watchFolders(db: ReadDb, ports: Ports, roles: readonly Role[]): Promise<WatchFolder[]> {
  const counts = await countWatchedFiles(db);
  const { folders } = watchStateOf(ports);
  return (await listFolders(db)).map(({ accountId: _, path: folder, ...row }) => {
    const seen = folders.get(row.id);
    return {
      ...row,
      path: can(roles, 'punches.write') ? folder : null,
      state: row.enabled ? (seen?.state ?? 'on') : 'off',
      lookedAt: seen?.lookedAt ?? null,
      imported: 0,
      problems: 0,
      ...counts.get(row.id),
    };
  });
}

export async function findFolder(db: ReadDb, id: number): Promise<FolderRow> {
  return (await listFolders(db)).find((folder) => folder.id === id) ?? refuse('not_found');
}

/** The folder behind a token. Refuses with `folder_needed`, `watch_exists`. */
export async function newFolder(db: ReadDb, ports: Ports, token: string): Promise<string> {
  const picked = await ports.files.resolve(token);
  if (!(await stat(picked.path)).isDirectory()) refuse('folder_needed');
  const folder = path.resolve(picked.path);
  if ((await listFolders(db)).some((other) => other.path === folder)) refuse('watch_exists');
  return folder;
}

/** For the log of changes. */
export const folderRecord = ({ path: folder, device, enabled }: FolderRow) => ({ folder, device, enabled });
