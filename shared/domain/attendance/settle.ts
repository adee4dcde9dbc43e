import type { Reason, SessionResult, Settlement, SlotResult } from './types';
import type { Correction, Corrections } from './verdict';

/** Exceptions where every expected punch is there, only at the wrong time. */
const BY_TIME: ReadonlySet<string> = new Set(['late', 'early', 'late_early']);

/** The corrections that have something to correct: an exception, or a session still waiting for data. */
export function effectiveCorrections(
  sessions: readonly SessionResult[],
  settlements: readonly Settlement[],
): Corrections | null {
  const corrections = new Map<string, Correction>();
  for (const settlement of settlements) {
    const session = sessions.find((candidate) => candidate.session === settlement.session);
    if (!session || (!session.exception && session.status !== 'open')) continue;
    if (settlement.action !== 'correct' || !settlement.side || settlement.at == null) continue;
    if (!slotOf(session, settlement)) continue;
    corrections.set(`${settlement.session}:${settlement.side}`, {
      at: settlement.at,
      settlement: settlement.id,
    });
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
  if (settlement.action === 'correct') {
    return session.reasons.some((reason) => reason.ref === ref && reason.code.startsWith('corrected_'))
      ? session
      : ineffective();
  }
  if (!session.exception) return ineffective();
  if (settlement.action === 'confirm') {
    if (settlement.was && settlement.was !== session.exception.kind) return ineffective();
    const confirmed = withReason(session, { code: 'confirmed', ref });
    return { ...confirmed, exception: { ...session.exception, settled: true } };
  }
  const replaced = { ...session, late: 0, early: 0, exception: null };
  return settlement.action === 'excuse'
    ? withReason({ ...replaced, status: 'excused' }, { code: 'excused', ref })
    : withReason({ ...replaced, status: 'outing' }, { code: 'settled_as_outing', ref });
}

/** Where each punch at fault is one the office stated itself, nothing is left to decide. */
function settledByCorrection(session: SessionResult): SessionResult {
  if (!session.exception || !BY_TIME.has(session.exception.kind)) return session;
  const stated = (slot: SlotResult | null, minutes: number) => minutes === 0 || slot?.source === 'correction';
  const settled = stated(session.inSlot, session.late) && stated(session.outSlot, session.early);
  return settled ? { ...session, exception: { ...session.exception, settled } } : session;
}

function withReason(session: SessionResult, reason: Reason): SessionResult {
  return { ...session, reasons: [...session.reasons, reason] };
}
