import { sql } from 'kysely';
import type { Tally } from '#shared/domain/statistics/figures';
import type { IsoDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { type IncidentFilter, narrowIncidents } from '../incidents/index';

/** Findings by month, item, window and source; the index `incident_figures` holds all that is asked for. */
export async function talliesOf(db: ReadDb, filter: IncidentFilter): Promise<Tally[]> {
  return narrowIncidents(db.selectFrom('incident'), filter)
    .select([
      sql<string>`substr(incident.date, 1, 7)`.as('month'),
      'incident.item_code as itemCode',
      'incident.window_id as windowId',
      'incident.source',
      sql<number>`count(*)`.as('count'),
    ])
    .groupBy(['month', 'incident.item_code', 'incident.window_id', 'incident.source'])
    .execute();
}

/** Findings by day and hour; the hour is null where no time was noted. */
export async function hoursOf(
  db: ReadDb,
  filter: IncidentFilter,
): Promise<{ date: IsoDate; hour: number | null; count: number }[]> {
  return narrowIncidents(db.selectFrom('incident'), filter)
    .select([
      'incident.date',
      sql<number | null>`incident.minute / 60`.as('hour'),
      sql<number>`count(*)`.as('count'),
    ])
    .groupBy(['incident.date', 'hour'])
    .execute();
}

/** People found more than once, the most often first. */
export async function repeatersOf(
  db: ReadDb,
  filter: IncidentFilter,
  limit: number,
): Promise<{ staffId: number; count: number; items: number }[]> {
  const rows = await narrowIncidents(db.selectFrom('incident'), filter)
    .select([
      'incident.staff_id as staffId',
      sql<number>`count(*)`.as('count'),
      sql<number>`count(distinct incident.item_code)`.as('items'),
    ])
    .where('incident.staff_id', 'is not', null)
    .groupBy('incident.staff_id')
    .having(sql<number>`count(*)`, '>', 1)
    .orderBy('count', 'desc')
    .orderBy('incident.staff_id')
    .limit(limit)
    .execute();
  return rows.flatMap(({ staffId, ...row }) => (staffId === null ? [] : [{ staffId, ...row }]));
}
