import type { rectificationContract } from '#shared/contracts/rectification';
import { takeOrderStep } from '#shared/domain/rectification/life';
import type { Origin } from '#shared/domain/rectification/types';
import { refuse } from '#shared/domain/refusal';
import { type IsoDate, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { MutationContext } from '../../ipc/context';
import type { Handler, HandlersOf } from '../../ipc/handlers';
import { complaintBrief, hideComplainantOf } from '../complaints/index';
import { incidentBrief, windowsOn } from '../incidents/index';
import { checkBrief } from '../inspections/index';
import { staffByIds } from '../staff/index';
import { unitDirectory, windowDirectory } from '../units/index';
import { listCampaigns } from './campaign-repo';
import { lifeOf, stepDay } from './life';
import {
  findOrder,
  insertOrder,
  nextNumber,
  nextProblem,
  type OrderFields,
  type OrderRecord,
  updateOrder,
} from './repo';
import { insertStep, stepsOf } from './step-repo';
import { workdaysFrom } from './steps';

type IssueHandlers = Pick<HandlersOf<typeof rectificationContract>, 'draft' | 'issue' | 'change'>;
type Brief = Awaited<ReturnType<Handler<(typeof rectificationContract)['draft']>>>;

/** What the record an order follows says of itself; null when there is no such record. */
async function briefOf(db: ReadDb, origin: Origin, id: number): Promise<Brief | null> {
  switch (origin) {
    case 'incident':
      return incidentBrief(db, id);
    case 'complaint':
      return complaintBrief(db, id);
    case 'finding':
      return checkBrief(db, id);
    default:
      return null;
  }
}

export const issueHandlers: IssueHandlers = {
  draft: async ({ db }, { origin, originId }) => (await briefOf(db, origin, originId)) ?? refuse('not_found'),

  issue: async (context, { origin, originId, campaignId, issuedOn, due, ...input }) => {
    const { db, now, audit } = context;
    const linked = origin === 'incident' || origin === 'complaint' || origin === 'finding';
    if (linked !== (originId !== null)) refuse('rectification_origin_missing');
    if (originId !== null && (await briefOf(db, origin, originId)) === null) refuse('not_found');
    if ((origin === 'campaign') !== (campaignId !== null)) refuse('rectification_campaign_missing');
    if (campaignId !== null) await openCampaign(db, campaignId);
    if (issuedOn > wallDate(now)) refuse('in_future');
    const limit = due ?? (await workdaysFrom(db, issuedOn, 'dueDays'));
    if (limit < issuedOn) refuse('rectification_due_in_past', { due: limit });
    const fields = await checkedFields(db, input, issuedOn, { origin, originId });
    const order = await writeOrder(context, {
      ...fields,
      ...{ origin, originId, campaignId, issuedOn, due: limit },
    });
    await audit({ entity: 'rectification', entityId: order.id, after: await findOrder(db, order.id) });
    return order;
  },

  change: async (context, { id, ...input }) => {
    const { db, actor, now, audit } = context;
    const before = (await findOrder(db, id)) ?? refuse('not_found');
    const allowed = takeOrderStep(lifeOf(before), { type: 'change' }, await stepDay(db, now));
    if (typeof allowed === 'string') refuse(allowed);
    // Somebody else must not be charged with what the first one missed.
    if ((await stepsOf(db, [id])).some(({ type }) => type === 'escalate')) refuse('rectification_escalated');
    await updateOrder(db, id, await checkedFields(db, input, before.issuedOn, before));
    await insertStep(db, {
      ...{ orderId: id, type: 'change', onDate: wallDate(now), at: now, byAccount: actor.accountId },
      ...{ person: '', text: '', due: before.due, dueBefore: null, result: '' },
    });
    await audit({ entity: 'rectification', entityId: id, before, after: await findOrder(db, id) });
    return { id };
  },
};

/** The campaign of this id; refuses when it is over. */
export async function openCampaign(db: ReadDb, id: number): Promise<void> {
  const campaign = (await listCampaigns(db)).find((each) => each.id === id) ?? refuse('not_found');
  if (campaign.closedOn !== null) refuse('campaign_closed');
}

type NewOrder = OrderFields & Pick<OrderRecord, 'origin' | 'originId' | 'campaignId' | 'issuedOn' | 'due'>;

/** Writes a numbered order and the first step of its story. */
export async function writeOrder(
  { db, actor, now }: Pick<MutationContext, 'db' | 'actor' | 'now'>,
  order: NewOrder,
): Promise<{ id: number; no: string }> {
  const no = await nextNumber(db, order.issuedOn.slice(0, 4));
  const campaignNo = order.campaignId === null ? null : await nextProblem(db, order.campaignId);
  const by = { createdBy: actor.accountId, createdAt: now };
  const id = await insertOrder(db, { ...order, no, campaignNo }, by);
  await insertStep(db, {
    ...{ orderId: id, type: 'issue', onDate: order.issuedOn, at: now, byAccount: actor.accountId },
    ...{ person: order.owner, text: '', due: order.due, dueBefore: null, result: '' },
  });
  return { id, no };
}

/** Somebody has to be responsible; where only a person is named, the window and unit are theirs of that day. */
async function checkedFields(
  db: ReadDb,
  input: OrderFields,
  on: IsoDate,
  { origin, originId }: Pick<OrderRecord, 'origin' | 'originId'>,
): Promise<OrderFields> {
  const { staffId } = input;
  const person =
    staffId === null ? null : ((await staffByIds(db, [staffId])).get(staffId) ?? refuse('not_found'));
  const windowId =
    input.windowId ?? (staffId === null ? null : ((await windowsOn(db, on)).get(staffId) ?? null));
  const window =
    windowId === null
      ? null
      : ((await windowDirectory(db)).find(({ id }) => id === windowId) ?? refuse('not_found'));
  const unitId = input.unitId ?? person?.unitId ?? window?.unitId ?? null;
  if (unitId !== null && !(await unitDirectory(db)).some(({ id }) => id === unitId)) refuse('not_found');
  if (staffId === null && windowId === null && unitId === null) refuse('rectification_owner_required');
  // Who complained never stands on a paper that the window gets (seed row 194).
  const hidden = origin !== 'complaint' ? null : await hideComplainantOf(db, originId!);
  const clean = (text: string) => (hidden === null ? text : hidden(text));
  return {
    problem: clean(input.problem),
    measure: clean(input.measure),
    staffId,
    windowId,
    unitId,
    owner: clean(input.owner) || (person?.name ?? ''),
    raisedBy: origin === 'complaint' ? '' : input.raisedBy,
  };
}
