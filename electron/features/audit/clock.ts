import type { WallMs } from '#shared/domain/time/wall';
import { writeAudit } from '../../db/audit';
import { writeTransaction } from '../../db/handles';
import type { OpenDatabase } from '../../db/open';
import { newestEntryAt } from './repo';

/** Small steps back are how systems set their clock right. */
const TOLERATED_MS = 5 * 60_000;

export interface ClockBack {
  /** When the last change was made, by the clock of then. */
  lastAt: WallMs;
  now: WallMs;
}

/**
 * Whether the computer's clock stands before the last change. Noted in the log, whose order is that of its numbers;
 * once, since the note is then the last entry. Null when nothing is wrong.
 */
export async function noteClockBack({ kysely }: OpenDatabase, now: WallMs): Promise<ClockBack | null> {
  const lastAt = await newestEntryAt(kysely);
  if (lastAt === null || now >= lastAt - TOLERATED_MS) return null;
  await writeTransaction(kysely, (db) =>
    writeAudit(db, {
      at: now,
      operation: 'audit.clockBack',
      actor: null,
      entry: { entity: 'clock', entityId: '', before: { clockAt: lastAt }, after: { clockAt: now } },
    }),
  );
  return { lastAt, now };
}
