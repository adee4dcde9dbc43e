import type { DisciplineItemInfo } from '#shared/contracts/incidents';
import type { ExemptionInfo, ProcedureInfo } from '#shared/contracts/incidents-catalogue';
import { type ItemTerms, termsOn } from '#shared/domain/incidents/catalogue';
import type { IsoDate } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';
import type { DisciplineItemTable } from '../../db/tables/incidents';

/** An item with all its versions. */
export interface ItemRecord {
  code: string;
  name: string;
  synonyms: string;
  pinyin: string;
  active: boolean;
  /** The oldest first. */
  terms: ItemTerms[];
}

/** Every item by code, those no longer in use too: the past names them. */
export async function readItems(db: ReadDb): Promise<Map<string, ItemRecord>> {
  const rows = await db.selectFrom('discipline_item').selectAll().execute();
  const items = new Map(
    rows.map((row): [string, ItemRecord] => [row.code, { ...row, active: row.active === 1, terms: [] }]),
  );
  const terms = await db.selectFrom('discipline_term').selectAll().orderBy('valid_from').execute();
  for (const { item_code, valid_from, veto, class: kind, severity, ...words } of terms) {
    items.get(item_code)?.terms.push({
      validFrom: valid_from,
      class: kind as ItemTerms['class'],
      severity: severity as ItemTerms['severity'],
      veto: veto === 1,
      ...words,
    });
  }
  return items;
}

/** An item as it was in force on a day. */
export function itemOn({ terms, ...item }: ItemRecord, date: IsoDate): ItemRecord & ItemTerms {
  const current = termsOn(terms, date);
  if (!current) throw new Error(`the item ${item.code} has no terms`);
  return { ...item, ...current, terms };
}

/** Items in use on a day. */
export async function listItems(db: ReadDb, date: IsoDate): Promise<DisciplineItemInfo[]> {
  return [...(await readItems(db)).values()]
    .filter(({ active }) => active)
    .map((item) => {
      const { code, name, synonyms, pinyin, class: kind, severity, veto } = itemOn(item, date);
      return { code, name, synonyms, class: kind, severity, veto, pinyin };
    });
}

/** Adds an item, or changes its words; its versions stay. */
export async function saveItem(db: WriteTx, item: DisciplineItemTable): Promise<void> {
  const { code: _, ...words } = item;
  await db
    .insertInto('discipline_item')
    .values(item)
    .onConflict((conflict) => conflict.column('code').doUpdateSet(words))
    .execute();
}

/** Adds a version, or corrects the one that begins on the same day. */
export async function saveTerms(db: WriteTx, code: string, terms: ItemTerms): Promise<void> {
  const values = {
    class: terms.class,
    severity: terms.severity,
    veto: terms.veto ? (1 as const) : (0 as const),
    clause: terms.clause,
    exemption: terms.exemption,
  };
  await db
    .insertInto('discipline_term')
    .values({ item_code: code, valid_from: terms.validFrom, ...values })
    .onConflict((conflict) => conflict.columns(['item_code', 'valid_from']).doUpdateSet(values))
    .execute();
}

/** How many incidents name each item. */
export async function itemUses(db: ReadDb): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('incident')
    .select((eb) => ['item_code', eb.fn.countAll<number>().as('count')])
    .groupBy('item_code')
    .execute();
  return new Map(rows.map((row) => [row.item_code, row.count]));
}

export async function readExemptions(db: ReadDb): Promise<ExemptionInfo[]> {
  const rows = await db
    .selectFrom('item_exemption as e')
    .innerJoin('discipline_item as i', 'i.code', 'e.item_code')
    .leftJoin('window as w', 'w.id', 'e.window_id')
    .leftJoin('staff as s', 's.id', 'e.staff_id')
    .selectAll('e')
    .select(['i.name as item_name', 'w.name as window_name', 's.name as staff_name'])
    .orderBy('e.from_date', 'desc')
    .orderBy('e.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    itemCode: row.item_code,
    itemName: row.item_name,
    windowId: row.window_id,
    windowName: row.window_name ?? '',
    staffId: row.staff_id,
    staffName: row.staff_name ?? '',
    from: row.from_date,
    until: row.until_date,
    reason: row.reason,
  }));
}

export async function saveExemption(
  db: WriteTx,
  id: number | null,
  exemption: Pick<ExemptionInfo, 'itemCode' | 'windowId' | 'staffId' | 'from' | 'until' | 'reason'>,
): Promise<number> {
  const values = {
    item_code: exemption.itemCode,
    window_id: exemption.windowId,
    staff_id: exemption.staffId,
    from_date: exemption.from,
    until_date: exemption.until,
    reason: exemption.reason,
  };
  const saved =
    id === null
      ? await db.insertInto('item_exemption').values(values).returning('id').executeTakeFirstOrThrow()
      : await db
          .updateTable('item_exemption')
          .set(values)
          .where('id', '=', id)
          .returning('id')
          .executeTakeFirst();
  return saved?.id ?? 0;
}

export async function deleteExemption(db: WriteTx, id: number): Promise<void> {
  await db.deleteFrom('item_exemption').where('id', '=', id).execute();
}

/** What was said about hearing people, the newest first. */
export async function readProcedures(db: ReadDb): Promise<ProcedureInfo[]> {
  const rows = await db.selectFrom('incident_procedure').selectAll().orderBy('valid_from', 'desc').execute();
  return rows.map((row) => ({
    validFrom: row.valid_from,
    noticeRequired: row.notice_required === 1,
    answerDays: row.answer_days,
    appealDays: row.appeal_days,
    clause: row.clause,
  }));
}

export async function saveProcedure(db: WriteTx, procedure: ProcedureInfo): Promise<void> {
  const values = {
    notice_required: procedure.noticeRequired ? (1 as const) : (0 as const),
    answer_days: procedure.answerDays,
    appeal_days: procedure.appealDays,
    clause: procedure.clause,
  };
  await db
    .insertInto('incident_procedure')
    .values({ valid_from: procedure.validFrom, ...values })
    .onConflict((conflict) => conflict.column('valid_from').doUpdateSet(values))
    .execute();
}
