import type { layoutOperations } from '#shared/contracts/punch-layouts';
import type { HandlersOf } from '../../ipc/handlers';
import { listLayouts } from './layout-repo';
import { sampleLayout, tryOnFile, tryOnRows } from './layout-trial';
import {
  changeLayout,
  findLayout,
  layoutFace,
  layoutOfFile,
  layoutRecord,
  removeLayout,
  saveLayout,
} from './layouts';

export const layoutHandlers: HandlersOf<typeof layoutOperations> = {
  layoutSample: (context, { token, ...question }) => sampleLayout(context, token, question),
  tryLayout: async (context, { from, layout }) =>
    'token' in from
      ? tryOnFile(context, from.token, layout)
      : tryOnRows((await findLayout(context.db, from.layoutId)).sample, layout),
  layouts: async ({ db }) => (await listLayouts(db)).map(layoutFace),
  addLayout: async (context, { token, ...input }) => {
    const layout = await layoutOfFile(context, token, input);
    return context.write(async ({ db, audit }) => {
      const { before, after } = await saveLayout(db, layout);
      const entry = { entity: 'punch_layout', entityId: after.id, after: layoutRecord(after) };
      await audit(before ? { ...entry, before: layoutRecord(before) } : entry);
      return layoutFace(after);
    });
  },
  changeLayout: async ({ db, audit, actor, now }, { id, ...input }) => {
    const who = { accountId: actor.accountId, at: now };
    const { before, after } = await changeLayout(db, id, input, who);
    await audit({
      entity: 'punch_layout',
      entityId: id,
      before: layoutRecord(before),
      after: layoutRecord(after),
    });
    return layoutFace(after);
  },
  removeLayout: async ({ db, audit }, { id, reason }) => {
    const before = await removeLayout(db, id);
    await audit({ entity: 'punch_layout', entityId: id, before: layoutRecord(before), reason });
    return {};
  },
};
