import type { TableRow } from '#shared/domain/punches/table-types';
import { Refusal, refuse } from '#shared/domain/refusal';
import type { TableContainer } from './ports';
import { accessTables } from './table-access';
import { htmlTables } from './table-html';
import { workbookTables } from './table-workbook';

/** A sheet, web table or database table, its rows made one after another as they are asked for. */
export interface TableSource {
  name: string;
  rows(): Iterable<TableRow>;
}

/** Rows of all sheets of a file together; no machine or program writes so many into one file. */
export const MOST_TABLE_ROWS = 2_000_000;

const OPENERS: Record<TableContainer, (file: string) => TableSource[]> = {
  workbook: workbookTables,
  html: htmlTables,
  access: accessTables,
};

/**
 * Opens an untrusted file of tables. Run it in a worker: parsers may run for long or out of memory on a damaged
 * file. Refuses with `file_too_large`, `too_many_rows`, `file_damaged` or `file_not_excel`,
 * when it is opened and while rows are taken.
 */
export function openTables(file: string, container: TableContainer): TableSource[] {
  try {
    return OPENERS[container](file).map(({ name, rows }) => ({ name, rows: () => filled(rows) }));
  } catch (error) {
    throw damaged(error);
  }
}

/** Parsers throw anything on damaged bytes. */
const damaged = (error: unknown): Refusal => (error instanceof Refusal ? error : new Refusal('file_damaged'));

/** Rows with any text, cells trimmed. */
function* filled(rows: () => Iterable<TableRow>): Generator<TableRow> {
  let count = 0;
  try {
    for (const row of rows()) {
      const cells = row.cells.map((cell) => cell.trim());
      if (cells.every((cell) => cell === '')) continue;
      if (++count > MOST_TABLE_ROWS) refuse('too_many_rows', { limit: MOST_TABLE_ROWS });
      yield { number: row.number, cells };
    }
  } catch (error) {
    throw damaged(error);
  }
}
