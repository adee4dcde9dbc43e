import type { ComplaintCategoryInfo, ComplaintKindInfo } from '#shared/contracts/complaints';
import type { ReadDb, WriteTx } from '../../db/handles';

export async function listKinds(db: ReadDb): Promise<ComplaintKindInfo[]> {
  const rows = await db.selectFrom('complaint_kind').selectAll().orderBy('position').execute();
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    replyDays: row.reply_days,
    closeDays: row.close_days,
    active: row.active === 1,
  }));
}

export async function listCategories(db: ReadDb): Promise<ComplaintCategoryInfo[]> {
  const rows = await db.selectFrom('complaint_category').selectAll().orderBy('position').execute();
  return rows.map(({ code, name, active }) => ({ code, name, active: active === 1 }));
}

/** Changes a kind, or puts a new one at the end. */
export async function saveKind(db: WriteTx, kind: ComplaintKindInfo, position: number): Promise<void> {
  const set = {
    name: kind.name,
    reply_days: kind.replyDays,
    close_days: kind.closeDays,
    active: kind.active ? (1 as const) : (0 as const),
  };
  await db
    .insertInto('complaint_kind')
    .values({ code: kind.code, position, ...set })
    .onConflict((conflict) => conflict.column('code').doUpdateSet(set))
    .execute();
}

export async function saveCategory(
  db: WriteTx,
  { code, name, active }: ComplaintCategoryInfo,
  position: number,
): Promise<void> {
  const set = { name, active: active ? (1 as const) : (0 as const) };
  await db
    .insertInto('complaint_category')
    .values({ code, position, ...set })
    .onConflict((conflict) => conflict.column('code').doUpdateSet(set))
    .execute();
}

/** Names of accounts, for the story. */
export async function accountNames(db: ReadDb): Promise<Map<number, string>> {
  const rows = await db.selectFrom('account').select(['id', 'display_name']).execute();
  return new Map(rows.map((row) => [row.id, row.display_name]));
}
