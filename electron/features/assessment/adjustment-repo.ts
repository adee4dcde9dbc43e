import type { AssessedKind } from '#shared/contracts/assessment';
import type { LateFact } from '#shared/contracts/assessment-adjustment';
import type { FactChange } from '#shared/domain/assessment/late-facts';
import type { IsoDate, Month, WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

/** What an adjustment rests on: a change of facts that was recomputed, or points that were typed. */
export type StoredChange = FactChange | Extract<LateFact, { type: 'typed' }>;

export interface AdjustmentLine {
  subject: AssessedKind;
  id: number;
  name: string;
  points: number;
  before: number | null;
  after: number | null;
}

export interface Adjustment {
  id: number;
  aboutMonth: Month;
  chargeMonth: Month;
  date: IsoDate | null;
  clause: string;
  change: StoredChange;
  lines: AdjustmentLine[];
  reason: string;
  proof: string;
  decider: string;
  objectionId: number | null;
  createdByName: string;
  createdAt: WallMs;
  revokedReason: string | null;
}

const adjustmentQuery = (db: ReadDb) =>
  db
    .selectFrom('month_adjustment')
    .innerJoin('account', 'account.id', 'month_adjustment.created_by')
    .selectAll('month_adjustment')
    .select('account.display_name')
    .orderBy('month_adjustment.id');

type AdjustmentRow = Awaited<ReturnType<ReturnType<typeof adjustmentQuery>['execute']>>[number];

/** About the month or charged in it, those taken back too, in the order they were filed. */
export async function listAdjustments(db: ReadDb, month: Month): Promise<Adjustment[]> {
  const rows = await adjustmentQuery(db)
    .where((eb) => eb.or([eb('about_month', '=', month), eb('charge_month', '=', month)]))
    .execute();
  return withLines(db, rows);
}

export async function findAdjustment(db: ReadDb, id: number): Promise<Adjustment | null> {
  const rows = await adjustmentQuery(db).where('month_adjustment.id', '=', id).execute();
  return (await withLines(db, rows))[0] ?? null;
}

async function withLines(db: ReadDb, rows: AdjustmentRow[]): Promise<Adjustment[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const lines = await db
    .selectFrom('month_adjustment_line')
    .selectAll()
    .where('adjustment_id', '>=', ids[0]!)
    .where('adjustment_id', '<=', ids.at(-1)!)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    aboutMonth: row.about_month,
    chargeMonth: row.charge_month,
    date: row.date,
    clause: row.clause,
    change: JSON.parse(row.change) as StoredChange,
    lines: lines.filter((line) => line.adjustment_id === row.id).map(asLine),
    reason: row.reason,
    proof: row.proof,
    decider: row.decider,
    objectionId: row.objection_id,
    createdByName: row.display_name,
    createdAt: row.created_at,
    revokedReason: row.revoked_at === null ? null : row.revoke_reason,
  }));
}

const asLine = (line: {
  subject: string;
  subject_id: number;
  name: string;
  points: number;
  score_before: number | null;
  score_after: number | null;
}): AdjustmentLine => ({
  subject: line.subject as AssessedKind,
  id: line.subject_id,
  name: line.name,
  points: line.points,
  before: line.score_before,
  after: line.score_after,
});

export type NewAdjustment = Omit<Adjustment, 'id' | 'createdByName' | 'revokedReason'> & {
  key: string;
  staffId: number | null;
  windowId: number | null;
  createdBy: number;
};

export async function insertAdjustment(db: WriteTx, adjustment: NewAdjustment): Promise<number> {
  const { id } = await db
    .insertInto('month_adjustment')
    .values({
      about_month: adjustment.aboutMonth,
      charge_month: adjustment.chargeMonth,
      date: adjustment.date,
      staff_id: adjustment.staffId,
      window_id: adjustment.windowId,
      clause: adjustment.clause,
      change: JSON.stringify(adjustment.change),
      change_key: adjustment.key,
      reason: adjustment.reason,
      proof: adjustment.proof,
      decider: adjustment.decider,
      objection_id: adjustment.objectionId,
      created_by: adjustment.createdBy,
      created_at: adjustment.createdAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const lines = adjustment.lines.map((line) => ({
    adjustment_id: id,
    subject: line.subject,
    subject_id: line.id,
    name: line.name,
    points: line.points,
    score_before: line.before,
    score_after: line.after,
  }));
  await db.insertInto('month_adjustment_line').values(lines).execute();
  return id;
}

/** Whether the same thing about the month is adjusted already. */
export async function isAdjusted(db: ReadDb, aboutMonth: Month, key: string): Promise<boolean> {
  const row = await db
    .selectFrom('month_adjustment')
    .select('id')
    .where('about_month', '=', aboutMonth)
    .where('change_key', '=', key)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Objections for which a late fact was filed that still holds. */
export async function adjustedObjections(db: ReadDb): Promise<Set<number>> {
  const rows = await db
    .selectFrom('month_adjustment')
    .select('objection_id')
    .where('objection_id', 'is not', null)
    .where('revoked_at', 'is', null)
    .execute();
  return new Set(rows.flatMap(({ objection_id }) => objection_id ?? []));
}

export async function revokeAdjustmentRow(
  db: WriteTx,
  id: number,
  { by, at, reason }: { by: number; at: WallMs; reason: string },
): Promise<void> {
  await db
    .updateTable('month_adjustment')
    .set({ revoked_by: by, revoked_at: at, revoke_reason: reason })
    .where('id', '=', id)
    .execute();
}
