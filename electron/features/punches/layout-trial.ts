import { createHash } from 'node:crypto';
import type { LayoutSample, LayoutTrial } from '#shared/contracts/punch-layouts';
import { inspectBytes } from '#shared/domain/punches/detect';
import type { TextEncodingName } from '#shared/domain/punches/encoding';
import { type LayoutSeparator, layoutProblem, type PunchLayout } from '#shared/domain/punches/layout';
import { guessLayout, guessSeparator } from '#shared/domain/punches/layout-guess';
import { inspectLayout } from '#shared/domain/punches/layout-inspection';
import { createLayoutParser } from '#shared/domain/punches/layout-reader';
import { createDateOrderScan } from '#shared/domain/punches/stamp';
import { createNumbering, type TableRow } from '#shared/domain/punches/table-types';
import type { ReadBatch } from '#shared/domain/punches/types';
import { refuse } from '#shared/domain/refusal';
import type { JobContext } from '../../ipc/context';
import type { PickedFile, TablePort } from '../../platform/ports';
import {
  encodingFor,
  firstLines,
  lineRows,
  makeDecoder,
  readHead,
  SAMPLE_ROWS,
  shortRows,
} from './layout-file';
import { inspectFile } from './punch-file';
import { readPunches } from './read-punches';

const HEAD_BYTES = 1 << 18;
const SHOWN_PUNCHES = 50;
const SHOWN_PROBLEMS = 100;

export interface SampleQuestion {
  encoding: TextEncodingName | null;
  separator: LayoutSeparator | null;
  sheet: number;
}

/**
 * The first rows of a file and what its columns probably are. Refuses with `layout_not_a_table` and as an import
 * does.
 */
export async function sampleLayout(
  tables: TablePort,
  file: PickedFile,
  { encoding, separator, sheet }: SampleQuestion,
): Promise<LayoutSample> {
  const head = await readHead(file.path, HEAD_BYTES);
  const { encoding: found, container } = inspectBytes(head, makeDecoder);
  if (container === 'access') refuse('layout_not_a_table', { file: file.name });
  const guessed = { datePattern: '', timePattern: '', sheet: 0, encoding };
  if (container === 'text') {
    const known = encodingFor(encoding, found);
    const lines = firstLines(head, known);
    const cut = separator ?? guessSeparator(lines.map(({ text }) => text));
    const rows = shortRows(lineRows(lines, cut));
    const guess = { ...guessed, ...guessLayout(rows), separator: cut };
    return { file: file.name, container, sheets: [], encoding: known.encoding, rows, guess };
  }
  const open = await tables.open(file.path, container);
  try {
    const rows = shortRows((open.heads[sheet]?.rows ?? []).slice(0, SAMPLE_ROWS));
    const guess = { ...guessed, ...guessLayout(rows), sheet, separator: '\t' as const };
    return {
      file: file.name,
      container,
      sheets: open.heads.map(({ name }) => name),
      encoding: '',
      rows,
      guess,
    };
  } finally {
    open.close();
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
  const file = await inspectFile(ports.tables, token, picked, { layouts: [], layout });
  if (file.trouble) throw file.trouble;
  const trial = createTrial();
  let done = 0;
  const options = { hash: createHash('sha256'), signal };
  for await (const { batch, bytes } of readPunches(ports.tables, file, options)) {
    trial.take(batch);
    done += bytes;
    progress({ phase: 'reading', done, total: file.bytes });
    signal.throwIfAborted();
  }
  return trial.end();
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
