import type { OpenComplaint } from '#shared/domain/complaints/ageing';
import type { ReadDb } from '../../db/handles';

export interface OpenFilter {
  windowId: number | null;
  unitId: number | null;
  area: string | null;
}

/** Complaints that are not yet closed, as far as their clock needs to know; nothing says who complained. */
export async function openComplaints(
  db: ReadDb,
  { windowId, unitId, area }: OpenFilter,
): Promise<OpenComplaint[]> {
  let query = db
    .selectFrom('complaint')
    .leftJoin('window', 'window.id', 'complaint.window_id')
    .leftJoin('staff', 'staff.id', 'complaint.staff_id')
    .select([
      'complaint.state',
      'reply_due as replyDue',
      'close_due as closeDue',
      'received_at as receivedAt',
    ])
    .where('complaint.state', 'not in', ['closed', 'withdrawn']);
  if (windowId !== null) query = query.where('complaint.window_id', '=', windowId);
  if (area !== null) query = query.where('window.area', '=', area);
  if (unitId !== null) {
    query = query.where(
      (eb) => eb.fn.coalesce('complaint.unit_id', 'staff.unit_id', 'window.unit_id'),
      '=',
      unitId,
    );
  }
  return (await query.execute()) as OpenComplaint[];
}
