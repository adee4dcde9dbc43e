import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '#electron/batch/commands';
import { openDatabase } from '#electron/db/open';
import { attlogDays, attlogFile, attlogLine } from '../punches/support';
import { batch, emptyFolder, initialised, openAndClose, withCredentials } from './support';

const USAGE = { error: { code: 'usage' } };

describe('usage', () => {
  it.each([['help'], ['--help']])('%s lists every command', async (name) => {
    const { exit, json, stderr } = await batch(name);
    expect(exit).toBe(0);
    for (const { usage } of Object.values(commands)) {
      expect(json.commands).toHaveProperty([usage]);
      expect(stderr).toContain(usage);
    }
  });

  it.each([
    [[]],
    [['nonsense']],
    [['toString']],
    [['__proto__']],
    [['init']],
    [['init', '--name', 'x']],
    [['attendance']],
    [['attendance', '--month']],
    [['attendance', '--month', '2026-03', 'surplus']],
    [['backup']],
    [['import-punches']],
    [['import-staff', 'a.xlsx', 'b.xlsx']],
    [['verify', '--force', 'yes']],
    [['attendance', '--month', '2026-13']],
    [['close', '--month', 'March']],
    [['assess', '--month', '2026-3']],
    [['export-month', '--month', '2026-03', '--out', '']],
    [['demo', '--staff', 'many']],
    [['demo', '--months=-1']],
    [['init', '--name', '', '--admin', '主任']],
  ])('%j is wrong usage', async (args) => {
    const { exit, json } = await batch(...args);
    expect(exit).toBe(2);
    if (args.length > 0) expect(json).toMatchObject(USAGE);
  });
});

describe('init', () => {
  it('makes the center once', async () => {
    const { data } = emptyFolder();
    withCredentials('chief', 'correct horse 9');
    const args = ['init', '--data', data, '--name', '测试中心', '--admin', '主任'];
    expect(await batch(...args)).toMatchObject({ exit: 0, json: { center: '测试中心', account: 'chief' } });
    await openAndClose(data);
    expect(await batch(...args)).toMatchObject({ exit: 1, json: { error: { code: 'already_set_up' } } });
    await openAndClose(data);
  });

  it('refuses a common password', async () => {
    const { data } = emptyFolder();
    withCredentials('chief', '12345678');
    const answer = await batch('init', '--data', data, '--name', '测试中心', '--admin', '主任');
    expect(answer).toMatchObject({ exit: 1, json: { error: { code: 'password_common' } } });
    await openAndClose(data);
  });
});

describe('the account', () => {
  it('is asked for before anything is opened', async () => {
    const { data } = emptyFolder();
    withCredentials('chief', undefined);
    expect(await batch('verify', '--data', data)).toMatchObject({
      exit: 1,
      json: { error: { code: 'credentials_missing' } },
    });
    expect(existsSync(data)).toBe(false);
  });

  it('must be right', async () => {
    const { data } = await initialised();
    withCredentials('chief', 'wrong horse 99');
    expect(await batch('verify', '--data', data)).toMatchObject({
      exit: 1,
      json: { error: { code: 'login_failed' } },
    });
    withCredentials('nobody', 'correct horse 9');
    expect(await batch('verify', '--data', data)).toMatchObject({
      exit: 1,
      json: { error: { code: 'login_failed' } },
    });
    await openAndClose(data);
  });
});

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

describe('import-punches', () => {
  it('answers for every line, with its place and reason', async () => {
    const { folder, data } = await initialised();
    const good = path.join(folder, '1_attlog.dat');
    const mixed = path.join(folder, '2_attlog.dat');
    writeFileSync(good, attlogDays(['0147', '147'], '2026-03-02', 2));
    writeFileSync(
      mixed,
      attlogFile(
        attlogLine('0147', '2026-03-02 08:00:00'),
        attlogLine('0147', '2026-03-09 08:00:00'),
        attlogLine('0147', '2000-01-01 00:00:05'),
        attlogLine('0147', '2026-02-30 08:00:00'),
        'what is this line',
      ),
    );
    const { exit, json } = await batch('import-punches', '--data', data, good, mixed);
    expect(exit).toBe(0);
    const { read, accepted, duplicate, quarantined, rejected, unmapped, bad } = json as Record<
      string,
      number
    > & {
      bad: object[];
    };
    expect(read).toBe(21);
    expect(accepted! + duplicate! + quarantined! + rejected!).toBe(read);
    expect({ accepted, duplicate, quarantined, rejected, unmapped }).toEqual({
      accepted: 17,
      duplicate: 1,
      quarantined: 1,
      rejected: 2,
      unmapped: 17,
    });
    expect(bad).toMatchObject([
      { file: '2_attlog.dat', sheet: null, row: 3 },
      { file: '2_attlog.dat', sheet: null, row: 4 },
      { file: '2_attlog.dat', sheet: null, row: 5, raw: 'what is this line' },
    ]);
    for (const line of bad) {
      expect(line).toMatchObject({
        file: expect.any(String),
        sheet: null,
        row: expect.any(Number),
        raw: expect.any(String),
        code: expect.stringMatching(/^[a-z0-9_]+$/),
        reason: expect.stringMatching(/[\u4e00-\u9fff]/),
      });
    }
    await openAndClose(data);
  });

  it.each([
    ['that does not exist', 'file_gone', () => {}],
    ['that is a folder', 'no_access', (file: string) => mkdirSync(file)],
    ['that is empty', 'punch_file_empty', (file: string) => writeFileSync(file, '')],
    ['of no known kind', 'punch_format_unknown', (file: string) => writeFileSync(file, '\u0001\u0002 hello')],
  ])('refuses a file %s', async (_, code, make) => {
    const { folder, data } = await initialised();
    const file = path.join(folder, 'x.dat');
    make(file);
    expect(await batch('import-punches', '--data', data, file)).toMatchObject({
      exit: 1,
      json: { error: { code, params: { file: expect.stringContaining('x.dat') } } },
    });
    await openAndClose(data);
  });
});

describe('months', () => {
  it('refuses one at the end of time', async () => {
    const { data } = await initialised();
    expect(await batch('attendance', '--data', data, '--month', '9999-12')).toMatchObject({
      exit: 1,
      json: { error: { code: 'invalid_input', params: { field: 'month' } } },
    });
    await openAndClose(data);
  });

  it('answers an empty one, and saves its sheet', async () => {
    const { folder, data } = await initialised();
    expect(await batch('attendance', '--data', data, '--month', '2026-03')).toMatchObject({
      exit: 0,
      json: { month: '2026-03', days: [] },
    });
    const file = path.join(folder, 'new', '三月.xlsx');
    const answer = await batch('export-month', '--data', data, '--month', '2026-03', '--out', file);
    expect(answer).toMatchObject({ exit: 0 });
    expect(readdirSync(path.dirname(file))).toEqual(['三月.xlsx']);
    await openAndClose(data);
  });

  it('cannot be printed without the runtime, and says so', async () => {
    const { folder, data } = await initialised();
    withCredentials('chief', 'correct horse 9');
    const answer = await batch('papers', '--data', data, '--month', '2026-03', '--out', folder);
    expect(answer).toMatchObject({ exit: 1, json: { error: { code: 'printer_needs_runtime' } } });
    await openAndClose(data);
  });
});
