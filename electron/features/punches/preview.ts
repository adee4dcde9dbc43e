import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FilePreview } from '#shared/contracts/punches';
import { createImportRun } from '#shared/domain/punches/import-run';
import { isExplainable } from '#shared/domain/punches/layout-inspection';
import { isSorted } from '#shared/domain/punches/reader';
import type { JobContext } from '../../ipc/context';
import type { FileReader } from '../../platform/ports';
import { answersFor, type ImportInput } from './import-job';
import { importsBySha } from './import-repo';
import { listLayouts } from './layout-repo';
import { encodingOf, fileRefusal, inspectFile, type PunchFile, readPunches } from './punch-file';

const FIRST_LINES = 8;
const LONGEST_SHOWN = 200;

/** Reads files as an import would and stores nothing. */
export async function previewFiles(
  context: JobContext,
  { tokens, period, ...choices }: ImportInput,
): Promise<FilePreview[]> {
  const layouts = await listLayouts(context.db);
  const previews: FilePreview[] = [];
  const reader = context.ports.readers.open(context.signal);
  try {
    for (const token of tokens) {
      const picked = await context.ports.files.resolve(token);
      const answers = answersFor(choices, layouts, token);
      const file = await inspectFile(reader, token, picked, answers);
      previews.push(
        fileRefusal(file) ? refused(file) : await previewFile(context, reader, file, period ?? null),
      );
    }
    return previews;
  } finally {
    reader.close();
  }
}

const blank = (file: PunchFile): FilePreview => ({
  token: file.token,
  file: file.name,
  bytes: file.bytes,
  format: file.inspection.format,
  encoding: encodingOf(file),
  sure: file.inspection.sure,
  dateOrder: file.inspection.dateOrder,
  dateOrderSure: file.inspection.dateOrderSure,
  firstLines: [],
  counts: null,
  persons: 0,
  devices: [],
  device: file.device,
  layoutId: file.layouts[0]?.id ?? null,
  layouts: file.layouts.map(({ id, name, device }) => ({ id, name, device })),
  explainable: isExplainable(file.inspection) && file.trouble === null,
  firstAt: null,
  lastAt: null,
  importedAt: null,
  refusal: null,
});

function refused(file: PunchFile): FilePreview {
  const refusal = fileRefusal(file);
  return { ...blank(file), refusal: refusal && { code: refusal.code, params: refusal.params } };
}

async function previewFile(
  { db, now, progress, signal }: JobContext,
  reader: FileReader,
  file: PunchFile,
  period: ImportInput['period'] | null,
): Promise<FilePreview> {
  const persons = new Set<string>();
  const run = createImportRun(
    { now, period, sorted: isSorted(file.inspection) },
    { punch: ({ machineId }) => !!persons.add(machineId), bad: () => {} },
  );
  let hash = '';
  const firstLines: string[] = [];
  let done = 0;
  for await (const { batch, bytes, text, sha256 } of readPunches(reader, file)) {
    hash = sha256 ?? hash;
    if (firstLines.length === 0) firstLines.push(...beginning(text));
    run.take(batch);
    done += bytes;
    progress({ phase: 'reading', done, total: file.bytes });
    await nextTurn();
    signal.throwIfAborted();
  }
  const { perDevice, firstAt, lastAt, ...counts } = run.end().report;
  return {
    ...blank(file),
    firstLines,
    counts,
    persons: persons.size,
    devices: perDevice.map((device) => device.device),
    firstAt,
    lastAt,
    importedAt: await importsBySha(db, hash, []),
  };
}

const beginning = (text: string): string[] =>
  text
    .slice(0, FIRST_LINES * 2 * LONGEST_SHOWN)
    .split(/\r\n|\r|\n/)
    .map((line) => line.slice(0, LONGEST_SHOWN))
    .filter((line) => line.trim() !== '')
    .slice(0, FIRST_LINES);
