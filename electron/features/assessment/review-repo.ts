import type { AssessedKind } from '#shared/contracts/assessment';
import type { ObjectionView } from '#shared/contracts/assessment-review';
import type { IsoDate, Month, WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

export interface ReviewPeriod {
  from: IsoDate;
  to: IsoDate;
  note: string;
  byName: string;
  at: WallMs;
}

export async function findReview(db: ReadDb, month: Month): Promise<ReviewPeriod | null> {
  const row = await db
    .selectFrom('month_review')
    .innerJoin('account', 'account.id', 'month_review.account_id')
    .select(['from_date', 'to_date', 'note', 'at', 'account.display_name'])
    .where('month', '=', month)
    .executeTakeFirst();
  if (!row) return null;
  return { from: row.from_date, to: row.to_date, note: row.note, byName: row.display_name, at: row.at };
}

interface Act {
  month: Month;
  accountId: number;
  at: WallMs;
}

export async function saveReview(
  db: WriteTx,
  { month, accountId, at }: Act,
  { from, to, note }: Pick<ReviewPeriod, 'from' | 'to' | 'note'>,
): Promise<void> {
  const values = { month, from_date: from, to_date: to, note, account_id: accountId, at };
  await db
    .insertInto('month_review')
    .values(values)
    .onConflict((conflict) => conflict.column('month').doUpdateSet(values))
    .execute();
}

export interface Signature {
  mode: 'account' | 'paper';
  signer: string;
  signedOn: IsoDate;
  note: string;
}

export async function findSignature(db: ReadDb, month: Month) {
  const row = await db
    .selectFrom('month_signature')
    .innerJoin('account', 'account.id', 'month_signature.account_id')
    .select(['mode', 'signer', 'signed_on', 'note', 'account.display_name'])
    .where('month', '=', month)
    .executeTakeFirst();
  if (!row) return null;
  const { mode, signer, signed_on: signedOn, note, display_name: byName } = row;
  return { mode: mode as Signature['mode'], signer, signedOn, note, byName };
}

export async function saveSignature(
  db: WriteTx,
  { month, accountId, at }: Act,
  { mode, signer, signedOn, note }: Signature,
): Promise<void> {
  await db
    .insertInto('month_signature')
    .values({ month, mode, signer, signed_on: signedOn, note, account_id: accountId, at })
    .execute();
}

/** A month that is open again has neither; the audit log keeps what they were. */
export async function removeReview(db: WriteTx, month: Month): Promise<void> {
  await db.deleteFrom('month_review').where('month', '=', month).execute();
  await db.deleteFrom('month_signature').where('month', '=', month).execute();
}

/** A statement or an objection as stored. */
export interface Objection {
  id: number;
  month: Month;
  kind: ObjectionView['kind'];
  subject: AssessedKind;
  subjectId: number;
  factId: string | null;
  text: string;
  filedBy: string;
  filedOn: IsoDate;
  state: ObjectionView['state'];
  decisionReason: string;
  decidedByName: string;
  decidedAt: WallMs | null;
  createdBy: number;
  createdByName: string;
}

const objectionQuery = (db: ReadDb) =>
  db
    .selectFrom('month_objection')
    .innerJoin('account as creator', 'creator.id', 'month_objection.created_by')
    .leftJoin('account as decider', 'decider.id', 'month_objection.decided_by')
    .selectAll('month_objection')
    .select(['creator.display_name as creator_name', 'decider.display_name as decider_name']);

type ObjectionRow = Awaited<ReturnType<ReturnType<typeof objectionQuery>['execute']>>[number];

const asObjection = (row: ObjectionRow): Objection => ({
  id: row.id,
  month: row.month,
  kind: row.kind as Objection['kind'],
  subject: row.subject as AssessedKind,
  subjectId: row.subject_id,
  factId: row.fact_id,
  text: row.text,
  filedBy: row.filed_by,
  filedOn: row.filed_on,
  state: row.state as Objection['state'],
  decisionReason: row.decision_reason,
  decidedByName: row.decider_name ?? '',
  decidedAt: row.decided_at,
  createdBy: row.created_by,
  createdByName: row.creator_name,
});

/** The newest first. */
export async function listObjections(db: ReadDb, month: Month): Promise<Objection[]> {
  const rows = await objectionQuery(db)
    .where('month', '=', month)
    .orderBy('month_objection.id', 'desc')
    .execute();
  return rows.map(asObjection);
}

export async function findObjection(db: ReadDb, id: number): Promise<Objection | null> {
  const row = await objectionQuery(db).where('month_objection.id', '=', id).executeTakeFirst();
  return row ? asObjection(row) : null;
}

export type NewObjection = Pick<
  Objection,
  'month' | 'kind' | 'subject' | 'subjectId' | 'factId' | 'text' | 'filedBy' | 'filedOn' | 'createdBy'
> & { createdAt: WallMs };

export async function insertObjection(db: WriteTx, objection: NewObjection): Promise<number> {
  const { id } = await db
    .insertInto('month_objection')
    .values({
      month: objection.month,
      kind: objection.kind,
      subject: objection.subject,
      subject_id: objection.subjectId,
      fact_id: objection.factId,
      text: objection.text,
      filed_by: objection.filedBy,
      filed_on: objection.filedOn,
      state: 'open',
      created_by: objection.createdBy,
      created_at: objection.createdAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function closeObjection(
  db: WriteTx,
  id: number,
  decision: { state: Objection['state']; reason: string; by: number; at: WallMs },
): Promise<void> {
  const { state, reason, by, at } = decision;
  await db
    .updateTable('month_objection')
    .set({ state, decision_reason: reason, decided_by: by, decided_at: at })
    .where('id', '=', id)
    .execute();
}
