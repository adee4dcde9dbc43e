import type { Selectable } from 'kysely';
import type { LeaveKind } from '#shared/domain/leave/kinds';
import type { LeaveState, LeaveTimes } from '#shared/domain/leave/life';
import type { WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';
import type { LeaveRequestTable } from '../../db/tables/attendance';

/** A request as it is stored. */
export interface LeaveRecord extends LeaveTimes {
  id: number;
  staffId: number;
  kind: LeaveKind;
  reason: string;
  substituteId: number | null;
  submittedAt: WallMs;
  notifiedTo: string;
  approverName: string;
  decidedBy: number | null;
  decisionNote: string;
  returnedBy: number | null;
  createdBy: number;
  version: number;
}

const asRecord = (row: Selectable<LeaveRequestTable>): LeaveRecord => ({
  id: row.id,
  staffId: row.staff_id,
  kind: row.kind as LeaveKind,
  startAt: row.start_at,
  endAt: row.end_at,
  reason: row.reason,
  substituteId: row.substitute_id,
  state: row.state as LeaveState,
  submittedAt: row.submitted_at,
  notifiedAt: row.notified_at,
  notifiedTo: row.notified_to,
  approverName: row.approver_name,
  decidedAt: row.decided_at,
  decidedBy: row.decided_by,
  decisionNote: row.decision_note,
  returnedAt: row.returned_at,
  returnedBy: row.returned_by,
  createdBy: row.created_by,
  version: row.version,
});

export interface LeaveFilter {
  /** Requests that touch [from, to); null for all. */
  from: WallMs | null;
  to: WallMs | null;
  staffId?: number | null;
  limit?: number;
}

/** Requests by their begin, the newest first. */
export async function listLeaves(db: ReadDb, filter: LeaveFilter): Promise<LeaveRecord[]> {
  const { from, to, staffId, limit } = filter;
  let query = db.selectFrom('leave_request').selectAll().orderBy('start_at', 'desc').orderBy('id', 'desc');
  if (to !== null) query = query.where('start_at', '<', to);
  if (from !== null) {
    query = query.where((eb) => eb.or([eb('end_at', '>', from), eb('returned_at', '>', from)]));
  }
  if (staffId != null) query = query.where('staff_id', '=', staffId);
  if (limit !== undefined) query = query.limit(limit);
  return (await query.execute()).map(asRecord);
}

/** Approved ones that touch [from, to), also only by an overdue return, in order of their begin. */
export async function approvedLeaves(db: ReadDb, from: WallMs, to: WallMs): Promise<LeaveRecord[]> {
  return (await listLeaves(db, { from, to })).filter(({ state }) => state === 'approved').reverse();
}

/** Requests of people, or naming them as substitutes, that still count in [from, to). */
export async function liveLeaves(db: ReadDb, from: WallMs, to: WallMs): Promise<LeaveRecord[]> {
  return (await listLeaves(db, { from, to })).filter(
    ({ state }) => state === 'approved' || state === 'submitted',
  );
}

export async function findLeave(db: ReadDb, id: number): Promise<LeaveRecord | null> {
  const row = await db.selectFrom('leave_request').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? asRecord(row) : null;
}

/** Display names of accounts by id. */
export async function accountNames(
  db: ReadDb,
  ids: readonly (number | null)[],
): Promise<Map<number, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom('account')
    .select(['id', 'display_name'])
    .where('id', 'in', wanted)
    .execute();
  return new Map(rows.map((row) => [row.id, row.display_name]));
}

export type NewLeave = Pick<
  LeaveRecord,
  | 'staffId'
  | 'kind'
  | 'startAt'
  | 'endAt'
  | 'reason'
  | 'substituteId'
  | 'notifiedAt'
  | 'notifiedTo'
  | 'submittedAt'
  | 'createdBy'
>;

export async function insertLeave(db: WriteTx, leave: NewLeave): Promise<number> {
  const { id } = await db
    .insertInto('leave_request')
    .values({
      staff_id: leave.staffId,
      kind: leave.kind,
      start_at: leave.startAt,
      end_at: leave.endAt,
      reason: leave.reason,
      substitute_id: leave.substituteId,
      state: 'submitted',
      submitted_at: leave.submittedAt,
      notified_at: leave.notifiedAt,
      notified_to: leave.notifiedTo,
      approver_name: '',
      decision_note: '',
      created_by: leave.createdBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export type LeaveChange = Partial<
  Pick<
    LeaveRecord,
    'state' | 'approverName' | 'decidedAt' | 'decidedBy' | 'decisionNote' | 'returnedAt' | 'returnedBy'
  >
>;

/** Writes a change on top of the version it was made for; false when somebody else was faster. */
export async function changeLeave(
  db: WriteTx,
  id: number,
  version: number,
  change: LeaveChange,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('leave_request')
    .set({
      state: change.state,
      approver_name: change.approverName,
      decided_at: change.decidedAt,
      decided_by: change.decidedBy,
      decision_note: change.decisionNote,
      returned_at: change.returnedAt,
      returned_by: change.returnedBy,
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
