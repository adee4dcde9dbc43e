import path from 'node:path';
import { type OpenDatabase, openDatabase } from './db/open';
import { type ClockBack, noteClockBack } from './features/audit/index';
import { refuseLost, saveBackup, saveDailyBackup } from './features/backup/index';
import { createWatcher, removeUnfinishedImports, type Watcher } from './features/punches/index';
import { findCenter } from './features/settings/index';
import type { SessionStore } from './ipc/context';
import { createDispatcher, type Dispatch } from './ipc/dispatcher';
import { toWireError } from './ipc/errors';
import { createSessionStore } from './ipc/session';
import { makeFolder } from './platform/make-folder';
import type { Ports } from './platform/ports';

export const DATABASE_NAME = 'hallkeeper.db';

/** The running program without its window: what the window, the batch mode and the tests share. */
export interface Hallkeeper {
  database: OpenDatabase;
  sessions: SessionStore;
  ports: Ports;
  dispatch: Dispatch;
  /** Looks through the watched folders; by itself every few seconds where that was asked for. */
  watcher: Watcher;
  /** At this start the computer's clock stood before the last change; null when nothing is wrong. */
  clockBack: ClockBack | null;
  close(): Promise<void>;
}

export interface AssembleOptions {
  /** Parse every answer against its contract: on in tests. */
  checkOutputs?: boolean;
  /** Save the database on the first start of a day. */
  dailyBackup?: boolean;
  /** Look through the watched folders every few seconds. */
  watchFolders?: boolean;
}

/** A stick is looked for this often; a file is imported once two looks found it the same. */
const LOOK_EVERY_MS = 4000;

/** Opens the data folder and wires the door. Refuses as `openDatabase` does, and `database_missing`. */
export async function assemble(
  dataFolder: string,
  ports: Ports,
  { checkOutputs, dailyBackup, watchFolders }: AssembleOptions = {},
): Promise<Hallkeeper> {
  makeFolder(dataFolder);
  const file = path.join(dataFolder, DATABASE_NAME);
  refuseLost(file);
  const database = await openDatabase(file, {
    beforeMigration: async (sqlite) => {
      await saveBackup(sqlite, path.join(dataFolder, 'backups'), ports.clock.now());
    },
  });
  await takeBackUnfinished(database, ports);
  const clockBack = await clockOf(database, ports);
  const sessions = createSessionStore();
  const dispatch = createDispatcher({ database, ports, sessions, checkOutputs });
  const watcher = createWatcher({
    database,
    ports,
    sessions,
    explain: (error) => toWireError(error, ports.log, 'punches.watch'),
  });
  const timer = watchFolders ? setInterval(() => void watcher.look(), LOOK_EVERY_MS) : undefined;
  const saving = dailyBackup ? saveInBackground(database, ports) : Promise.resolve();
  return {
    database,
    sessions,
    ports,
    dispatch,
    watcher,
    clockBack,
    close: async () => {
      clearInterval(timer);
      await watcher.stop();
      await saving;
      await database.close();
    },
  };
}

/** What a crash left of an import stays hidden until it can be removed; that must not keep the program closed. */
async function takeBackUnfinished(database: OpenDatabase, ports: Ports): Promise<void> {
  try {
    const taken = await removeUnfinishedImports(database);
    if (taken > 0) ports.log.info(`unfinished imports taken back: ${taken}`);
  } catch (error) {
    ports.log.error(error, 'unfinished imports');
  }
}

/** A full disk must not keep the office from reading: the note is made at a later start. */
async function clockOf(database: OpenDatabase, ports: Ports): Promise<ClockBack | null> {
  try {
    return await noteClockBack(database, ports.clock.now());
  } catch (error) {
    ports.log.error(error, 'clock');
    return null;
  }
}

/** A failed daily backup must not keep the office from working; it is logged and tried at the next start. */
async function saveInBackground(database: OpenDatabase, ports: Ports): Promise<void> {
  try {
    if (await findCenter(database.kysely)) {
      await saveDailyBackup(database.sqlite, ports.data.dataFolder, ports.clock.now());
    }
  } catch (error) {
    ports.log.error(error, 'daily backup');
  }
}
