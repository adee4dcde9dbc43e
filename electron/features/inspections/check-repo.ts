import type { CheckStatus, RoundKind } from '#shared/domain/inspections/types';
import type { WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

export interface CheckRecord {
  id: number;
  roundId: number;
  windowId: number;
  staffId: number | null;
  status: CheckStatus;
  at: WallMs;
  itemCode: string | null;
  note: string;
}

const FIELDS = [
  'id',
  'round_id as roundId',
  'window_id as windowId',
  'staff_id as staffId',
  'status',
  'at',
  'item_code as itemCode',
  'note',
] as const;

/** Looks of some rounds in the order they were taken. */
export async function checksOf(db: ReadDb, roundIds: readonly number[]): Promise<CheckRecord[]> {
  if (roundIds.length === 0) return [];
  const rows = await db
    .selectFrom('round_check')
    .select(FIELDS)
    .where('round_id', 'in', [...roundIds])
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows as CheckRecord[];
}

export async function findCheck(db: ReadDb, id: number): Promise<CheckRecord | null> {
  const row = await db.selectFrom('round_check').select(FIELDS).where('id', '=', id).executeTakeFirst();
  return (row as CheckRecord | undefined) ?? null;
}

export async function findLook(
  db: ReadDb,
  roundId: number,
  windowId: number,
  staffId: number | null,
): Promise<CheckRecord | null> {
  const row = await db
    .selectFrom('round_check')
    .select(FIELDS)
    .where('round_id', '=', roundId)
    .where('window_id', '=', windowId)
    .where('staff_id', staffId === null ? 'is' : '=', staffId)
    .executeTakeFirst();
  return (row as CheckRecord | undefined) ?? null;
}

/** Good looks of a span with the kind of their round; those of rounds that were called off are left out. */
export async function goodChecks(
  db: ReadDb,
  from: WallMs,
  until: WallMs,
): Promise<(CheckRecord & { roundKind: RoundKind })[]> {
  const rows = await db
    .selectFrom('round_check')
    .innerJoin('inspection_round', 'inspection_round.id', 'round_check.round_id')
    .select(['round_check.id', 'round_id as roundId', 'window_id as windowId', 'staff_id as staffId'])
    .select(['status', 'at', 'item_code as itemCode', 'round_check.note'])
    .select('inspection_round.kind as roundKind')
    .where('status', '=', 'good')
    .where('inspection_round.state', '<>', 'cancelled')
    .where('at', '>=', from)
    .where('at', '<', until)
    .orderBy('round_check.id')
    .execute();
  return rows as (CheckRecord & { roundKind: RoundKind })[];
}

/** Writes a look, over the earlier one at the same person. */
export async function writeCheck(
  db: WriteTx,
  known: number | null,
  check: Omit<CheckRecord, 'id'>,
  markedBy: number,
): Promise<number> {
  const values = {
    round_id: check.roundId,
    window_id: check.windowId,
    staff_id: check.staffId,
    status: check.status,
    at: check.at,
    item_code: check.itemCode,
    note: check.note,
    marked_by: markedBy,
  };
  if (known === null) {
    const { id } = await db
      .insertInto('round_check')
      .values(values)
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  }
  await db.updateTable('round_check').set(values).where('id', '=', known).execute();
  return known;
}

export async function deleteCheck(db: WriteTx, id: number): Promise<void> {
  await db.deleteFrom('round_check').where('id', '=', id).execute();
}

/** Places in the route by window. */
export async function routePositions(db: ReadDb): Promise<Map<number, number>> {
  const rows = await db.selectFrom('route_stop').selectAll().execute();
  return new Map(rows.map(({ window_id, position }) => [window_id, position]));
}

export async function writeRoute(db: WriteTx, windowIds: readonly number[]): Promise<void> {
  await db.deleteFrom('route_stop').execute();
  for (const [position, window_id] of windowIds.entries()) {
    await db.insertInto('route_stop').values({ window_id, position }).execute();
  }
}
