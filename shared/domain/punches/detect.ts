import { type DetectedEncoding, decodeChunks, detectEncoding, type MakeDecoder } from './encoding';
import { findFlatHeader } from './flat-lines';
import { parseGlgHeader } from './glg';
import { createLineCutter, isBlank } from './lines';
import { looksLikeUsers } from './machine-users';
import { createPunchReader, hasLines } from './reader';
import { createDateOrderScan } from './stamp';
import type { Container, DetectReason, Inspection } from './types';

/** Characters at the head of a file that decide its format, and lines of them that are looked at. */
const HEAD = 1 << 16;
const HEADER_LINES = 50;
/** Share of the first lines that must look like punches; below the second, the file is something else. */
const SURE_SHARE = 0.9;
const LEAST_SHARE = 0.5;

const ACCESS_HEADS = ['Jet', 'ACE'].map((engine) => `\0\x01\0\0Standard ${engine} DB`);

/** What is said of a file before anything is known. */
export const BLANK: Inspection = {
  format: 'unknown',
  container: 'text',
  why: 'no_known_shape',
  sure: false,
  separator: '\t',
  fields: 0,
  dateOrder: 'ymd',
  dateOrderSure: true,
  sheets: [],
  directions: false,
  layout: null,
};

type Packed = Exclude<Container, 'text'>;

/** What is not lines of text, told by its first bytes; null for everything else. */
export function detectContainer(
  bytes: Uint8Array,
): { format: Packed; container: Packed; why: DetectReason } | null {
  const head = latin1(bytes, 1024);
  if (head.startsWith('\xd0\xcf\x11\xe0') || head.startsWith('PK\x03\x04')) {
    return { format: 'workbook', container: 'workbook', why: 'magic_bytes' };
  }
  if (ACCESS_HEADS.some((start) => head.startsWith(start)))
    return { format: 'access', container: 'access', why: 'magic_bytes' };
  // Zero bytes are left out so that UTF-16 pages are seen as well.
  if (/^[^<]{0,8}<(?:html|!doctype|head|meta|table|style|\?xml)/i.test(head.replace(/[\0\s]+/g, ''))) {
    return { format: 'html', container: 'html', why: 'html_tags' };
  }
  return null;
}

/**
 * Everything a reader must know about a file, from its bytes. The name and its extension are not asked.
 * `encoding` is meant for `decodeChunks`.
 */
export function inspectBytes(
  bytes: Uint8Array,
  makeDecoder: MakeDecoder,
): Inspection & { encoding: DetectedEncoding } {
  const encoding = detectEncoding(bytes);
  const container = detectContainer(bytes);
  if (container) return { ...BLANK, ...container, sure: true, encoding };
  if (looksLikeUsers(bytes)) return { ...BLANK, why: 'machine_users', encoding };
  return { ...inspectText(decodeChunks(bytes, makeDecoder, encoding)), encoding };
}

/**
 * Tells the format of a text from its first 64 thousand characters. The rest is asked for only when the dates
 * have the year last, as MM/DD against DD/MM is decided over the whole file.
 */
export function inspectText(chunks: Iterable<string>): Inspection {
  const scan = createDateOrderScan();
  const scanLines = createLineCutter((line) => scan.see(line));
  let head = '';
  for (const chunk of chunks) {
    if (head.length >= HEAD) {
      scanLines.push(chunk);
      continue;
    }
    head += chunk;
    if (head.length < HEAD) continue;
    if (!hasYearLast(head.slice(0, HEAD))) break;
    scanLines.push(head);
  }
  const complete = head.length < HEAD;
  if (complete) scanLines.push(head);
  scanLines.end();
  head = head.slice(0, HEAD);
  const shape = inspectHead(linesOf(head, complete));
  if (!hasLines(shape)) return shape;
  const { order, sure } = scan.verdict();
  const known = { ...shape, dateOrder: order, dateOrderSure: sure, sure: shape.sure && sure };
  return { ...known, directions: saysDirections(known, head) };
}

function inspectHead(lines: string[]): Inspection {
  if (lines.length === 0) return { ...BLANK, why: 'empty' };
  const first = lines.slice(0, HEADER_LINES);
  if (first.some((line) => parseGlgHeader(line))) {
    return { ...BLANK, format: 'glg', why: 'glg_header', sure: true };
  }
  for (const separator of ['\t', '|'] as const) {
    const rows = lines.map((line) => line.split(separator));
    for (const [format, dateField] of [
      ['attlog', 1],
      ['attlog_named', 2],
    ] as const) {
      const share =
        rows.slice(0, HEADER_LINES).filter((row) => looksLikePunch(row, dateField)).length / first.length;
      if (share < LEAST_SHARE) continue;
      const sure = share >= SURE_SHARE;
      const why = sure ? 'attlog_lines' : 'attlog_some_lines';
      return { ...BLANK, format, why, sure, separator, fields: usualCount(rows, dateField) };
    }
  }
  const flat = findFlatHeader(first);
  if (flat) return { ...BLANK, ...flat, why: 'column_names', sure: true };
  return { ...BLANK, why: first.join('').includes('\0') ? 'binary' : 'no_known_shape' };
}

/** Loose on purpose: a line with an impossible date or no id is still a line of such a file, and a bad one. */
function looksLikePunch(row: string[], dateField: number): boolean {
  return (
    row.length >= dateField + 2 &&
    /^ *(?:\d{4}[-/.]|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}).*\d:/.test(row[dateField] ?? '') &&
    /^ *-?\d* *$/.test(row[dateField + 1] ?? '')
  );
}

/** The commonest number of fields, empty ones at the end left out, among lines that look right; or the larger. */
function usualCount(rows: string[][], dateField: number): number {
  const counts = new Map<number, number>();
  for (const row of rows) {
    if (!looksLikePunch(row, dateField)) continue;
    const filled = row.findLastIndex((field) => !isBlank(field)) + 1;
    counts.set(filled, (counts.get(filled) ?? 0) + 1);
  }
  const [usual] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return usual?.[0] ?? dateField + 3;
}

/** Many machines write the same status for every punch; taken for "in" it would spoil every leaving. */
function saysDirections(inspection: Inspection, head: string): boolean {
  const reader = createPunchReader({ ...inspection, directions: true });
  const seen = new Set<string>();
  for (const batch of [reader.push(head), reader.end()]) {
    for (const punch of batch.punches) if (punch.direction) seen.add(punch.direction);
  }
  return seen.size > 1;
}

function hasYearLast(text: string): boolean {
  return /(?:^|[\s|])\d{1,2}[-/.]\d{1,2}[-/.]\d{4}[\s|]/.test(text);
}

/** Lines with something on them; the last one only when the text ends there. */
function linesOf(text: string, complete: boolean): string[] {
  const lines: string[] = [];
  const cutter = createLineCutter((line) => {
    if (!isBlank(line)) lines.push(line);
  });
  cutter.push(text);
  if (complete) cutter.end();
  return lines;
}

function latin1(bytes: Uint8Array, length: number): string {
  let text = '';
  for (const byte of bytes.subarray(0, length)) text += String.fromCharCode(byte);
  return text;
}
