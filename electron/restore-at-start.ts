import path from 'node:path';
import type { BackupInfo } from '#shared/contracts/backup';
import { Refusal } from '#shared/domain/refusal';
import type { WallMs } from '#shared/domain/time/wall';
import { DATABASE_NAME, type Hallkeeper } from './assemble';
import { newestSound, noteRestored, type Restored, restoreBackup } from './features/backup/index';

/** What is said to the person before the window can say anything. */
export interface RestoreTalk {
  /** Offers a backup; throws when the person would rather leave everything as it is. */
  offer(code: string, backup: BackupInfo): Promise<void>;
  tell(restored: Restored): Promise<void>;
}

const CURABLE = ['database_damaged', 'database_missing'];

/**
 * Opens the program; where the database is damaged or gone, offers the newest sound backup, keeps the old file and
 * notes it in the change log. Without a sound backup the refusal stands.
 */
export async function openOrRestore(
  open: () => Promise<Hallkeeper>,
  dataFolder: string,
  now: () => WallMs,
  talk: RestoreTalk,
): Promise<Hallkeeper> {
  try {
    return await open();
  } catch (error) {
    const backup = isCurable(error) ? newestSound(dataFolder) : null;
    if (!backup) throw error;
    await talk.offer((error as Refusal).code, backup);
    const restored = restoreBackup(path.join(dataFolder, DATABASE_NAME), backup, now());
    const hallkeeper = await open();
    await noteRestored(hallkeeper.database, restored, now());
    await talk.tell(restored);
    return hallkeeper;
  }
}

const isCurable = (error: unknown): boolean => error instanceof Refusal && CURABLE.includes(error.code);
