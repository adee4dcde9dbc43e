import type { Duty } from '../roster/types';
import type { IsoDate } from '../time/wall';
import type { DutySession } from './person';
import type { PlacedSession } from './shape';
import type { PunchRule, SessionCode, SessionResult, SessionRule } from './types';

const CODES = { noon: 'duty_noon', weekend: 'duty_weekend' } as const;
const PREFIX = 'duty_';

/** True for a session the roster adds to the timetable. */
export const isDuty = (code: SessionCode): boolean => code.startsWith(PREFIX);

/** Which duty a session of one is, also the second of a day (`duty_noon_2`). */
export const dutyKind = (code: SessionCode): 'noon' | 'weekend' =>
  code.startsWith(CODES.noon) ? 'noon' : 'weekend';

/** Noon and weekend duties of the roster as sessions. Leading and standing in add none: they are no time of their own. */
export function dutySessions(duties: readonly Duty[]): Map<number, DutySession[]> {
  const people = new Map<number, DutySession[]>();
  for (const duty of duties) {
    if (duty.kind !== 'noon' && duty.kind !== 'weekend') continue;
    const session: DutySession = {
      id: String(duty.id),
      date: duty.date,
      code: CODES[duty.kind],
      windowId: duty.windowId === null ? null : String(duty.windowId),
      start: duty.startMinute,
      end: duty.endMinute,
    };
    people.set(duty.staffId, [...(people.get(duty.staffId) ?? []), session]);
  }
  return people;
}

/** Whoever has less than this between a session and a duty stays: no punch is asked at that end. */
export const STAYS_WITHIN = 30;

const ARRIVE: PunchRule = { before: 90, after: 120, grace: 0 };
const LEAVE: PunchRule = { before: 120, after: 180, grace: 0 };

/**
 * Adds the duties of a day to its sessions, in order of time. A duty takes what the sessions leave free. Where it
 * follows a session within half an hour, or one follows it, the person works through: neither the way out of the one
 * nor the way in of the other is asked, so that nobody has to punch four times over noon for staying.
 */
export function withDuties(
  sessions: readonly PlacedSession[],
  duties: readonly DutySession[],
): PlacedSession[] {
  if (duties.length === 0) return [...sessions];
  const grace = graceOf(sessions);
  let day = [...sessions];
  for (const duty of duties) day = insertDuty(day, duty, grace);
  return day;
}

function insertDuty(day: readonly PlacedSession[], duty: DutySession, grace: Grace): PlacedSession[] {
  const free = freePart(day, duty);
  if (!free) return [...day];
  const previous = day.findLast(({ rule }) => rule.end <= free.start);
  const next = day.find(({ rule }) => rule.start >= free.end);
  const stays = previous !== undefined && free.start - previous.rule.end <= STAYS_WITHIN;
  const staysOn = next !== undefined && next.rule.start - free.end <= STAYS_WITHIN;
  const rule: SessionRule = {
    code: duty.code,
    ...free,
    in: stays ? null : { ...ARRIVE, grace: grace.in },
    out: staysOn ? null : { ...LEAVE, grace: grace.out },
  };
  const others = day.map((session) => {
    if (stays && session === previous) return { ...session, rule: { ...session.rule, out: null } };
    if (staysOn && session === next) return { ...session, rule: { ...session.rule, in: null } };
    return session;
  });
  return [...others, { rule, windowId: duty.windowId, notice: null }].sort(
    (a, b) => a.rule.start - b.rule.start,
  );
}

type Times = Pick<SessionRule, 'start' | 'end'>;

/** The first stretch of the duty no session has; null when the timetable asks for all of it anyway. */
function freePart(day: readonly PlacedSession[], duty: Times): Times | null {
  let { start, end } = duty;
  for (const { rule } of day) {
    if (rule.end <= start || rule.start >= end) continue;
    if (rule.start <= start) start = rule.end;
    else end = rule.start;
    if (start >= end) return null;
  }
  return { start, end };
}

interface Grace {
  in: number;
  out: number;
}

/** The grace of the window's own hours holds for its duties as well. */
function graceOf(sessions: readonly PlacedSession[]): Grace {
  const ins = sessions.flatMap(({ rule }) => (rule.in ? [rule.in.grace] : []));
  const outs = sessions.flatMap(({ rule }) => (rule.out ? [rule.out.grace] : []));
  return { in: ins[0] ?? 0, out: outs.at(-1) ?? 0 };
}

/** One planned duty and what became of it. */
export interface DutyDone {
  dutyId: number;
  staffId: number;
  date: IsoDate;
  code: SessionCode;
  windowId: number | null;
  /** Minutes of the duty as it was planned. */
  minutes: number;
  status: SessionResult['status'];
  /** The person was there; a duty with a punch missing counts once the office has settled it. */
  done: boolean;
}

const THERE: ReadonlySet<SessionResult['status']> = new Set(['present', 'late', 'early', 'late_early']);
const HALF_SEEN: ReadonlySet<SessionResult['status']> = new Set(['missing_in', 'missing_out']);

/** Whether a judged duty was served. */
export const isServed = ({ status, exception }: SessionResult): boolean =>
  THERE.has(status) || (HALF_SEEN.has(status) && exception?.settled === true);
