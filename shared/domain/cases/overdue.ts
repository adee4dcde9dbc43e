import type { CalendarOverrides } from '../calendar/types';
import { workdaysOver } from '../complaints/clock';
import type { IsoDate } from '../time/wall';

export interface OverdueSpan {
  dueOn: IsoDate;
  /** Null while it is still not done. */
  doneOn: IsoDate | null;
  /** The day the office found it: the month it counts in. */
  foundOn: IsoDate;
}

export type OverdueProblem = 'overdue_done_in_time' | 'overdue_found_early' | 'overdue_in_future';

/** Why this is no overdue case on the books; null when it is. */
export function overdueProblem(
  { dueOn, doneOn, foundOn }: OverdueSpan,
  today: IsoDate,
): OverdueProblem | null {
  if (foundOn > today || (doneOn !== null && doneOn > today)) return 'overdue_in_future';
  if (doneOn !== null && doneOn <= dueOn) return 'overdue_done_in_time';
  return foundOn <= dueOn ? 'overdue_found_early' : null;
}

/** Working days over, up to the day it was done, or up to `today` while it is not. */
export const daysOver = (
  { dueOn, doneOn }: OverdueSpan,
  today: IsoDate,
  calendar: CalendarOverrides,
): number => workdaysOver(dueOn, doneOn ?? today, calendar);

/**
 * Working days over as they count: up to the day it was found, or done before that. A case that drags on does not
 * change what a month was charged with.
 */
export const countedDaysOver = (
  { dueOn, doneOn, foundOn }: OverdueSpan,
  calendar: CalendarOverrides,
): number => workdaysOver(dueOn, doneOn !== null && doneOn < foundOn ? doneOn : foundOn, calendar);
