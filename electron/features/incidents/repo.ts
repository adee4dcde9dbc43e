import type { Selectable } from 'kysely';
import type { Incident } from '#shared/contracts/incidents';
import type { IncidentSource, IncidentState } from '#shared/domain/incidents/types';
import type { IsoDate, MinuteOfDay, WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';
import type { IncidentTable } from '../../db/tables/incidents';

/** What a recorder writes. */
export interface IncidentFields {
  date: IsoDate;
  minute: MinuteOfDay | null;
  itemCode: string;
  source: IncidentSource;
  place: string;
  description: string;
  points: number | null;
  pointsReason: string;
}

export interface IncidentRecord extends IncidentFields {
  id: number;
  staffId: number | null;
  windowId: number | null;
  noPersonReason: string;
  state: IncidentState;
  decisionReason: string;
  decidedBy: number | null;
  decidedAt: WallMs | null;
  createdBy: number;
  createdAt: WallMs;
}

const asRecord = (row: Selectable<IncidentTable>): IncidentRecord => ({
  id: row.id,
  staffId: row.staff_id,
  windowId: row.window_id,
  noPersonReason: row.no_person_reason,
  date: row.date,
  minute: row.minute,
  itemCode: row.item_code,
  source: row.source as IncidentSource,
  place: row.place,
  description: row.description,
  points: row.points,
  pointsReason: row.points_reason,
  state: row.state as IncidentState,
  decisionReason: row.decision_reason,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
  createdBy: row.created_by,
  createdAt: row.created_at,
});

export interface IncidentFilter {
  /** Days from `from` to `to`, both included; null for all. */
  from?: IsoDate | null;
  to?: IsoDate | null;
  limit?: number;
}

/** Incidents by day and time, the newest first. */
export async function listIncidents(db: ReadDb, filter: IncidentFilter): Promise<IncidentRecord[]> {
  let query = db
    .selectFrom('incident')
    .selectAll()
    .orderBy('date', 'desc')
    .orderBy('minute', 'desc')
    .orderBy('id', 'desc');
  if (filter.from) query = query.where('date', '>=', filter.from);
  if (filter.to) query = query.where('date', '<=', filter.to);
  if (filter.limit !== undefined) query = query.limit(filter.limit);
  return (await query.execute()).map(asRecord);
}

export async function findIncident(db: ReadDb, id: number): Promise<IncidentRecord | null> {
  const row = await db.selectFrom('incident').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? asRecord(row) : null;
}

const columns = (fields: IncidentFields) => ({
  date: fields.date,
  minute: fields.minute,
  item_code: fields.itemCode,
  source: fields.source,
  place: fields.place,
  description: fields.description,
  points: fields.points,
  points_reason: fields.pointsReason,
});

export type NewIncident = IncidentFields &
  Pick<IncidentRecord, 'staffId' | 'windowId' | 'noPersonReason' | 'createdBy' | 'createdAt'>;

export async function insertIncident(db: WriteTx, incident: NewIncident): Promise<number> {
  const { id } = await db
    .insertInto('incident')
    .values({
      ...columns(incident),
      staff_id: incident.staffId,
      window_id: incident.windowId,
      no_person_reason: incident.noPersonReason,
      state: 'recorded',
      decision_reason: '',
      created_by: incident.createdBy,
      created_at: incident.createdAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateIncident(
  db: WriteTx,
  id: number,
  fields: IncidentFields & { windowId: number | null },
): Promise<void> {
  await db
    .updateTable('incident')
    .set({ ...columns(fields), window_id: fields.windowId })
    .where('id', '=', id)
    .execute();
}

/** Writes a decision on top of the state it was taken in view of; false when somebody else was faster. */
export async function decideIncident(
  db: WriteTx,
  id: number,
  was: IncidentState,
  decision: { state: IncidentState; reason: string; by: number; at: WallMs },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('incident')
    .set({
      state: decision.state,
      decision_reason: decision.reason,
      decided_by: decision.by,
      decided_at: decision.at,
    })
    .where('id', '=', id)
    .where('state', '=', was)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Display names of all accounts by id. */
export async function accountNames(db: ReadDb): Promise<Map<number, string>> {
  const rows = await db.selectFrom('account').select(['id', 'display_name']).execute();
  return new Map(rows.map((row) => [row.id, row.display_name]));
}

/** Everything the catalogue says of items, also of those no longer in use: the past names them. */
export async function itemsByCode(
  db: ReadDb,
): Promise<Map<string, Pick<Incident, 'itemName' | 'itemClass' | 'severity' | 'veto'>>> {
  const rows = await db.selectFrom('discipline_item').selectAll().execute();
  return new Map(
    rows.map((row) => [
      row.code,
      {
        itemName: row.name,
        itemClass: row.class as Incident['itemClass'],
        severity: row.severity as Incident['severity'],
        veto: row.veto === 1,
      },
    ]),
  );
}
