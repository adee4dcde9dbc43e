import type { FactView } from '#shared/contracts/assessment';
import type { Permission } from '#shared/contracts/roles';
import { monthOf } from '#shared/domain/time/dates';

type Place = readonly [needs: Permission, address: string];

/** Pages that show one record beside a list of a month. */
const LISTS: Readonly<Record<string, Place>> = {
  incident: ['incidents.read', '/incidents'],
  meeting: ['attendance.read', '/meetings'],
  leave_request: ['leave.read', '/leave'],
  complaint: ['complaints.own', '/complaints'],
  rectification: ['rectification.own', '/rectification'],
  supervised_task: ['cases.read', '/tasks'],
};

/**
 * Where a fact is recorded: an attendance fact opens the story of that person's day with its punches, ballots those of
 * whoever they are about, figures of cases their month, anything else its own record with its photos. Null for what has
 * no page, or none that whoever asks may open.
 */
export function factStory(fact: FactView, can: (permission: Permission) => boolean): string | null {
  const place = placeOf(fact);
  return place && can(place[0]) ? place[1] : null;
}

function placeOf({ source, date, personId, aboutId }: FactView): Place | null {
  const month = monthOf(date);
  const list = LISTS[source.table];
  if (list) return [list[0], `${list[1]}?month=${month}&open=${source.id}`];
  switch (source.table) {
    case 'evaluation_round':
      return ['evaluation.read', `/evaluation/${source.id}${aboutId === null ? '' : `?subject=${aboutId}`}`];
    case 'inspection_round':
      return ['inspections.read', `/inspections/${source.id}`];
    case 'supervisor_report':
      return ['inspectors.read', '/inspectors'];
    case 'case_month':
      return ['cases.read', `/cases?month=${month}`];
    case 'overdue_case':
      return ['cases.read', `/cases/overdue?month=${month}`];
    case 'mark':
      return ['marks.read', `/marks?month=${month}&open=${encodeURIComponent(source.id)}`];
    case 'attendance':
      return personId === null
        ? null
        : ['attendance.read', `/month?month=${month}&staff=${personId}&date=${date}`];
    default:
      return null;
  }
}
