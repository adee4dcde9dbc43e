import type { FactView } from '#shared/contracts/assessment';
import { monthOf } from '#shared/domain/time/dates';

/**
 * Where a fact is recorded: an attendance fact opens the story of that person's day, an incident, a meeting or a leave
 * its own record. Null for what has no page.
 */
export function factStory({ source, date, personId }: FactView): string | null {
  const month = monthOf(date);
  if (source.table === 'incident') return `/incidents?month=${month}&open=${source.id}`;
  if (source.table === 'meeting') return `/meetings?month=${month}&open=${source.id}`;
  if (source.table === 'leave_request') return `/leave?month=${month}&open=${source.id}`;
  if (source.table === 'attendance' && personId !== null) {
    return `/month?month=${month}&staff=${personId}&date=${date}`;
  }
  return null;
}
