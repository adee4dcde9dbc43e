import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { detectEncoding } from '#shared/domain/punches/encoding';
import { cutCsv } from '#shared/domain/punches/flat-lines';
import { refuse } from '#shared/domain/refusal';
import type { TextSheet } from '#shared/domain/staff/headings';
import type { PickedFile, Ports } from '../../platform/ports';

const LARGEST_BYTES = 30 * 1024 * 1024;
const MOST_LINES = 300_000;
/** How a workbook begins, new and old. */
const WORKBOOKS = ['504b0304', 'd0cf11e0'];

export interface TableFile {
  sheets: readonly TextSheet[];
  sha: string;
}

/** A workbook through its worker, or lines of a rating device's CSV. What it is, its first bytes tell. */
export async function readTableFile({ workbooks }: Ports, file: PickedFile): Promise<TableFile> {
  if (file.bytes > LARGEST_BYTES) refuse('file_too_large', { file: file.name });
  const bytes = await readFile(file.path);
  const sha = createHash('sha256').update(bytes).digest('hex');
  const isWorkbook = WORKBOOKS.includes(bytes.subarray(0, 4).toString('hex'));
  return { sha, sheets: isWorkbook ? await workbooks.read(file.path) : [linesOf(bytes, file.name)] };
}

function linesOf(bytes: Uint8Array, file: string): TextSheet {
  const { encoding, skip } = detectEncoding(bytes);
  const text = new TextDecoder(encoding).decode(bytes.subarray(skip));
  // Text has no such character; a renamed program does.
  if (text.includes('\0')) refuse('evaluation_file_unknown', { file });
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.length > MOST_LINES) refuse('file_too_large', { file });
  const separator = separatorOf(lines.slice(0, 10));
  return { rows: lines.map((line, index) => ({ number: index + 1, cells: cutCsv(line, separator) })) };
}

/** The one that cuts the first lines into most cells. */
function separatorOf(lines: readonly string[]): string {
  const cells = (separator: string): number =>
    Math.max(0, ...lines.map((line) => cutCsv(line, separator).length));
  return [',', '\t', ';'].reduce((best, each) => (cells(each) > cells(best) ? each : best));
}
