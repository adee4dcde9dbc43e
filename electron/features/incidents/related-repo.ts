import type { Relation } from '#shared/domain/incidents/types';
import type { ReadDb } from '../../db/handles';
import type { IncidentRecord } from './repo';

/** Which incidents stand beside one, and as what: of the same event, what it came from, what came from it. */
export async function relatedTo(
  db: ReadDb,
  { id, eventId, causeId, mergedInto }: IncidentRecord,
): Promise<{ id: number; relation: Relation }[]> {
  const rows = await db
    .selectFrom('incident')
    .select(['id', 'event_id', 'cause_id', 'merged_into'])
    .where('id', '<>', id)
    .where((eb) =>
      eb.or([
        eb('event_id', '=', eventId),
        eb('id', 'in', [causeId ?? 0, mergedInto ?? 0]),
        eb('cause_id', '=', id),
        eb('merged_into', '=', id),
      ]),
    )
    .orderBy('id')
    .execute();
  return rows.map((row) => {
    if (row.id === causeId) return { id: row.id, relation: 'cause' };
    if (row.cause_id === id) return { id: row.id, relation: 'joint' };
    if (row.id === mergedInto) return { id: row.id, relation: 'merged_into' };
    return { id: row.id, relation: row.merged_into === id ? 'merged' : 'event' };
  });
}

/** How many people each of these events names. */
export async function peopleOfEvents(
  db: ReadDb,
  eventIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (eventIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('incident')
    .select((eb) => ['event_id', eb.fn.count<number>('staff_id').distinct().as('people')])
    .where('event_id', 'in', [...new Set(eventIds)])
    .groupBy('event_id')
    .execute();
  return new Map(rows.map(({ event_id, people }) => [event_id, people]));
}

/** The round in which the look was taken that an incident comes from. */
export async function roundOf(db: ReadDb, checkId: number | null): Promise<number | null> {
  if (checkId === null) return null;
  const row = await db
    .selectFrom('round_check')
    .select('round_id')
    .where('id', '=', checkId)
    .executeTakeFirst();
  return row?.round_id ?? null;
}
