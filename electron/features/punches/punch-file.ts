import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { inspectBytes } from '#shared/domain/punches/detect';
import type { DetectedEncoding, TextEncodingName } from '#shared/domain/punches/encoding';
import { hasLines } from '#shared/domain/punches/reader';
import { createDateOrderScan } from '#shared/domain/punches/stamp';
import { inspectSheets } from '#shared/domain/punches/table-detect';
import { hasTables } from '#shared/domain/punches/table-reader';
import type { Container, DateOrder, Inspection } from '#shared/domain/punches/types';
import { Refusal } from '#shared/domain/refusal';
import type { PickedFile, TablePort } from '../../platform/ports';

/** The beginning of a file that decides what it is; small enough to be looked at in one turn. */
const HEAD_BYTES = 1 << 21;
/** No machine holds so much: ten years of a thousand people are 600 MB. Bytes. */
const LARGEST = 1 << 30;
/** Bytes read at a time: some five thousand lines, which is also what one transaction takes. */
export const PIECE_BYTES = 1 << 18;

/** A picked file and what it turned out to be. */
export interface PunchFile extends PickedFile {
  token: string;
  inspection: Inspection;
  encoding: DetectedEncoding;
  /** Why it could not even be looked into. */
  trouble: Refusal | null;
}

/** Finds out what a file is, from its content alone. Refuses with `file_too_large`. */
export async function inspectFile(
  tables: TablePort,
  token: string,
  file: PickedFile,
  dateOrder?: Exclude<DateOrder, 'ymd'>,
): Promise<PunchFile> {
  if (file.bytes > LARGEST) throw new Refusal('file_too_large', { file: file.name });
  const head = await readHead(file.path);
  const { encoding, ...outside } = inspectBytes(head, makeDecoder);
  const { inspection, trouble } =
    outside.container === 'text'
      ? { inspection: outside, trouble: null }
      : await lookInto(tables, file, outside, outside.container);
  const whole = await wholeEncoding(file, head, encoding);
  const asked =
    dateOrder && inspection.dateOrder !== 'ymd' ? { dateOrder, dateOrderSure: true, sure: true } : {};
  return { ...file, token, inspection: { ...inspection, ...asked }, encoding: whole, trouble };
}

/** How the text is encoded; empty where the file is not text. */
export const encodingOf = ({ inspection, encoding }: PunchFile): string =>
  inspection.container === 'text' ? encoding.encoding : '';

/** Why a file cannot be imported; null when it can. */
export function fileRefusal(file: PunchFile): Refusal | null {
  const { why } = file.inspection;
  if (file.trouble) return file.trouble;
  if (hasLines(file.inspection) || hasTables(file.inspection)) return null;
  if (why === 'empty') return new Refusal('punch_file_empty', { file: file.name });
  return new Refusal('punch_format_unknown', { file: file.name });
}

/** Formats whose dates may have the year last. */
const FREE_DATES: readonly string[] = ['flat_export', 'hikvision'];

/** Several files are picked at once, so that what is wrong with one must name it. */
const NAMED: Readonly<Record<string, string>> = {
  file_damaged: 'punch_file_damaged',
  file_encrypted: 'punch_file_encrypted',
  file_not_excel: 'punch_format_unknown',
  file_too_large: 'punch_file_too_large',
  too_many_rows: 'punch_file_too_large',
  file_too_slow: 'punch_file_too_slow',
};

/** Opens a file of tables to see what is in it. */
async function lookInto(
  tables: TablePort,
  file: PickedFile,
  outside: Inspection,
  container: Exclude<Container, 'text'>,
): Promise<{ inspection: Inspection; trouble: Refusal | null }> {
  try {
    return { inspection: await inspectTables(tables, file.path, container), trouble: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, params } = error;
    return { inspection: outside, trouble: new Refusal(NAMED[code] ?? code, { ...params, file: file.name }) };
  }
}

async function inspectTables(
  tables: TablePort,
  path: string,
  container: Exclude<Container, 'text'>,
): Promise<Inspection> {
  const open = await tables.open(path, container);
  try {
    const inspection = inspectSheets(container, open.heads);
    if (!FREE_DATES.includes(inspection.format)) return inspection;
    const scan = createDateOrderScan();
    for (const sheet of inspection.sheets) {
      for await (const rows of open.rows(sheet)) for (const { cells } of rows) scan.see(cells.join(' '));
    }
    const { order, sure } = scan.verdict();
    return { ...inspection, dateOrder: order, dateOrderSure: sure, sure: inspection.sure && sure };
  } finally {
    open.close();
  }
}

export const pieces = (path: string, signal?: AbortSignal): AsyncIterable<Buffer> =>
  createReadStream(path, { highWaterMark: PIECE_BYTES, signal });

export const makeDecoder = (label: TextEncodingName) => new TextDecoder(label, { ignoreBOM: true });

async function readHead(path: string): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const buffer = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await handle.read(buffer, 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** A Chinese name may come late: what begins as UTF-8 is it only when all of it is. */
async function wholeEncoding(
  file: PickedFile,
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
