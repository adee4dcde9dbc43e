import type { DayNotice } from '#shared/domain/attendance/notices';
import { noticeEffectSchema, scopeSchema } from '#shared/domain/attendance/timetable-schema';
import type { IsoDate, WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

export interface NoticeRow extends Omit<DayNotice, 'id'> {
  id: number;
  at: WallMs;
  accountName: string;
  revokedAt: WallMs | null;
  revokedByName: string | null;
  revokeReason: string;
}

const noticeQuery = (db: ReadDb) =>
  db
    .selectFrom('day_notice')
    .innerJoin('account', 'account.id', 'day_notice.account_id')
    .leftJoin('account as revoker', 'revoker.id', 'day_notice.revoked_by')
    .selectAll('day_notice')
    .select(['account.display_name as account_name', 'revoker.display_name as revoker_name'])
    .orderBy('from_date', 'desc')
    .orderBy('day_notice.id', 'desc');

type Row = Awaited<ReturnType<ReturnType<typeof noticeQuery>['execute']>>[number];

const noticeOf = (row: Row): NoticeRow => ({
  id: row.id,
  name: row.name,
  from: row.from_date,
  to: row.to_date,
  scope: scopeSchema.parse(JSON.parse(row.scope)),
  effect: noticeEffectSchema.parse(JSON.parse(row.effect)),
  at: row.at,
  accountName: row.account_name,
  revokedAt: row.revoked_at,
  revokedByName: row.revoker_name,
  revokeReason: row.revoke_reason,
});

/** Notices that touch a span, revoked ones too, newest first. */
export async function listNotices(db: ReadDb, from: IsoDate, to: IsoDate): Promise<NoticeRow[]> {
  const rows = await noticeQuery(db).where('from_date', '<=', to).where('to_date', '>=', from).execute();
  return rows.map(noticeOf);
}

export async function findNotice(db: ReadDb, id: number): Promise<NoticeRow | null> {
  const row = await noticeQuery(db).where('day_notice.id', '=', id).executeTakeFirst();
  return row ? noticeOf(row) : null;
}

/** Notices in force that touch a span, as the domain wants them. */
export async function noticesBetween(db: ReadDb, from: IsoDate, to: IsoDate): Promise<DayNotice[]> {
  const rows = await listNotices(db, from, to);
  return rows.filter((row) => row.revokedAt === null).map(asNotice);
}

export const asNotice = ({ id, name, from, to, scope, effect }: NoticeRow): DayNotice => ({
  id: String(id),
  name,
  from,
  to,
  scope,
  effect,
});

export async function insertNotice(
  db: WriteTx,
  notice: Omit<DayNotice, 'id'>,
  by: { accountId: number; at: WallMs },
): Promise<number> {
  const row = await db
    .insertInto('day_notice')
    .values({
      name: notice.name,
      from_date: notice.from,
      to_date: notice.to,
      scope: JSON.stringify(notice.scope),
      effect: JSON.stringify(notice.effect),
      account_id: by.accountId,
      at: by.at,
      revoked_at: null,
      revoked_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function revokeNotice(
  db: WriteTx,
  id: number,
  by: { accountId: number; at: WallMs; reason: string },
): Promise<void> {
  await db
    .updateTable('day_notice')
    .set({ revoked_at: by.at, revoked_by: by.accountId, revoke_reason: by.reason })
    .where('id', '=', id)
    .execute();
}
