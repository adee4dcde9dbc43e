import { sql } from 'kysely';
import type { ItemTally, WindowTally } from '#shared/domain/statistics/figures';
import type { IsoDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { type IncidentFilter, narrowIncidents } from '../incidents/index';

const count = sql<number>`count(*)`.as('count');

/** Findings by day, item and source: in the order of the index `incident_figures`, so nothing is sorted. */
export async function itemTallies(db: ReadDb, filter: IncidentFilter): Promise<ItemTally[]> {
  return narrowIncidents(db.selectFrom('incident'), filter)
    .select(['incident.date', 'incident.item_code as itemCode', 'incident.source', count])
    .groupBy(['incident.date', 'incident.item_code', 'incident.source'])
    .execute();
}

/** Findings by window, the most first. */
export async function windowCounts(
  db: ReadDb,
  filter: IncidentFilter,
): Promise<{ key: number; count: number }[]> {
  const rows = await narrowIncidents(db.selectFrom('incident'), filter)
    .select(['incident.window_id as key', count])
    .where('incident.window_id', 'is not', null)
    .groupBy('incident.window_id')
    .orderBy('count', 'desc')
    .orderBy('incident.window_id')
    .execute();
  return rows.flatMap(({ key, count: own }) => (key === null ? [] : [{ key, count: own }]));
}

/** Findings by month of a few windows. */
export async function windowTallies(
  db: ReadDb,
  filter: IncidentFilter,
  windowIds: readonly number[],
): Promise<WindowTally[]> {
  if (windowIds.length === 0) return [];
  const rows = await narrowIncidents(db.selectFrom('incident'), filter)
    .select([sql<string>`substr(incident.date, 1, 7)`.as('month'), 'incident.window_id as windowId', count])
    .where('incident.window_id', 'in', [...windowIds])
    .groupBy(['month', 'incident.window_id'])
    .execute();
  return rows as WindowTally[];
}

/** Findings by day and hour; the hour is null where no time was noted. */
export async function hoursOf(
  db: ReadDb,
  filter: IncidentFilter,
): Promise<{ date: IsoDate; hour: number | null; count: number }[]> {
  return narrowIncidents(db.selectFrom('incident'), filter)
    .select(['incident.date', sql<number | null>`incident.minute / 60`.as('hour'), count])
    .groupBy(['incident.date', 'hour'])
    .execute();
}

/** People found more than once, the most often first, and in how many items. */
export async function repeatersOf(
  db: ReadDb,
  filter: IncidentFilter,
  limit: number,
): Promise<{ staffId: number; count: number; items: number }[]> {
  const people = await narrowIncidents(db.selectFrom('incident'), filter)
    .select(['incident.staff_id as staffId', count])
    .where('incident.staff_id', 'is not', null)
    .groupBy('incident.staff_id')
    .having(sql<number>`count(*)`, '>', 1)
    .orderBy('count', 'desc')
    .orderBy('incident.staff_id')
    .limit(limit)
    .execute();
  if (people.length === 0) return [];
  const kinds = await narrowIncidents(db.selectFrom('incident'), filter)
    .select(['incident.staff_id as staffId', sql<number>`count(distinct incident.item_code)`.as('items')])
    .where(
      'incident.staff_id',
      'in',
      people.map(({ staffId }) => staffId),
    )
    .groupBy('incident.staff_id')
    .execute();
  const items = new Map(kinds.map((row) => [row.staffId, row.items]));
  return people.flatMap(({ staffId, count: own }) =>
    staffId === null ? [] : [{ staffId, count: own, items: items.get(staffId) ?? 0 }],
  );
}
