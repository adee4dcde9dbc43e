import { LISTED_ORDERS, type rectificationContract } from '#shared/contracts/rectification';
import { refuse } from '#shared/domain/refusal';
import type { HandlersOf } from '../../ipc/handlers';
import { campaignHandlers } from './campaigns';
import { fileHandlers } from './files';
import { issueHandlers } from './issue';
import { mayAnswer, ownOrder } from './own';
import { paperHandlers } from './paper';
import { problemFileHandlers } from './problem-file';
import { listOrders } from './repo';
import { readSettings, writeSettings } from './step-repo';
import { stepHandlers } from './steps';
import { viewOrder, viewOrders } from './view';

const OPEN = ['issued', 'reopened', 'reported', 'checked', 'rectified'] as const;

export const rectificationHandlers: HandlersOf<typeof rectificationContract> = {
  ...issueHandlers,
  ...stepHandlers,
  ...fileHandlers,
  ...campaignHandlers,
  ...problemFileHandlers,
  ...paperHandlers,

  settings: ({ db }) => readSettings(db),

  saveSettings: async ({ db, audit }, input) => {
    if (input.windowDays > input.unitDays || input.unitDays > input.leaderDays) {
      refuse('rectification_levels_order');
    }
    const before = await readSettings(db);
    await writeSettings(db, input);
    await audit({ entity: 'rectification_settings', entityId: 1, before, after: input });
    return input;
  },

  list: async ({ db, now }, { campaignId }) =>
    viewOrders(db, await listOrders(db, { campaignId, limit: LISTED_ORDERS }), now),

  get: async (context, { id }) => viewOrder(context, await ownOrder(context, id)),

  mine: async (context) => {
    const mine = await mayAnswer(context);
    return viewOrders(context.db, (await listOrders(context.db, {})).filter(mine), context.now);
  },

  counts: async (context) => {
    const mine = await mayAnswer(context);
    const open = (await listOrders(context.db, { states: OPEN })).filter(mine);
    const rows = await viewOrders(context.db, open, context.now);
    const count = (fits: (row: (typeof rows)[number]) => boolean) => rows.filter(fits).length;
    return {
      overdue: count(({ standing }) => standing === 'overdue'),
      escalate: count(({ dueLevel, level }) => dueLevel > level),
      reported: count(({ state }) => state === 'reported'),
      look: count(({ standing }) => standing === 'look'),
      soon: count(({ standing }) => standing === 'soon'),
    };
  },

  linked: async ({ db, now }, { origin, originId }) =>
    viewOrders(db, await listOrders(db, { origin: { origin, originId } }), now),
};
