import type { AssessedKind } from '#shared/contracts/assessment';
import type { Month, WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

/** 免扣 of a fact (`full`) or 减扣 by points (`part`). */
export interface Waiver {
  id: number;
  month: Month;
  subject: AssessedKind;
  subjectId: number;
  kind: 'full' | 'part';
  factId: string | null;
  points: number | null;
  reason: string;
  objectionId: number | null;
  createdByName: string;
  createdAt: WallMs;
  revokedReason: string | null;
}

const waiverQuery = (db: ReadDb) =>
  db
    .selectFrom('month_waiver')
    .innerJoin('account', 'account.id', 'month_waiver.created_by')
    .selectAll('month_waiver')
    .select('account.display_name');

type WaiverRow = Awaited<ReturnType<ReturnType<typeof waiverQuery>['execute']>>[number];

const asWaiver = (row: WaiverRow): Waiver => ({
  id: row.id,
  month: row.month,
  subject: row.subject as AssessedKind,
  subjectId: row.subject_id,
  kind: row.kind as Waiver['kind'],
  factId: row.fact_id,
  points: row.points,
  reason: row.reason,
  objectionId: row.objection_id,
  createdByName: row.display_name,
  createdAt: row.created_at,
  revokedReason: row.revoked_at === null ? null : row.revoke_reason,
});

/** Also those taken back, in the order they were given. */
export async function listWaivers(db: ReadDb, month: Month): Promise<Waiver[]> {
  const rows = await waiverQuery(db).where('month', '=', month).orderBy('month_waiver.id').execute();
  return rows.map(asWaiver);
}

/** Facts of a month that were waived in full and still are. */
export const waivedFacts = async (db: ReadDb, month: Month): Promise<WaivedFacts> =>
  waivedIn(await listWaivers(db, month));

/** Who waived a fact and why, by its id. */
export type WaivedFacts = ReadonlyMap<string, { by: string; reason: string }>;

export function waivedIn(waivers: readonly Waiver[]): WaivedFacts {
  return new Map(
    waivers.flatMap(({ kind, factId, revokedReason, createdByName: by, reason }) =>
      kind === 'full' && factId !== null && revokedReason === null ? [[factId, { by, reason }] as const] : [],
    ),
  );
}

export async function findWaiver(db: ReadDb, id: number): Promise<Waiver | null> {
  const row = await waiverQuery(db).where('month_waiver.id', '=', id).executeTakeFirst();
  return row ? asWaiver(row) : null;
}

export type NewWaiver = Omit<Waiver, 'id' | 'createdByName' | 'revokedReason'> & { createdBy: number };

export async function insertWaiver(db: WriteTx, waiver: NewWaiver): Promise<number> {
  const { id } = await db
    .insertInto('month_waiver')
    .values({
      month: waiver.month,
      subject: waiver.subject,
      subject_id: waiver.subjectId,
      kind: waiver.kind,
      fact_id: waiver.factId,
      points: waiver.points,
      reason: waiver.reason,
      objection_id: waiver.objectionId,
      created_by: waiver.createdBy,
      created_at: waiver.createdAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function revokeWaiverRow(
  db: WriteTx,
  id: number,
  { by, at, reason }: { by: number; at: WallMs; reason: string },
): Promise<void> {
  await db
    .updateTable('month_waiver')
    .set({ revoked_by: by, revoked_at: at, revoke_reason: reason })
    .where('id', '=', id)
    .execute();
}

/** Why incidents were dismissed and by whom, by id of the incident. */
export async function dismissals(
  db: ReadDb,
  ids: readonly number[],
): Promise<Map<number, { reason: string; byName: string; at: WallMs | null }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('incident')
    .leftJoin('account', 'account.id', 'incident.decided_by')
    .select(['incident.id', 'decision_reason', 'decided_at', 'account.display_name'])
    .where('incident.id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      { reason: row.decision_reason, byName: row.display_name ?? '', at: row.decided_at },
    ]),
  );
}
