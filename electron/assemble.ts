import path from 'node:path';
import { type OpenDatabase, openDatabase } from './db/open';
import { saveBackup, saveDailyBackup } from './features/backup/index';
import { removeUnfinishedImports } from './features/punches/index';
import { findCenter } from './features/settings/index';
import type { SessionStore } from './ipc/context';
import { createDispatcher, type Dispatch } from './ipc/dispatcher';
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
  close(): Promise<void>;
}

export interface AssembleOptions {
  /** Parse every answer against its contract: on in tests. */
  checkOutputs?: boolean;
  /** Save the database on the first start of a day. */
  dailyBackup?: boolean;
}

/** Opens the data folder and wires the door. Refuses as `openDatabase` does. */
export async function assemble(
  dataFolder: string,
  ports: Ports,
  { checkOutputs, dailyBackup }: AssembleOptions = {},
): Promise<Hallkeeper> {
  makeFolder(dataFolder);
  const database = await openDatabase(path.join(dataFolder, DATABASE_NAME), {
    beforeMigration: async (sqlite) => {
      await saveBackup(sqlite, path.join(dataFolder, 'backups'), ports.clock.now());
    },
  });
  await takeBackUnfinished(database, ports);
  const sessions = createSessionStore();
  const dispatch = createDispatcher({ database, ports, sessions, checkOutputs });
  const saving = dailyBackup ? saveInBackground(database, ports) : Promise.resolve();
  return {
    database,
    sessions,
    ports,
    dispatch,
    close: async () => {
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
