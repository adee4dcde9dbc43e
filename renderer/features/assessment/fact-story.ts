import type { FactView } from '#shared/contracts/assessment';
import { monthOf } from '#shared/domain/time/dates';

/** Pages that show one record beside a list of a month. */
const LISTS: Readonly<Record<string, string>> = {
  incident: '/incidents',
  meeting: '/meetings',
  leave_request: '/leave',
  complaint: '/complaints',
  rectification: '/rectification',
  supervised_task: '/tasks',
};

/**
 * Where a fact is recorded: an attendance fact opens the story of that person's day with its punches, ballots their
 * round, figures of cases their month, anything else its own record with its photos. Null for what has no page.
 */
export function factStory({ source, date, personId }: FactView): string | null {
  const month = monthOf(date);
  const list = LISTS[source.table];
  if (list) return `${list}?month=${month}&open=${source.id}`;
  if (source.table === 'evaluation_round') return `/evaluation/${source.id}`;
  if (source.table === 'inspection_round') return `/inspections/${source.id}`;
  if (source.table === 'supervisor_report') return '/inspectors';
  if (source.table === 'case_month') return `/cases?month=${month}`;
  if (source.table === 'mark') return `/marks?month=${month}&open=${encodeURIComponent(source.id)}`;
  if (source.table === 'overdue_case') return `/cases/overdue?month=${month}`;
  if (source.table === 'attendance' && personId !== null) {
    return `/month?month=${month}&staff=${personId}&date=${date}`;
  }
  return null;
}
