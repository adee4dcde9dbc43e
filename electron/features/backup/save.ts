import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import type { BackupInfo } from '#shared/contracts/backup';
import { refuse } from '#shared/domain/refusal';
import { type WallMs, wallDate } from '#shared/domain/time/wall';
import { backupMoment, backupName } from './names';
import { verifyCopy } from './verify';

/** Pages copied per step, so that the program keeps answering while it saves. */
const PAGES_PER_STEP = 500;
const KEPT = 10;

export const backupFolder = (dataFolder: string): string => path.join(dataFolder, 'backups');

/** The backups of a folder, newest first. */
export function listBackups(folder: string): BackupInfo[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => ({ name, at: backupMoment(name) }))
    .filter((file) => file.at !== null)
    .sort((a, b) => b.at! - a.at!)
    .map((file) => ({ ...file, bytes: statSync(path.join(folder, file.name)).size }));
}

/**
 * Saves the whole database by SQLite's backup API: temporary file, full check of the copy, rename.
 * A copy that fails its check is removed and refused with `backup_invalid`; the oldest beyond ten go.
 */
export async function saveBackup(
  sqlite: Database.Database,
  folder: string,
  now: WallMs,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<BackupInfo> {
  mkdirSync(folder, { recursive: true });
  const name = backupName(now);
  const target = path.join(folder, name);
  const temporary = `${target}.tmp`;
  try {
    await sqlite.backup(temporary, {
      progress: ({ totalPages, remainingPages }) => {
        onProgress(totalPages - remainingPages, totalPages);
        return PAGES_PER_STEP;
      },
    });
    const report = verifyCopy(temporary, name);
    if (!report.ok) refuse('backup_invalid', { problem: report.problems[0] ?? '' });
    renameSync(temporary, target);
  } finally {
    for (const rest of ['', '-wal', '-shm', '-journal']) rmSync(`${temporary}${rest}`, { force: true });
  }
  for (const old of listBackups(folder).slice(KEPT)) rmSync(path.join(folder, old.name), { force: true });
  return { name, at: now, bytes: statSync(target).size };
}

/** The first start of a day saves once. */
export async function saveDailyBackup(
  sqlite: Database.Database,
  dataFolder: string,
  now: WallMs,
): Promise<void> {
  const folder = backupFolder(dataFolder);
  const [newest] = listBackups(folder);
  if (newest && wallDate(newest.at!) === wallDate(now)) return;
  await saveBackup(sqlite, folder, now);
}
