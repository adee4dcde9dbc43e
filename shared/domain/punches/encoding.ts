export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** The part of the platform's `TextDecoder` that is needed here. The pure core owns no decoder tables. */
export interface ChunkDecoder {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}
/** Usually `(label) => new TextDecoder(label)`. It must not throw on bytes that mean nothing. */
export type MakeDecoder = (label: TextEncodingName) => ChunkDecoder;

export interface DetectedEncoding {
  encoding: TextEncodingName;
  /** Bytes of the byte order mark to leave out. */
  skip: number;
  why: 'bom' | 'zero_bytes' | 'valid_utf8' | 'fallback';
}

const SAMPLE_BYTES = 4096;
const CHUNK_BYTES = 1 << 20;

/**
 * Byte order mark → UTF-16 without a mark (every second byte of a punch file is zero) → strict UTF-8 →
 * GB18030, which contains GBK and GB2312. Pass the whole file: a Chinese name may come late in it.
 */
export function detectEncoding(bytes: Uint8Array): DetectedEncoding {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', skip: 3, why: 'bom' };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', skip: 2, why: 'bom' };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', skip: 2, why: 'bom' };
  const wide = wideWithoutMark(bytes);
  if (wide) return { encoding: wide, skip: 0, why: 'zero_bytes' };
  return isUtf8(bytes)
    ? { encoding: 'utf-8', skip: 0, why: 'valid_utf8' }
    : { encoding: 'gb18030', skip: 0, why: 'fallback' };
}

/** Text of a file in pieces of about a megabyte, so that a large file never becomes one large string. */
export function* decodeChunks(
  bytes: Uint8Array,
  makeDecoder: MakeDecoder,
  detected: DetectedEncoding = detectEncoding(bytes),
  chunkBytes = CHUNK_BYTES,
): Generator<string> {
  const decoder = makeDecoder(detected.encoding);
  for (let from = detected.skip; from < bytes.length; from += chunkBytes) {
    yield decoder.decode(bytes.subarray(from, from + chunkBytes), { stream: true });
  }
  yield decoder.decode();
}

function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE_BYTES) / 2);
  if (pairs < 2) return null;
  let zeroFirst = 0;
  let zeroSecond = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) zeroFirst++;
    if (bytes[2 * i + 1] === 0) zeroSecond++;
  }
  if (zeroSecond > pairs / 2 && zeroFirst * 20 <= pairs) return 'utf-16le';
  if (zeroFirst > pairs / 2 && zeroSecond * 20 <= pairs) return 'utf-16be';
  return null;
}

/** Strict UTF-8; a character cut off by the end of the file is forgiven. */
export function isUtf8(bytes: Uint8Array): boolean {
  const length = bytes.length;
  let i = 0;
  while (i < length) {
    const lead = bytes[i] as number;
    if (lead < 0x80) {
      i++;
      continue;
    }
    const size = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (size === 0 || lead < 0xc2) return false;
    for (let k = 1; k < size; k++) {
      if (i + k >= length) return true;
      const byte = bytes[i + k] as number;
      if ((byte & 0xc0) !== 0x80 || (k === 1 && !secondByteFits(lead, byte))) return false;
    }
    i += size;
  }
  return true;
}

/** Overlong forms, surrogates and code points past U+10FFFF show in the second byte. */
function secondByteFits(lead: number, second: number): boolean {
  if (lead === 0xe0) return second >= 0xa0;
  if (lead === 0xed) return second < 0xa0;
  if (lead === 0xf0) return second >= 0x90;
  return lead !== 0xf4 || second < 0x90;
}
