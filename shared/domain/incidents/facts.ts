import { byDateAndId, FACT_TAG, type Fact } from '../assessment/facts';
import { formatMinute, type IsoDate, type MinuteOfDay } from '../time/wall';
import type { IncidentState } from './types';

export interface IncidentForFacts {
  id: number;
  state: IncidentState;
  staffId: number | null;
  windowId: number | null;
  /** Home unit of the person, or of the window when no person is named. */
  unitId: number | null;
  date: IsoDate;
  minute: MinuteOfDay | null;
  itemCode: string;
  place: string;
  /** Hundredths chosen inside a clause's range; null leaves it to the clause. */
  points: number | null;
  decisionReason: string;
  decidedByName: string | null;
}

/**
 * Confirmed incidents as facts to charge, dismissed ones tagged `waived` so that the result shows what was not
 * charged, why, and by whom (seed rows 7, 192). What is still undecided gives no fact.
 */
export function buildIncidentFacts(incidents: readonly IncidentForFacts[]): Fact[] {
  return incidents
    .filter(({ state }) => state !== 'recorded')
    .map(factOf)
    .sort(byDateAndId);
}

function factOf(incident: IncidentForFacts): Fact {
  const label = labelOf(incident);
  return {
    id: `incident:${incident.id}`,
    kind: 'incident',
    staffId: incident.staffId,
    windowId: incident.windowId,
    unitId: incident.unitId,
    date: incident.date,
    item: incident.itemCode,
    tags: incident.state === 'dismissed' ? [FACT_TAG.waived] : [],
    ...(incident.points === null ? {} : { points: incident.points }),
    ...(label === '' ? {} : { label }),
    source: { table: 'incident', id: incident.id },
  };
}

/** Stands beside the item's name: when and where; for a dismissed one why and by whom. */
function labelOf({ minute, place, state, decisionReason, decidedByName }: IncidentForFacts): string {
  const parts = [minute === null ? '' : formatMinute(minute), place];
  if (state === 'dismissed') parts.push(decisionReason, decidedByName ?? '');
  return parts.filter((part) => part !== '').join(' · ');
}
