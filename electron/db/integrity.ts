import type Database from 'better-sqlite3';

/** Problems SQLite itself can see, as it words them; empty means none. Sees structure, not changed values. */
export function integrityProblems(sqlite: Database.Database, depth: 'quick' | 'full' = 'quick'): string[] {
  const rows = sqlite.pragma(depth === 'full' ? 'integrity_check(20)' : 'quick_check(20)') as Record<
    string,
    string
  >[];
  const problems = rows.flatMap((row) => Object.values(row)).filter((text) => text !== 'ok');
  const broken = sqlite.pragma('foreign_key_check') as { table: string }[];
  return [...problems, ...broken.slice(0, 20).map((row) => `foreign key: ${row.table}`)];
}
