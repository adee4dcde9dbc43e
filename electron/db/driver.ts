import type BetterSqlite3 from 'better-sqlite3';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

/** Prepared statements kept per connection; a month's pages use well under this many. */
const STATEMENT_CACHE_SIZE = 500;

/**
 * Kysely's SQLite dialect with what ours needs beyond it:
 * transactions begin IMMEDIATE (a deferred one can fail half-way when it first writes),
 * statements are prepared once, and the error that broke a transaction is never hidden by the
 * rollback that follows it (after SQLITE_FULL the engine has already rolled back by itself).
 */
export function sqliteDialect(sqlite: BetterSqlite3.Database): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => createDriver(sqlite),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

function createDriver(sqlite: BetterSqlite3.Database): Driver {
  const connection = createConnection(sqlite);
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    beginTransaction: async () => {
      sqlite.exec('begin immediate');
    },
    commitTransaction: async () => {
      sqlite.exec('commit');
    },
    rollbackTransaction: async () => {
      if (sqlite.inTransaction) sqlite.exec('rollback');
    },
    destroy: async () => {
      sqlite.close();
    },
  };
}

function createConnection(sqlite: BetterSqlite3.Database): DatabaseConnection {
  const prepared = statementCache(sqlite);
  return {
    executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
      const statement = prepared(query.sql);
      if (statement.reader) return { rows: statement.all(query.parameters) as R[] };
      const { changes, lastInsertRowid } = statement.run(query.parameters);
      return { rows: [], insertId: BigInt(lastInsertRowid), numAffectedRows: BigInt(changes) };
    },
    streamQuery: async function* <R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
      // An iterator blocks the connection, so a fresh statement keeps the cached one usable.
      for (const row of sqlite.prepare(query.sql).iterate(query.parameters)) yield { rows: [row as R] };
    },
  };
}

function statementCache(sqlite: BetterSqlite3.Database): (sql: string) => BetterSqlite3.Statement {
  const cache = new Map<string, BetterSqlite3.Statement>();
  return (sql) => {
    const known = cache.get(sql);
    if (known) return known;
    const statement = sqlite.prepare(sql);
    if (cache.size >= STATEMENT_CACHE_SIZE) cache.clear();
    cache.set(sql, statement);
    return statement;
  };
}
