import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createImportRun, type ImportEnd } from '#shared/domain/punches/import-run';
import { isSorted } from '#shared/domain/punches/reader';
import type { Seen } from '#shared/domain/punches/seen';
import type { Period, ReadBatch } from '#shared/domain/punches/types';
import type { JobContext } from '../../ipc/context';
import { lastPunchId, punchStatements, quarantineSlice, startImport } from './import-repo';
import { createFileSink, type FileSink, type FileTally, type ImportMemory } from './import-sink';
import { encodingOf, type PunchFile } from './punch-file';
import { readPunches } from './read-punches';

/** Accepted punches kept in memory before they are stored. */
const WAITING_MOST = 24_000;
/** Punches stored in one transaction; the window waits that long at most. */
const STORED_AT_ONCE = 5000;
/** Ids looked through in one transaction when lines are moved to quarantine. */
const IDS_AT_ONCE = 4000;

export interface FileOutcome {
  importId: number;
  file: PunchFile;
  sha256: string;
  end: ImportEnd;
  tally: FileTally;
}

export interface FileOptions {
  seen: Seen;
  period: Period | null;
  onBytes(bytes: number): void;
}

/** Lines from this one on got ids from this one on. */
interface Mark {
  line: number;
  id: number;
}

/** Reads one file and stores its lines piece by piece, each piece in a short transaction of its own. */
export async function importFile(
  context: JobContext,
  file: PunchFile,
  memory: ImportMemory,
  options: FileOptions,
): Promise<FileOutcome> {
  const opened = await context.write(({ db }) =>
    startImport(db, {
      fileName: file.name,
      bytes: file.bytes,
      format: file.inspection.format,
      encoding: encodingOf(file),
      startedAt: context.now,
      accountId: context.actor.accountId,
    }),
  );
  memory.importIds.add(opened.id);
  const sink = createFileSink(opened.id, memory);
  const { seen, period } = options;
  const run = createImportRun({ now: context.now, period, seen, sorted: isSorted(file.inspection) }, sink);
  const marks: Mark[] = [{ line: 0, id: opened.firstPunchId }];
  const judge = (batch: ReadBatch): Promise<void> =>
    context.write(async ({ sqlite }) => {
      sink.use(punchStatements(sqlite));
      run.take(batch);
    });
  const store = async (nextLine: number): Promise<void> => {
    while (sink.waiting() > 0) {
      await context.write(async ({ sqlite }) => {
        sink.use(punchStatements(sqlite));
        sink.flush(STORED_AT_ONCE);
      });
      await nextTurn();
    }
    marks.push({ line: nextLine, id: (await lastPunchId(context.db)) + 1 });
  };
  const hash = createHash('sha256');
  for await (const { batch, bytes } of readPunches(context.ports.tables, file, hash, context.signal)) {
    const first = batch.punches[0];
    if (first && sink.waiting() >= WAITING_MOST) await store(first.line);
    await judge(batch);
    options.onBytes(bytes);
    context.signal.throwIfAborted();
  }
  await store(Number.POSITIVE_INFINITY);
  const end = run.end();
  await moveSuspects(context, opened.id, end, { marks, sink, memory });
  return { importId: opened.id, file, sha256: hash.digest('hex'), end, tally: sink.tally };
}

/** What a wrong clock wrote shows only at the end of the file: it was stored as accepted and moves now. */
async function moveSuspects(
  { db, write, signal }: JobContext,
  importId: number,
  end: ImportEnd,
  { marks, sink, memory }: { marks: Mark[]; sink: FileSink; memory: ImportMemory },
): Promise<void> {
  if (end.suspects.length === 0) return;
  const users = new Map([...memory.users.values()].map((user) => [user.id, user]));
  const last = (await lastPunchId(db)) + 1;
  for (const range of end.suspects) {
    const from = marks.findLast((mark) => mark.line <= range.fromLine)?.id ?? 0;
    const until = marks.find((mark) => mark.line > range.toLine)?.id ?? last;
    for (let fromId = from; fromId < until; fromId += IDS_AT_ONCE) {
      const untilId = Math.min(until, fromId + IDS_AT_ONCE);
      await write(async ({ sqlite }) => {
        const slice = { ...range, importId, fromId, untilId };
        for (const row of quarantineSlice(sqlite, slice, sink.placeOf)) {
          const user = users.get(row.machineUserId);
          if (user) sink.takeBack(user, row.at);
        }
      });
      signal.throwIfAborted();
    }
  }
}
