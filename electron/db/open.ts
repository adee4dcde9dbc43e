import { accessSync, constants, existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { Refusal } from '#shared/domain/refusal';
import { sqliteDialect } from './driver';
import { integrityProblems } from './integrity';
import { migrate, schemaVersion } from './migrate';
import { migrations } from './migrations/index';
import type { Schema } from './schema';

/** Marks the file as ours for any tool that reads SQLite's header ("HALL"). */
export const APPLICATION_ID = 0x48414c4c;

/** An open database: Kysely for the program, the bare handle for backup, bulk writes and checks. */
export interface OpenDatabase {
  kysely: Kysely<Schema>;
  sqlite: Database.Database;
  file: string;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Called before pending migrations touch an existing file, so that it can be saved first. */
  beforeMigration?: (sqlite: Database.Database) => Promise<void>;
}

/**
 * Opens the one connection. Order matters: pragmas, newer-schema refusal, damage check,
 * save if migrations are pending, migrate.
 * Refuses with `data_in_use`, `database_newer`, `database_foreign`, `database_damaged`, `disk_full`
 * or `no_access`.
 */
export async function openDatabase(file: string, options: OpenOptions = {}): Promise<OpenDatabase> {
  const isThere = file !== ':memory:' && existsSync(file);
  if (isThere) refuseReadOnly(file);
  const sqlite = connect(file);
  try {
    applyPragmas(sqlite);
    // A power cut in the very first second leaves a file with nothing in it, which is a new one.
    const isNew = !isThere || isEmpty(sqlite);
    if (!isNew) refuseUnusable(sqlite);
    if (!isNew) refuseDamaged(sqlite);
    if (!isNew && schemaVersion(sqlite) < migrations.length) await options.beforeMigration?.(sqlite);
    // Only where it is missing: a full disk must not keep the office from reading.
    if (applicationId(sqlite) === 0) sqlite.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(sqlite, migrations);
  } catch (error) {
    sqlite.close();
    throw openRefusal(error);
  }
  const kysely = new Kysely<Schema>({ dialect: sqliteDialect(sqlite) });
  return {
    kysely,
    sqlite,
    file,
    close: async () => {
      await kysely.destroy();
      // Kysely closes only what it has used once.
      if (sqlite.open) sqlite.close();
    },
  };
}

function connect(file: string): Database.Database {
  try {
    return new Database(file);
  } catch (error) {
    throw openRefusal(error);
  }
}

/** SQLite says no more than "disk I/O error" of a file on a read-only disk. */
function refuseReadOnly(file: string): void {
  try {
    accessSync(file, constants.W_OK);
  } catch {
    throw new Refusal('no_access', { file });
  }
}

/** What keeps a database from opening, in the program's codes where there is one. */
function openRefusal(error: unknown): unknown {
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code))
    return new Refusal('database_damaged', { detail: String(error) });
  if (code.startsWith('SQLITE_BUSY')) return new Refusal('data_in_use');
  if (code === 'SQLITE_FULL') return new Refusal('disk_full');
  if (/^SQLITE_(CANTOPEN|READONLY)/.test(code)) return new Refusal('no_access');
  return error;
}

/** Opens a copy of the database as a bare file, for checking it. */
export function openCopy(file: string): Database.Database {
  return new Database(file, { fileMustExist: true });
}

/**
 * WAL with FULL: a commit that was acknowledged survives a power cut. SQLite falls back to NORMAL
 * on a reopened WAL file, so the value is set on every open and read back.
 */
function applyPragmas(sqlite: Database.Database): void {
  sqlite.pragma('busy_timeout = 2000');
  // One connection only: a second program on the same data is refused instead of sharing the file.
  sqlite.pragma('locking_mode = EXCLUSIVE');
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('trusted_schema = OFF');
  sqlite.pragma('cell_size_check = ON');
  sqlite.pragma('cache_size = -32768');
  if (sqlite.pragma('synchronous', { simple: true }) !== 2) throw new Refusal('database_unsafe');
}

const applicationId = (sqlite: Database.Database): number =>
  sqlite.pragma('application_id', { simple: true }) as number;

const isEmpty = (sqlite: Database.Database): boolean =>
  applicationId(sqlite) === 0 && sqlite.prepare('select count(*) from sqlite_master').pluck().get() === 0;

function refuseUnusable(sqlite: Database.Database): void {
  if (applicationId(sqlite) !== APPLICATION_ID) throw new Refusal('database_foreign');
  const version = schemaVersion(sqlite);
  if (version > migrations.length) {
    throw new Refusal('database_newer', { version, known: migrations.length });
  }
}

/** Structure only, which is quick; the full check belongs to backups and to `verify`. */
function refuseDamaged(sqlite: Database.Database): void {
  const [problem] = integrityProblems(sqlite);
  if (problem) throw new Refusal('database_damaged', { detail: problem });
}
