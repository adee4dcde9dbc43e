import type { IsoDate, WallMs } from '../time/wall';
import type { ExceptionKind, PersonMonthResult, Reason, SessionCode, SessionResult } from './types';

/** One exception of one person, as the list of exceptions and the rulebook want it. */
export interface ExceptionFact {
  /** Stable over recomputing: `staff:date:session`. */
  id: string;
  staffId: string;
  windowId: string | null;
  date: IsoDate;
  session: SessionCode;
  kind: ExceptionKind;
  settled: boolean;
  in: WallMs | null;
  out: WallMs | null;
  /** Minutes; both can stand beside a missing punch. */
  late: number;
  early: number;
  reasons: readonly Reason[];
}

/** Where a session was served, by the window of its day. */
export const windowOf = (ofDay: string | null, { windowId }: SessionResult): string | null =>
  windowId === undefined ? ofDay : windowId;

/** Id of the exception of a session, whether there is one or not. */
export function exceptionId(staffId: string, date: IsoDate, session: SessionCode): string {
  return `${staffId}:${date}:${session}`;
}

/** Every exception of the given results: unsettled first, then by date, then by person. */
export function exceptionsOf(results: readonly PersonMonthResult[]): ExceptionFact[] {
  const facts: ExceptionFact[] = [];
  for (const { staffId, days } of results) {
    for (const { date, windowId, sessions } of days) {
      for (const session of sessions) {
        if (!session.exception) continue;
        facts.push({
          id: exceptionId(staffId, date, session.session),
          staffId,
          windowId: windowOf(windowId, session),
          date,
          session: session.session,
          kind: session.exception.kind,
          settled: session.exception.settled,
          in: session.in,
          out: session.out,
          late: session.late,
          early: session.early,
          reasons: session.reasons,
        });
      }
    }
  }
  return facts.sort(byUrgency);
}

function byUrgency(a: ExceptionFact, b: ExceptionFact): number {
  return Number(a.settled) - Number(b.settled) || compare(a.date, b.date) || compare(a.staffId, b.staffId);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
