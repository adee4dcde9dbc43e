import { closeSync, mkdirSync, openSync, readdirSync, writeSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '#electron/db/open';
import { listBackups } from '#electron/features/backup/save';
import { DAY_MS, startOfDay } from '#shared/domain/time/wall';
import { openCenter } from '../support/center';

describe('backup', () => {
  it('saves, checks and lists a copy that opens on its own', async () => {
    const center = await openCenter();
    const info = await center.call<{ name: string }>('backup.create');
    expect(await center.call('backup.list')).toMatchObject([{ name: info.name }]);
    expect(await center.call('backup.verify', { name: info.name })).toMatchObject({ ok: true, problems: [] });
    const copy = await openDatabase(path.join(center.folder, 'backups', info.name));
    expect(await copy.kysely.selectFrom('center').select('name').executeTakeFirst()).toEqual({
      name: '测试行政服务中心',
    });
    await copy.close();
  });

  it('keeps the last ten', async () => {
    const center = await openCenter();
    for (let day = 0; day < 12; day++) {
      center.setNow(startOfDay('2026-04-10') + day * DAY_MS);
      await center.call('backup.create');
    }
    const kept = listBackups(path.join(center.folder, 'backups'));
    expect(kept).toHaveLength(10);
    expect(kept[0]?.name).toBe('hallkeeper-20260421-000000.db');
  });

  it('finds a damaged copy and says so', async () => {
    const center = await openCenter();
    const { name } = await center.call<{ name: string }>('backup.create');
    const file = openSync(path.join(center.folder, 'backups', name), 'r+');
    writeSync(file, Buffer.alloc(4096, 0x55), 0, 4096, 4096 * 3);
    closeSync(file);
    expect(await center.call('backup.verify', { name })).toMatchObject({ ok: false });
  });

  it('leaves no temporary file and no path outside its folder', async () => {
    const center = await openCenter();
    await center.call('backup.create');
    expect(readdirSync(path.join(center.folder, 'backups')).every((name) => name.endsWith('.db'))).toBe(true);
    expect(await center.refusal('backup.verify', { name: '../hallkeeper.db' })).toMatchObject({
      code: 'not_found',
    });
    mkdirSync(path.join(center.folder, 'other'));
    const folder = await center.pickPath(path.join(center.folder, 'other'));
    await center.call('backup.create', { folder });
    expect(readdirSync(path.join(center.folder, 'other'))).toHaveLength(1);
  });
});

describe('opening', () => {
  it('refuses a second program on the same data', async () => {
    const center = await openCenter();
    await expect(openDatabase(path.join(center.folder, 'hallkeeper.db'))).rejects.toMatchObject({
      code: 'data_in_use',
    });
  });
});
