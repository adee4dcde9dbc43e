import type { SheetHead, TableRow } from '#shared/domain/punches/table-types';
import type { TableSource } from './table-source';

/** Rows that travel at a time; also what one transaction takes. */
export const ROWS_AT_ONCE = 2000;
/** Rows that tell what a sheet is and whether it tells coming from going. */
const HEAD_ROWS = 500;

/** The first rows of a sheet. */
export function headOf(source: TableSource): SheetHead {
  const rows: TableRow[] = [];
  for (const row of source.rows()) {
    if (rows.push(row) >= HEAD_ROWS) break;
  }
  return { name: source.name, rows };
}
