import { sql } from 'kysely';
import type { DismissedId } from '#shared/contracts/punch-decisions';
import type { ReadDb, WriteTx } from '../../db/handles';
import { NO_END, NO_START } from './mapping-repo';

/** Lines of imports by the number they are listed with. */
export type LineRef = Readonly<{ importId: number; line: number }>;

const among = (lines: readonly LineRef[]) => sql<boolean>`(import_id, line) in (
  select value ->> 'importId', value ->> 'line' from json_each(${JSON.stringify(lines)}))`;

/** Marks quarantined lines as dismissed, with who decided so; answers those it changed. */
export const markDismissed = (
  db: WriteTx,
  lines: readonly LineRef[],
  decision: { reason: string; by: string },
): Promise<LineRef[]> =>
  db
    .updateTable('punch_issue')
    .set({ outcome: 'dismissed', params: JSON.stringify(decision) })
    .where('outcome', '=', 'quarantined')
    .where(among(lines))
    .returning(['import_id as importId', 'line'])
    .execute();

/** The lines wait again; answers those it changed. */
export const markHeld = (db: WriteTx, lines: readonly LineRef[]): Promise<LineRef[]> =>
  db
    .updateTable('punch_issue')
    .set({ outcome: 'quarantined', params: '{}' })
    .where('outcome', '=', 'dismissed')
    .where(among(lines))
    .returning(['import_id as importId', 'line'])
    .execute();

/** Ids that somebody said are nobody's. */
export async function listDismissedIds(db: ReadDb): Promise<DismissedId[]> {
  const rows = await db
    .selectFrom('machine_mapping as w')
    .innerJoin('machine_user as u', 'u.id', 'w.machine_user_id')
    .leftJoin('punch as p', (join) =>
      join
        .onRef('p.machine_user_id', '=', 'u.id')
        .on(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('machine_mapping as m')
                .select('m.id')
                .where('m.staff_id', 'is not', null)
                .whereRef('m.machine_user_id', '=', 'u.id')
                .whereRef('m.from_at', '<=', 'p.at')
                .whereRef('m.until_at', '>', 'p.at'),
            ),
          ),
        ),
    )
    .select(['u.machine_id', 'u.name', 'w.reason'])
    .select(({ fn }) => [fn.count<number>('p.id').as('punches'), fn.max<number | null>('p.at').as('last_at')])
    .where('w.staff_id', 'is', null)
    .groupBy('w.id')
    .orderBy('u.machine_id')
    .execute();
  return rows.map((row) => ({
    machineId: row.machine_id,
    name: row.name,
    punches: row.punches,
    lastAt: row.last_at,
    reason: row.reason,
  }));
}

/** An id that a machine has shown; `dismissal` when somebody said that it is nobody's. */
interface KnownId {
  machineUserId: number;
  machineId: string;
  dismissal: { id: number; reason: string } | null;
}

/** Those of the ids that exist. */
export async function findIds(db: ReadDb, machineIds: readonly string[]): Promise<KnownId[]> {
  const rows = await db
    .selectFrom('machine_user as u')
    .leftJoin('machine_mapping as w', (join) =>
      join.onRef('w.machine_user_id', '=', 'u.id').on('w.staff_id', 'is', null),
    )
    .select(['u.id as user_id', 'u.machine_id', 'w.id', 'w.reason'])
    .where('u.machine_id', 'in', [...machineIds])
    .orderBy('u.machine_id')
    .execute();
  return rows.map(({ user_id, machine_id, id, reason }) => ({
    machineUserId: user_id,
    machineId: machine_id,
    dismissal: id === null ? null : { id, reason: reason ?? '' },
  }));
}

/** What is nobody's of the id is meant to be. */
export async function insertNobody(
  db: WriteTx,
  { machineUserId, reason }: { machineUserId: number; reason: string },
): Promise<number> {
  const { id } = await db
    .insertInto('machine_mapping')
    .values({ machine_user_id: machineUserId, staff_id: null, from_at: NO_START, until_at: NO_END, reason })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
