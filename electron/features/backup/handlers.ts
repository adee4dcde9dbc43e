import { existsSync } from 'node:fs';
import path from 'node:path';
import type { backupContract } from '#shared/contracts/backup';
import { refuse } from '#shared/domain/refusal';
import type { HandlersOf } from '../../ipc/handlers';
import { storedHashes } from '../attachments/index';
import { backupMoment } from './names';
import { backupFolder, listBackups, saveBackup } from './save';
import { verifyCopy, verifyDatabase } from './verify';

export const backupHandlers: HandlersOf<typeof backupContract> = {
  list: async ({ ports }) => listBackups(backupFolder(ports.data.dataFolder)),

  create: async (context, input) => {
    const { ports, sqlite, now, progress } = context;
    const folder = input.folder
      ? (await ports.files.resolve(input.folder)).path
      : backupFolder(ports.data.dataFolder);
    const info = await saveBackup(sqlite, folder, now, (done, total) =>
      progress({ phase: 'saving', done, total }),
    );
    // Inside the data folder the files of evidence lie beside the backups already.
    if (input.folder) {
      const hashes = await storedHashes(context.db);
      await ports.blobs.copyInto(folder, hashes, {
        signal: context.signal,
        onProgress: (done) => progress({ phase: 'files', done, total: hashes.length }),
      });
    }
    await context.write(({ audit }) =>
      audit({ entity: 'backup', entityId: info.name, after: { bytes: info.bytes } }),
    );
    return info;
  },

  verify: async ({ ports, sqlite }, { name }) => {
    if (name === null) return verifyDatabase(sqlite, '');
    const file = path.join(backupFolder(ports.data.dataFolder), name);
    // Only names this program gives: no path can leave the folder.
    if (backupMoment(name) === null || !existsSync(file)) refuse('not_found');
    return verifyCopy(file, name);
  },
};
