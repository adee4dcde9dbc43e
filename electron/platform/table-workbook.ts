import { type CellObject, SSF, type WorkSheet } from '@e965/xlsx';
import { serialToWall } from '#shared/domain/punches/cells';
import type { TableRow } from '#shared/domain/punches/table-types';
import { refuse } from '#shared/domain/refusal';
import { formatWall } from '#shared/domain/time/wall';
import type { TableSource } from './table-source';
import { parseWorkbook } from './workbook-reader';

const MOST_COLUMNS = 300;
/** Days between the two ways of counting that Excel knows. */
const DAYS_TO_1904 = 1462;

/** Sheets of an xls or xlsx. */
export function workbookTables(file: string): TableSource[] {
  const book = parseWorkbook(file);
  const shift = book.Workbook?.WBProps?.date1904 ? DAYS_TO_1904 : 0;
  return book.SheetNames.map((name) => ({
    name,
    rows: () => sheetRows(book.Sheets[name] as WorkSheet, shift),
  }));
}

function* sheetRows(sheet: WorkSheet, shift: number): Generator<TableRow> {
  const rows: (CellObject[] | undefined)[] = sheet['!data'] ?? [];
  for (const [index, row] of rows.entries()) {
    if (!row) continue;
    if (row.length > MOST_COLUMNS && row.slice(MOST_COLUMNS).some((cell) => cell?.v !== undefined)) {
      refuse('file_too_large');
    }
    const cells = Array.from(row.slice(0, MOST_COLUMNS), (cell) => cellText(cell, shift));
    yield { number: index + 1, cells };
  }
}

/**
 * A number that is shown as a date becomes `YYYY-MM-DD HH:MM:SS` whatever the sheet shows, as `m/d/yy` loses
 * the century and the seconds. Other numbers stay as they are shown, so that `003` keeps its zeros.
 */
function cellText(cell: CellObject | undefined, shift: number): string {
  if (!cell || cell.v === undefined || cell.t === 'e') return '';
  if (cell.t !== 'n' || typeof cell.v !== 'number') return String(cell.v);
  const format = String(cell.z ?? 'General');
  if (SSF.is_date(format)) return dateText(cell.v, /h/i.test(format), shift);
  return format === 'General' ? String(cell.v) : (cell.w ?? String(cell.v));
}

function dateText(serial: number, clock: boolean, shift: number): string {
  const text = formatWall(serialToWall(serial + shift));
  if (serial >= 0 && serial < 1) return text.slice(11);
  return clock || !Number.isInteger(serial) ? text : text.slice(0, 10);
}
