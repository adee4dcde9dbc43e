import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '#electron/batch/commands';
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
