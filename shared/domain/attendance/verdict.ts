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

/** A corrected punch time and the settlement that says so. */
export interface Correction {
  at: WallMs;
  settlement: string;
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

type SlotState = 'unasked' | 'good' | 'bad' | 'missing' | 'open';

interface JudgedSlot {
  state: SlotState;
  /** Minutes late or early beyond doubt; 0 unless `bad`. */
  minutes: number;
  result: SlotResult | null;
}

/** What the other sessions of the day say about one that has a single punch or none. */
interface DayWitness {
  /** Somebody's punch was seen in some slot of the day. */
  seen: boolean;
  open: boolean;
  asked: boolean;
}

interface JudgedSession {
  session: PlannedSession;
  expectation: Expectation | null;
  in: JudgedSlot;
  out: JudgedSlot;
}

const NO_REASONS: readonly Reason[] = [];
const UNASKED: JudgedSlot = { state: 'unasked', minutes: 0, result: null };
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
  const judged: JudgedSession[] = [];
  for (let n = 0; n < day.planned.length; n++) {
    const session = day.planned[n]!;
    const expectation = expectations?.[n] ?? null;
    const away = expectation?.covered != null;
    const entry: JudgedSession = {
      session,
      expectation,
      in: away ? UNASKED : judgeSlot(session, 'in', matching, expectation, corrections),
      out: away ? UNASKED : judgeSlot(session, 'out', matching, expectation, corrections),
    };
    note(witness, entry.in);
    note(witness, entry.out);
    // A punch may still turn up in the windows that leave freed, and would show the person was there.
    if (away && [session.in, session.out].some((slot) => slot && !slot.missingCovered)) witness.open = true;
    judged.push(entry);
  }
  return judged.map((entry) => sessionResult(entry, witness, corrections));
}

function note(witness: DayWitness, slot: JudgedSlot): void {
  if (slot.state === 'unasked') return;
  witness.asked = true;
  if (slot.state === 'open') witness.open = true;
  if (slot.result?.at != null) witness.seen = true;
}

function judgeSlot(
  session: PlannedSession,
  side: Side,
  matching: Matching,
  expectation: Expectation | null,
  corrections: Corrections | null,
): JudgedSlot {
  const slot = session[side];
  if (!slot) return UNASKED;
  const expected = expectation ? expectation[side] : slot.nominal;
  const used = matching.slots[slot.index] ?? slot;
  const raw = matching.found[slot.index] ?? null;
  const correction = corrections?.get(`${session.rule.code}:${side}`);
  const at = correction ? correction.at : raw;
  const covered = correction !== undefined || (at === null ? used.missingCovered : used.covered);
  const source = correction ? 'correction' : raw === null ? 'none' : 'punch';
  const result: SlotResult = { expected, at, raw, source, covered };
  if (at === null) return { state: covered ? 'missing' : 'open', minutes: 0, result };
  const off =
    side === 'in' ? wholeMinutes(at) - wholeMinutes(expected) : wholeMinutes(expected) - wholeMinutes(at);
  if (off <= slot.grace) return { state: 'good', minutes: 0, result };
  return covered ? { state: 'bad', minutes: off, result } : { state: 'open', minutes: 0, result };
}

/** 08:30:59 reads as 08:30. */
function wholeMinutes(at: WallMs): number {
  return Math.floor(at / MINUTE_MS);
}

function sessionResult(
  entry: JudgedSession,
  witness: DayWitness,
  corrections: Corrections | null,
): SessionResult {
  const { session, expectation } = entry;
  const status = expectation?.covered ?? statusOf(entry.in, entry.out, witness);
  return {
    session: session.rule.code,
    start: session.start,
    end: session.end,
    status,
    in: entry.in.result?.at ?? null,
    out: entry.out.result?.at ?? null,
    inSlot: entry.in.result,
    outSlot: entry.out.result,
    late: status === 'open' ? 0 : entry.in.minutes,
    early: status === 'open' ? 0 : entry.out.minutes,
    reasons: reasonsOf(entry, corrections),
    exception: isExceptionKind(status) ? { kind: status, settled: false } : null,
  };
}

function statusOf(arrival: JudgedSlot, departure: JudgedSlot, witness: DayWitness): SessionStatus {
  const a = arrival.state;
  const d = departure.state;
  if (a === 'unasked' && d === 'unasked') return unaskedStatus(witness);
  if (a === 'unasked' || d === 'unasked')
    return singleStatus(a === 'unasked' ? 'out' : 'in', arrival, departure, witness);
  if (a === 'missing' && d === 'missing') return 'absent';
  // With the other punch still to come this may yet become an absence: its kind is not known.
  if (a === 'missing') return departure.result?.at == null ? 'open' : 'missing_in';
  if (d === 'missing') return arrival.result?.at == null ? 'open' : 'missing_out';
  if (a === 'bad') return d === 'bad' ? 'late_early' : 'late';
  if (d === 'bad') return 'early';
  return a === 'open' || d === 'open' ? 'open' : 'present';
}

function singleStatus(
  side: Side,
  arrival: JudgedSlot,
  departure: JudgedSlot,
  witness: DayWitness,
): SessionStatus {
  const { state } = side === 'in' ? arrival : departure;
  if (state === 'good') return 'present';
  if (state === 'open') return 'open';
  if (state === 'bad') return side === 'in' ? 'late' : 'early';
  if (witness.seen) return side === 'in' ? 'missing_in' : 'missing_out';
  return witness.open ? 'open' : 'absent';
}

/** A session without punches of its own goes with the day. */
function unaskedStatus(witness: DayWitness): SessionStatus {
  if (witness.seen || !witness.asked) return 'present';
  return witness.open ? 'open' : 'absent';
}

function reasonsOf(entry: JudgedSession, corrections: Corrections | null): readonly Reason[] {
  const graced = entry.in.state === 'good' && isLaterThanExpected(entry.in.result);
  const plain = !graced && entry.in.state !== 'open' && entry.out.state !== 'open';
  if (plain && !entry.expectation && !corrections) return NO_REASONS;
  const reasons: Reason[] = [...(entry.expectation?.reasons ?? NO_REASONS)];
  if (graced) reasons.push({ code: 'within_grace', ref: null });
  if (entry.in.state === 'open') reasons.push({ code: 'waiting_for_in', ref: null });
  if (entry.out.state === 'open') reasons.push({ code: 'waiting_for_out', ref: null });
  for (const side of ['in', 'out'] as const) {
    if (entry[side].result?.source !== 'correction') continue;
    const correction = corrections?.get(`${entry.session.rule.code}:${side}`);
    reasons.push({ code: `corrected_${side}`, ref: correction?.settlement ?? null });
  }
  return reasons;
}

function isLaterThanExpected(slot: SlotResult | null): boolean {
  return slot?.at != null && wholeMinutes(slot.at) > wholeMinutes(slot.expected);
}
