import type { SavedLayout } from '#shared/contracts/punch-layouts';
import type { KnownLayout } from '#shared/domain/punches/layout-inspection';
import type { WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

export type LayoutRow = SavedLayout & KnownLayout;

/** Every saved layout, newest first. */
export async function listLayouts(db: ReadDb): Promise<LayoutRow[]> {
  const rows = await db
    .selectFrom('punch_layout as l')
    .innerJoin('account as a', 'a.id', 'l.account_id')
    .selectAll('l')
    .select('a.display_name')
    .orderBy('l.at', 'desc')
    .orderBy('l.id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    device: row.device,
    fingerprint: row.fingerprint,
    container: row.container as LayoutRow['container'],
    layout: JSON.parse(row.layout) as LayoutRow['layout'],
    sample: JSON.parse(row.sample) as LayoutRow['sample'],
    at: row.at,
    accountName: row.display_name,
  }));
}

export type NewLayout = Omit<LayoutRow, 'id' | 'accountName'> & { accountId: number };

export async function insertLayout(db: WriteTx, layout: NewLayout): Promise<number> {
  const { id } = await db
    .insertInto('punch_layout')
    .values(columnsOf(layout))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateLayout(db: WriteTx, id: number, layout: NewLayout): Promise<void> {
  await db.updateTable('punch_layout').set(columnsOf(layout)).where('id', '=', id).execute();
}

export async function deleteLayout(db: WriteTx, id: number): Promise<void> {
  await db.deleteFrom('punch_layout').where('id', '=', id).execute();
}

const columnsOf = (row: NewLayout) => ({
  name: row.name,
  device: row.device,
  fingerprint: row.fingerprint,
  container: row.container,
  layout: JSON.stringify(row.layout),
  sample: JSON.stringify(row.sample),
  account_id: row.accountId,
  at: row.at satisfies WallMs,
});
