import type { LookResult, OrderState, Origin, Satisfaction } from '#shared/domain/rectification/types';
import type { IsoDate, WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

/** What an order asks for, and of whom. */
export interface OrderFields {
  problem: string;
  measure: string;
  staffId: number | null;
  windowId: number | null;
  unitId: number | null;
  owner: string;
  raisedBy: string;
}

export interface OrderRecord extends OrderFields {
  id: number;
  no: string;
  origin: Origin;
  originId: number | null;
  campaignId: number | null;
  campaignNo: number | null;
  issuedOn: IsoDate;
  due: IsoDate;
  state: OrderState;
  level: number;
  extensions: number;
  returns: number;
  lookBy: IsoDate | null;
  lookResult: LookResult | null;
  satisfaction: Satisfaction | null;
  closedOn: IsoDate | null;
}

const FIELDS = [
  'id',
  'no',
  'origin',
  'origin_id as originId',
  'campaign_id as campaignId',
  'campaign_no as campaignNo',
  'problem',
  'measure',
  'staff_id as staffId',
  'window_id as windowId',
  'unit_id as unitId',
  'owner',
  'raised_by as raisedBy',
  'issued_on as issuedOn',
  'due',
  'state',
  'level',
  'extensions',
  'returns',
  'look_by as lookBy',
  'look_result as lookResult',
  'satisfaction',
  'closed_on as closedOn',
] as const;

const fieldColumns = (fields: OrderFields) => ({
  problem: fields.problem,
  measure: fields.measure,
  staff_id: fields.staffId,
  window_id: fields.windowId,
  unit_id: fields.unitId,
  owner: fields.owner,
  raised_by: fields.raisedBy,
});

export interface OrderFilter {
  campaignId?: number | null;
  origin?: { origin: Origin; originId: number };
  states?: readonly OrderState[];
  limit?: number;
}

/** The newest first; those of one campaign by their number in its list. */
export async function listOrders(
  db: ReadDb,
  { campaignId = null, origin, states, limit }: OrderFilter,
): Promise<OrderRecord[]> {
  let query = db.selectFrom('rectification').select(FIELDS);
  query =
    campaignId === null
      ? query.orderBy('issued_on', 'desc').orderBy('id', 'desc')
      : query.where('campaign_id', '=', campaignId).orderBy('campaign_no');
  if (origin) {
    query = query.where('origin', '=', origin.origin).where('origin_id', '=', origin.originId);
  }
  if (states) query = query.where('state', 'in', [...states]);
  if (limit !== undefined) query = query.limit(limit);
  return (await query.execute()) as OrderRecord[];
}

export async function findOrder(db: ReadDb, id: number): Promise<OrderRecord | null> {
  const row = await db.selectFrom('rectification').select(FIELDS).where('id', '=', id).executeTakeFirst();
  return (row as OrderRecord | undefined) ?? null;
}

/** Orders whose story has a step on these days that may count: escalated, reported, looked at again. */
export async function ordersWithSteps(db: ReadDb, from: IsoDate, to: IsoDate): Promise<OrderRecord[]> {
  const rows = await db
    .selectFrom('rectification')
    .select(FIELDS)
    .where((eb) =>
      eb(
        'id',
        'in',
        eb
          .selectFrom('rectification_step')
          .select('order_id')
          .where('type', 'in', ['escalate', 'report', 'look'])
          .where('on_date', '>=', from)
          .where('on_date', '<=', to),
      ),
    )
    .orderBy('id')
    .execute();
  return rows as OrderRecord[];
}

/** The next number of a year: `2026-0012`. */
export async function nextNumber(db: ReadDb, year: string): Promise<string> {
  const row = await db
    .selectFrom('rectification')
    .select(({ fn }) => fn.max('no').as('last'))
    .where('no', 'like', `${year}-%`)
    .executeTakeFirst();
  return `${year}-${String(Number(row?.last?.slice(5) ?? 0) + 1).padStart(4, '0')}`;
}

/** The next number in the problem list of a campaign. */
export async function nextProblem(db: ReadDb, campaignId: number): Promise<number> {
  const row = await db
    .selectFrom('rectification')
    .select(({ fn }) => fn.max('campaign_no').as('last'))
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

export type NewOrder = OrderFields &
  Pick<OrderRecord, 'no' | 'origin' | 'originId' | 'campaignId' | 'campaignNo' | 'issuedOn' | 'due'>;

export async function insertOrder(
  db: WriteTx,
  order: NewOrder,
  by: { createdBy: number; createdAt: WallMs },
): Promise<number> {
  const { id } = await db
    .insertInto('rectification')
    .values({
      ...fieldColumns(order),
      no: order.no,
      origin: order.origin,
      origin_id: order.originId,
      campaign_id: order.campaignId,
      campaign_no: order.campaignNo,
      issued_on: order.issuedOn,
      due: order.due,
      state: 'issued',
      created_by: by.createdBy,
      created_at: by.createdAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateOrder(db: WriteTx, id: number, fields: OrderFields): Promise<void> {
  await db.updateTable('rectification').set(fieldColumns(fields)).where('id', '=', id).execute();
}

/** What a step writes beside the state. */
export type OrderChange = Pick<
  OrderRecord,
  'due' | 'level' | 'extensions' | 'returns' | 'lookBy' | 'lookResult' | 'satisfaction' | 'closedOn'
>;

/** Writes a step on top of the state and limit it was taken in view of; false when somebody else was faster. */
export async function moveOrder(
  db: WriteTx,
  was: Pick<OrderRecord, 'id' | 'state' | 'due' | 'level'>,
  state: OrderState,
  change: OrderChange,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('rectification')
    .set({
      state,
      due: change.due,
      level: change.level,
      extensions: change.extensions,
      returns: change.returns,
      look_by: change.lookBy,
      look_result: change.lookResult,
      satisfaction: change.satisfaction,
      closed_on: change.closedOn,
    })
    .where('id', '=', was.id)
    .where('state', '=', was.state)
    .where('due', '=', was.due)
    .where('level', '=', was.level)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Names of accounts, for the story. */
export async function accountNames(db: ReadDb): Promise<Map<number, string>> {
  const rows = await db.selectFrom('account').select(['id', 'display_name']).execute();
  return new Map(rows.map((row) => [row.id, row.display_name]));
}
