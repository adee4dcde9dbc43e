import type { Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { inspectBytes } from '#shared/domain/punches/detect';
import type { DetectedEncoding, TextEncodingName } from '#shared/domain/punches/encoding';
import { isLineFormat } from '#shared/domain/punches/reader';
import type { DateOrder, Inspection } from '#shared/domain/punches/types';
import { Refusal } from '#shared/domain/refusal';
import type { PickedFile } from '../../platform/ports';

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
}

/** Finds out what a file is, from its content alone. Refuses with `file_too_large`. */
export async function inspectFile(
  token: string,
  file: PickedFile,
  dateOrder?: Exclude<DateOrder, 'ymd'>,
): Promise<PunchFile> {
  if (file.bytes > LARGEST) throw new Refusal('file_too_large', { file: file.name });
  const head = await readHead(file.path);
  const { encoding, ...inspection } = inspectBytes(head, makeDecoder);
  const whole = await wholeEncoding(file, head, encoding);
  const asked =
    dateOrder && inspection.dateOrder !== 'ymd' ? { dateOrder, dateOrderSure: true, sure: true } : {};
  return { ...file, token, inspection: { ...inspection, ...asked }, encoding: whole };
}

/** Why a file cannot be imported; null when it can. */
export function fileRefusal(file: PunchFile): Refusal | null {
  const { format, why } = file.inspection;
  if (isLineFormat(format)) return null;
  if (why === 'empty') return new Refusal('punch_file_empty', { file: file.name });
  return format === 'unknown'
    ? new Refusal('punch_format_unknown', { file: file.name })
    : new Refusal('punch_format_unsupported', { file: file.name, format });
}

/** The text of a file piece by piece; the loop of events turns between pieces. `hash` sees every byte. */
export async function* readTexts(
  file: PunchFile,
  hash: Hash,
  signal: AbortSignal,
): AsyncGenerator<{ text: string; bytes: number }> {
  const decoder = makeDecoder(file.encoding.encoding);
  let skip = file.encoding.skip;
  for await (const piece of pieces(file.path, signal)) {
    hash.update(piece);
    yield { text: decoder.decode(piece.subarray(skip), { stream: true }), bytes: piece.length };
    skip = 0;
    await nextTurn();
  }
  yield { text: decoder.decode(), bytes: 0 };
}

const pieces = (path: string, signal?: AbortSignal): AsyncIterable<Buffer> =>
  createReadStream(path, { highWaterMark: PIECE_BYTES, signal });

const makeDecoder = (label: TextEncodingName) => new TextDecoder(label, { ignoreBOM: true });

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
