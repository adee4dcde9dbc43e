import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { assemble, type Hallkeeper } from '#electron/assemble';
import type { Restored } from '#electron/features/backup/index';
import { openOrRestore } from '#electron/restore-at-start';
import type { BackupInfo } from '#shared/contracts/backup';
import { openCenter } from '../support/center';

const HOUR_MS = 3_600_000;

/** A closed center with two backups an hour apart, and a unit entered after each. */
async function closedCenter() {
  const center = await openCenter();
  const saveUnit = (code: string) => center.call('units.save', { id: null, code, name: code });
  const start = center.ports.clock.now();
  const { name: older } = await center.call<BackupInfo>('backup.create');
  await saveUnit('U1');
  center.setNow(start + HOUR_MS);
  const { name: newer } = await center.call<BackupInfo>('backup.create');
  await saveUnit('U2');
  center.setNow(start + 2 * HOUR_MS);
  await center.close();
  const file = path.join(center.folder, 'hallkeeper.db');
  const backupFile = (name: string) => path.join(center.folder, 'backups', name);
  const said: { offered: [string, string][]; told: Restored[] } = { offered: [], told: [] };
  const open = async ({ agree = true } = {}): Promise<Hallkeeper> => {
    const hallkeeper = await openOrRestore(
      () => assemble(center.folder, center.ports),
      center.folder,
      center.ports.clock.now,
      {
        offer: async (code, backup) => {
          said.offered.push([code, backup.name]);
          if (!agree) throw new Error('left');
        },
        tell: async (restored) => void said.told.push(restored),
      },
    );
    onTestFinished(() => hallkeeper.close());
    return hallkeeper;
  };
  return { folder: center.folder, file, backupFile, older, newer, said, open };
}

const damage = (file: string): void => {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0x55, 4096 * 3, 4096 * 9));
};

const units = ({ database: { sqlite } }: Hallkeeper): unknown[] =>
  sqlite.prepare('select code from unit order by code').pluck().all();

describe('a damaged database', () => {
  it('is replaced by the newest sound backup, kept beside it, and the change log tells', async () => {
    const center = await closedCenter();
    damage(center.file);
    const before = readFileSync(center.file);
    const restored = await center.open();
    expect(center.said.offered).toEqual([['database_damaged', center.newer]]);
    expect(units(restored)).toEqual(['U1']);
    const kept = 'hallkeeper.db.damaged-20260410-120000';
    expect(center.said.told).toMatchObject([{ backup: { name: center.newer }, kept: [kept] }]);
    expect(readFileSync(path.join(center.folder, kept)).equals(before)).toBe(true);
    const row = restored.database.sqlite
      .prepare("select entity_id, after from audit_log where operation = 'backup.restore'")
      .get() as { entity_id: string; after: string };
    expect(row.entity_id).toBe(center.newer);
    expect(JSON.parse(row.after)).toMatchObject({ keptFiles: [kept] });
  });

  it('is replaced by an older backup where the newest is damaged too', async () => {
    const center = await closedCenter();
    damage(center.file);
    damage(center.backupFile(center.newer));
    expect(units(await center.open())).toEqual([]);
    expect(center.said.offered).toEqual([['database_damaged', center.older]]);
  });

  it('stays refused where no backup is sound', async () => {
    const center = await closedCenter();
    for (const file of [center.file, center.backupFile(center.newer), center.backupFile(center.older)])
      damage(file);
    await expect(center.open()).rejects.toMatchObject({ code: 'database_damaged' });
    expect(center.said.offered).toEqual([]);
  });

  it('is left alone when nobody agrees', async () => {
    const center = await closedCenter();
    damage(center.file);
    const before = readdirSync(center.folder);
    await expect(center.open({ agree: false })).rejects.toThrow('left');
    expect(readdirSync(center.folder)).toEqual(before);
  });
});

describe('a database that is gone', () => {
  it.each(['removed', 'emptied'])('is never begun anew where there are backups: %s', async (how) => {
    const center = await closedCenter();
    if (how === 'removed') rmSync(center.file);
    else writeFileSync(center.file, '');
    expect(units(await center.open())).toEqual(['U1']);
    expect(center.said.offered).toEqual([['database_missing', center.newer]]);
  });

  it('leaves a log that no other file may meet', async () => {
    const center = await closedCenter();
    rmSync(center.file);
    writeFileSync(`${center.file}-wal`, 'left behind');
    await center.open();
    expect(center.said.told).toMatchObject([{ kept: ['hallkeeper.db.damaged-20260410-120000-wal'] }]);
  });

  it('is asked for again where a restore was broken off', async () => {
    const center = await closedCenter();
    renameSync(center.file, `${center.file}.damaged-20260410-110000`);
    writeFileSync(`${center.file}.restored`, 'half a copy');
    expect(units(await center.open())).toEqual(['U1']);
    expect(existsSync(`${center.file}.restored`)).toBe(false);
  });

  it('is begun where there is none, nor a backup', async () => {
    const center = await closedCenter();
    rmSync(center.file);
    rmSync(path.join(center.folder, 'backups'), { recursive: true });
    expect(units(await center.open())).toEqual([]);
    expect(center.said.offered).toEqual([]);
  });
});

it('offers nothing for a file of another program', async () => {
  const center = await closedCenter();
  const bytes = readFileSync(center.file);
  bytes.writeUInt32BE(0x12345678, 68);
  writeFileSync(center.file, bytes);
  await expect(center.open()).rejects.toMatchObject({ code: 'database_foreign' });
  expect(center.said.offered).toEqual([]);
});
