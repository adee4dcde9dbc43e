import { byDateAndId, FACT_TAG, type Fact } from '../assessment/facts';
import { formatMinute, type IsoDate, type MinuteOfDay } from '../time/wall';
import { counts, type Ground, type IncidentState, type Outcome } from './types';

export interface IncidentForFacts {
  id: number;
  state: IncidentState;
  outcome: Outcome | null;
  /** One event may hold several incidents: of several people, or several items of one act. */
  eventId: number;
  /** The act somebody answers for beside who did it (连带责任); null for the act itself. */
  cause: { eventId: number; staffId: number | null } | null;
  staffId: number | null;
  windowId: number | null;
  /** Home unit of the person, or of the window when no person is named. */
  unitId: number | null;
  date: IsoDate;
  minute: MinuteOfDay | null;
  itemCode: string;
  /** The lighter item it was reduced to; null when it stayed. */
  decidedItem: string | null;
  place: string;
  /** Hundredths chosen inside a clause's range; null leaves it to the clause. */
  points: number | null;
  /** What it was reduced to inside the range. */
  decidedPoints: number | null;
  ground: Ground | null;
  decisionReason: string;
  decidedByName: string | null;
}

/**
 * Decided incidents as facts: upheld and reduced ones to charge, dismissed ones tagged `waived` or `exempt` so that
 * the result shows what was not charged, why, and by whom (seed rows 7, 192). What is undecided gives no fact, and
 * each incident gives one at most.
 */
export function buildIncidentFacts(incidents: readonly IncidentForFacts[]): Fact[] {
  return [...new Map(incidents.map((incident) => [incident.id, incident])).values()]
    .filter((incident) => counts(incident) || incident.outcome === 'dismissed')
    .map(factOf)
    .sort(byDateAndId);
}

function factOf(incident: IncidentForFacts): Fact {
  const { id, staffId, windowId, unitId, date, decisionReason, decidedByName } = incident;
  // Who answers for an act is charged in person; to window and unit it is one act with that of who did it.
  const act = incident.cause ?? incident;
  const label = labelOf(incident);
  const points = incident.decidedPoints ?? incident.points;
  const dismissed = incident.outcome === 'dismissed';
  return {
    id: `incident:${id}`,
    kind: 'incident',
    staffId,
    windowId,
    unitId,
    date,
    item: incident.decidedItem ?? incident.itemCode,
    // Several people of one event are charged each (人次); only one person's items of it are one act.
    event: `incident:${act.eventId}:${act.staffId ?? 0}`,
    tags: dismissed ? [incident.ground === 'exempt' ? FACT_TAG.exempt : FACT_TAG.waived] : [],
    ...(dismissed && decisionReason !== ''
      ? { waiver: { by: decidedByName ?? '', reason: decisionReason } }
      : {}),
    ...(points === null ? {} : { points }),
    ...(label === '' ? {} : { label }),
    source: { table: 'incident', id },
  };
}

/** Stands beside the item's name: when and where; for a dismissed or reduced one why and by whom. */
function labelOf({ minute, place, outcome, decisionReason, decidedByName }: IncidentForFacts): string {
  const parts = [minute === null ? '' : formatMinute(minute), place];
  if (outcome === 'dismissed' || outcome === 'reduced') parts.push(decisionReason, decidedByName ?? '');
  return parts.filter((part) => part !== '').join(' · ');
}
