import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import type { BackupInfo } from '#shared/contracts/backup';
import { refuse } from '#shared/domain/refusal';
import { formatWall, type WallMs } from '#shared/domain/time/wall';
import { writeAudit } from '../../db/audit';
import { writeTransaction } from '../../db/handles';
import type { OpenDatabase } from '../../db/open';
import { backupFolder, listBackups } from './save';
import { verifyCopy } from './verify';

/** The file itself first: what SQLite would still read from its companions must never meet another file. */
const PARTS = ['', '-wal', '-shm'];

export interface Restored {
  backup: BackupInfo;
  /** Names of the files that were set aside in the data folder; empty when there was none. */
  kept: string[];
}

/** No file, or one with nothing in it, where backups tell that there was one: refused, so that nobody begins anew unaware. */
export function refuseLost(file: string): void {
  const isThere = existsSync(file) && statSync(file).size > 0;
  const backups = isThere ? 0 : listBackups(backupFolder(path.dirname(file))).length;
  if (backups > 0) refuse('database_missing', { backups });
}

/** The newest backup of a data folder that passes its check; null when none does. */
export function newestSound(dataFolder: string): BackupInfo | null {
  const folder = backupFolder(dataFolder);
  return listBackups(folder).find(({ name }) => verifyCopy(path.join(folder, name), name).ok) ?? null;
}

/**
 * Puts a backup in the place of the database; what lay there is renamed, never removed. Wherever it is interrupted,
 * the next start finds the old file, the new one, or none and asks again.
 */
export function restoreBackup(file: string, backup: BackupInfo, now: WallMs): Restored {
  const fresh = `${file}.restored`;
  copyWhole(path.join(backupFolder(path.dirname(file)), backup.name), fresh);
  const mark = `damaged-${formatWall(now).replace(/[-:]/g, '').replace(' ', '-')}`;
  const kept: string[] = [];
  for (const part of PARTS) {
    if (!existsSync(file + part)) continue;
    renameSync(file + part, `${file}.${mark}${part}`);
    kept.push(path.basename(`${file}.${mark}${part}`));
  }
  renameSync(fresh, file);
  return { backup, kept };
}

/** Notes in the change log that everything after the backup is gone. Nobody is logged in at that moment. */
export async function noteRestored(
  { kysely }: OpenDatabase,
  { backup, kept }: Restored,
  now: WallMs,
): Promise<void> {
  await writeTransaction(kysely, (db) =>
    writeAudit(db, {
      at: now,
      operation: 'backup.restore',
      actor: null,
      entry: { entity: 'backup', entityId: backup.name, after: { backupAt: backup.at, keptFiles: kept } },
    }),
  );
}

/** On the disk before anything is renamed. */
function copyWhole(from: string, to: string): void {
  try {
    copyFileSync(from, to);
    const handle = openSync(to, 'r+');
    fsyncSync(handle);
    closeSync(handle);
  } catch (error) {
    rmSync(to, { force: true });
    throw error;
  }
}
