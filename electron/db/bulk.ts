import type Database from 'better-sqlite3';

/**
 * One prepared INSERT for many rows: the fast path for imports, inside a transaction the caller holds.
 * `onConflict: 'ignore'` makes `run` answer false for a row that a unique index already has.
 */
export function bulkInsert(
  sqlite: Database.Database,
  table: string,
  columns: readonly string[],
  onConflict: 'fail' | 'ignore' = 'fail',
): (values: readonly unknown[]) => boolean {
  const marks = columns.map(() => '?').join(', ');
  const tail = onConflict === 'ignore' ? ' on conflict do nothing' : '';
  const statement = sqlite.prepare(`insert into ${table} (${columns.join(', ')}) values (${marks})${tail}`);
  return (values) => statement.run(values).changes > 0;
}
