import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LayoutSample, LayoutTrial } from '#shared/contracts/punch-layouts';
import { layoutProblem, type PunchLayout } from '#shared/domain/punches/layout';
import { inspectLayout } from '#shared/domain/punches/layout-inspection';
import { createLayoutParser } from '#shared/domain/punches/layout-reader';
import { createDateOrderScan } from '#shared/domain/punches/stamp';
import { createNumbering, type TableRow } from '#shared/domain/punches/table-types';
import type { ReadBatch } from '#shared/domain/punches/types';
import { Refusal, refuse } from '#shared/domain/refusal';
import type { JobContext } from '../../ipc/context';
import type { SampleQuestion } from '../../platform/ports';
import { inspectFile, named, readPunches } from './punch-file';

const SHOWN_PUNCHES = 50;
const SHOWN_PROBLEMS = 100;

/**
 * The first rows of a file and what its columns probably are. Refuses with `layout_not_a_table` and as an import
 * does.
 */
export async function sampleLayout(
  { ports, signal }: Pick<JobContext, 'ports' | 'signal'>,
  token: string,
  question: SampleQuestion,
): Promise<LayoutSample> {
  const file = await ports.files.resolve(token);
  const reader = ports.readers.open(signal);
  try {
    return { file: file.name, ...(await reader.sample(file.path, question)) };
  } catch (error) {
    throw error instanceof Refusal ? named(file, error) : error;
  } finally {
    reader.close();
  }
}

/** Reads a whole file by a layout and stores nothing. Refuses with `layout_incomplete` and as an import does. */
export async function tryOnFile(
  { ports, progress, signal }: JobContext,
  token: string,
  layout: PunchLayout,
): Promise<LayoutTrial> {
  refuseIncomplete(layout);
  const picked = await ports.files.resolve(token);
  const reader = ports.readers.open(signal);
  try {
    const file = await inspectFile(reader, token, picked, { layouts: [], layout });
    if (file.trouble) throw file.trouble;
    const trial = createTrial();
    let done = 0;
    for await (const { batch, bytes } of readPunches(reader, file)) {
      trial.take(batch);
      done += bytes;
      progress({ phase: 'reading', done, total: file.bytes });
      await nextTurn();
      signal.throwIfAborted();
    }
    return trial.end();
  } finally {
    reader.close();
  }
}

/** As above for rows that were kept of a file. */
export function tryOnRows(rows: readonly TableRow[], layout: PunchLayout): LayoutTrial {
  refuseIncomplete(layout);
  const scan = createDateOrderScan();
  for (const { cells } of rows) scan.see(cells.join(' '));
  const inspection = inspectLayout(layout, {
    container: 'workbook',
    sheets: [0],
    rows,
    order: scan.verdict(),
  });
  const parse = createLayoutParser(layout, inspection, '', createNumbering());
  const trial = createTrial();
  for (const row of rows) {
    const batch: ReadBatch = { punches: [], bad: [] };
    parse(row, batch);
    trial.take(batch);
  }
  return trial.end();
}

/** Refuses with `layout_incomplete` what cannot be read with. */
export function refuseIncomplete(layout: PunchLayout): void {
  const problem = layoutProblem(layout);
  if (problem) refuse('layout_incomplete', { problem });
}

/** Counts what a layout gives and keeps the first of it. */
function createTrial() {
  const persons = new Set<string>();
  const result: Omit<LayoutTrial, 'read' | 'persons'> = {
    good: 0,
    bad: 0,
    firstAt: null,
    lastAt: null,
    punches: [],
    problems: [],
  };
  return {
    take({ punches, bad }: ReadBatch): void {
      result.good += punches.length;
      result.bad += bad.length;
      for (const { machineId, at, name, direction, device, place, line } of punches) {
        persons.add(machineId);
        result.firstAt = Math.min(result.firstAt ?? at, at);
        result.lastAt = Math.max(result.lastAt ?? at, at);
        if (result.punches.length >= SHOWN_PUNCHES) continue;
        result.punches.push({ row: place?.row ?? line, machineId, name, at, direction, device });
      }
      for (const { place, line, code, raw } of bad) {
        if (result.problems.length >= SHOWN_PROBLEMS) break;
        result.problems.push({ row: place?.row ?? line, code, raw });
      }
    },
    end: (): LayoutTrial => ({ ...result, read: result.good + result.bad, persons: persons.size }),
  };
}
