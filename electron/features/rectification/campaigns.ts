import type { rectificationContract } from '#shared/contracts/rectification';
import { progressOf } from '#shared/domain/rectification/progress';
import { ENDED } from '#shared/domain/rectification/types';
import { refuse } from '#shared/domain/refusal';
import { wallDate } from '#shared/domain/time/wall';
import type { HandlersOf } from '../../ipc/handlers';
import { endCampaign, insertCampaign, listCampaigns, updateCampaign } from './campaign-repo';
import { listOrders } from './repo';
import { viewOrders } from './view';

type CampaignHandlers = Pick<
  HandlersOf<typeof rectificationContract>,
  'campaigns' | 'saveCampaign' | 'closeCampaign'
>;

export const campaignHandlers: CampaignHandlers = {
  campaigns: async ({ db, now }) => {
    const orders = await viewOrders(db, await listOrders(db, {}), now);
    return (await listCampaigns(db)).map((campaign) => ({
      ...campaign,
      progress: progressOf(
        orders
          .filter(({ campaignId }) => campaignId === campaign.id)
          .map(({ state, satisfaction, standing }) => ({
            ...{ state, satisfaction, overdue: standing === 'overdue' },
          })),
      ),
    }));
  },

  saveCampaign: async ({ db, actor, now, audit }, { id, ...fields }) => {
    const campaigns = await listCampaigns(db);
    if (fields.untilDate !== null && fields.untilDate < fields.fromDate) refuse('campaign_dates');
    if (campaigns.some((each) => each.name === fields.name && each.id !== id)) {
      refuse('campaign_name_taken', { name: fields.name });
    }
    const before = campaigns.find((each) => each.id === id);
    if (id !== null && before === undefined) refuse('not_found');
    if (before !== undefined && before.closedOn !== null) refuse('campaign_closed');
    if (id !== null) await updateCampaign(db, id, fields);
    const saved = id ?? (await insertCampaign(db, fields, { createdBy: actor.accountId, createdAt: now }));
    await audit({ entity: 'rectification_campaign', entityId: saved, before, after: fields });
    return { id: saved };
  },

  closeCampaign: async ({ db, now, audit }, { id, on }) => {
    const before = (await listCampaigns(db)).find((each) => each.id === id) ?? refuse('not_found');
    if (before.closedOn !== null) refuse('campaign_closed');
    if (on > wallDate(now)) refuse('in_future');
    if (on < before.fromDate) refuse('campaign_dates');
    const open = (await listOrders(db, { campaignId: id })).filter(({ state }) => !ENDED.includes(state));
    if (open.length > 0) refuse('campaign_problems_open', { count: open.length });
    await endCampaign(db, id, on);
    await audit({ entity: 'rectification_campaign', entityId: id, before, after: { closedOn: on } });
    return { id };
  },
};
