import type { Selectable } from 'kysely';
import type { RoundKind, RoundState } from '#shared/domain/inspections/types';
import type { HeldRound } from '#shared/domain/office/facts';
import { addMonths, firstDay } from '#shared/domain/time/dates';
import { type IsoDate, type Month, startOfDay, type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';
import type { InspectionRoundTable } from '../../db/tables/inspections';

export interface RoundFields {
  kind: RoundKind;
  announced: boolean;
  teamId: number | null;
  campaign: string;
  area: string;
  note: string;
}

export interface RoundRecord extends RoundFields {
  id: number;
  plannedOn: IsoDate | null;
  state: RoundState;
  startedAt: WallMs | null;
  pausedAt: WallMs | null;
  endedAt: WallMs | null;
  cancelReason: string;
  inspectorIds: number[];
}

const asRecord = (row: Selectable<InspectionRoundTable>, inspectorIds: number[]): RoundRecord => ({
  id: row.id,
  kind: row.kind as RoundKind,
  announced: row.announced === 1,
  teamId: row.team_id,
  campaign: row.campaign,
  area: row.area,
  note: row.note,
  plannedOn: row.planned_on,
  state: row.state as RoundState,
  startedAt: row.started_at,
  pausedAt: row.paused_at,
  endedAt: row.ended_at,
  cancelReason: row.cancel_reason,
  inspectorIds,
});

async function withInspectors(
  db: ReadDb,
  rows: readonly Selectable<InspectionRoundTable>[],
): Promise<RoundRecord[]> {
  if (rows.length === 0) return [];
  const links = await db
    .selectFrom('round_inspector')
    .selectAll()
    .where(
      'round_id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
  return rows.map((row) =>
    asRecord(
      row,
      links.filter(({ round_id }) => round_id === row.id).map(({ inspector_id }) => inspector_id),
    ),
  );
}

/** Rounds started, or planned, from one day to another; those under way come first, then the newest. */
export async function listRounds(db: ReadDb, from: WallMs, until: WallMs, days: [IsoDate, IsoDate]) {
  const rows = await db
    .selectFrom('inspection_round')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('state', 'in', ['running', 'paused']),
        eb.and([eb('started_at', '>=', from), eb('started_at', '<', until)]),
        eb.and([
          eb('started_at', 'is', null),
          eb('planned_on', '>=', days[0]),
          eb('planned_on', '<=', days[1]),
        ]),
      ]),
    )
    .orderBy((eb) => eb('state', 'in', ['running', 'paused']), 'desc')
    .orderBy((eb) => eb('state', '=', 'planned'), 'desc')
    .orderBy('started_at', 'desc')
    .orderBy('planned_on')
    .orderBy('id', 'desc')
    .execute();
  return withInspectors(db, rows);
}

/** Rounds planned for these days that were not called off. */
export async function roundsPlanned(db: ReadDb, from: IsoDate, to: IsoDate) {
  const rows = await db
    .selectFrom('inspection_round')
    .select(['id', 'planned_on', 'started_at as startedAt', 'area', 'campaign'])
    .where('planned_on', '>=', from)
    .where('planned_on', '<=', to)
    .where('state', '<>', 'cancelled')
    .orderBy('id')
    .execute();
  return rows.map(({ planned_on, ...row }) => ({ ...row, plannedOn: planned_on! }));
}

/** Finished rounds by the day they began. */
export async function finishedRounds(db: ReadDb, month: Month): Promise<HeldRound[]> {
  const rows = await db
    .selectFrom('inspection_round')
    .select(['id', 'kind', 'started_at'])
    .where('state', '=', 'done')
    .where('started_at', '>=', startOfDay(firstDay(month)))
    .where('started_at', '<', startOfDay(firstDay(addMonths(month, 1))))
    .orderBy('id')
    .execute();
  return rows.map(({ id, kind, started_at }) => ({ id, kind, date: wallDate(started_at!) }));
}

export async function findRound(db: ReadDb, id: number): Promise<RoundRecord | null> {
  const row = await db.selectFrom('inspection_round').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? ((await withInspectors(db, [row]))[0] ?? null) : null;
}

/** The state alone: what a key press has to know. */
export async function roundState(
  db: ReadDb,
  id: number,
): Promise<{ state: RoundState; startedAt: WallMs | null } | null> {
  const row = await db
    .selectFrom('inspection_round')
    .select(['state', 'started_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { state: row.state as RoundState, startedAt: row.started_at } : null;
}

const columns = (fields: RoundFields) => ({
  kind: fields.kind,
  announced: fields.announced ? (1 as const) : (0 as const),
  team_id: fields.teamId,
  campaign: fields.campaign,
  area: fields.area,
  note: fields.note,
});

export async function insertRound(
  db: WriteTx,
  round: RoundFields & {
    state: RoundState;
    plannedOn: IsoDate | null;
    startedAt: WallMs | null;
    createdBy: number;
    createdAt: WallMs;
  },
): Promise<number> {
  const { id } = await db
    .insertInto('inspection_round')
    .values({
      ...columns(round),
      planned_on: round.plannedOn,
      state: round.state,
      started_at: round.startedAt,
      cancel_reason: '',
      created_by: round.createdBy,
      created_at: round.createdAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateRound(
  db: WriteTx,
  id: number,
  { plannedOn, ...fields }: RoundFields & { plannedOn?: IsoDate },
): Promise<void> {
  await db
    .updateTable('inspection_round')
    .set({ ...columns(fields), ...(plannedOn === undefined ? {} : { planned_on: plannedOn }) })
    .where('id', '=', id)
    .execute();
}

export async function setInspectors(db: WriteTx, id: number, inspectorIds: readonly number[]): Promise<void> {
  await db.deleteFrom('round_inspector').where('round_id', '=', id).execute();
  for (const inspector_id of new Set(inspectorIds)) {
    await db.insertInto('round_inspector').values({ round_id: id, inspector_id }).execute();
  }
}

export async function moveRound(
  db: WriteTx,
  id: number,
  was: RoundState,
  change: Partial<
    Pick<RoundRecord, 'state' | 'startedAt' | 'pausedAt' | 'endedAt' | 'note' | 'cancelReason'>
  >,
): Promise<boolean> {
  const { state, startedAt, pausedAt, endedAt, note, cancelReason } = change;
  const { numUpdatedRows } = await db
    .updateTable('inspection_round')
    .set({
      ...(state === undefined ? {} : { state }),
      ...(startedAt === undefined ? {} : { started_at: startedAt }),
      ...(pausedAt === undefined ? {} : { paused_at: pausedAt }),
      ...(endedAt === undefined ? {} : { ended_at: endedAt }),
      ...(note === undefined ? {} : { note }),
      ...(cancelReason === undefined ? {} : { cancel_reason: cancelReason }),
    })
    .where('id', '=', id)
    .where('state', '=', was)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
