import type { WallMs } from '../time/wall';
import { isDuty } from './duty';
import type { OutingEntry } from './person';
import { statesTime } from './precedence';
import type { Reason, SessionResult, Settlement } from './types';

/** Time after the approved end of a leave in which its person was still out (逾期未归). */
export interface OverdueSpan {
  /** Id of the leave. */
  id: string;
  /** Its approved end. */
  from: WallMs;
  /** 销假, or while there is none the begin of the next leave or whatever else showed the person; null for nothing. */
  to: WallMs | null;
  /** True once 销假 says when the person was back; what ended before it needs no punches to be judged. */
  returned: boolean;
  /** The office accepted why. */
  settled: boolean;
}

/** By what somebody knows where a person is again after a leave. */
export const SEEN_BY = ['punch', 'stated', 'register', 'next_leave'] as const;
export type SeenBy = (typeof SEEN_BY)[number];

export interface Sighting {
  at: WallMs;
  by: SeenBy;
}

/** What may show where a person is, also from before the leave ended. */
export interface Traces {
  /** In order of time. */
  punches: readonly WallMs[];
  settlements: readonly Pick<Settlement, 'action' | 'at'>[];
  register?: readonly Pick<OutingEntry, 'out'>[];
  /** Begin of the next approved leave. */
  nextLeaveAt: WallMs | null;
}

/**
 * The only definition of being seen again after a leave without 销假, for attendance and for the leave itself: a punch,
 * a time the office stated for one, a line of the register that sends the person out, or the next leave. Null while
 * none of these is known.
 */
export function firstSeen(
  from: WallMs,
  { punches, settlements, register = [], nextLeaveAt }: Traces,
): Sighting | null {
  const times: [SeenBy, WallMs | null | undefined][] = [
    ['punch', punches.find((at) => at >= from)],
    ...settlements.map(({ action, at }): [SeenBy, typeof at] => ['stated', statesTime(action) ? at : null]),
    ...register.map(({ out }): [SeenBy, WallMs] => ['register', out]),
    ['next_leave', nextLeaveAt],
  ];
  let first: Sighting | null = null;
  for (const [by, at] of times) {
    if (at != null && at >= from && (first === null || at < first.at)) first = { at, by };
  }
  return first;
}

/** Spans without 销假 end where the person is seen again: who forgot 销假 and works is not out. */
export function seenAgain(spans: readonly OverdueSpan[], traces: Omit<Traces, 'nextLeaveAt'>): OverdueSpan[] {
  return spans.map((span) =>
    span.returned
      ? span
      : { ...span, to: firstSeen(span.from, { ...traces, nextLeaveAt: span.to })?.at ?? null },
  );
}

/**
 * Sessions missed whole after a leave say so: they are absence with the reason `overdue_return`, or excused where the
 * office accepted it. A session the person still reached is judged by its punches, a duty of the roster by itself.
 */
export function layOverdue(
  sessions: readonly SessionResult[],
  spans: readonly OverdueSpan[],
): readonly SessionResult[] {
  return sessions.map((session) => {
    const span = isDuty(session.session) ? undefined : spanOf(session, spans);
    if (!span) return session;
    const known = session.status === 'open' && span.returned;
    if (session.status !== 'absent' && !known) return session;
    const ref = span.id;
    return span.settled
      ? { ...withReason(session, { code: 'overdue_settled', ref }), status: 'excused', exception: null }
      : {
          ...withReason(session, { code: 'overdue_return', ref }),
          status: 'absent',
          exception: { kind: 'absent', settled: false },
        };
  });
}

/** Of several leaves the one that ended last is what the person did not come back from. */
const spanOf = ({ end }: SessionResult, spans: readonly OverdueSpan[]): OverdueSpan | undefined =>
  spans
    .filter(({ from, to }) => from < end && (to === null || end <= to))
    .reduce<OverdueSpan | undefined>(
      (last, span) => (last && last.from >= span.from ? last : span),
      undefined,
    );

const withReason = (session: SessionResult, reason: Reason): SessionResult => ({
  ...session,
  reasons: [...session.reasons, reason],
});

/** Id of the leave a session was missed after, settled or not; null when it was not. */
export function overdueLeaveOf({ status, reasons }: SessionResult): string | null {
  const code = status === 'absent' ? 'overdue_return' : 'overdue_settled';
  return reasons.find((reason) => reason.code === code)?.ref ?? null;
}
