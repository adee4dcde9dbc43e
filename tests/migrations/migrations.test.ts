import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Migration, migrate, schemaVersion } from '#electron/db/migrate';
import { migrations } from '#electron/db/migrations/index';
import { openDatabase } from '#electron/db/open';

function temporaryFile(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hallkeeper-migrations-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return path.join(folder, 'hallkeeper.db');
}

const schemaOf = (sqlite: Database.Database): string =>
  (
    sqlite
      .prepare('select sql from sqlite_schema where sql is not null order by type desc, name')
      .pluck()
      .all() as string[]
  )
    .join(';\n\n')
    .concat(';\n');

describe('migrations', () => {
  it('make the schema of the snapshot', async () => {
    const database = await openDatabase(':memory:');
    await expect(schemaOf(database.sqlite)).toMatchFileSnapshot('schema.sql');
    await database.close();
  });

  it('have names in order and each once', () => {
    const names = migrations.map((step) => step.name);
    expect(names).toEqual([...new Set(names)].sort());
    expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1));
  });

  it('run one by one from any earlier version', () => {
    for (let version = 0; version < migrations.length; version++) {
      const sqlite = new Database(':memory:');
      migrate(sqlite, migrations.slice(0, version));
      expect(schemaVersion(sqlite)).toBe(version);
      migrate(sqlite, migrations);
      expect(schemaVersion(sqlite)).toBe(migrations.length);
      sqlite.close();
    }
  });

  it('land whole or not at all', () => {
    const failing: Migration = {
      name: 'failing',
      up: (sqlite) => {
        sqlite.exec('create table half (id integer)');
        throw new Error('power cut');
      },
    };
    const sqlite = new Database(':memory:');
    expect(() => migrate(sqlite, [...migrations, failing])).toThrow('power cut');
    expect(schemaVersion(sqlite)).toBe(migrations.length);
    expect(schemaOf(sqlite)).not.toContain('CREATE TABLE half');
    sqlite.close();
  });
});

describe('opening', () => {
  it('sets and reads back the pragmas that keep data safe, on a reopened file too', async () => {
    const file = temporaryFile();
    await (await openDatabase(file)).close();
    const database = await openDatabase(file);
    expect(database.sqlite.pragma('synchronous', { simple: true })).toBe(2);
    expect(database.sqlite.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(database.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    await database.close();
  });

  it('refuses a database of a newer version and leaves it as it is', async () => {
    const file = temporaryFile();
    await (await openDatabase(file)).close();
    const sqlite = new Database(file);
    sqlite.pragma(`user_version = ${migrations.length + 1}`);
    sqlite.close();
    await expect(openDatabase(file)).rejects.toMatchObject({ code: 'database_newer' });
  });

  it('refuses a file that is no database, or belongs to another program', async () => {
    const file = temporaryFile();
    writeFileSync(file, 'this is a letter, not a database, and long enough to be one: '.repeat(50));
    await expect(openDatabase(file)).rejects.toMatchObject({ code: 'database_damaged' });
    const other = temporaryFile();
    const sqlite = new Database(other);
    sqlite.pragma('application_id = 7');
    sqlite.exec('create table x (id integer)');
    sqlite.close();
    await expect(openDatabase(other)).rejects.toMatchObject({ code: 'database_foreign' });
  });
});
