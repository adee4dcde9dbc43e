import type { settingsContract } from '#shared/contracts/settings';
import type { HandlersOf } from '../../ipc/handlers';
import { readCenter, updateCenter } from './repo';

export const settingsHandlers: HandlersOf<typeof settingsContract> = {
  center: ({ db }) => readCenter(db),
  saveCenter: async ({ db, audit }, input) => {
    const before = await readCenter(db);
    await updateCenter(db, input);
    await audit({ entity: 'center', entityId: 1, before, after: input });
    return input;
  },
};
