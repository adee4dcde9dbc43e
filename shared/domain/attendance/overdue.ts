import type { WallMs } from '../time/wall';
import { isDuty } from './duty';
import { statesTime } from './precedence';
import type { Reason, SessionResult, Settlement } from './types';

/** Time after the approved end of a leave in which its person was still out (逾期未归). */
export interface OverdueSpan {
  /** Id of the leave. */
  id: string;
  /** Its approved end. */
  from: WallMs;
  /** 销假, or while there is none the moment somebody saw the person again; null when nobody did. */
  to: WallMs | null;
  /** True once 销假 says when the person was back; what ended before it needs no punches to be judged. */
  returned: boolean;
  /** The office accepted why. */
  settled: boolean;
}

/**
 * Spans without 销假 end where the person is seen again: at a punch, or a time the office stated for one. Who forgot
 * 销假 and works is not out. `punches` in order of time.
 */
export function seenAgain(
  spans: readonly OverdueSpan[],
  punches: readonly WallMs[],
  settlements: readonly Settlement[],
): OverdueSpan[] {
  const stated = settlements.flatMap(({ action, at }) => (statesTime(action) && at != null ? [at] : []));
  return spans.map((span) => {
    if (span.returned) return span;
    const seen = [punches.find((at) => at >= span.from), ...stated.filter((at) => at >= span.from)];
    const ends = [span.to, ...seen].filter((at) => at != null);
    return { ...span, to: ends.length > 0 ? Math.min(...ends) : null };
  });
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
