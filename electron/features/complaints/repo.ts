import type { Apology, CallResult, Channel, ComplaintState, Verdict } from '#shared/domain/complaints/types';
import type { IsoDate, WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

/** What was registered; who complained is in complainant-repo alone. */
export interface ComplaintFields {
  channel: Channel;
  kindCode: string;
  categoryCode: string;
  subject: string;
  description: string;
  sourceBody: string;
  sourceNo: string;
  staffId: number | null;
  windowId: number | null;
  unitId: number | null;
  occurredOn: IsoDate | null;
  receivedAt: WallMs;
  repeatOf: number | null;
  closeDue: IsoDate;
}

export interface ComplaintRecord extends ComplaintFields {
  id: number;
  no: string;
  named: boolean;
  state: ComplaintState;
  handler: string;
  demand: string;
  assignedOn: IsoDate | null;
  replyDue: IsoDate | null;
  repliedOn: IsoDate | null;
  returns: number;
  urgedOn: IsoDate | null;
  verdict: Verdict | null;
  verdictOn: IsoDate | null;
  verdictReason: string;
  apology: Apology | null;
  apologyOn: IsoDate | null;
  satisfaction: CallResult | null;
  calledOn: IsoDate | null;
  closedOn: IsoDate | null;
}

const FIELDS = [
  'id',
  'no',
  'channel',
  'kind_code as kindCode',
  'category_code as categoryCode',
  'named',
  'subject',
  'description',
  'source_body as sourceBody',
  'source_no as sourceNo',
  'staff_id as staffId',
  'window_id as windowId',
  'unit_id as unitId',
  'occurred_on as occurredOn',
  'received_at as receivedAt',
  'repeat_of as repeatOf',
  'state',
  'handler',
  'demand',
  'assigned_on as assignedOn',
  'reply_due as replyDue',
  'close_due as closeDue',
  'replied_on as repliedOn',
  'returns',
  'urged_on as urgedOn',
  'verdict',
  'verdict_on as verdictOn',
  'verdict_reason as verdictReason',
  'apology',
  'apology_on as apologyOn',
  'satisfaction',
  'called_on as calledOn',
  'closed_on as closedOn',
] as const;

const columnsOf = (fields: ComplaintFields) => ({
  channel: fields.channel,
  kind_code: fields.kindCode,
  category_code: fields.categoryCode,
  subject: fields.subject,
  description: fields.description,
  source_body: fields.sourceBody,
  source_no: fields.sourceNo,
  staff_id: fields.staffId,
  window_id: fields.windowId,
  unit_id: fields.unitId,
  occurred_on: fields.occurredOn,
  received_at: fields.receivedAt,
  repeat_of: fields.repeatOf,
  close_due: fields.closeDue,
});

const asRecord = (row: { named: number }): ComplaintRecord =>
  ({ ...row, named: row.named === 1 }) as unknown as ComplaintRecord;

export interface ComplaintFilter {
  /** Leaves out those closed or withdrawn. */
  open?: boolean;
  /** Moments of receipt, the end excluded. */
  from?: WallMs | null;
  to?: WallMs | null;
  limit?: number;
}

/** The newest first. */
export async function listComplaints(
  db: ReadDb,
  { from = null, to = null, open = false, limit }: ComplaintFilter,
): Promise<ComplaintRecord[]> {
  let query = db.selectFrom('complaint').select(FIELDS).orderBy('received_at', 'desc').orderBy('id', 'desc');
  if (from !== null) query = query.where('received_at', '>=', from);
  if (to !== null) query = query.where('received_at', '<', to);
  if (open) query = query.where('state', 'not in', ['closed', 'withdrawn']);
  if (limit !== undefined) query = query.limit(limit);
  return (await query.execute()).map(asRecord);
}

export async function findComplaint(db: ReadDb, id: number): Promise<ComplaintRecord | null> {
  const row = await db.selectFrom('complaint').select(FIELDS).where('id', '=', id).executeTakeFirst();
  return row ? asRecord(row) : null;
}

/** Complaints whose story has a step on these days: verdicts, replies, returns, urgings. */
export async function complaintsWithSteps(
  db: ReadDb,
  from: IsoDate,
  to: IsoDate,
): Promise<ComplaintRecord[]> {
  const rows = await db
    .selectFrom('complaint')
    .select(FIELDS)
    .where((eb) =>
      eb(
        'id',
        'in',
        eb
          .selectFrom('complaint_step')
          .select('complaint_id')
          .where('type', 'in', ['judge', 'return', 'reply', 'urge'])
          .where('on_date', '>=', from)
          .where('on_date', '<=', to),
      ),
    )
    .orderBy('id')
    .execute();
  return rows.map(asRecord);
}

/** The next number of a year: `2026-0012`. */
export async function nextNumber(db: ReadDb, year: string): Promise<string> {
  const row = await db
    .selectFrom('complaint')
    .select(({ fn }) => fn.max('no').as('last'))
    .where('no', 'like', `${year}-%`)
    .executeTakeFirst();
  const serial = Number(row?.last?.slice(5) ?? 0) + 1;
  return `${year}-${String(serial).padStart(4, '0')}`;
}

export async function insertComplaint(
  db: WriteTx,
  fields: ComplaintFields & { no: string; named: boolean; createdBy: number; createdAt: WallMs },
): Promise<number> {
  const { id } = await db
    .insertInto('complaint')
    .values({
      ...columnsOf(fields),
      no: fields.no,
      named: fields.named ? 1 : 0,
      state: 'registered',
      created_by: fields.createdBy,
      created_at: fields.createdAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateComplaint(db: WriteTx, id: number, fields: ComplaintFields): Promise<void> {
  await db.updateTable('complaint').set(columnsOf(fields)).where('id', '=', id).execute();
}

/** What steps write beside the state. */
export type ComplaintChange = Partial<
  Omit<ComplaintRecord, 'id' | 'no' | 'named' | 'state' | keyof Omit<ComplaintFields, 'closeDue'>>
>;

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Writes a step on top of the state it was taken in view of; false when somebody else was faster. */
export async function moveComplaint(
  db: WriteTx,
  id: number,
  was: ComplaintState,
  state: ComplaintState,
  change: ComplaintChange,
): Promise<boolean> {
  const set = Object.fromEntries(Object.entries(change).map(([name, value]) => [snake(name), value]));
  const { numUpdatedRows } = await db
    .updateTable('complaint')
    .set({ ...set, state })
    .where('id', '=', id)
    .where('state', '=', was)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
