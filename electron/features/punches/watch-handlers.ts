import type { watchOperations } from '#shared/contracts/punch-watch';
import { refuse } from '#shared/domain/refusal';
import type { HandlersOf } from '../../ipc/handlers';
import {
  deleteFolder,
  findWatchedFile,
  forgetWatchedFile,
  ignoreWatchedFile,
  insertFolder,
  listWatchedFiles,
  updateFolder,
} from './watch-repo';
import { watchStateOf } from './watch-state';
import { findFolder, folderRecord, newFolder, watchFolders } from './watches';

export const watchHandlers: HandlersOf<typeof watchOperations> = {
  watches: async ({ db, ports, actor }) => ({
    folders: await watchFolders(db, ports, actor.roles),
    files: await listWatchedFiles(db),
  }),
  addWatch: async ({ db, audit, ports, actor, now }, { folder: token, device }) => {
    const folder = await newFolder(db, ports, token);
    const id = await insertFolder(db, { path: folder, device, accountId: actor.accountId, at: now });
    const after = await findFolder(db, id);
    await audit({ entity: 'watch_folder', entityId: id, after: folderRecord(after) });
    return faceOf(id, await watchFolders(db, ports, actor.roles));
  },
  changeWatch: async ({ db, audit, ports, actor, now, afterCommit }, { id, device, enabled }) => {
    const before = await findFolder(db, id);
    await updateFolder(db, { id, device, enabled, accountId: actor.accountId, at: now });
    const after = await findFolder(db, id);
    await audit({
      entity: 'watch_folder',
      entityId: id,
      before: folderRecord(before),
      after: folderRecord(after),
    });
    afterCommit(() => void watchStateOf(ports).folders.delete(id));
    return faceOf(id, await watchFolders(db, ports, actor.roles));
  },
  removeWatch: async ({ db, audit, ports, afterCommit }, { id, reason }) => {
    const before = await findFolder(db, id);
    await deleteFolder(db, id);
    await audit({ entity: 'watch_folder', entityId: id, before: folderRecord(before), reason });
    afterCommit(() => void watchStateOf(ports).folders.delete(id));
    return {};
  },
  settleWatchedFile: async ({ db, audit }, { id, action }) => {
    const file = (await findWatchedFile(db, id)) ?? refuse('not_found');
    if (action === 'ignore') await ignoreWatchedFile(db, id);
    else await forgetWatchedFile(db, id);
    await audit({ entity: 'watch_file', entityId: id, before: file, after: { name: file.name, action } });
    return {};
  },
  watchNews: async ({ ports }, { after }) => {
    const { last, news } = watchStateOf(ports);
    return { last, news: after === null ? [] : news.filter(({ number }) => number > after) };
  },
};

function faceOf<Face extends { id: number }>(id: number, faces: readonly Face[]): Face {
  return faces.find((face) => face.id === id) ?? refuse('not_found');
}
