import { setImmediate as nextTurn } from 'node:timers/promises';
import type { WallMs } from '#shared/domain/time/wall';
import type { WriteTx } from '../../db/handles';
import { writeTransaction } from '../../db/handles';
import type { OpenDatabase } from '../../db/open';
import { abandonImport, removeSomeRows, removeUnusedUsers, runningImports } from './cleanup-repo';

/** Rows removed in one transaction, so that the window answers in between. */
const ROWS_AT_ONCE = 4000;

type Write = (work: (scope: { db: WriteTx }) => Promise<unknown>) => Promise<unknown>;

/**
 * Takes back everything of imports that are not done; their rows were never visible. The state changes last,
 * so that an interruption of this leaves the rest hidden and for the next start.
 */
export async function removeRunning(
  write: Write,
  state: 'cancelled' | 'failed' | 'interrupted',
  at: WallMs | null,
): Promise<number> {
  let imports: { id: number; firstPunchId: number }[] = [];
  await write(async ({ db }) => {
    imports = await runningImports(db);
  });
  if (imports.length === 0) return 0;
  for (let removed = 1; removed > 0; ) {
    await write(async ({ db }) => {
      removed = await removeSomeRows(db, imports, ROWS_AT_ONCE);
    });
    await nextTurn();
  }
  await write(async ({ db }) => {
    await removeUnusedUsers(db);
    await abandonImport(
      db,
      imports.map((row) => row.id),
      state,
      at,
    );
  });
  return imports.length;
}

/** At program start, before anything reads: takes back imports that a crash cut off; answers how many. */
export function removeUnfinishedImports(database: Pick<OpenDatabase, 'kysely'>): Promise<number> {
  const write: Write = (work) => writeTransaction(database.kysely, (db) => work({ db }));
  return removeRunning(write, 'interrupted', null);
}
