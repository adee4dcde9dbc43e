import { readFileSync, statSync } from 'node:fs';
import MDBReader from 'mdb-reader';
import { ACCESS_TABLES } from '#shared/domain/punches/access';
import type { TableRow } from '#shared/domain/punches/table-types';
import { refuse } from '#shared/domain/refusal';
import { formatWall } from '#shared/domain/time/wall';
import type { TableSource } from './table-source';

/** The file is held in memory whole. Bytes. */
const LARGEST = 256 * 1024 * 1024;
const ROWS_AT_ONCE = 20_000;

/**
 * Tables of an attendance program's database. Only the listed tables and columns are ever read: others hold
 * fingerprints, faces and passwords.
 */
export function accessTables(file: string): TableSource[] {
  if (statSync(file).size > LARGEST) refuse('file_too_large');
  const reader = new MDBReader(readFileSync(file));
  const names = reader.getTableNames();
  return Object.entries(ACCESS_TABLES).flatMap(([name, columns]) => {
    const actual = names.find((other) => other.toLowerCase() === name.toLowerCase());
    return actual === undefined ? [] : [{ name, rows: () => tableRows(reader, actual, columns) }];
  });
}

/** The column names as row 0, then the records from 1. A column that a version lacks is left out. */
function* tableRows(reader: MDBReader, name: string, wanted: readonly string[]): Generator<TableRow> {
  const table = reader.getTable(name);
  const columns = wanted.flatMap((column) => {
    const actual = table.getColumnNames().find((other) => other.toLowerCase() === column.toLowerCase());
    return actual === undefined ? [] : [{ column, actual }];
  });
  yield { number: 0, cells: columns.map(({ column }) => column) };
  const options = { columns: columns.map(({ actual }) => actual), rowLimit: ROWS_AT_ONCE };
  for (let rowOffset = 0; ; ) {
    const rows = table.getData({ ...options, rowOffset });
    for (const row of rows) {
      rowOffset++;
      yield { number: rowOffset, cells: columns.map(({ actual }) => valueText(row[actual])) };
    }
    if (rows.length < ROWS_AT_ONCE) return;
  }
}

/** Access keeps wall-clock time; the reader hands it out as if it were UTC, as `WallMs` does. */
function valueText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (!(value instanceof Date)) return String(value);
  const second = Math.round(value.getTime() / 1000) * 1000;
  return Number.isFinite(second) ? formatWall(second) : '';
}
