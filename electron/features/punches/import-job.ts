import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ImportReport, ImportWarning } from '#shared/contracts/punches';
import { createSeen } from '#shared/domain/punches/seen';
import type { Period } from '#shared/domain/punches/types';
import { refuse } from '#shared/domain/refusal';
import type { JobContext } from '../../ipc/context';
import type { FileReader, PickedFile } from '../../platform/ports';
import { removeRunning } from './import-cleanup';
import { type FileOutcome, importFile } from './import-file';
import {
  finishImport,
  type ImportSource,
  loadUsers,
  quarantineIsEmpty,
  renameUser,
  saveCoverage,
} from './import-repo';
import { buildReport, totalsOf } from './import-report';
import type { ImportMemory } from './import-sink';
import { importWarnings } from './import-warnings';
import { listLayouts } from './layout-repo';
import { type FileAnswers, fileRefusal, inspectFile, type PunchFile } from './punch-file';
import { releaseAccepted } from './quarantine-repo';

const RELEASED_AT_ONCE = 4000;

/** What a person chose besides the files. */
export interface FileChoices {
  dateOrder?: 'mdy' | 'dmy';
  choices?: { token: string; device?: string; layoutId?: number }[];
}

export interface ImportInput extends FileChoices {
  tokens: string[];
  period?: Period;
}

interface Running {
  source: ImportSource;
  done: Promise<unknown>;
}

/** The import that is running on a database in this process. */
const running = new WeakMap<object, Running>();

/** True while an import runs; lines it stores are not there yet for anybody. */
export const isImporting = (database: object): boolean => running.has(database);

/**
 * Takes over picked punch files, all or none. Until the last transaction nothing of it is visible; a cancel or an
 * error takes the rows back. Waits for a watched folder's import. Refuses with `import_running`,
 * `punch_format_unknown`, `punch_file_empty`, `file_gone`, `file_too_large`, `punch_file_damaged`,
 * `punch_file_encrypted`, `punch_file_too_large`, `punch_file_too_slow`, `punch_file_reader_ended`.
 */
export async function importPunches(context: JobContext, input: ImportInput): Promise<ImportReport> {
  const now = running.get(context.sqlite);
  if (now?.source === 'watch') await now.done.catch(() => {});
  return alone(context, 'hand', async () => {
    const reader = context.ports.readers.open(context.signal);
    try {
      const files = await openPicked(context, reader, input);
      return await importAll(context, files, { reader, period: input.period ?? null, source: 'hand' });
    } finally {
      reader.close();
    }
  });
}

/** Takes over one file of a watched folder, in small steps. Refuses as above. */
export function importWatched(context: JobContext, file: PickedFile, device: string): Promise<ImportReport> {
  return alone(context, 'watch', async () => {
    const layouts = await listLayouts(context.db);
    const answers: FileAnswers = device === '' ? { layouts } : { layouts, device };
    const reader = context.ports.readers.open(context.signal);
    try {
      const opened = await inspectFile(reader, '', file, answers);
      return await importAll(context, [usable(opened)], { reader, period: null, source: 'watch' });
    } finally {
      reader.close();
    }
  });
}

async function alone(
  context: JobContext,
  source: ImportSource,
  work: () => Promise<ImportReport>,
): Promise<ImportReport> {
  if (running.has(context.sqlite)) refuse('import_running');
  // Begun one turn later, so that nothing of it can fail before it is noted.
  const done = Promise.resolve().then(async () => {
    await removeRunning(context.write, 'interrupted', context.now);
    return work();
  });
  running.set(context.sqlite, { source, done });
  try {
    return await done;
  } finally {
    running.delete(context.sqlite);
  }
}

/** What is known of each picked file beforehand. */
export function answersFor(
  { dateOrder, choices = [] }: FileChoices,
  layouts: FileAnswers['layouts'],
  token: string,
): FileAnswers {
  const { device, layoutId } = choices.find((choice) => choice.token === token) ?? {};
  return { dateOrder, device, layoutId, layouts };
}

async function openPicked(
  { db, ports, progress, signal }: JobContext,
  reader: FileReader,
  { tokens, ...choices }: ImportInput,
): Promise<PunchFile[]> {
  const layouts = await listLayouts(db);
  const files: PunchFile[] = [];
  for (const token of tokens) {
    progress({ phase: 'inspecting', done: files.length, total: tokens.length });
    const picked = await ports.files.resolve(token);
    files.push(usable(await inspectFile(reader, token, picked, answersFor(choices, layouts, token))));
    signal.throwIfAborted();
  }
  return files;
}

function usable(file: PunchFile): PunchFile {
  const refusal = fileRefusal(file);
  if (refusal) throw refusal;
  return file;
}

async function importAll(
  context: JobContext,
  files: PunchFile[],
  { reader, period, source }: { reader: FileReader; period: Period | null; source: ImportSource },
): Promise<ImportReport> {
  const { db, progress, signal, write } = context;
  try {
    const memory: ImportMemory = {
      users: await loadUsers(db),
      importIds: new Set(),
      names: new Map(),
      quarantine: !(await quarantineIsEmpty(db)),
      released: false,
      unmapped: new Map(),
    };
    const total = files.reduce((sum, file) => sum + file.bytes, 0);
    let done = 0;
    const onBytes = (bytes: number): void => {
      done += bytes;
      progress({ phase: 'reading', done, total });
    };
    const seen = createSeen();
    const outcomes: FileOutcome[] = [];
    for (const file of files)
      outcomes.push(await importFile(context, file, memory, { reader, seen, period, source, onBytes }));
    signal.throwIfAborted();
    progress({ phase: 'saving', done: total, total });
    const warnings = await importWarnings(db, outcomes);
    await finish(context, outcomes, memory, warnings);
    if (memory.released) await release(context, [...memory.importIds]);
    const unmappedIds = [...memory.unmapped.values()].filter((punches) => punches > 0).length;
    return await buildReport(db, outcomes, { warnings, unmappedIds });
  } catch (error) {
    progress({ phase: 'removing', done: 0, total: null });
    await removeRunning(write, signal.aborted ? 'cancelled' : 'failed', context.now).catch((cleanup) => {
      // What is left stays hidden and goes at the next import or start; the first error is the one to tell.
      context.ports.log.error(cleanup, 'punches.import');
    });
    throw error;
  }
}

/** One short transaction makes the whole import visible. */
async function finish(
  { write, ports }: JobContext,
  outcomes: FileOutcome[],
  memory: ImportMemory,
  warnings: ImportWarning[],
): Promise<void> {
  await write(async ({ db, audit }) => {
    for (const outcome of outcomes) {
      const totals = totalsOf(outcome);
      await finishImport(db, outcome.importId, totals, ports.clock.now());
      for (const { device, firstAt, lastAt } of outcome.end.report.perDevice) {
        if (firstAt === null || lastAt === null) continue;
        await saveCoverage(db, { importId: outcome.importId, device, firstAt, lastAt });
      }
      await audit({
        entity: 'punch_import',
        entityId: outcome.importId,
        after: { file: outcome.file.name, ...totals, warnings: warnings.map((warning) => warning.code) },
      });
    }
    for (const [machineId, name] of memory.names) {
      const user = memory.users.get(machineId);
      if (user) await renameUser(db, user.id, name);
    }
  });
}

/** Leftovers here do no harm: a moment that was accepted is looked up there first. */
async function release({ write }: JobContext, importIds: number[]): Promise<void> {
  for (let released = RELEASED_AT_ONCE; released === RELEASED_AT_ONCE; ) {
    released = await write(async ({ sqlite }) => releaseAccepted(sqlite, importIds, RELEASED_AT_ONCE));
    await nextTurn();
  }
}
