import { crc32, inflateRawSync } from 'node:zlib';
import { refuse } from '#shared/domain/refusal';

export interface ZipLimits {
  entries: number;
  /** Bytes of all entries unpacked. */
  unpacked: number;
}

interface Entry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  at: number;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * Names of an archive's entries, once each was found to unpack to what the directory says. Done before any parser
 * sees the file: a directory may lie about sizes, and parsers run for ever on damaged bytes.
 * Refuses with `file_unpacks_large` or `file_damaged`.
 */
export function checkZip(bytes: Buffer, limits: ZipLimits): string[] {
  try {
    const entries = directory(bytes, limits.entries);
    if (entries.reduce((sum, entry) => sum + entry.unpacked, 0) > limits.unpacked)
      refuse('file_unpacks_large');
    for (const entry of entries) refuseDamaged(bytes, entry);
    return entries.map(({ name }) => name);
  } catch (error) {
    // Reading beyond the end, or a stream that cannot be unpacked into what was promised.
    if (error instanceof RangeError || isZlibError(error)) refuse('file_damaged');
    throw error;
  }
}

const isZlibError = (error: unknown): boolean =>
  /^(Z_|ERR_BUFFER)/.test(String((error as { code?: unknown } | null)?.code ?? ''));

function directory(bytes: Buffer, most: number): Entry[] {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > most) refuse('file_unpacks_large');
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let n = 0; n < count; n++) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) refuse('file_damaged');
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (let at = bytes.length - END_BYTES; at >= first; at--) {
    if (bytes.readUInt32LE(at) === DIRECTORY_END) return at;
  }
  refuse('file_damaged');
}

function refuseDamaged(bytes: Buffer, entry: Entry): void {
  if (bytes.readUInt32LE(entry.at) !== LOCAL_ENTRY) refuse('file_damaged');
  const start = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28);
  const packed = bytes.subarray(start, start + entry.packed);
  const content =
    entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
  if (content.length !== entry.unpacked || crc32(content) !== entry.crc) refuse('file_damaged');
}
