import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema';

declare const writable: unique symbol;

/** What a function that only reads takes; a write transaction may be passed as well. */
export type ReadDb = Pick<Kysely<Schema>, 'selectFrom' | 'with' | 'fn' | 'getExecutor'>;

/** What a function that writes takes: only the door and jobs can make one, so no write escapes its transaction. */
export type WriteTx = Transaction<Schema> & { readonly [writable]: true };

/** Runs `work` in one immediate transaction; rolls back when it throws. */
export function writeTransaction<T>(db: Kysely<Schema>, work: (tx: WriteTx) => Promise<T>): Promise<T> {
  return db.transaction().execute((tx) => work(tx as WriteTx));
}
