import { readFileSync, statSync } from 'node:fs';
import { CFB, type Range, read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { refuse } from '#shared/domain/refusal';
import type { SheetText } from './ports';
import { checkZip } from './zip-check';

const LARGEST_FILE_BYTES = 30 * 1024 * 1024;
const LARGEST_UNPACKED_BYTES = 200 * 1024 * 1024;
const MOST_ENTRIES = 2_000;
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;
/** How a zip's first entry begins, and the container of the old format. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const OLE_SECTOR_BYTES = 512;
const ENCRYPTED_PACKAGE = 'EncryptedPackage';

/**
 * Reads xlsx or xls into text cells. Refuses with `file_too_large`, `file_damaged`, `file_encrypted` or
 * `file_not_excel` before a parser sees a file that is no workbook or would unpack beyond reason.
 */
export function readWorkbook(file: string): SheetText[] {
  const book = parseWorkbook(file);
  return book.SheetNames.map((name) => ({ name, rows: sheetRows(book.Sheets[name]!) }));
}

/** The workbook in a file, for a caller that reads its cells. Refuses as `readWorkbook` does. */
export function parseWorkbook(file: string): WorkBook {
  if (statSync(file).size > LARGEST_FILE_BYTES) refuse('file_too_large');
  const bytes = readFileSync(file);
  refuseUnlikely(bytes);
  return parse(bytes);
}

function refuseUnlikely(bytes: Buffer): void {
  if (startsWith(bytes, ZIP)) {
    const names = checkZip(bytes, { entries: MOST_ENTRIES, unpacked: LARGEST_UNPACKED_BYTES });
    if (!names.includes('xl/workbook.xml')) refuse('file_not_excel');
  } else if (!startsWith(bytes, OLE)) refuse('file_not_excel');
  else if (bytes.length < OLE_SECTOR_BYTES) refuse('file_damaged');
  else if (isEncryptedPackage(bytes)) refuse('file_encrypted');
}

/** A new workbook with a password to open it is put, encrypted, into a container of the old format. */
function isEncryptedPackage(bytes: Buffer): boolean {
  // The name must be there before the container is worth opening; cells may hold it as well.
  if (!bytes.includes(ENCRYPTED_PACKAGE, 0, 'utf16le')) return false;
  try {
    return CFB.find(CFB.read(bytes, { type: 'buffer' }), ENCRYPTED_PACKAGE) !== null;
  } catch {
    refuse('file_damaged');
  }
}

const startsWith = (bytes: Buffer, mark: readonly number[]): boolean =>
  mark.every((value, index) => bytes[index] === value);

function parse(bytes: Buffer): WorkBook {
  try {
    return read(bytes, {
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellDates: false,
      cellNF: true,
      // Excel's default short date; here it counts, in sheet_to_json the text is already made.
      dateNF: 'yyyy-mm-dd',
    });
  } catch (error) {
    // The old format encrypts its records one by one; only the parser meets that.
    refuse(/password|encrypt/i.test(String(error)) ? 'file_encrypted' : 'file_damaged');
  }
}

function sheetRows(sheet: WorkSheet): SheetText['rows'] {
  const range = filledRange(sheet);
  if (!range) return [];
  if (range.e.c - range.s.c >= MOST_COLUMNS) refuse('file_too_large');
  if (range.e.r >= MOST_ROWS) refuse('too_many_rows', { limit: MOST_ROWS });
  const rows = utils.sheet_to_json<unknown[]>(sheet, {
    header: 1,
    raw: false,
    defval: '',
    blankrows: true,
    range,
  });
  return rows
    .map((cells, index) => ({
      number: range.s.r + index + 1,
      cells: cells.map((cell) => String(cell ?? '').trim()),
    }))
    .filter((row) => row.cells.some((cell) => cell !== ''));
}

/**
 * From where the sheet says it begins to the last cell that holds something: a column formatted to the last
 * row is no content, and one value far below is.
 */
function filledRange(sheet: WorkSheet): Range | null {
  const start = sheet['!ref'] ? utils.decode_range(sheet['!ref']).s : null;
  const end = { r: -1, c: -1 };
  sheet['!data']?.forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (cell?.v === undefined || cell.v === '') return;
      end.r = r;
      end.c = Math.max(end.c, c);
    });
  });
  return start && end.r >= 0 ? { s: start, e: end } : null;
}
