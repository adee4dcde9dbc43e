import iconv from 'iconv-lite';
import { inspectBytes } from '#shared/domain/punches/detect';

export const gbk = (text: string): Uint8Array => iconv.encode(text, 'gbk');

/** A record as the grammar has it; password and card are there to show that nobody looks at them. */
export function userRecord(id: string, name: string | Uint8Array): Uint8Array {
  const record = new Uint8Array(72);
  const put = (at: number, most: number, bytes: Uint8Array): void => record.set(bytes.subarray(0, most), at);
  const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
  put(0, 2, Uint8Array.of(7, 0));
  put(3, 8, ascii('88888888'));
  put(11, 24, typeof name === 'string' ? gbk(name) : name);
  put(35, 4, Uint8Array.of(0x38, 0x38, 0x38, 0x38));
  put(39, 1, Uint8Array.of(1));
  put(48, 24, ascii(id));
  return record;
}

/** A file of such records; null for an empty slot. */
export const userFile = (...people: ([id: string, name: string] | null)[]): Uint8Array =>
  Uint8Array.from(people.flatMap((person) => [...(person ? userRecord(...person) : new Uint8Array(72))]));

/** One line of the machine's other file. */
export const attlogLine = '        7\t2026-03-02 08:00:00\t1\t255\t1\t0\r\n';

export const inspect = (bytes: Uint8Array) =>
  inspectBytes(bytes, (label) => new TextDecoder(label, { ignoreBOM: true }));
