import type { Selectable } from 'kysely';
import type { CaseFigures } from '#shared/domain/cases/types';
import type { Month, WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';
import type { CaseMonthTable } from '../../db/tables/cases';

export interface FigureFields {
  windowId: number;
  figures: CaseFigures;
  note: string;
}

export interface FigureRecord extends FigureFields {
  month: Month;
  savedBy: number;
  savedAt: WallMs;
}

const asRecord = (row: Selectable<CaseMonthTable>): FigureRecord => ({
  month: row.month,
  windowId: row.window_id,
  figures: {
    handled: row.handled,
    onTime: row.on_time,
    early: row.early,
    overdue: row.overdue,
    returned: row.returned,
    due: row.due,
    entered: row.entered,
  },
  note: row.note,
  savedBy: row.saved_by,
  savedAt: row.saved_at,
});

export async function figuresOf(db: ReadDb, month: Month): Promise<Map<number, FigureRecord>> {
  const rows = await db.selectFrom('case_month').selectAll().where('month', '=', month).execute();
  return new Map(rows.map((row) => [row.window_id, asRecord(row)]));
}

export async function writeFigures(
  db: WriteTx,
  month: Month,
  { windowId, figures, note }: FigureFields,
  { by, at }: { by: number; at: WallMs },
): Promise<void> {
  const { handled, early, overdue, returned, due, entered } = figures;
  const counts = { handled, on_time: figures.onTime, early, overdue, returned, due, entered };
  const set = { ...counts, note, saved_by: by, saved_at: at };
  await db
    .insertInto('case_month')
    .values({ month, window_id: windowId, ...set })
    .onConflict((conflict) => conflict.columns(['month', 'window_id']).doUpdateSet(set))
    .execute();
}

/** Figures taken back whole. */
export async function dropFigures(db: WriteTx, month: Month, windowId: number): Promise<void> {
  await db.deleteFrom('case_month').where('month', '=', month).where('window_id', '=', windowId).execute();
}

export interface ChangeRecord {
  id: number;
  before: CaseFigures & { note: string };
  after: CaseFigures & { note: string };
  reason: string;
  byAccount: number;
  at: WallMs;
}

export async function changesOf(db: ReadDb, month: Month, windowId: number): Promise<ChangeRecord[]> {
  const rows = await db
    .selectFrom('case_month_change')
    .selectAll()
    .where('month', '=', month)
    .where('window_id', '=', windowId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    before: JSON.parse(row.before) as ChangeRecord['before'],
    after: JSON.parse(row.after) as ChangeRecord['after'],
    reason: row.reason,
    byAccount: row.by_account,
    at: row.at,
  }));
}

/** How often the figures of each window were corrected. */
export async function changeCounts(db: ReadDb, month: Month): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('case_month_change')
    .select(({ fn }) => ['window_id', fn.countAll<number>().as('count')])
    .where('month', '=', month)
    .groupBy('window_id')
    .execute();
  return new Map(rows.map((row) => [row.window_id, row.count]));
}

export async function insertChange(
  db: WriteTx,
  change: Omit<ChangeRecord, 'id'> & { month: Month; windowId: number },
): Promise<void> {
  await db
    .insertInto('case_month_change')
    .values({
      month: change.month,
      window_id: change.windowId,
      before: JSON.stringify(change.before),
      after: JSON.stringify(change.after),
      reason: change.reason,
      by_account: change.byAccount,
      at: change.at,
    })
    .execute();
}

/** Names of accounts, for the story. */
export async function accountNames(db: ReadDb): Promise<Map<number, string>> {
  const rows = await db.selectFrom('account').select(['id', 'display_name']).execute();
  return new Map(rows.map((row) => [row.id, row.display_name]));
}
