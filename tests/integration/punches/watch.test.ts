import { mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  WATCH_AUTHOR,
  type WatchedFile,
  type WatchFolder,
  type WatchNews,
} from '#shared/contracts/punch-watch';
import { openCenter, type TestCenter } from '../support/center';
import { attlogDays, rowCounts } from './support';

const GLG = 'No\tEnNo\tName\tMode\tDateTime\r\n1\t7\t甲\t1\t2026/03/02 08:00:00\r\n';

interface Watches {
  folders: WatchFolder[];
  files: WatchedFile[];
}
const watches = (center: TestCenter) => center.call<Watches>('punches.watches');

/** A center with a stick in it that is watched. */
async function watching(device = '') {
  const center = await openCenter();
  const stick = path.join(center.folder, 'stick');
  await mkdir(stick);
  const folder = await center.pickPath(stick);
  const { id } = await center.call<WatchFolder>('punches.addWatch', { folder, device });
  return {
    center,
    stick,
    id,
    put: (name: string, content: string | Uint8Array) => writeFile(path.join(stick, name), content),
    /** Two looks: the second finds what has stopped growing. */
    lookTwice: async () => {
      await center.watcher.look();
      await center.watcher.look();
    },
  };
}

const news = async (center: TestCenter, after = 0) =>
  (await center.call<{ news: WatchNews[] }>('punches.watchNews', { after })).news;

describe('a watched folder', () => {
  it('gives its files to the import as a person would, once they stopped growing', async () => {
    const { center, put } = await watching();
    await put('1_attlog.dat', attlogDays(['1', '2'], '2026-03-02', 1));
    await center.watcher.look();
    expect(rowCounts(center)).toMatchObject({ punch: 0 });
    await put('1_attlog.dat', attlogDays(['1', '2'], '2026-03-02', 2));
    await center.watcher.look();
    expect(rowCounts(center)).toMatchObject({ punch: 0 });
    await center.watcher.look();
    expect(rowCounts(center)).toMatchObject({ punch: 16 });
    expect(await center.call('punches.imports')).toMatchObject([
      { file: '1_attlog.dat', source: 'watch', state: 'done', accepted: 16, accountName: '测试主任' },
    ]);
    expect(await watches(center)).toMatchObject({
      folders: [{ state: 'on', imported: 1, problems: 0 }],
      files: [{ name: '1_attlog.dat', state: 'done', code: null }],
    });
  });

  it('names the program as the author, not the person who is logged in', async () => {
    const { center, put, lookTwice } = await watching();
    await put('a.dat', attlogDays(['1'], '2026-03-02', 1));
    await lookTwice();
    const rows = center.database.sqlite
      .prepare("select account_id, account_name from audit_log where operation = 'punches.watch'")
      .all();
    expect(rows).toEqual([{ account_id: null, account_name: WATCH_AUTHOR }]);
  });

  it('takes a file once, and again when it has grown: what is known already does no harm', async () => {
    const { center, put, lookTwice } = await watching();
    await put('a.dat', attlogDays(['1'], '2026-03-02', 1));
    await lookTwice();
    await lookTwice();
    expect(await center.call('punches.imports')).toHaveLength(1);
    await put('a.dat', attlogDays(['1'], '2026-03-02', 3));
    await lookTwice();
    expect(await center.call('punches.imports')).toMatchObject([
      { accepted: 8, duplicate: 4 },
      { accepted: 4 },
    ]);
    expect(await news(center)).toMatchObject([
      { file: 'a.dat', counts: { read: 4, accepted: 4 } },
      { file: 'a.dat', counts: { read: 12, accepted: 8 } },
    ]);
    expect(await news(center, 2)).toEqual([]);
  });

  it('gives lines that name no machine to the one it belongs to', async () => {
    const { center, put, lookTwice } = await watching('3号机');
    await put('GLG_001.TXT', GLG);
    await lookTwice();
    expect(await center.call('punches.devices')).toMatchObject({ devices: [{ code: '3号机' }] });
  });

  it('lists what cannot be imported with the reason, once, and tries again when asked', async () => {
    const { center, put, lookTwice } = await watching();
    await put('notes.txt', 'hello\nworld\n');
    await put('empty.dat', '');
    await put('.hidden', 'x');
    await put('Thumbs.db', 'x');
    await put('~$a.xlsx', 'x');
    await lookTwice();
    await lookTwice();
    const { files, folders } = await watches(center);
    expect(folders).toMatchObject([{ problems: 2, imported: 0 }]);
    expect(files.map(({ name, code }) => [name, code]).sort()).toEqual([
      ['empty.dat', 'punch_file_empty'],
      ['notes.txt', 'punch_format_unknown'],
    ]);
    expect(await news(center)).toHaveLength(2);
    expect(await center.call('punches.imports')).toEqual([]);
    const notes = files.find(({ name }) => name === 'notes.txt');
    await center.call('punches.settleWatchedFile', { id: notes?.id, action: 'retry' });
    await lookTwice();
    expect(await news(center, 2)).toMatchObject([
      { file: 'notes.txt', counts: null, code: 'punch_format_unknown' },
    ]);
    const again = (await watches(center)).files.find(({ name }) => name === 'notes.txt');
    await center.call('punches.settleWatchedFile', { id: again?.id, action: 'ignore' });
    expect((await watches(center)).folders).toMatchObject([{ problems: 1 }]);
    await lookTwice();
    expect(await news(center, 3)).toEqual([]);
  });

  it('that vanishes is said to be missing, and is watched again when it is back', async () => {
    const { center, stick, put, lookTwice } = await watching();
    await put('a.dat', attlogDays(['1'], '2026-03-02', 1));
    await center.watcher.look();
    await rename(stick, `${stick}-pulled`);
    await center.watcher.look();
    expect(await watches(center)).toMatchObject({ folders: [{ state: 'missing' }] });
    expect(center.logged).toEqual([]);
    await rename(`${stick}-pulled`, stick);
    await lookTwice();
    expect(await watches(center)).toMatchObject({ folders: [{ state: 'on', imported: 1 }] });
  });

  it('switched off is left alone', async () => {
    const { center, id, put, lookTwice } = await watching();
    await center.call('punches.changeWatch', { id, device: '', enabled: false });
    await put('a.dat', attlogDays(['1'], '2026-03-02', 1));
    await lookTwice();
    expect(await watches(center)).toMatchObject({ folders: [{ state: 'off', enabled: false }], files: [] });
    await center.call('punches.changeWatch', { id, device: '', enabled: true });
    await lookTwice();
    expect(rowCounts(center)).toMatchObject({ punch: 4 });
  });

  it('removed is forgotten; what it brought stays', async () => {
    const { center, id, put, lookTwice } = await watching();
    await put('a.dat', attlogDays(['1'], '2026-03-02', 1));
    await lookTwice();
    await center.call('punches.removeWatch', { id, reason: '机器停用' });
    await put('b.dat', attlogDays(['1'], '2026-03-09', 1));
    await lookTwice();
    expect(await watches(center)).toEqual({ folders: [], files: [] });
    expect(rowCounts(center)).toMatchObject({ punch: 4 });
  });

  it('waits while nobody is logged in, the screen is locked, or who is there may not import', async () => {
    const { center, put, lookTwice } = await watching();
    await put('a.dat', attlogDays(['1'], '2026-03-02', 1));
    const actor = center.sessions.get()?.actor ?? null;
    center.sessions.set(null);
    await lookTwice();
    center.sessions.set(actor);
    center.sessions.lock();
    await lookTwice();
    await center.loginAs('auditor');
    await lookTwice();
    expect(rowCounts(center)).toMatchObject({ punch: 0 });
    expect((await watches(center)).folders).toMatchObject([{ path: null }]);
    await center.loginAs('officer');
    await lookTwice();
    expect(rowCounts(center)).toMatchObject({ punch: 4 });
    expect((await watches(center)).folders[0]?.path).toMatch(/stick$/);
  });

  it('lets an import by hand go on after it, whichever came first', async () => {
    const { center, put } = await watching();
    await put('a.dat', attlogDays(['1'], '2026-03-02', 300));
    await center.watcher.look();
    const looking = center.watcher.look();
    const token = await center.pick('b.dat', attlogDays(['2'], '2026-03-02', 1));
    const byHand = center.call('punches.import', { tokens: [token] });
    await Promise.all([looking, byHand]);
    expect((await center.call<{ state: string }[]>('punches.imports')).map(({ state }) => state)).toEqual([
      'done',
      'done',
    ]);
    expect(rowCounts(center)).toMatchObject({ punch: 161 });
  });

  it('leaves nothing half done when the program ends in the middle', async () => {
    const { center, put } = await watching();
    await put('a.dat', attlogDays(['1', '2', '3'], '2025-03-02', 300));
    await center.watcher.look();
    const looking = center.watcher.look();
    await center.watcher.stop();
    await looking;
    expect(rowCounts(center)).toMatchObject({ punch: 0 });
    expect(await news(center)).toEqual([]);
  });

  it('must be a folder, is watched once, and an old file is as good as a new one', async () => {
    const { center, stick, put, lookTwice } = await watching();
    const file = await center.pick('a.txt', 'x');
    expect(await center.refusal('punches.addWatch', { folder: file, device: '' })).toMatchObject({
      code: 'folder_needed',
    });
    const again = await center.pickPath(stick);
    expect(await center.refusal('punches.addWatch', { folder: again, device: '' })).toMatchObject({
      code: 'watch_exists',
    });
    await put('old.dat', attlogDays(['1'], '2026-03-02', 1));
    await utimes(path.join(stick, 'old.dat'), 1, 1);
    await lookTwice();
    expect(rowCounts(center)).toMatchObject({ punch: 4 });
  });

  it('with the files of a whole disk is not looked into', async () => {
    const { center, stick, put } = await watching();
    await Promise.all(Array.from({ length: 2001 }, (_, i) => put(`${i}.dat`, 'x')));
    await center.watcher.look();
    expect(await watches(center)).toMatchObject({ folders: [{ state: 'full' }], files: [] });
    await rm(stick, { recursive: true });
  });
});
