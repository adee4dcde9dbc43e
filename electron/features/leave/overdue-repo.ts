import type { WallMs } from '#shared/domain/time/wall';
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
