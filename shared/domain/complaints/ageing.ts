import type { CalendarOverrides } from '../calendar/types';
import { type IsoDate, type WallMs, wallDate } from '../time/wall';
import { readClock, workdaysOver } from './clock';
import type { ComplaintLife } from './life';

/** Upper ends of the ages of open complaints, in working days; what is older has none. */
const AGE_ENDS = [3, 7, 15, 30] as const;

export type OpenComplaint = Pick<ComplaintLife, 'state' | 'replyDue' | 'closeDue'> & { receivedAt: WallMs };

/** Open complaints of an age in working days; `from` and `to` are the days they came in, null when there is none. */
export interface AgeLine {
  /** Up to so many working days; null has no end. */
  upTo: number | null;
  inTime: number;
  overdue: number;
  from: IsoDate | null;
  to: IsoDate | null;
}

/** How long open complaints have been waiting, and which of them are beyond the limit that runs. */
export function ageingOf(
  complaints: readonly OpenComplaint[],
  today: IsoDate,
  calendar: CalendarOverrides,
): AgeLine[] {
  const lines: AgeLine[] = [...AGE_ENDS, null].map((upTo) => ({
    ...{ upTo, inTime: 0, overdue: 0, from: null, to: null },
  }));
  for (const { receivedAt, ...life } of complaints) {
    const day = wallDate(receivedAt);
    const age = workdaysOver(day, today, calendar);
    const line = lines.find(({ upTo }) => upTo === null || age <= upTo)!;
    const late = readClock({ ...life, closedOn: null }, today, calendar).standing === 'overdue';
    line[late ? 'overdue' : 'inTime']++;
    if (line.from === null || day < line.from) line.from = day;
    if (line.to === null || day > line.to) line.to = day;
  }
  return lines;
}
