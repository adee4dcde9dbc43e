import { open } from 'node:fs/promises';
import type { DetectedEncoding, TextEncodingName } from '#shared/domain/punches/encoding';
import { cutLine, type LayoutSeparator, type PunchLayout } from '#shared/domain/punches/layout';
import {
  type FittingLayout,
  fitSheets,
  inspectLayout,
  type KnownLayout,
} from '#shared/domain/punches/layout-inspection';
import { isBlank } from '#shared/domain/punches/lines';
import { createDateOrderScan, type DateOrderVerdict } from '#shared/domain/punches/stamp';
import type { TableRow } from '#shared/domain/punches/table-types';
import type { Inspection } from '#shared/domain/punches/types';

/** What of a text decides how it is to be read. Bytes. */
const TEXT_HEAD = 1 << 16;
/** Rows a person looks at, and that tell coming from going. */
export const SAMPLE_ROWS = 200;
const LONGEST_CELL = 200;

export const makeDecoder = (label: TextEncodingName) => new TextDecoder(label, { ignoreBOM: true });

/** The encoding a layout states, else what was found out. */
export const encodingFor = (encoding: TextEncodingName | null, found: DetectedEncoding): DetectedEncoding =>
  encoding === null || encoding === found.encoding ? found : { encoding, skip: 0, why: 'fallback' };

/** The first lines of a text that hold anything, with their numbers. */
export function firstLines(head: Uint8Array, encoding: DetectedEncoding): { number: number; text: string }[] {
  const text = makeDecoder(encoding.encoding).decode(head.subarray(encoding.skip, TEXT_HEAD), {
    stream: true,
  });
  const lines = text.split(/\r\n|\r|\n/);
  // The last one may be cut off.
  if (head.length > TEXT_HEAD) lines.pop();
  return lines
    .map((line, index) => ({ number: index + 1, text: line }))
    .filter((line) => !isBlank(line.text))
    .slice(0, SAMPLE_ROWS);
}

export const lineRows = (
  lines: readonly { number: number; text: string }[],
  separator: LayoutSeparator,
): TableRow[] => lines.map(({ number, text }) => ({ number, cells: cutLine(text, separator) }));

/** Rows as they are kept and shown: no cell longer than a person reads. */
export const shortRows = (rows: readonly TableRow[]): TableRow[] =>
  rows.map(({ number, cells }) => ({ number, cells: cells.map((cell) => cell.slice(0, LONGEST_CELL)) }));

/** The layouts that fit a file of lines. */
export function fitText(
  known: readonly KnownLayout[],
  head: Uint8Array,
  encoding: DetectedEncoding,
): FittingLayout[] {
  return known.flatMap((each) => {
    if (each.container !== 'text') return [];
    const lines = firstLines(head, encodingFor(each.layout.encoding, encoding));
    return fitSheets([each], 'text', [lineRows(lines, each.layout.separator)]).map((fit) => ({
      ...fit,
      sheets: [],
    }));
  });
}

/** What a reader has to know of a text that a layout explains. */
export function inspectTextLayout(
  layout: PunchLayout,
  head: Uint8Array,
  encoding: DetectedEncoding,
): Inspection {
  const lines = firstLines(head, encodingFor(layout.encoding, encoding));
  const rows = lineRows(lines, layout.separator);
  return inspectLayout(layout, { container: 'text', sheets: [], rows, order: orderOf(rows) });
}

function orderOf(rows: readonly TableRow[]): DateOrderVerdict {
  const scan = createDateOrderScan();
  for (const { cells } of rows) scan.see(cells.join(' '));
  return scan.verdict();
}

/** The beginning of a file. */
export async function readHead(path: string, most: number): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const buffer = Buffer.alloc(most);
    const { bytesRead } = await handle.read(buffer, 0, most, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
