import type { SelectQueryBuilder } from 'kysely';
import type { IncidentSource, IncidentState } from '#shared/domain/incidents/types';
import type { IsoDate } from '#shared/domain/time/wall';
import type { Schema } from '../../db/schema';

/** One word of a search, as what it finds. */
export interface Matches {
  staffIds: readonly number[];
  windowIds: readonly number[];
  itemCodes: readonly string[];
}

/** What narrows incidents down; what is left out or null narrows nothing. */
export interface IncidentFilter {
  /** Days from `from` to `to`, both included. */
  from?: IsoDate | null;
  to?: IsoDate | null;
  /** Only these days. */
  dates?: readonly IsoDate[] | null;
  /** The hour of the day, 0 to 23. */
  hour?: number | null;
  state?: IncidentState | null;
  /** Without those that were dismissed. */
  counted?: boolean;
  staffId?: number | null;
  windowId?: number | null;
  /** Home unit of the person, or of the window where nobody is named. */
  unitId?: number | null;
  /** Part of the hall the window lies in. */
  area?: string | null;
  itemCode?: string | null;
  source?: IncidentSource | null;
  sources?: readonly IncidentSource[] | null;
  eventId?: number | null;
  /** Every word has to find something. */
  words?: readonly Matches[];
}

/** Any question about incidents, narrowed down: lists and figures count the same ones. */
export function narrowIncidents<O>(
  asked: SelectQueryBuilder<Schema, 'incident', O>,
  filter: IncidentFilter,
): SelectQueryBuilder<Schema, 'incident', O> {
  let query = asked;
  if (filter.from) query = query.where('incident.date', '>=', filter.from);
  if (filter.to) query = query.where('incident.date', '<=', filter.to);
  if (filter.dates) query = query.where('incident.date', 'in', [...filter.dates]);
  if (filter.hour != null) {
    query = query
      .where('incident.minute', '>=', filter.hour * 60)
      .where('incident.minute', '<', (filter.hour + 1) * 60);
  }
  if (filter.state) query = query.where('incident.state', '=', filter.state);
  if (filter.counted) {
    query = query.where((eb) =>
      eb.or([eb('incident.outcome', 'is', null), eb('incident.outcome', '<>', 'dismissed')]),
    );
  }
  if (filter.staffId) query = query.where('incident.staff_id', '=', filter.staffId);
  if (filter.windowId) query = query.where('incident.window_id', '=', filter.windowId);
  if (filter.itemCode) query = query.where('incident.item_code', '=', filter.itemCode);
  if (filter.source) query = query.where('incident.source', '=', filter.source);
  if (filter.sources) query = query.where('incident.source', 'in', [...filter.sources]);
  if (filter.eventId) query = query.where('incident.event_id', '=', filter.eventId);
  query = narrowPlaces(query, filter);
  for (const { staffIds, windowIds, itemCodes } of filter.words ?? []) {
    query = query.where((eb) =>
      eb.or([
        eb('incident.staff_id', 'in', [...staffIds]),
        eb('incident.window_id', 'in', [...windowIds]),
        eb('incident.item_code', 'in', [...itemCodes]),
      ]),
    );
  }
  return query;
}

function narrowPlaces<O>(
  asked: SelectQueryBuilder<Schema, 'incident', O>,
  { area, unitId }: IncidentFilter,
): SelectQueryBuilder<Schema, 'incident', O> {
  let query = asked;
  if (area) {
    query = query.where('incident.window_id', 'in', (eb) =>
      eb.selectFrom('window').select('window.id').where('window.area', '=', area),
    );
  }
  if (unitId) {
    query = query.where((eb) =>
      eb.or([
        eb(
          'incident.staff_id',
          'in',
          eb.selectFrom('staff').select('staff.id').where('staff.unit_id', '=', unitId),
        ),
        eb.and([
          eb('incident.staff_id', 'is', null),
          eb(
            'incident.window_id',
            'in',
            eb.selectFrom('window').select('window.id').where('window.unit_id', '=', unitId),
          ),
        ]),
      ]),
    );
  }
  return query;
}
