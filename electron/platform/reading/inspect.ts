import { createReadStream } from 'node:fs';
import { inspectBytes } from '#shared/domain/punches/detect';
import type { DetectedEncoding } from '#shared/domain/punches/encoding';
import {
  type FittingLayout,
  fitSheets,
  inspectLayout,
  isExplainable,
} from '#shared/domain/punches/layout-inspection';
import { createDateOrderScan, type DateOrderVerdict } from '#shared/domain/punches/stamp';
import { inspectSheets } from '#shared/domain/punches/table-detect';
import type { Container, Inspection } from '#shared/domain/punches/types';
import { Refusal } from '#shared/domain/refusal';
import { headOf } from '../table-head';
import { openTables, type TableSource } from '../table-source';
import { encodingFor, fitText, inspectTextLayout, makeDecoder, readHead } from './text-layout';
import type { InspectAnswers, InspectedFile } from './types';

/** The beginning of a file that decides what it is. */
const HEAD_BYTES = 1 << 21;
/** Bytes read at a time: some five thousand lines, which is also what one transaction takes. */
export const PIECE_BYTES = 1 << 18;

/** What was found out about a file. */
type Found = Omit<InspectedFile, 'encoding'>;

/** Finds out what a file is, from its content alone; damage inside a file of tables is its `trouble`. */
export async function inspectFile(
  file: { path: string; bytes: number },
  answers: InspectAnswers,
): Promise<InspectedFile> {
  const head = await readHead(file.path, HEAD_BYTES);
  const { encoding, ...outside } = inspectBytes(head, makeDecoder);
  const whole = await wholeEncoding(file, head, encoding);
  const found =
    outside.container === 'text'
      ? inspectLines(outside, { head, encoding: whole }, answers)
      : await lookInto(file.path, { ...outside, container: outside.container }, answers);
  return { ...found, encoding: encodingFor(found.inspection.layout?.encoding ?? null, whole) };
}

/** The chosen one first. */
const preferred = (layouts: FittingLayout[], id: number | undefined): FittingLayout[] => {
  const chosen = layouts.find((layout) => layout.id === id);
  return chosen ? [chosen, ...layouts.filter((layout) => layout !== chosen)] : layouts;
};

function inspectLines(
  outside: Inspection,
  { head, encoding }: { head: Uint8Array; encoding: DetectedEncoding },
  { layouts: known, layoutId, layout }: InspectAnswers,
): Found {
  if (layout) return { inspection: inspectTextLayout(layout, head, encoding), layouts: [], trouble: null };
  const layouts = isExplainable(outside) ? preferred(fitText(known, head, encoding), layoutId) : [];
  const inspection = layouts[0] ? inspectTextLayout(layouts[0].layout, head, encoding) : outside;
  return { inspection, layouts, trouble: null };
}

/** Formats whose dates may have the year last. */
const FREE_DATES: readonly string[] = ['flat_export', 'hikvision'];

/** A container of tables, told by its first bytes. */
type Packed = Inspection & { container: Exclude<Container, 'text'> };

/** Opens a file of tables to see what is in it. */
async function lookInto(path: string, outside: Packed, answers: InspectAnswers): Promise<Found> {
  try {
    return {
      ...inspectTables(openTables(path, outside.container), outside.container, answers),
      trouble: null,
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { inspection: outside, layouts: [], trouble: { code: error.code, params: error.params } };
  }
}

function inspectTables(
  sources: readonly TableSource[],
  container: Packed['container'],
  { layouts: known, layoutId, layout }: InspectAnswers,
): Omit<Found, 'trouble'> {
  const heads = sources.map(headOf);
  const inspection = inspectSheets(container, heads);
  const rows = heads.map((head) => head.rows);
  const layouts =
    !layout && isExplainable(inspection) ? preferred(fitSheets(known, container, rows), layoutId) : [];
  const wanted = layout ? { layout, sheets: [layout.sheet] } : layouts[0];
  if (wanted) {
    const order = wanted.layout.datePattern === '' ? orderOf(sources, wanted.sheets) : KNOWN_ORDER;
    const first = rows[wanted.sheets[0] ?? 0] ?? [];
    return {
      inspection: inspectLayout(wanted.layout, { container, sheets: wanted.sheets, rows: first, order }),
      layouts,
    };
  }
  if (!FREE_DATES.includes(inspection.format)) return { inspection, layouts };
  const { order, sure } = orderOf(sources, inspection.sheets);
  return {
    inspection: { ...inspection, dateOrder: order, dateOrderSure: sure, sure: inspection.sure && sure },
    layouts,
  };
}

const KNOWN_ORDER: DateOrderVerdict = { order: 'ymd', sure: true };

/** MM/DD or DD/MM, decided over all rows. */
function orderOf(sources: readonly TableSource[], sheets: readonly number[]): DateOrderVerdict {
  const scan = createDateOrderScan();
  for (const sheet of sheets) {
    for (const { cells } of sources[sheet]?.rows() ?? []) scan.see(cells.join(' '));
  }
  return scan.verdict();
}

export const pieces = (path: string, highWaterMark = PIECE_BYTES): AsyncIterable<Buffer> =>
  createReadStream(path, { highWaterMark });

/** A Chinese name may come late: what begins as UTF-8 is it only when all of it is. */
async function wholeEncoding(
  file: { path: string; bytes: number },
  head: Uint8Array,
  guess: DetectedEncoding,
): Promise<DetectedEncoding> {
  if (guess.why !== 'valid_utf8' || head.length >= file.bytes) return guess;
  const strict = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of pieces(file.path)) {
    try {
      strict.decode(piece, { stream: true });
    } catch {
      return { encoding: 'gb18030', skip: 0, why: 'fallback' };
    }
  }
  return guess;
}
