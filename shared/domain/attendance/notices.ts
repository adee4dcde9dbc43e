import type { IsoDate } from '../time/wall';
import { shareWindow } from './timetable-check';
import {
  AWAY_KINDS,
  type SessionCode,
  type SessionResult,
  type SessionRule,
  type SessionStatus,
  type TimetableScope,
} from './types';

/** `suspend`: the named sessions are not judged (none named: the whole day). `replace`: other hours. */
export type NoticeEffect =
  | { kind: 'suspend'; sessions: SessionCode[] }
  | { kind: 'replace'; sessions: SessionRule[] };

/** A notice of the day (当日通知): an outage, snow, an all-hands meeting, an early closing. Rule kind K39. */
export interface DayNotice {
  id: string;
  name: string;
  from: IsoDate;
  /** The last day, included. */
  to: IsoDate;
  scope: TimetableScope;
  effect: NoticeEffect;
}

/** What the notices make of one day for the people of a window. */
export interface NoticedDay {
  /** The hours of the day instead of the timetable's; null when none replaces them. */
  sessions: readonly SessionRule[] | null;
  replacedBy: string | null;
  /** Name of the notice by the session it suspends. */
  suspended: ReadonlyMap<SessionCode, string>;
}

/** Notices that count on a day at a window. Null when there is none, as on nearly every day. */
export function noticesOn(
  date: IsoDate,
  notices: readonly DayNotice[],
  windowId: string | null,
  planned: readonly SessionRule[],
): NoticedDay | null {
  const own = notices.filter((notice) => isInForce(notice, date, windowId));
  if (own.length === 0) return null;
  // One for the window counts before one for the center; two of a kind are refused when they are made.
  const replacing = own
    .filter((notice) => notice.effect.kind === 'replace')
    .sort((a, b) => Number(a.scope.kind === 'center') - Number(b.scope.kind === 'center'))[0];
  const hours = replacing?.effect.kind === 'replace' ? replacing.effect.sessions : null;
  const suspended = new Map<SessionCode, string>();
  for (const { name, effect } of own) {
    if (effect.kind !== 'suspend') continue;
    const named = effect.sessions.length > 0 ? effect.sessions : (hours ?? planned).map(({ code }) => code);
    for (const code of named) if (!suspended.has(code)) suspended.set(code, name);
  }
  return { sessions: hours, replacedBy: replacing?.name ?? null, suspended };
}

/** Name of the notice that suspends a whole day at a window, also what the roster adds to it; null for none. */
export function wholeDayNotice(
  date: IsoDate,
  notices: readonly DayNotice[],
  windowId: string | null,
): string | null {
  const whole = notices.find(
    (notice) =>
      notice.effect.kind === 'suspend' &&
      notice.effect.sessions.length === 0 &&
      isInForce(notice, date, windowId),
  );
  return whole?.name ?? null;
}

function isInForce(notice: DayNotice, date: IsoDate, windowId: string | null): boolean {
  if (date < notice.from || date > notice.to) return false;
  return notice.scope.kind === 'center' || (windowId !== null && notice.scope.windows.includes(windowId));
}

/** True when two notices say something different about the same people on the same day. */
export function noticesClash(a: DayNotice, b: DayNotice): boolean {
  if (a.to < b.from || b.to < a.from || !shareWindow(a.scope, b.scope)) return false;
  if (a.effect.kind === 'suspend' && b.effect.kind === 'suspend') {
    const [first, second] = [a.effect.sessions, b.effect.sessions];
    return first.length === 0 || second.length === 0 || second.some((code) => first.includes(code));
  }
  // Hours of a window may differ from those of the center.
  return a.effect.kind === b.effect.kind ? a.scope.kind === b.scope.kind : true;
}

const STATED: ReadonlySet<string> = new Set(['corrected_in', 'corrected_out', 'signed_in', 'signed_out']);
const isAway = (status: SessionStatus): boolean => AWAY_KINDS.some((kind) => kind === status);

/**
 * Lays the notices over judged sessions. Somebody on leave or on an outing for the whole session stays so;
 * for everybody else a suspended session is excused whatever the punches say. Punches stay in sight.
 */
export function applyNotices(
  sessions: SessionResult[],
  suspended: ReadonlyMap<SessionCode, string>,
  replacedBy: string | null,
): SessionResult[] {
  return sessions.map((session) => {
    const name = suspended.get(session.session);
    const hours = replacedBy === null ? [] : [{ code: 'notice_hours' as const, ref: replacedBy }];
    if (name === undefined || isAway(session.status)) {
      return replacedBy === null ? session : { ...session, reasons: [...session.reasons, ...hours] };
    }
    return {
      ...session,
      status: 'excused',
      late: 0,
      early: 0,
      exception: null,
      reasons: [
        ...session.reasons.filter(({ code }) => STATED.has(code)),
        { code: 'notice', ref: name },
        ...hours,
      ],
    };
  });
}
