import path from 'node:path';
import type { WireError } from '#shared/contracts/define';
import { WATCH_AUTHOR } from '#shared/contracts/punch-watch';
import type { ImportReport } from '#shared/contracts/punches';
import { can } from '#shared/contracts/roles';
import { writeAudit } from '../../db/audit';
import { writeTransaction } from '../../db/handles';
import type { OpenDatabase } from '../../db/open';
import type { JobContext, SessionStore } from '../../ipc/context';
import type { Ports } from '../../platform/ports';
import { importWatched } from './import-job';
import { lookInto, sameStamp } from './watch-folder';
import {
  type FileResult,
  type FileStamp,
  type FolderRow,
  fileStamps,
  listFolders,
  saveWatchedFile,
} from './watch-repo';
import { tellNews, type WatchState, watchStateOf } from './watch-state';

/** What must come from the program that runs. */
export interface WatcherParts {
  database: OpenDatabase;
  ports: Ports;
  sessions: SessionStore;
  /** What anything thrown is called at the door; unexpected errors reach the log. */
  explain(error: unknown): WireError;
}

export interface Watcher {
  /** Looks through the folders once; resolves when what is ready is imported. Never throws. */
  look(): Promise<void>;
  /** Ends a running import without a trace and looks no more. */
  stop(): Promise<void>;
}

/** Codes of what passes by itself: the file is looked at again. */
const PASSING: readonly string[] = ['import_running', 'cancelled', 'file_gone', 'database_busy'];

/** What machines put beside their punches on every stick: nobody has to do anything about it. */
const BESIDE: readonly string[] = ['punch_file_users'];

/**
 * Imports what lies new or changed in the watched folders, one file after another, once two looks in a row found it
 * the same. Only while somebody who may import is logged in and the screen is not locked: what comes in is seen by
 * somebody, and files can wait. The author is the program, see `WATCH_AUTHOR`.
 */
export function createWatcher(parts: WatcherParts): Watcher {
  const stopping = new AbortController();
  const state = watchStateOf(parts.ports);
  const seen = new Map<string, FileStamp>();
  let looking: Promise<void> | null = null;

  const ready = (): boolean => !stopping.signal.aborted && mayImport(parts.sessions);

  const lookOnce = async (): Promise<void> => {
    for (const folder of await listFolders(parts.database.kysely)) {
      if (!ready()) return;
      for (const file of await changedFiles(parts, state, seen, folder)) {
        if (!ready()) return;
        await takeOver(parts, { folder, file, state, signal: stopping.signal });
      }
    }
  };

  return {
    look() {
      if (!ready()) return looking ?? Promise.resolve();
      looking ??= lookOnce()
        .catch((error) => {
          if (!stopping.signal.aborted) parts.ports.log.error(error, 'watched folders');
        })
        .finally(() => {
          looking = null;
        });
      return looking;
    },
    async stop() {
      stopping.abort();
      await looking;
    },
  };
}

function mayImport(sessions: SessionStore): boolean {
  const session = sessions.get();
  if (!session || session.locked || session.actor.mustChangePassword) return false;
  return can(session.actor.roles, 'punches.write');
}

/** Files that are new or other than when they were imported, and have stopped growing. */
async function changedFiles(
  { database, ports }: WatcherParts,
  state: WatchState,
  seen: Map<string, FileStamp>,
  folder: FolderRow,
): Promise<FileStamp[]> {
  if (!folder.enabled) return [];
  const look = await lookInto(folder.path);
  const before = state.folders.get(folder.id)?.state;
  if (before !== look.state) ports.log.info(`watched folder ${folder.id}: ${look.state}`);
  state.folders.set(folder.id, { state: look.state, lookedAt: ports.clock.now() });
  if (look.state !== 'on') return [];
  const known = await fileStamps(database.kysely, folder.id);
  return look.files.filter((file) => {
    if (sameStamp(known.get(file.name), file)) return false;
    const key = `${folder.id}/${file.name}`;
    const still = sameStamp(seen.get(key), file);
    seen.set(key, file);
    return still;
  });
}

interface Turn {
  folder: FolderRow;
  file: FileStamp;
  state: WatchState;
  signal: AbortSignal;
}

/** Imports one file and notes what became of it. */
async function takeOver(parts: WatcherParts, { folder, file, state, signal }: Turn): Promise<void> {
  const { database, ports } = parts;
  const picked = { path: path.join(folder.path, file.name), name: file.name, bytes: file.bytes };
  let result: FileResult;
  let report: ImportReport | null = null;
  try {
    report = await importWatched(contextFor(parts, folder, signal), picked, folder.device);
    result = { state: 'done', code: null, params: {}, importId: report.files[0]?.importId ?? null };
  } catch (error) {
    const { code, params, logId } = parts.explain(error);
    if (PASSING.includes(code)) return;
    const state = BESIDE.includes(code) ? 'ignored' : 'problem';
    result = { state, code, params: logId ? { ...params, logId } : params, importId: null };
  }
  await writeTransaction(database.kysely, (db) =>
    saveWatchedFile(db, folder.id, file, { ...result, at: ports.clock.now() }),
  );
  if (result.state === 'ignored') return;
  const counts = report && { read: report.read, accepted: report.accepted };
  tellNews(state, { file: file.name, counts, code: result.code, params: result.params });
}

/** The context a job has when a person starts it, with the program as the author of what is logged. */
function contextFor(
  { database, ports, sessions }: WatcherParts,
  folder: FolderRow,
  signal: AbortSignal,
): JobContext {
  const nobody = { username: '', roles: [], staffId: null, mustChangePassword: false };
  return {
    actor: { ...nobody, accountId: folder.accountId, displayName: WATCH_AUTHOR },
    now: ports.clock.now(),
    ports,
    sessions,
    db: database.kysely,
    sqlite: database.sqlite,
    write: (work) =>
      writeTransaction(database.kysely, (db) =>
        work({
          db,
          sqlite: database.sqlite,
          audit: (entry) =>
            writeAudit(db, {
              at: ports.clock.now(),
              operation: 'punches.watch',
              actor: { accountId: null, displayName: WATCH_AUTHOR },
              entry,
            }),
        }),
      ),
    progress: () => {},
    signal,
  };
}
