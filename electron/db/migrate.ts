import type Database from 'better-sqlite3';

/** One step of the schema; `up` runs inside its own transaction. Steps are never edited once released. */
export interface Migration {
  name: string;
  up: (sqlite: Database.Database) => void;
}

/** Number of steps a file has behind it, kept in SQLite's own header field. */
export function schemaVersion(sqlite: Database.Database): number {
  return sqlite.pragma('user_version', { simple: true }) as number;
}

/** Runs the pending steps, each whole or not at all: the step and its version land in one transaction. */
export function migrate(sqlite: Database.Database, steps: readonly Migration[]): void {
  for (let version = schemaVersion(sqlite); version < steps.length; version++) {
    const step = steps[version]!;
    sqlite.transaction(() => {
      step.up(sqlite);
      sqlite.pragma(`user_version = ${version + 1}`);
    })();
  }
}
