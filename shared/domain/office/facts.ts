import { byDateAndId, type Fact } from '../assessment/facts';
import type { CalendarOverrides } from '../calendar/types';
import { workdaysOver } from '../complaints/clock';
import { formatDate } from '../documents/format';
import type { ConsequenceTarget } from '../incidents/consequences';
import type { IsoDate } from '../time/wall';

/** What the supervision office owes of itself; the items of its `duty` facts. */
export const OFFICE_DUTIES = ['office_report', 'office_round', 'office_complaint', 'office_notice'] as const;
export type OfficeDuty = (typeof OFFICE_DUTIES)[number];

/** Something the office had to do by a day. */
export interface OfficeDutyRecord {
  duty: OfficeDuty;
  /** The record it came from; `key` tells apart what has no id of its own. */
  source: { table: string; id: string | number };
  key: string;
  /** In the words of the office. */
  label: string;
  dueOn: IsoDate;
  /** Null while it is not done. */
  doneOn: IsoDate | null;
}

/**
 * Duties of the supervision office that were not kept (seed rows 65, 81, 127–129): a limit counts once, dated on its
 * last day, when it was done later or is not done although that day is over. What was done in time gives no fact.
 *
 * @param today what is due later is not missed yet
 */
export function buildOfficeFacts(
  officeId: number,
  duties: readonly OfficeDutyRecord[],
  today: IsoDate,
  calendar: CalendarOverrides,
): Fact[] {
  return duties
    .filter(({ dueOn, doneOn }) => (doneOn ?? today) > dueOn)
    .map(
      ({ duty, source, key, label, dueOn, doneOn }): Fact => ({
        id: `office:${duty}:${key}`,
        kind: 'duty',
        ...{ staffId: null, windowId: null, unitId: officeId, date: dueOn },
        item: duty,
        // How long it stays undone would change from day to day: only what was done late has a length.
        days: doneOn === null ? 0 : workdaysOver(dueOn, doneOn, calendar),
        tags: [],
        label: `${label} · ${doneOn === null ? '未完成' : `${formatDate(doneOn)}完成`}`,
        source,
      }),
    )
    .sort(byDateAndId);
}

/** A check round that was held. */
export interface HeldRound {
  id: number;
  kind: string;
  date: IsoDate;
}

/** Rounds the office held, for a required count (K12). */
export const buildRoundFacts = (officeId: number, rounds: readonly HeldRound[]): Fact[] =>
  rounds
    .map(
      ({ id, kind, date }): Fact => ({
        id: `office:round:${id}`,
        kind: 'round',
        ...{ staffId: null, windowId: null, unitId: officeId, date },
        item: kind,
        tags: [],
        source: { table: 'inspection_round', id },
      }),
    )
    .sort(byDateAndId);

/** 连带责任 that was decided beside an incident. */
export interface LiabilityRecord {
  id: number;
  incidentId: number;
  /** Kind of the consequence: `talk_reminder`, `unit_letter`, … */
  kind: string;
  target: ConsequenceTarget;
  /** Home unit of whom the incident is about. */
  unitId: number | null;
  decidedOn: IsoDate;
  label: string;
}

const OF_UNIT: readonly ConsequenceTarget[] = ['unit', 'unit_head'];
const OF_OFFICE: readonly ConsequenceTarget[] = ['supervisor', 'office'];

/**
 * Joint liability of units and of the office (seed rows 127, 128, 133, 143), on the day it was decided. That of a
 * window manager is the person's own and gives none.
 */
export function buildLiabilityFacts(officeId: number | null, records: readonly LiabilityRecord[]): Fact[] {
  return records
    .flatMap(({ id, incidentId, kind, target, unitId, decidedOn, label }): Fact[] => {
      const who = OF_UNIT.includes(target) ? unitId : OF_OFFICE.includes(target) ? officeId : null;
      if (who === null) return [];
      return [
        {
          id: `consequence:${id}`,
          kind: 'liability',
          ...{ staffId: null, windowId: null, unitId: who, date: decidedOn },
          item: kind,
          tags: [`target:${target}`],
          label,
          source: { table: 'incident', id: incidentId },
        },
      ];
    })
    .sort(byDateAndId);
}
