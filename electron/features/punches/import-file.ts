import { setImmediate as nextTurn } from 'node:timers/promises';
import { createImportRun, type ImportEnd } from '#shared/domain/punches/import-run';
import { isSorted } from '#shared/domain/punches/reader';
import type { Seen } from '#shared/domain/punches/seen';
import type { Period, ReadBatch } from '#shared/domain/punches/types';
import type { JobContext } from '../../ipc/context';
import type { FileReader } from '../../platform/ports';
import { type ImportSource, lastPunchId, punchStatements, startImport } from './import-repo';
import { createFileSink, type FileSink, type FileTally, type ImportMemory } from './import-sink';
import { encodingOf, type PunchFile, readPunches } from './punch-file';
import { quarantineSlice } from './quarantine-repo';

/** Accepted punches kept in memory before they are stored. */
const WAITING_MOST = 24_000;
/** How much is done in one go; the window waits that long at most. */
interface Pace {
  /** Bytes of a text read at a time. */
  pieceBytes: number;
  /** Punches judged, and stored, in one transaction. */
  judged: number;
  stored: number;
}
/** Of an import that a person waits for. */
const QUICK: Pace = { pieceBytes: 1 << 18, judged: 5000, stored: 5000 };
/** Of one that nobody waits for while somebody types. */
const GENTLE: Pace = { pieceBytes: 1 << 13, judged: 250, stored: 250 };
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
  reader: FileReader;
  seen: Seen;
  period: Period | null;
  source: ImportSource;
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
      source: options.source,
    }),
  );
  memory.importIds.add(opened.id);
  const sink = createFileSink(opened.id, memory);
  const { reader, seen, period } = options;
  const pace = options.source === 'watch' ? GENTLE : QUICK;
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
        sink.flush(pace.stored);
      });
      await nextTurn();
    }
    marks.push({ line: nextLine, id: (await lastPunchId(context.db)) + 1 });
  };
  let hash = '';
  for await (const { batch, bytes, sha256 } of readPunches(reader, file, pace.pieceBytes)) {
    hash = sha256 ?? hash;
    const first = batch.punches[0];
    if (first && sink.waiting() >= WAITING_MOST) await store(first.line);
    for (const part of partsOf(batch, pace.judged)) await judge(part);
    options.onBytes(bytes);
    await nextTurn();
    context.signal.throwIfAborted();
  }
  await store(Number.POSITIVE_INFINITY);
  const end = run.end();
  await moveSuspects(context, opened.id, end, { marks, sink, memory });
  return { importId: opened.id, file, sha256: hash, end, tally: sink.tally };
}

/** A batch in parts of at most so many punches, in their order. */
function partsOf(batch: ReadBatch, most: number): ReadBatch[] {
  if (batch.punches.length <= most) return [batch];
  const parts: ReadBatch[] = [{ punches: [], bad: batch.bad }];
  for (let from = 0; from < batch.punches.length; from += most) {
    parts.push({ punches: batch.punches.slice(from, from + most), bad: [] });
  }
  return parts;
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
