import type { DisciplineItemInfo } from '#shared/contracts/incidents';
import type { ReadDb, WriteTx } from '../../db/handles';
import type { DisciplineItemTable } from '../../db/tables/incidents';

export async function insertItems(db: WriteTx, items: readonly DisciplineItemTable[]): Promise<void> {
  for (const item of items) {
    await db
      .insertInto('discipline_item')
      .values(item)
      .onConflict((conflict) => conflict.column('code').doNothing())
      .execute();
  }
}

/** Items in use, in the order of the catalogue's severity and name. */
export async function listItems(db: ReadDb): Promise<DisciplineItemInfo[]> {
  const rows = await db.selectFrom('discipline_item').selectAll().where('active', '=', 1).execute();
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    synonyms: row.synonyms,
    class: row.class as DisciplineItemInfo['class'],
    severity: row.severity as DisciplineItemInfo['severity'],
    veto: row.veto === 1,
    pinyin: row.pinyin,
  }));
}
