import { byDateAndId, FACT_TAG, type Fact } from '../assessment/facts';
import type { CalendarOverrides } from '../calendar/types';
import { monthOf } from '../time/dates';
import type { IsoDate, Month } from '../time/wall';
import { workdaysOver } from './clock';
import { FORWARDED_KINDS, type StepType, type Verdict } from './types';

export interface ComplaintForFacts {
  id: number;
  no: string;
  kindCode: string;
  categoryCode: string;
  subject: string;
  channel: string;
  staffId: number | null;
  windowId: number | null;
  unitId: number | null;
  verdict: Verdict | null;
  verdictOn: IsoDate | null;
  repeat: boolean;
  /** Every step of its story, in order. */
  steps: readonly FactStep[];
}

export interface FactStep {
  id: number;
  type: StepType;
  onDate: IsoDate;
  /** The limit that ran when the step was taken. */
  due: IsoDate | null;
  dueBefore: IsoDate | null;
  result: string;
}

/**
 * What complaints give the assessment of a month: the verdict on its day, each reply that was sent back (seed row
 * 82), and each limit the window missed (rows 81, 84). A missed limit counts once, on the day it was urged or, where
 * nobody urged, on the day the late reply came: no fact changes because time goes by.
 */
export function buildComplaintFacts(
  complaints: readonly ComplaintForFacts[],
  month: Month,
  calendar: CalendarOverrides,
): Fact[] {
  return complaints
    .flatMap((complaint) => [
      ...verdictFacts(complaint),
      ...complaint.steps.filter(({ type }) => type === 'return').map((step) => returnFact(complaint, step)),
      ...lateSteps(complaint.steps).map((step) => lateFact(complaint, step, calendar)),
    ])
    .filter(({ date }) => monthOf(date) === month)
    .sort(byDateAndId);
}

function verdictFacts(complaint: ComplaintForFacts): Fact[] {
  const { id, verdict, verdictOn, staffId } = complaint;
  if (verdict === null || verdictOn === null) return [];
  return [
    {
      ...baseOf(complaint, `complaint:${id}`, verdictOn),
      kind: 'complaint',
      staffId,
      item: complaint.categoryCode,
      event: eventOf(complaint),
      tags: [verdict, ...(complaint.repeat ? ['repeated'] : []), `channel:${complaint.channel}`],
      label: `${complaint.no} · ${complaint.subject}`,
    },
  ];
}

/** An incident made of the complaint is the same act: one of both is charged (K19). */
function eventOf({ id, staffId, steps }: ComplaintForFacts): string {
  const incident = steps.findLast(({ type }) => type === 'incident')?.result;
  return incident ? `incident:${incident}:${staffId ?? 0}` : `complaint:${id}`;
}

/** Handling a complaint is the window's duty, not that of the person complained about. */
function returnFact(complaint: ComplaintForFacts, step: FactStep): Fact {
  const forwarded = FORWARDED_KINDS.includes(complaint.kindCode);
  return {
    ...baseOf(complaint, `complaint:${complaint.id}:return:${step.id}`, step.onDate),
    kind: 'incident',
    staffId: null,
    item: forwarded ? 'forwarded_redone' : 'complaint_redone',
    tags: [],
    label: `${complaint.no} · 退回重办`,
  };
}

/** For each limit the first sign that it was missed. */
function lateSteps(steps: readonly FactStep[]): FactStep[] {
  const seen = new Set<IsoDate>();
  return steps.filter(({ type, due, onDate }) => {
    const late = (type === 'urge' || type === 'reply') && due !== null && onDate > due && !seen.has(due);
    if (late) seen.add(due);
    return late;
  });
}

function lateFact(complaint: ComplaintForFacts, step: FactStep, calendar: CalendarOverrides): Fact {
  return {
    ...baseOf(complaint, `complaint:${complaint.id}:late:${step.id}`, step.onDate),
    kind: 'duty',
    staffId: null,
    item: complaint.kindCode,
    days: workdaysOver(step.due!, step.onDate, calendar),
    tags: step.type === 'urge' ? [FACT_TAG.urged] : [],
    label: `${complaint.no} · 逾期未答复`,
  };
}

const baseOf = ({ id: row, windowId, unitId }: ComplaintForFacts, id: string, date: IsoDate) => ({
  id,
  windowId,
  unitId,
  date,
  source: { table: 'complaint', id: row },
});
