import { DAY_MS, startOfDay, type WallMs } from '../time/wall';
import type { OutingEntry } from './person';
import type { PlannedDay } from './plan';
import type { AwayInterval, SessionResult } from './types';

/** What the register says about one day. */
export interface RegisteredAway {
  away: readonly AwayInterval[];
  /** Entries whose back time nobody knows, and from when on they cover nothing more. */
  unclear: readonly { id: string; from: WallMs }[];
}

const NOTHING_ENTERED: RegisteredAway = { away: [], unclear: [] };

/**
 * Outings and trainings of one day as intervals. One that is closed covers from out to back. Without a back time
 * nobody is taken to be back: it covers until the time that was agreed, else to the end of the session it began in,
 * and what follows is judged by its punches alone.
 */
export function registerAway(day: PlannedDay, register: readonly OutingEntry[]): RegisteredAway {
  if (register.length === 0) return NOTHING_ENTERED;
  const away: AwayInterval[] = [];
  const unclear: { id: string; from: WallMs }[] = [];
  for (const entry of register) {
    const to = entry.back ?? entry.due ?? endOfSession(day, entry.out);
    if (to > entry.out) away.push({ id: entry.id, kind: entry.kind, from: entry.out, to });
    if (entry.back === null) unclear.push({ id: entry.id, from: to });
  }
  return { away, unclear };
}

/** End of the session somebody left, or of the next one who left in a break; without any, the moment itself. */
function endOfSession(day: PlannedDay, out: WallMs): WallMs {
  if (out < day.startsAt || out >= day.startsAt + DAY_MS) return out;
  return day.planned.find((session) => session.end > out)?.end ?? out;
}

/** Names the register where a later session of the day lacks its begin: the person may still have been out. */
export function noteUnclear(
  sessions: SessionResult[],
  unclear: RegisteredAway['unclear'],
  date: PlannedDay['date'],
): void {
  const midnight = startOfDay(date);
  for (const { id, from } of unclear) {
    if (from < midnight || from >= midnight + DAY_MS) continue;
    sessions.forEach((session, n) => {
      if (session.end <= from || (!session.exception && session.status !== 'open')) return;
      if (session.in !== null && session.late === 0) return;
      sessions[n] = { ...session, reasons: [...session.reasons, { code: 'back_unclear', ref: id }] };
    });
  }
}
