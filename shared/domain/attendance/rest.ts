import type { WallMs } from '../time/wall';
import type { PlannedDay } from './plan';
import type { Reason, RestReason, SessionResult } from './types';

/** What everybody shares on a day of rest, with punches and without: a third of a month is like this. */
const shared = new WeakMap<PlannedDay, Map<string, readonly SessionResult[]>>();

/** The sessions of a day on which nothing is expected. `punches` of the calendar day stay in sight. */
export function restSessions(
  day: PlannedDay,
  rest: RestReason,
  punches: readonly WallMs[],
): readonly SessionResult[] {
  // The end of a night that began yesterday is no work on a rest day.
  const nightEnds = day.slots[0]?.previousTo ?? Number.NEGATIVE_INFINITY;
  const came = punches.some((at) => at >= nightEnds);
  const key = came ? `${rest} came` : rest;
  const known = shared.get(day) ?? new Map<string, readonly SessionResult[]>();
  const found = known.get(key);
  if (found) return found;
  const plain: Reason = { code: rest, ref: rest === 'not_posted' ? null : day.calendarName };
  const sessions = sessionsWith(day, came ? [plain, { code: 'punch_on_rest_day', ref: null }] : [plain]);
  shared.set(day, known.set(key, sessions));
  return sessions;
}

function sessionsWith(day: PlannedDay, reasons: readonly Reason[]): SessionResult[] {
  return day.planned.map((session) => ({
    session: session.rule.code,
    start: session.start,
    end: session.end,
    status: 'rest',
    in: null,
    out: null,
    inSlot: null,
    outSlot: null,
    late: 0,
    early: 0,
    reasons,
    exception: null,
  }));
}
