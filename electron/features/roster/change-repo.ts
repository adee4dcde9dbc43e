import type { ChangeKind, Duty } from '#shared/domain/roster/types';
import type { IsoDate, WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

/** Something that was done to the roster, with the duties as they were and as they became. */
export interface DutyChange {
  id: number;
  kind: ChangeKind;
  /** What both agreed on, for a swap. */
  note: string;
  before: Duty[];
  after: Duty[];
  accountId: number;
  at: WallMs;
}

const changes = (db: ReadDb) => db.selectFrom('duty_change').selectAll().where('undone_at', 'is', null);
type Row = Awaited<ReturnType<ReturnType<typeof changes>['execute']>>[number];

/** Changes made before there were shifts name none. */
const dutiesOf = (json: string): Duty[] =>
  (JSON.parse(json) as Duty[]).map((duty) => ({ ...duty, shiftId: duty.shiftId ?? null }));

const changeOf = (row: Row): DutyChange => ({
  id: row.id,
  kind: row.kind as ChangeKind,
  note: row.note,
  before: dutiesOf(row.before),
  after: dutiesOf(row.after),
  accountId: row.account_id,
  at: row.changed_at,
});

/** The last thing that was done and not undone; null when there is none. */
export async function lastChange(db: ReadDb): Promise<DutyChange | null> {
  const row = await changes(db).orderBy('id', 'desc').limit(1).executeTakeFirst();
  return row ? changeOf(row) : null;
}

/** Swaps that touch a day from `from` to `to`, both included. */
export async function listSwaps(db: ReadDb, from: IsoDate, to: IsoDate): Promise<DutyChange[]> {
  const rows = await changes(db)
    .where('kind', '=', 'swap')
    .where('from_date', '<=', to)
    .where('to_date', '>=', from)
    .orderBy('id')
    .execute();
  return rows.map(changeOf);
}

export async function insertChange(db: WriteTx, change: Omit<DutyChange, 'id'>): Promise<void> {
  const days = [...change.before, ...change.after].map(({ date }) => date).sort();
  await db
    .insertInto('duty_change')
    .values({
      kind: change.kind,
      note: change.note,
      from_date: days[0]!,
      to_date: days.at(-1)!,
      before: JSON.stringify(change.before),
      after: JSON.stringify(change.after),
      account_id: change.accountId,
      changed_at: change.at,
    })
    .execute();
}

export async function markUndone(db: WriteTx, id: number, at: WallMs): Promise<void> {
  await db.updateTable('duty_change').set({ undone_at: at }).where('id', '=', id).execute();
}
