import type { OfficeDutyRecord } from '#shared/domain/office/facts';
import { firstDay, lastDay } from '#shared/domain/time/dates';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';

/** Complaints to be settled by a day of the month: the limit for the whole matter is the office's own. */
export async function complaintLimits(db: ReadDb, month: Month): Promise<OfficeDutyRecord[]> {
  const rows = await db
    .selectFrom('complaint')
    .select(['id', 'no', 'subject', 'close_due as dueOn', 'closed_on as doneOn'])
    .where('close_due', '>=', firstDay(month))
    .where('close_due', '<=', lastDay(month))
    .where('state', '<>', 'withdrawn')
    .orderBy('id')
    .execute();
  return rows.map(({ id, no, subject, dueOn, doneOn }) => ({
    ...{ duty: 'office_complaint', source: { table: 'complaint', id }, key: String(id) },
    ...{ label: `${no} · ${subject}`, dueOn, doneOn },
  }));
}
