import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MachineUserList } from '#shared/contracts/punches';
import { userFile } from '../../domain/punches/user-file';
import { openCenter } from '../support/center';
import { addStaff, attlogDays, importText, rowCounts } from './support';

async function centerWithList() {
  const center = await openCenter();
  const [one, two] = [addStaff(center, '0007', '赵一'), addStaff(center, '0008', '钱二')];
  center.database.sqlite.prepare("update staff set pinyin = 'QianEr qe' where id = ?").run(two);
  const gone = addStaff(center, '0009', '孙三');
  center.database.sqlite.prepare("update staff set exit_date = '2026-01-31' where id = ?").run(gone);
  const token = await center.pick(
    'user.dat',
    userFile(['7', '赵一'], ['22', 'qian er'], ['9', '孙三'], ['', '李四']),
  );
  return { center, token, one, two };
}

describe('a machine’s list of people', () => {
  it('proposes whose the ids are and assigns nobody by itself', async () => {
    const { center, token, one, two } = await centerWithList();
    const list = await center.call<MachineUserList>('punches.readUsers', { token });
    expect(list).toMatchObject({
      file: 'user.dat',
      read: 4,
      users: [
        { machineId: '7', proposedId: one, candidates: [{ why: ['name', 'staff_no_zeros'] }] },
        { machineId: '22', proposedId: two, candidates: [{ why: ['pinyin'] }] },
        { machineId: '9', proposedId: null, candidates: [] },
      ],
      bad: [{ record: 4, code: 'empty_id' }],
    });
    expect(rowCounts(center)).toMatchObject({ machine_user: 0, machine_mapping: 0 });
    for (const { machineId, proposedId } of list.users) {
      if (proposedId) await center.call('punches.map', { machineId, staffId: proposedId });
    }
    await importText(center, attlogDays(['7', '22'], '2026-03-02', 1));
    expect(await center.call('punches.unmapped')).toEqual([]);
  });

  it('lets neither passwords nor cards out, nor into the database', async () => {
    const { center, token } = await centerWithList();
    const list = await center.call('punches.readUsers', { token });
    expect(JSON.stringify(list)).not.toContain('88888888');
    expect(center.logged).toEqual([]);
  });

  it.each([
    ['punches', attlogDays(['1'], '2026-03-02', 20), 'users_file_unknown'],
    ['nothing', '', 'users_file_unknown'],
    ['too much', new Uint8Array(9 * 1024 * 1024), 'punch_file_too_large'],
  ])('is not made of %s', async (_, content, code) => {
    const center = await openCenter();
    const token = await center.pick('user.dat', content);
    expect(await center.refusal('punches.readUsers', { token })).toEqual({
      code,
      params: { file: 'user.dat' },
    });
  });

  it('is no file of punches: an import says what it is', async () => {
    const { center, token } = await centerWithList();
    expect(await center.refusal('punches.import', { tokens: [token] })).toMatchObject({
      code: 'punch_file_users',
      params: { file: 'user.dat' },
    });
    expect(await center.call('punches.preview', { tokens: [token] })).toMatchObject({
      files: [{ explainable: false, refusal: { code: 'punch_file_users' } }],
    });
  });

  it('on a watched stick is left alone without a word', async () => {
    const { center } = await centerWithList();
    const stick = path.join(center.folder, 'stick');
    await mkdir(stick);
    await center.call('punches.addWatch', { folder: await center.pickPath(stick), device: '' });
    await writeFile(path.join(stick, 'user.dat'), userFile(['7', '赵一']));
    await center.watcher.look();
    await center.watcher.look();
    expect(await center.call('punches.watches')).toMatchObject({
      folders: [{ problems: 0, imported: 0 }],
      files: [{ name: 'user.dat', state: 'ignored', code: 'punch_file_users' }],
    });
    expect(await center.call('punches.watchNews', { after: 0 })).toMatchObject({ news: [] });
  });
});
