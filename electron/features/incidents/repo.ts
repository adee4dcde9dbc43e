import type { Selectable } from 'kysely';
import type { Life } from '#shared/domain/incidents/life';
import type {
  Ground,
  IncidentSource,
  IncidentState,
  NoticeWay,
  Outcome,
} from '#shared/domain/incidents/types';
import type { IsoDate, MinuteOfDay, WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';
import type { IncidentTable } from '../../db/tables/incidents';
import { type IncidentFilter, narrowIncidents } from './filter-repo';

/** What a recorder writes. */
export interface IncidentFields {
  date: IsoDate;
  minute: MinuteOfDay | null;
  itemCode: string;
  source: IncidentSource;
  place: string;
  description: string;
  witnesses: string;
  amount: number | null;
  correctedOn: IsoDate | null;
  bulletinNo: string;
  points: number | null;
  pointsReason: string;
}

export interface IncidentRecord extends IncidentFields, Omit<Life, 'notified' | 'appealed'> {
  id: number;
  eventId: number;
  staffId: number | null;
  windowId: number | null;
  noPersonReason: string;
  checkId: number | null;
  complaintId: number | null;
  causeId: number | null;
  notifiedAt: WallMs | null;
  noticeWay: NoticeWay | null;
  answeredAt: WallMs | null;
  answeredName: string;
  statement: string;
  ground: Ground | null;
  decidedItem: string | null;
  decidedPoints: number | null;
  mergedInto: number | null;
  decisionReason: string;
  decidedBy: number | null;
  decidedAt: WallMs | null;
  appealedAt: WallMs | null;
  appealName: string;
  appeal: string;
  resolvedAt: WallMs | null;
  resolvedBy: number | null;
  resolution: string;
  finishedAt: WallMs | null;
  createdBy: number;
  createdAt: WallMs;
}

const asRecord = (row: Selectable<IncidentTable>): IncidentRecord => ({
  id: row.id,
  eventId: row.event_id,
  staffId: row.staff_id,
  windowId: row.window_id,
  noPersonReason: row.no_person_reason,
  date: row.date,
  minute: row.minute,
  itemCode: row.item_code,
  source: row.source as IncidentSource,
  place: row.place,
  description: row.description,
  witnesses: row.witnesses,
  amount: row.amount,
  correctedOn: row.corrected_on,
  bulletinNo: row.bulletin_no,
  checkId: row.check_id,
  complaintId: row.complaint_id,
  causeId: row.cause_id,
  points: row.points,
  pointsReason: row.points_reason,
  state: row.state as IncidentState,
  notifiedAt: row.notified_at,
  noticeWay: row.notice_way as NoticeWay | null,
  answerBy: row.answer_by,
  answeredAt: row.answered_at,
  answeredName: row.answered_name,
  statement: row.statement,
  outcome: row.outcome as Outcome | null,
  ground: row.ground as Ground | null,
  decidedItem: row.decided_item,
  decidedPoints: row.decided_points,
  mergedInto: row.merged_into,
  decisionReason: row.decision_reason,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
  appealBy: row.appeal_by,
  appealedAt: row.appealed_at,
  appealName: row.appeal_name,
  appeal: row.appeal,
  resolvedAt: row.resolved_at,
  resolvedBy: row.resolved_by,
  resolution: row.resolution,
  finishedAt: row.finished_at,
  createdBy: row.created_by,
  createdAt: row.created_at,
});

/** Incidents by day and time, the newest first. */
export async function listIncidents(
  db: ReadDb,
  filter: IncidentFilter & { limit?: number },
): Promise<IncidentRecord[]> {
  let query = narrowIncidents(db.selectFrom('incident'), filter)
    .selectAll('incident')
    .orderBy('date', 'desc')
    .orderBy('minute', 'desc')
    .orderBy('id', 'desc');
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
  witnesses: fields.witnesses,
  amount: fields.amount,
  corrected_on: fields.correctedOn,
  bulletin_no: fields.bulletinNo,
  points: fields.points,
  points_reason: fields.pointsReason,
});

export type NewIncident = IncidentFields &
  Pick<
    IncidentRecord,
    | 'staffId'
    | 'windowId'
    | 'noPersonReason'
    | 'checkId'
    | 'complaintId'
    | 'causeId'
    | 'createdBy'
    | 'createdAt'
  > & { eventId: number | null };

/** Writes an incident; without an event it begins its own. */
export async function insertIncident(db: WriteTx, incident: NewIncident): Promise<number> {
  const { id } = await db
    .insertInto('incident')
    .values({
      ...columns(incident),
      staff_id: incident.staffId,
      window_id: incident.windowId,
      no_person_reason: incident.noPersonReason,
      check_id: incident.checkId,
      complaint_id: incident.complaintId,
      cause_id: incident.causeId,
      event_id: incident.eventId ?? 0,
      state: 'recorded',
      decision_reason: '',
      created_by: incident.createdBy,
      created_at: incident.createdAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (incident.eventId === null) {
    await db.updateTable('incident').set({ event_id: id }).where('id', '=', id).execute();
  }
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

/** Display names of all accounts by id. */
export async function accountNames(db: ReadDb): Promise<Map<number, string>> {
  const rows = await db.selectFrom('account').select(['id', 'display_name']).execute();
  return new Map(rows.map((row) => [row.id, row.display_name]));
}
