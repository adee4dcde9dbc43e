import { MINUTE_MS, type WallMs } from '../time/wall';
import type { Expectation } from './away';
import type { PlannedDay, PlannedSession, Slot } from './plan';
import {
  EXCEPTION_KINDS,
  type ExceptionKind,
  type Reason,
  type SessionResult,
  type SessionStatus,
  type Side,
  type SlotResult,
} from './types';

/** A punch time the office stated, and the settlement that says so. */
export interface Correction {
  at: WallMs;
  settlement: string;
  action: 'correct' | 'sign';
}
/** Corrections by `session:side`. */
export type Corrections = ReadonlyMap<string, Correction>;

/** How the punches of a day were laid into its slots. */
export interface Matching {
  /** By slot index; undefined where the slot was dropped for a leave. */
  slots: readonly (Slot | undefined)[];
  found: readonly (WallMs | null)[];
  /** The person left a punch in some slot of the day, also in one that leave made unnecessary. */
  seen: boolean;
}

/** What the other sessions of the day say about one that has a single punch or none. */
interface DayWitness {
  /** Somebody's punch was seen in some slot of the day. */
  seen: boolean;
  open: boolean;
  asked: boolean;
}

const NO_REASONS: readonly Reason[] = [];
const EXCEPTIONS: ReadonlySet<string> = new Set(EXCEPTION_KINDS);

/** True for the statuses the office has to settle. */
export function isExceptionKind(status: SessionStatus): status is ExceptionKind {
  return EXCEPTIONS.has(status);
}

/** The verdict on each session of a worked day. */
export function judgeSessions(
  day: PlannedDay,
  matching: Matching,
  expectations: readonly (Expectation | null)[] | null = null,
  corrections: Corrections | null = null,
): SessionResult[] {
  const witness: DayWitness = { seen: matching.seen, open: false, asked: false };
  const sessions: SessionResult[] = [];
  for (let n = 0; n < day.planned.length; n++) {
    const session = day.planned[n]!;
    const expectation = expectations?.[n] ?? null;
    const away = expectation?.covered != null;
    const arrival = away ? null : judgeSlot(session, 'in', matching, expectation, corrections);
    const departure = away ? null : judgeSlot(session, 'out', matching, expectation, corrections);
    if (arrival) note(witness, arrival);
    if (departure) note(witness, departure);
    // A punch may still turn up in the windows that leave freed, and would show the person was there.
    if (away && (session.in?.missingCovered === false || session.out?.missingCovered === false)) {
      witness.open = true;
    }
    sessions.push(draft(session, arrival, departure));
  }
  for (let n = 0; n < sessions.length; n++) {
    decide(sessions[n]!, witness, expectations?.[n] ?? null, corrections);
  }
  return sessions;
}

function note(witness: DayWitness, slot: SlotResult): void {
  witness.asked = true;
  if (slot.state === 'open') witness.open = true;
  if (slot.at !== null) witness.seen = true;
}

function judgeSlot(
  session: PlannedSession,
  side: Side,
  matching: Matching,
  expectation: Expectation | null,
  corrections: Corrections | null,
): SlotResult | null {
  const slot = session[side];
  if (!slot) return null;
  const expected = expectation ? expectation[side] : slot.nominal;
  const used = matching.slots[slot.index] ?? slot;
  const raw = matching.found[slot.index] ?? null;
  const correction = corrections?.get(`${session.rule.code}:${side}`);
  const at = correction ? correction.at : raw;
  const covered = correction !== undefined || (at === null ? used.missingCovered : used.covered);
  const source = correction ? STATED_AS[correction.action].source : raw === null ? 'none' : 'punch';
  if (at === null)
    return { state: covered ? 'missing' : 'open', minutes: 0, expected, at, raw, source, covered };
  const later = wholeMinutes(at) - wholeMinutes(expected);
  const off = side === 'in' ? later : -later;
  if (off <= slot.grace) return { state: 'good', minutes: 0, expected, at, raw, source, covered };
  return { state: covered ? 'off' : 'open', minutes: covered ? off : 0, expected, at, raw, source, covered };
}

const STATED_AS = {
  correct: { source: 'correction', in: 'corrected_in', out: 'corrected_out' },
  sign: { source: 'sign', in: 'signed_in', out: 'signed_out' },
} as const;

/** 08:30:59 reads as 08:30. */
function wholeMinutes(at: WallMs): number {
  return Math.floor(at / MINUTE_MS);
}

/** The session before its status is known: that may hang on the other sessions of the day. */
function draft(
  session: PlannedSession,
  arrival: SlotResult | null,
  departure: SlotResult | null,
): SessionResult {
  const drafted: SessionResult = {
    session: session.rule.code,
    start: session.start,
    end: session.end,
    status: 'open',
    in: arrival ? arrival.at : null,
    out: departure ? departure.at : null,
    inSlot: arrival,
    outSlot: departure,
    late: 0,
    early: 0,
    reasons: NO_REASONS,
    exception: null,
  };
  // Set only where it differs from the day's: 60,000 sessions of a month are of one shape otherwise.
  if (session.windowId !== undefined) drafted.windowId = session.windowId;
  return drafted;
}

function decide(
  session: SessionResult,
  witness: DayWitness,
  expectation: Expectation | null,
  corrections: Corrections | null,
): void {
  const { inSlot, outSlot } = session;
  const status = expectation?.covered ?? statusOf(inSlot, outSlot, witness);
  session.status = status;
  if (status !== 'open') {
    session.late = inSlot?.minutes ?? 0;
    session.early = outSlot?.minutes ?? 0;
  }
  if (isExceptionKind(status)) session.exception = { kind: status, settled: false };
  session.reasons = reasonsOf(session, expectation, corrections);
}

function statusOf(
  arrival: SlotResult | null,
  departure: SlotResult | null,
  witness: DayWitness,
): SessionStatus {
  if (!arrival || !departure) {
    const only = arrival ?? departure;
    return only ? singleStatus(only, arrival ? 'in' : 'out', witness) : unaskedStatus(witness);
  }
  const a = arrival.state;
  const d = departure.state;
  if (a === 'missing' && d === 'missing') return 'absent';
  // With the other punch still to come this may yet become an absence: its kind is not known.
  if (a === 'missing') return departure.at === null ? 'open' : 'missing_in';
  if (d === 'missing') return arrival.at === null ? 'open' : 'missing_out';
  if (a === 'off') return d === 'off' ? 'late_early' : 'late';
  if (d === 'off') return 'early';
  return a === 'open' || d === 'open' ? 'open' : 'present';
}

function singleStatus({ state }: SlotResult, side: Side, witness: DayWitness): SessionStatus {
  if (state === 'good') return 'present';
  if (state === 'open') return 'open';
  if (state === 'off') return side === 'in' ? 'late' : 'early';
  if (witness.seen) return side === 'in' ? 'missing_in' : 'missing_out';
  return witness.open ? 'open' : 'absent';
}

/** A session without punches of its own goes with the day. */
function unaskedStatus(witness: DayWitness): SessionStatus {
  if (witness.seen || !witness.asked) return 'present';
  return witness.open ? 'open' : 'absent';
}

function reasonsOf(
  { session, inSlot, outSlot }: SessionResult,
  expectation: Expectation | null,
  corrections: Corrections | null,
): readonly Reason[] {
  const graced = inSlot?.state === 'good' && isLaterThanExpected(inSlot);
  const waiting = inSlot?.state === 'open' || outSlot?.state === 'open';
  if (!graced && !waiting && !expectation && !corrections) return NO_REASONS;
  const reasons: Reason[] = [...(expectation?.reasons ?? NO_REASONS)];
  if (graced) reasons.push({ code: 'within_grace', ref: null });
  if (inSlot?.state === 'open') reasons.push({ code: 'waiting_for_in', ref: null });
  if (outSlot?.state === 'open') reasons.push({ code: 'waiting_for_out', ref: null });
  for (const side of ['in', 'out'] as const) {
    const correction = corrections?.get(`${session}:${side}`);
    if (correction) reasons.push({ code: STATED_AS[correction.action][side], ref: correction.settlement });
  }
  return reasons;
}

function isLaterThanExpected(slot: SlotResult): boolean {
  return slot.at !== null && wholeMinutes(slot.at) > wholeMinutes(slot.expected);
}
