import type { Traces } from '#shared/domain/attendance/overdue';
import type { SettlementAction } from '#shared/domain/attendance/types';
import { addDays } from '#shared/domain/time/dates';
import { type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { asRecord, type LeaveRecord } from './repo';

/** A leave its person was not back from in time, or is not yet. */
export interface LateLeave extends LeaveRecord {
  /** When the person's next approved leave begins; null for none. */
  nextAt: WallMs | null;
}

/** Approved leaves that ended before `to` with their person still out at `from` or later; of one person when asked. */
export async function lateLeaves(
  db: ReadDb,
  from: WallMs,
  to: WallMs,
  staffId?: number,
): Promise<LateLeave[]> {
  const rows = await db
    .selectFrom('leave_request as late')
    .selectAll('late')
    .select((eb) =>
      eb
        .selectFrom('leave_request as next')
        .whereRef('next.staff_id', '=', 'late.staff_id')
        .whereRef('next.start_at', '>=', 'late.end_at')
        .where('next.state', '=', 'approved')
        .select(({ fn }) => fn.min('next.start_at').as('at'))
        .as('next_at'),
    )
    .where('late.state', '=', 'approved')
    .where('late.kind', '!=', 'outing')
    .where('late.end_at', '<', to)
    .where((eb) =>
      eb.or([
        eb('late.returned_at', 'is', null),
        eb.and([eb('late.returned_at', '>', from), eb('late.returned_at', '>', eb.ref('late.end_at'))]),
      ]),
    )
    .$if(staffId !== undefined, (query) => query.where('late.staff_id', '=', staffId ?? 0))
    .orderBy('late.id')
    .execute();
  return rows
    .map((row) => ({ ...asRecord(row), nextAt: row.next_at }))
    .filter(({ returnedAt, nextAt }) => returnedAt !== null || nextAt === null || nextAt > from);
}

/** What is written about a person that may show where they are from `from` on; punches are read by themselves. */
export async function writtenTraces(
  db: ReadDb,
  staffId: number,
  from: WallMs,
): Promise<Omit<Traces, 'punches'>> {
  const settlements = await db
    .selectFrom('settlement')
    .select(['action', 'corrected_at'])
    .where('staff_id', '=', staffId)
    // A session that runs past midnight is settled on the day it began.
    .where('date', '>=', addDays(wallDate(from), -1))
    .where('corrected_at', '>=', from)
    .where('revoked_at', 'is', null)
    .execute();
  const register = await db
    .selectFrom('outing')
    .select('out_at as out')
    .where('staff_id', '=', staffId)
    .where('out_at', '>=', from)
    .where('revoked_at', 'is', null)
    .execute();
  const next = await db
    .selectFrom('leave_request')
    .select(({ fn }) => fn.min('start_at').as('at'))
    .where('staff_id', '=', staffId)
    .where('start_at', '>=', from)
    .where('state', '=', 'approved')
    .executeTakeFirst();
  return {
    settlements: settlements.map((row) => ({
      action: row.action as SettlementAction,
      at: row.corrected_at,
    })),
    register,
    nextLeaveAt: next?.at ?? null,
  };
}
