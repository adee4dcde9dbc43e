import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openDatabase } from '#electron/db/open';
import { writeWhole } from '#electron/platform/atomic-write';
import { attlogDays } from '../punches/support';
import { FIRST_ACCOUNT, openCenter, type TestCenter } from '../support/center';
import { canMount, type SmallDisk, smallDisk } from './small-disk';

const DISK_FULL = { code: 'disk_full' };

/** A center whose data lies on a small disk; files to import lie elsewhere. */
async function openOn(disk: SmallDisk): Promise<TestCenter> {
  vi.stubEnv('TMPDIR', disk.folder);
  try {
    return await openCenter();
  } finally {
    vi.unstubAllEnvs();
  }
}

function count({ database: { sqlite } }: TestCenter, table: string, where = '1'): number {
  return sqlite.prepare(`select count(*) from ${table} where ${where}`).pluck().get() as number;
}

/** Every file below a folder, the ballast and SQLite's companions aside. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^ballast$|-wal$/.test(entry.name))
    .map((entry) => entry.name)
    .sort();

/** Saves units until the disk is full; answers how many were taken. */
async function saveUntilFull(center: TestCenter, most = 2000): Promise<number> {
  for (let n = 0; n < most; n++) {
    const input = { id: null, code: `U${n}`, name: `${n}${'测'.repeat(50)}`, superior: '上'.repeat(60) };
    const answer = await center.dispatch({ channel: 'units.save', input });
    if (answer.ok) continue;
    expect(answer.error).toMatchObject(DISK_FULL);
    return n;
  }
  throw new Error('the disk did not become full');
}

async function whole(center: TestCenter): Promise<void> {
  expect(await center.call('backup.verify')).toMatchObject({ ok: true, problems: [] });
}

describe.runIf(canMount)('a full disk', () => {
  it('refuses to save, keeps what it took, and goes on when there is space', async () => {
    const disk = smallDisk(4);
    const center = await openOn(disk);
    disk.fill(256 * 1024);
    const taken = await saveUntilFull(center);
    expect(taken).toBeGreaterThan(0);
    expect(count(center, 'unit')).toBe(taken);
    expect(count(center, 'audit_log', "operation = 'units.save'")).toBe(taken);
    expect(await center.call('units.list')).toHaveLength(taken);
    await whole(center);
    disk.free();
    await center.call('units.save', { id: null, code: 'after', name: '之后' });
    expect(count(center, 'unit')).toBe(taken + 1);
  });

  it('locks and leaves all the same, and lets in when there is space', async () => {
    const disk = smallDisk(4);
    const center = await openOn(disk);
    disk.fill(64 * 1024);
    await saveUntilFull(center);
    expect(await center.refusal('access.lock')).toMatchObject(DISK_FULL);
    expect(await center.refusal('units.list')).toMatchObject({ code: 'locked' });
    expect(await center.refusal('access.unlock', { password: FIRST_ACCOUNT.password })).toMatchObject(
      DISK_FULL,
    );
    expect(await center.refusal('units.list')).toMatchObject({ code: 'locked' });
    disk.free();
    await center.call('access.unlock', { password: FIRST_ACCOUNT.password });
  });

  it('takes over all punches of a file or none', async () => {
    const disk = smallDisk(4);
    const center = await openOn(disk);
    const elsewhere = await openCenter({ setUp: false });
    const file = path.join(elsewhere.folder, 'large.dat');
    await writeWhole(file, attlogDays(['1', '2', '3', '4', '5', '6'], '2024-01-01', 700));
    const tables = ['punch', 'punch_issue', 'punch_quarantine', 'punch_coverage', 'machine_user', 'device'];
    const token = await center.pickPath(file);
    disk.fill(1024 * 1024);
    expect(await center.refusal('punches.import', { tokens: [token] })).toMatchObject(DISK_FULL);
    expect(await center.call('punches.unmapped')).toEqual([]);
    expect(await center.call('punches.devices')).toMatchObject({ devices: [] });
    await whole(center);
    disk.free();
    await writeWhole(file, attlogDays(['1'], '2024-01-01', 2));
    expect(await center.call('punches.import', { tokens: [token] })).toMatchObject({ accepted: 8 });
    expect(tables.map((table) => count(center, table))).toEqual([8, 0, 0, 1, 1, 1]);
    expect(await center.call('punches.imports')).toMatchObject([{ state: 'done' }, { accepted: 0 }]);
  });

  it('leaves no part of a backup', async () => {
    const disk = smallDisk(4);
    const center = await openOn(disk);
    disk.fill(200 * 1024);
    const before = filesIn(disk.folder);
    const rows = count(center, 'audit_log');
    expect(await center.refusal('backup.create')).toMatchObject(DISK_FULL);
    expect(filesIn(disk.folder)).toEqual(before);
    expect(count(center, 'audit_log')).toBe(rows);
    disk.free();
    const { name } = await center.call<{ name: string }>('backup.create');
    expect(await center.call('backup.verify', { name })).toMatchObject({ ok: true });
  });

  it('keeps the file that was there when a new one does not fit', async () => {
    const disk = smallDisk(1);
    const file = path.join(disk.folder, '月表.xlsx');
    await writeWhole(file, 'old');
    disk.fill(16 * 1024);
    await expect(writeWhole(file, Buffer.alloc(500_000))).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(filesIn(disk.folder)).toEqual(['月表.xlsx']);
    disk.free();
    await writeWhole(file, Buffer.alloc(500_000));
  });

  it('still opens what is there, to be read', async () => {
    const disk = smallDisk(4);
    const center = await openOn(disk);
    await center.close();
    disk.fill();
    const database = await openDatabase(path.join(center.folder, 'hallkeeper.db'));
    expect(await database.kysely.selectFrom('account').select('username').execute()).toHaveLength(1);
    await database.close();
  });

  it('makes no data folder by halves', async () => {
    const disk = smallDisk(4);
    const file = path.join(disk.folder, 'hallkeeper.db');
    disk.fill(48 * 1024);
    await expect(openDatabase(file)).rejects.toMatchObject(DISK_FULL);
    disk.free();
    const database = await openDatabase(file);
    expect(database.sqlite.pragma('quick_check', { simple: true })).toBe('ok');
    await database.close();
  });
});

describe('a database that may not grow', () => {
  it('refuses with the same code and takes nothing', async () => {
    const center = await openCenter();
    const { sqlite } = center.database;
    sqlite.pragma(`max_page_count = ${sqlite.pragma('page_count', { simple: true })}`);
    const taken = await saveUntilFull(center);
    expect(count(center, 'unit')).toBe(taken);
    expect(count(center, 'audit_log', "operation = 'units.save'")).toBe(taken);
    const token = await center.pick('a.dat', attlogDays(['1', '2'], '2026-03-02', 20));
    expect(await center.refusal('punches.import', { tokens: [token] })).toMatchObject(DISK_FULL);
    expect(count(center, 'punch')).toBe(0);
    sqlite.pragma('max_page_count = 1000000');
    expect(await center.call('punches.import', { tokens: [token] })).toMatchObject({ accepted: 160 });
  });
});
