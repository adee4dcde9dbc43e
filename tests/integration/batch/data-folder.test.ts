import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '#electron/db/open';
import { batch, emptyFolder, initialised, openAndClose, withCredentials } from './support';

describe('the data folder', () => {
  it.each([
    [['demo', '--staff', '14'], { code: 'invalid_input', params: { field: 'staff', from: 15 } }],
    [['demo'], { code: 'username_taken' }],
  ])('is not made by a refused %j', async (args, error) => {
    const { data } = emptyFolder();
    withCredentials(args.length > 1 ? 'chief' : 'zhuren', 'correct horse 9');
    expect(await batch(...args, '--data', data)).toMatchObject({ exit: 1, json: { error } });
    expect(existsSync(data)).toBe(false);
  });

  it('that a slip of the finger named is not made', async () => {
    const { data } = emptyFolder();
    withCredentials('chief', 'correct horse 9');
    expect(await batch('verify', '--data', data)).toMatchObject({
      exit: 1,
      json: { error: { code: 'not_set_up' } },
    });
    expect(existsSync(data)).toBe(false);
  });

  it('in use by another program is left alone', async () => {
    const { data } = await initialised();
    const other = await openDatabase(path.join(data, 'hallkeeper.db'));
    expect(await batch('verify', '--data', data)).toMatchObject({
      exit: 1,
      json: { error: { code: 'data_in_use' } },
    });
    await other.close();
    expect(await batch('verify', '--data', data)).toMatchObject({ exit: 0 });
  });

  it('that is a file, and a database that is none, are named', async () => {
    const { folder, data } = emptyFolder();
    withCredentials('chief', 'correct horse 9');
    mkdirSync(data);
    writeFileSync(
      path.join(data, 'hallkeeper.db'),
      'no database at all, but long enough to be looked at'.repeat(99),
    );
    expect(await batch('verify', '--data', data)).toMatchObject({
      exit: 1,
      json: { error: { code: 'database_damaged' } },
    });
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    expect(await batch('init', '--data', file, '--name', 'x', '--admin', 'y')).toMatchObject({
      exit: 1,
      json: { error: { code: 'no_access' } },
    });
  });
});

describe('a place the system does not have', () => {
  it.runIf(process.platform === 'linux')('is refused instead of tried for ever', async () => {
    const { folder, data } = await initialised();
    const refused = { exit: 1, json: { error: { code: 'no_access' } } };
    const nowhere = '/proc/nowhere/deep';
    expect(await batch('init', '--data', nowhere, '--name', 'x', '--admin', 'y')).toMatchObject(refused);
    expect(await batch('backup', '--data', data, '--out', nowhere)).toMatchObject(refused);
    const sheet = `${nowhere}/三月.xlsx`;
    expect(await batch('export-month', '--data', data, '--month', '2026-03', '--out', sheet)).toMatchObject(
      refused,
    );
    expect(readdirSync(folder)).toEqual(['data']);
  });
});

describe('a database file', () => {
  it('left empty by a power cut at the very first start is begun again', async () => {
    const { data } = emptyFolder();
    mkdirSync(data);
    writeFileSync(path.join(data, 'hallkeeper.db'), '');
    withCredentials('chief', 'correct horse 9');
    expect(await batch('verify', '--data', data)).toMatchObject({
      exit: 1,
      json: { error: { code: 'not_set_up' } },
    });
    expect(await batch('init', '--data', data, '--name', 'x', '--admin', 'y')).toMatchObject({ exit: 0 });
    expect(readdirSync(data)).toEqual(['hallkeeper.db']);
  });

  it('of another program is left as it is', async () => {
    const { data } = emptyFolder();
    mkdirSync(data);
    const other = new Database(path.join(data, 'hallkeeper.db'));
    other.exec('create table letters (id integer)');
    other.close();
    withCredentials('chief', 'correct horse 9');
    expect(await batch('init', '--data', data, '--name', 'x', '--admin', 'y')).toMatchObject({
      exit: 1,
      json: { error: { code: 'database_foreign' } },
    });
  });

  it('with an index that does not fit its table fails the check, which names it', async () => {
    const { data } = await initialised();
    const sqlite = new Database(path.join(data, 'hallkeeper.db')).unsafeMode();
    sqlite.pragma('writable_schema = on');
    sqlite
      .prepare(
        `update sqlite_master set sql = replace(sql, '(entity, entity_id)', '(entity_id, entity)')
         where name = 'audit_log_entity'`,
      )
      .run();
    sqlite.close();
    expect(await batch('verify', '--data', data)).toMatchObject({
      exit: 1,
      json: {
        error: {
          code: 'database_damaged',
          problems: expect.arrayContaining([expect.stringContaining('audit_log')]),
        },
      },
    });
    await openAndClose(data);
  });
});

describe('backup and verify', () => {
  it('saves a checked copy where it is told, and checks the data', async () => {
    const { folder, data } = await initialised();
    const out = path.join(folder, 'safe', 'deep');
    const { exit, json } = await batch('backup', '--data', data, '--out', out);
    expect(exit).toBe(0);
    expect(readdirSync(out)).toEqual([json.name]);
    await (await openDatabase(path.join(out, String(json.name)))).close();
    expect(await batch('verify', '--data', data)).toMatchObject({
      exit: 0,
      json: { ok: true, problems: [] },
    });
    await openAndClose(data);
  });

  it('names a place that is no folder', async () => {
    const { folder, data } = await initialised();
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    expect(await batch('backup', '--data', data, '--out', file)).toMatchObject({
      exit: 1,
      json: { error: { code: 'no_access' } },
    });
    await openAndClose(data);
  });
});
