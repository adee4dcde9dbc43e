import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ImportReport, ImportWarning } from '#shared/contracts/punches';
import { createSeen } from '#shared/domain/punches/seen';
import type { Period } from '#shared/domain/punches/types';
import { refuse } from '#shared/domain/refusal';
import type { JobContext } from '../../ipc/context';
import { removeRunning } from './import-cleanup';
import { type FileOutcome, importFile } from './import-file';
import {
  finishImport,
  loadUsers,
  quarantineIsEmpty,
  releaseAccepted,
  renameUser,
  saveCoverage,
} from './import-repo';
import { buildReport, totalsOf } from './import-report';
import type { ImportMemory } from './import-sink';
import { importWarnings } from './import-warnings';
import { fileRefusal, inspectFile, type PunchFile } from './punch-file';

const RELEASED_AT_ONCE = 4000;

export interface ImportInput {
  tokens: string[];
  period?: Period;
  dateOrder?: 'mdy' | 'dmy';
}

/** Databases an import is running on in this process. */
const busy = new WeakSet<object>();

/**
 * Takes over punch files, all or none. Until the last transaction nothing of it is visible; a cancel or an error
 * takes the rows back. Refuses with `import_running`, `punch_format_unknown`, `punch_file_empty`, `file_gone`,
 * `file_too_large`, `punch_file_damaged`, `punch_file_too_large`, `punch_file_too_slow`.
 */
export async function importPunches(context: JobContext, input: ImportInput): Promise<ImportReport> {
  if (busy.has(context.sqlite)) refuse('import_running');
  busy.add(context.sqlite);
  try {
    const files = await openFiles(context, input);
    await removeRunning(context.write, 'interrupted', context.now);
    return await importAll(context, files, input.period ?? null);
  } finally {
    busy.delete(context.sqlite);
  }
}

async function openFiles(
  { ports, progress, signal }: JobContext,
  { tokens, dateOrder }: ImportInput,
): Promise<PunchFile[]> {
  const files: PunchFile[] = [];
  for (const token of tokens) {
    progress({ phase: 'inspecting', done: files.length, total: tokens.length });
    const file = await inspectFile(ports.tables, token, await ports.files.resolve(token), dateOrder);
    const refusal = fileRefusal(file);
    if (refusal) throw refusal;
    signal.throwIfAborted();
    files.push(file);
  }
  return files;
}

async function importAll(
  context: JobContext,
  files: PunchFile[],
  period: Period | null,
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
      outcomes.push(await importFile(context, file, memory, { seen, period, onBytes }));
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
