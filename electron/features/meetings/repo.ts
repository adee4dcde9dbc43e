import type { Insertable, Selectable } from 'kysely';
import type { MeetingKind, MeetingMark, MeetingScope, ReportState } from '#shared/domain/meetings/types';
import type { IsoDate, MinuteOfDay, WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';
import type { MeetingTable } from '../../db/tables/meetings';

export interface MeetingFields {
  title: string;
  kind: MeetingKind;
  important: boolean;
  date: IsoDate;
  startMinute: MinuteOfDay;
  endMinute: MinuteOfDay;
  place: string;
  note: string;
  scope: MeetingScope;
  reportDueAt: WallMs | null;
  reportAbout: string;
}

export interface Meeting extends MeetingFields {
  id: number;
}

export interface AttendeeRecord {
  meetingId: number;
  staffId: number;
  mark: MeetingMark | null;
  reason: string;
}

export interface ReportRecord {
  meetingId: number;
  windowId: number;
  state: ReportState | null;
  reason: string;
}

/** Who wrote a mark, and when. */
export interface Marked {
  by: number;
  at: WallMs;
}

const asMeeting = (row: Selectable<MeetingTable>): Meeting => ({
  id: row.id,
  title: row.title,
  kind: row.kind as MeetingKind,
  important: row.important === 1,
  date: row.date,
  startMinute: row.start_minute,
  endMinute: row.end_minute,
  place: row.place,
  note: row.note,
  scope: row.scope as MeetingScope,
  reportDueAt: row.report_due_at,
  reportAbout: row.report_about,
});

const columns = (fields: MeetingFields) =>
  ({
    title: fields.title,
    kind: fields.kind,
    important: fields.important ? 1 : 0,
    date: fields.date,
    start_minute: fields.startMinute,
    end_minute: fields.endMinute,
    place: fields.place,
    note: fields.note,
    scope: fields.scope,
    report_due_at: fields.reportDueAt,
    report_about: fields.reportAbout,
  }) satisfies Partial<Insertable<MeetingTable>>;

/** Meetings of the days, both included, the newest first. */
export async function listMeetings(db: ReadDb, from: IsoDate, to: IsoDate): Promise<Meeting[]> {
  const rows = await db
    .selectFrom('meeting')
    .selectAll()
    .where('date', '>=', from)
    .where('date', '<=', to)
    .orderBy('date', 'desc')
    .orderBy('start_minute', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(asMeeting);
}

/** Meetings whose reports are due in [from, to). */
export async function meetingsDueIn(db: ReadDb, from: WallMs, to: WallMs): Promise<Meeting[]> {
  const rows = await db
    .selectFrom('meeting')
    .selectAll()
    .where('report_due_at', '>=', from)
    .where('report_due_at', '<', to)
    .execute();
  return rows.map(asMeeting);
}

export async function findMeeting(db: ReadDb, id: number): Promise<Meeting | null> {
  const row = await db.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? asMeeting(row) : null;
}

export async function insertMeeting(db: WriteTx, fields: MeetingFields, marked: Marked): Promise<number> {
  const { id } = await db
    .insertInto('meeting')
    .values({ ...columns(fields), created_by: marked.by, created_at: marked.at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateMeeting(db: WriteTx, id: number, fields: MeetingFields): Promise<void> {
  await db.updateTable('meeting').set(columns(fields)).where('id', '=', id).execute();
}

/** Takes a meeting away with all that hangs on it. */
export async function deleteMeeting(db: WriteTx, id: number): Promise<void> {
  await db.deleteFrom('meeting_attendee').where('meeting_id', '=', id).execute();
  await db.deleteFrom('meeting_report').where('meeting_id', '=', id).execute();
  await db.deleteFrom('meeting_window').where('meeting_id', '=', id).execute();
  await db.deleteFrom('meeting').where('id', '=', id).execute();
}

export async function chosenWindows(db: ReadDb, id: number): Promise<number[]> {
  const rows = await db
    .selectFrom('meeting_window')
    .select('window_id')
    .where('meeting_id', '=', id)
    .orderBy('window_id')
    .execute();
  return rows.map((row) => row.window_id);
}

export async function setChosenWindows(db: WriteTx, id: number, windowIds: readonly number[]): Promise<void> {
  await db.deleteFrom('meeting_window').where('meeting_id', '=', id).execute();
  for (const windowId of windowIds) {
    await db.insertInto('meeting_window').values({ meeting_id: id, window_id: windowId }).execute();
  }
}

export async function attendeesOf(db: ReadDb, ids: readonly number[]): Promise<AttendeeRecord[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('meeting_attendee')
    .select(['meeting_id', 'staff_id', 'mark', 'reason'])
    .where('meeting_id', 'in', ids)
    .execute();
  return rows.map((row) => ({
    meetingId: row.meeting_id,
    staffId: row.staff_id,
    mark: row.mark as MeetingMark | null,
    reason: row.reason,
  }));
}

export async function reportsOf(db: ReadDb, ids: readonly number[]): Promise<ReportRecord[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('meeting_report')
    .select(['meeting_id', 'window_id', 'state', 'reason'])
    .where('meeting_id', 'in', ids)
    .execute();
  return rows.map((row) => ({
    meetingId: row.meeting_id,
    windowId: row.window_id,
    state: row.state as ReportState | null,
    reason: row.reason,
  }));
}

export async function addAttendee(db: WriteTx, id: number, staffId: number): Promise<void> {
  await db.insertInto('meeting_attendee').values({ meeting_id: id, staff_id: staffId }).execute();
}

export async function dropAttendee(db: WriteTx, id: number, staffId: number): Promise<void> {
  await db
    .deleteFrom('meeting_attendee')
    .where('meeting_id', '=', id)
    .where('staff_id', '=', staffId)
    .execute();
}

export async function addReport(db: WriteTx, id: number, windowId: number): Promise<void> {
  await db.insertInto('meeting_report').values({ meeting_id: id, window_id: windowId }).execute();
}

export async function dropReport(db: WriteTx, id: number, windowId: number): Promise<void> {
  await db
    .deleteFrom('meeting_report')
    .where('meeting_id', '=', id)
    .where('window_id', '=', windowId)
    .execute();
}

export async function markAttendee(
  db: WriteTx,
  { meetingId, staffId, mark, reason }: AttendeeRecord,
  { by, at }: Marked,
): Promise<void> {
  await db
    .updateTable('meeting_attendee')
    .set({ mark, reason, marked_by: by, marked_at: at })
    .where('meeting_id', '=', meetingId)
    .where('staff_id', '=', staffId)
    .execute();
}

export async function markReport(
  db: WriteTx,
  { meetingId, windowId, state, reason }: ReportRecord,
  { by, at }: Marked,
): Promise<void> {
  await db
    .updateTable('meeting_report')
    .set({ state, reason, marked_by: by, marked_at: at })
    .where('meeting_id', '=', meetingId)
    .where('window_id', '=', windowId)
    .execute();
}
