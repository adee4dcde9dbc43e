import type { Selectable } from 'kysely';
import type { LeaveKind } from '#shared/domain/leave/kinds';
import type { LeaveState, LeaveTimes } from '#shared/domain/leave/life';
import { DAY_MS, type WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';
import type { LeaveRequestTable } from '../../db/tables/leave';

/** 366 days, and the longest stretch of rest that the calendar puts behind them. */
const LONGEST = 400 * DAY_MS;

/** A request as it is stored. */
export interface LeaveRecord extends LeaveTimes {
  id: number;
  staffId: number;
  /** As what it is marked and counted. */
  kind: LeaveKind;
  /** Code of the office's own kind; null for a built-in one. */
  ownKind: string | null;
  reason: string;
  handover: string;
  substituteId: number | null;
  /** Somebody sent by the home unit. */
  standIn: string;
  submittedAt: WallMs;
  notifiedTo: string;
  notifiedHow: string;
  /** How often it was submitted. */
  round: number;
  departedAt: WallMs | null;
  overdueSettled: boolean;
  overdueReason: string;
  approverName: string;
  decidedBy: number | null;
  decisionNote: string;
  returnedBy: number | null;
  createdBy: number;
  version: number;
}

/** A request out of its row. */
export const asRecord = (row: Selectable<LeaveRequestTable>): LeaveRecord => ({
  id: row.id,
  staffId: row.staff_id,
  kind: row.kind as LeaveKind,
  ownKind: row.own_kind,
  startAt: row.start_at,
  endAt: row.end_at,
  reason: row.reason,
  handover: row.handover,
  substituteId: row.substitute_id,
  standIn: row.stand_in,
  state: row.state as LeaveState,
  submittedAt: row.submitted_at,
  notifiedAt: row.notified_at,
  notifiedTo: row.notified_to,
  notifiedHow: row.notified_how,
  round: row.round,
  departedAt: row.departed_at,
  overdueSettled: row.overdue_settled === 1,
  overdueReason: row.overdue_reason,
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
  states?: readonly LeaveState[];
  limit?: number;
}

/** Requests by their begin, the newest first. */
export async function listLeaves(db: ReadDb, filter: LeaveFilter): Promise<LeaveRecord[]> {
  const { from, to, staffId, states, limit } = filter;
  let query = db.selectFrom('leave_request').selectAll().orderBy('start_at', 'desc').orderBy('id', 'desc');
  if (to !== null) query = query.where('start_at', '<', to);
  if (from !== null) {
    // No leave is longer than a year: what began before that ended before `from`, unless its return was overdue.
    query = query.where((eb) =>
      eb.or([
        eb.and([eb('start_at', '>', from - LONGEST), eb('end_at', '>', from)]),
        eb('returned_at', '>', from),
      ]),
    );
  }
  if (staffId != null) query = query.where('staff_id', '=', staffId);
  if (states !== undefined) query = query.where('state', 'in', [...states]);
  if (limit !== undefined) query = query.limit(limit);
  return (await query.execute()).map(asRecord);
}

/** Approved requests without 销假. */
export async function openLeaves(db: ReadDb): Promise<LeaveRecord[]> {
  const rows = await db
    .selectFrom('leave_request')
    .selectAll()
    .where('state', '=', 'approved')
    .where('returned_at', 'is', null)
    .orderBy('end_at')
    .execute();
  return rows.map(asRecord);
}

export async function leavesByIds(db: ReadDb, ids: Iterable<number>): Promise<LeaveRecord[]> {
  const wanted = [...ids];
  if (wanted.length === 0) return [];
  const rows = await db
    .selectFrom('leave_request')
    .selectAll()
    .where('id', 'in', wanted)
    .orderBy('id')
    .execute();
  return rows.map(asRecord);
}

/** Requests in these states, oldest first. */
export async function leavesInStates(db: ReadDb, states: readonly LeaveState[]): Promise<LeaveRecord[]> {
  const rows = await db
    .selectFrom('leave_request')
    .selectAll()
    .where('state', 'in', [...states])
    .orderBy('start_at')
    .execute();
  return rows.map(asRecord);
}

/** Approved ones that touch [from, to), also only by an overdue return, in order of their begin. */
export async function approvedLeaves(db: ReadDb, from: WallMs, to: WallMs): Promise<LeaveRecord[]> {
  return (await listLeaves(db, { from, to, states: ['approved'] })).reverse();
}

/** Requests of people, or naming them as substitutes, that still count in [from, to). */
export function liveLeaves(db: ReadDb, from: WallMs, to: WallMs): Promise<LeaveRecord[]> {
  return listLeaves(db, { from, to, states: ['submitted', 'approved'] });
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

/** What is written on the slip. */
export type Slip = Pick<
  LeaveRecord,
  | 'staffId'
  | 'kind'
  | 'ownKind'
  | 'startAt'
  | 'endAt'
  | 'reason'
  | 'handover'
  | 'substituteId'
  | 'standIn'
  | 'notifiedAt'
  | 'notifiedTo'
  | 'notifiedHow'
>;

const slipColumns = (slip: Slip) => ({
  staff_id: slip.staffId,
  kind: slip.kind,
  own_kind: slip.ownKind,
  start_at: slip.startAt,
  end_at: slip.endAt,
  reason: slip.reason,
  handover: slip.handover,
  substitute_id: slip.substituteId,
  stand_in: slip.standIn,
  notified_at: slip.notifiedAt,
  notified_to: slip.notifiedTo,
  notified_how: slip.notifiedHow,
});

/** A request that is not sent yet. */
export async function insertLeave(
  db: WriteTx,
  slip: Slip & { submittedAt: WallMs; createdBy: number; version: number },
): Promise<number> {
  const { id } = await db
    .insertInto('leave_request')
    .values({
      ...slipColumns(slip),
      state: 'draft',
      round: 0,
      submitted_at: slip.submittedAt,
      approver_name: '',
      decision_note: '',
      created_by: slip.createdBy,
      version: slip.version,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export type LeaveChange = Partial<
  Slip &
    Pick<
      LeaveRecord,
      | 'state'
      | 'submittedAt'
      | 'round'
      | 'approverName'
      | 'decidedAt'
      | 'decidedBy'
      | 'decisionNote'
      | 'departedAt'
      | 'returnedAt'
      | 'returnedBy'
      | 'overdueSettled'
      | 'overdueReason'
    >
>;

const COLUMNS = {
  staffId: 'staff_id',
  kind: 'kind',
  ownKind: 'own_kind',
  startAt: 'start_at',
  endAt: 'end_at',
  reason: 'reason',
  handover: 'handover',
  substituteId: 'substitute_id',
  standIn: 'stand_in',
  notifiedAt: 'notified_at',
  notifiedTo: 'notified_to',
  notifiedHow: 'notified_how',
  state: 'state',
  submittedAt: 'submitted_at',
  round: 'round',
  approverName: 'approver_name',
  decidedAt: 'decided_at',
  decidedBy: 'decided_by',
  decisionNote: 'decision_note',
  departedAt: 'departed_at',
  returnedAt: 'returned_at',
  returnedBy: 'returned_by',
  overdueReason: 'overdue_reason',
} as const satisfies Partial<Record<keyof LeaveChange, keyof LeaveRequestTable>>;

/** Writes a change on top of the version it was made for; false when somebody else was faster. */
export async function changeLeave(
  db: WriteTx,
  id: number,
  version: number,
  { overdueSettled, ...change }: LeaveChange,
): Promise<boolean> {
  const values = Object.fromEntries(
    Object.entries(change).map(([field, value]) => [COLUMNS[field as keyof typeof COLUMNS], value]),
  );
  const settled =
    overdueSettled === undefined ? {} : { overdue_settled: overdueSettled ? (1 as const) : (0 as const) };
  const { numUpdatedRows } = await db
    .updateTable('leave_request')
    .set({ ...values, ...settled, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
