import { outranks, statesTime } from './precedence';
import type { Reason, ReasonCode, SessionResult, SessionStatus, Settlement, SlotResult } from './types';
import type { Correction, Corrections } from './verdict';

/** Exceptions where every expected punch is there, only at the wrong time. */
const BY_TIME: ReadonlySet<string> = new Set(['late', 'early', 'late_early']);

/**
 * The stated times (corrections and manual sign-ins) that have something to correct: an exception, or a session still
 * waiting for data. Of two for one punch the stronger counts, of two alike the later.
 */
export function effectiveCorrections(
  sessions: readonly SessionResult[],
  settlements: readonly Settlement[],
): Corrections | null {
  const corrections = new Map<string, Correction>();
  for (const settlement of settlements) {
    const session = sessions.find((candidate) => candidate.session === settlement.session);
    if (!session || (!session.exception && session.status !== 'open')) continue;
    const { action, side, at, id } = settlement;
    if (!statesTime(action) || !side || at == null) continue;
    if (!slotOf(session, settlement)) continue;
    const key = `${settlement.session}:${side}`;
    const stated = corrections.get(key);
    if (!stated || outranks(action, stated.action)) corrections.set(key, { at, settlement: id, action });
  }
  return corrections.size > 0 ? corrections : null;
}

function slotOf(session: SessionResult, settlement: Settlement): SlotResult | null {
  return settlement.side === 'in' ? session.inSlot : session.outSlot;
}

/**
 * Lays what the office decided over a judged session. What finds nothing to decide stays without effect and
 * is named as such: the data may have changed since, and may change again.
 */
export function settleSession(session: SessionResult, settlements: readonly Settlement[]): SessionResult {
  let result = session.exception ? settledByCorrection(session) : session;
  for (const settlement of settlements) {
    if (settlement.session !== session.session) continue;
    result = apply(result, settlement);
  }
  return result;
}

function apply(session: SessionResult, settlement: Settlement): SessionResult {
  const ref = settlement.id;
  const ineffective = () => withReason(session, { code: 'settlement_without_effect', ref });
  const { action } = settlement;
  if (statesTime(action)) {
    return session.reasons.some((reason) => reason.ref === ref && STATED.has(reason.code))
      ? session
      : ineffective();
  }
  if (!session.exception) return ineffective();
  if (action === 'confirm') {
    if (settlement.was && settlement.was !== session.exception.kind) return ineffective();
    const confirmed = withReason(session, { code: 'confirmed', ref });
    return { ...confirmed, exception: { ...session.exception, settled: true } };
  }
  const replaced = { ...session, late: 0, early: 0, exception: null };
  const { status, code } = REPLACED[action];
  return withReason({ ...replaced, status }, { code, ref });
}

const STATED: ReadonlySet<ReasonCode> = new Set(['corrected_in', 'corrected_out', 'signed_in', 'signed_out']);

const REPLACED = {
  excuse: { status: 'excused', code: 'excused' },
  outing: { status: 'outing', code: 'settled_as_outing' },
  training: { status: 'training', code: 'settled_as_training' },
} as const satisfies Record<string, { status: SessionStatus; code: ReasonCode }>;

/** Where each punch at fault is one the office stated itself, nothing is left to decide. */
function settledByCorrection(session: SessionResult): SessionResult {
  if (!session.exception || !BY_TIME.has(session.exception.kind)) return session;
  const stated = (slot: SlotResult | null, minutes: number) =>
    minutes === 0 || slot?.source === 'correction' || slot?.source === 'sign';
  const settled = stated(session.inSlot, session.late) && stated(session.outSlot, session.early);
  return settled ? { ...session, exception: { ...session.exception, settled } } : session;
}

function withReason(session: SessionResult, reason: Reason): SessionResult {
  return { ...session, reasons: [...session.reasons, reason] };
}
