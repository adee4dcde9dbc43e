import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type OpenDatabase, openDatabase } from './db/open';
import type { SessionStore } from './ipc/context';
import { createDispatcher, type Dispatch } from './ipc/dispatcher';
import { createSessionStore } from './ipc/session';
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

/** Opens the data folder and wires the door. Refuses as `openDatabase` does. */
export async function assemble(
  dataFolder: string,
  ports: Ports,
  options: { checkOutputs?: boolean } = {},
): Promise<Hallkeeper> {
  mkdirSync(dataFolder, { recursive: true });
  const database = await openDatabase(path.join(dataFolder, DATABASE_NAME));
  const sessions = createSessionStore();
  const dispatch = createDispatcher({ database, ports, sessions, checkOutputs: options.checkOutputs });
  return { database, sessions, ports, dispatch, close: () => database.close() };
}
