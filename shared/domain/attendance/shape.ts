import type { IsoDate, MinuteOfDay } from '../time/wall';
import type { AttendancePosting, DutySession, ShiftDay } from './person';
import type { SessionRule } from './types';

/** A part of a day at one window. `to` is null until the next part, or to the end of the last session. */
export interface DayPart {
  windowId: string | null;
  from: MinuteOfDay;
  to: MinuteOfDay | null;
}

/** Where a person is expected on one day, and what the roster asks beyond the timetable. */
export interface DayShape {
  /** In order of time; none when the person is not posted. */
  parts: readonly DayPart[];
  duties: readonly DutySession[];
  /** What the roster puts in place of the timetable. */
  shift?: ShiftDay;
}

const WHOLE_DAY = 0;

/**
 * The parts of a day by the postings that cover it. Each runs until the next begins; of two that run since before
 * the day the later one counts, which is where the person went.
 */
export function partsOn(postings: readonly AttendancePosting[], date: IsoDate): DayPart[] {
  const covering = postings.filter(({ from, to }) => from <= date && (to === null || to >= date));
  const [only] = covering;
  if (!only) return [];
  const sinceWhen = (posting: AttendancePosting) =>
    posting.from === date ? (posting.fromMinute ?? WHOLE_DAY) : WHOLE_DAY;
  if (covering.length === 1) return [{ windowId: only.windowId, from: sinceWhen(only), to: null }];
  const running = covering
    .map((posting) => ({
      windowId: posting.windowId,
      since: posting.from,
      from: sinceWhen(posting),
    }))
    .sort((a, b) => a.from - b.from || (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  return running
    .filter((part, n) => running[n + 1]?.from !== part.from)
    .map(({ windowId, from }, n, parts) => ({ windowId, from, to: parts[n + 1]?.from ?? null }));
}

/** True when the day is the timetable of one window and nothing else. */
export const isPlain = ({ parts, duties, shift }: DayShape): boolean =>
  !shift && duties.length === 0 && parts.length <= 1 && (parts[0]?.from ?? WHOLE_DAY) === WHOLE_DAY;

/** A session with the window it is served at. */
export interface PlacedSession {
  rule: SessionRule;
  windowId: string | null;
  /** The notice of that window's day that suspends it. */
  notice: string | null;
}

/**
 * The part of a window's sessions that falls into a part of the day. Where the change cuts through a session nobody
 * is asked to punch.
 */
export function sessionsWithin(sessions: readonly SessionRule[], { from, to }: DayPart): SessionRule[] {
  const until = to ?? Number.POSITIVE_INFINITY;
  return sessions
    .filter((session) => session.end > from && session.start < until)
    .map((session) => ({
      ...session,
      start: Math.max(session.start, from),
      end: Math.min(session.end, until),
      in: session.start < from ? null : session.in,
      out: session.end > until ? null : session.out,
    }));
}

/**
 * Sessions of one window and then of the next. One that was cut in two by the change and is called the same at both
 * is one session, at the window where more of it was served.
 */
export function joinParts(
  before: readonly PlacedSession[],
  after: readonly PlacedSession[],
): PlacedSession[] {
  const last = before.at(-1);
  const first = after[0];
  if (!last || !first || last.rule.code !== first.rule.code || last.rule.end !== first.rule.start) {
    return [...before, ...after];
  }
  const rule = { ...last.rule, end: first.rule.end, out: first.rule.out };
  const longer = length(last.rule) > length(first.rule) ? last : first;
  return [...before.slice(0, -1), { ...longer, rule }, ...after.slice(1)];
}

const length = ({ start, end }: SessionRule): number => end - start;

/** Gives every session a code of its own: the second `pm` of a day is `pm_2`. */
export function withOwnCodes(sessions: readonly PlacedSession[]): PlacedSession[] {
  const used = new Map<string, number>();
  return sessions.map((session) => {
    const { code } = session.rule;
    const count = (used.get(code) ?? 0) + 1;
    used.set(code, count);
    return count === 1 ? session : { ...session, rule: { ...session.rule, code: `${code}_${count}` } };
  });
}
