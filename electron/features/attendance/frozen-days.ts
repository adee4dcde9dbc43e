import type {
  DayResult,
  ExceptionKind,
  Reason,
  ReasonCode,
  RestReason,
  SessionResult,
  SessionStatus,
  SlotResult,
  SlotState,
} from '#shared/domain/attendance/types';
import { startOfDay, type WallMs } from '#shared/domain/time/wall';

type FrozenSlot = [
  expected: number,
  at: number | null,
  raw: number | null,
  source: SlotResult['source'],
  covered: 0 | 1,
  state: SlotState,
  minutes: number,
];
type FrozenSession = [
  session: string,
  status: SessionStatus,
  start: number,
  end: number,
  inSlot: FrozenSlot | 0,
  outSlot: FrozenSlot | 0,
  late: number,
  early: number,
  exception: [ExceptionKind, settled: 0 | 1] | 0,
  reasons: (string | null)[],
  /** Only where it is not the window of the day. */
  windowId?: string | null,
];
type FrozenDay = [
  date: string,
  rest: RestReason | 0,
  windowId: string | null,
  punches: number[],
  sessions: FrozenSession[],
];

/**
 * Days of a person as text for the month that closes. Times count from the midnight of their day and field
 * names are left out: 500 people for ten years stay near 200 MB instead of more than 1 GB.
 */
export function packDays(days: readonly DayResult[]): string {
  return JSON.stringify(days.map(packDay));
}

/** The days `packDays` made the text from. */
export function unpackDays(text: string): DayResult[] {
  return (JSON.parse(text) as FrozenDay[]).map(unpackDay);
}

function packDay({ date, rest, windowId, punches, sessions }: DayResult): FrozenDay {
  const midnight = startOfDay(date);
  return [
    date,
    rest ?? 0,
    windowId,
    punches.map((at) => at - midnight),
    sessions.map((session) => packSession(session, midnight)),
  ];
}

function packSession(session: SessionResult, midnight: WallMs): FrozenSession {
  const { exception } = session;
  return [
    session.session,
    session.status,
    session.start - midnight,
    session.end - midnight,
    packSlot(session.inSlot, midnight),
    packSlot(session.outSlot, midnight),
    session.late,
    session.early,
    exception ? [exception.kind, exception.settled ? 1 : 0] : 0,
    session.reasons.flatMap((reason) => [reason.code, reason.ref]),
    ...(session.windowId === undefined ? ([] as const) : ([session.windowId] as const)),
  ];
}

function packSlot(slot: SlotResult | null, midnight: WallMs): FrozenSlot | 0 {
  if (!slot) return 0;
  const since = (at: WallMs | null) => (at === null ? null : at - midnight);
  const { expected, at, raw, source, covered, state, minutes } = slot;
  return [expected - midnight, since(at), since(raw), source, covered ? 1 : 0, state, minutes];
}

function unpackDay([date, rest, windowId, punches, sessions]: FrozenDay): DayResult {
  const midnight = startOfDay(date);
  return {
    date,
    rest: rest === 0 ? null : rest,
    windowId,
    punches: punches.map((at) => at + midnight),
    sessions: sessions.map((session) => unpackSession(session, midnight)),
  };
}

function unpackSession(frozen: FrozenSession, midnight: WallMs): SessionResult {
  const [session, status, start, end, arrival, departure, late, early, exception, reasons, windowId] = frozen;
  const inSlot = unpackSlot(arrival, midnight);
  const outSlot = unpackSlot(departure, midnight);
  return {
    session,
    ...(windowId !== undefined && { windowId }),
    status,
    start: start + midnight,
    end: end + midnight,
    in: inSlot?.at ?? null,
    out: outSlot?.at ?? null,
    inSlot,
    outSlot,
    late,
    early,
    reasons: unpackReasons(reasons),
    exception: exception === 0 ? null : { kind: exception[0], settled: exception[1] === 1 },
  };
}

function unpackSlot(frozen: FrozenSlot | 0, midnight: WallMs): SlotResult | null {
  if (frozen === 0) return null;
  const [expected, at, raw, source, covered, state, minutes] = frozen;
  const on = (time: number | null) => (time === null ? null : time + midnight);
  return {
    state,
    minutes,
    expected: expected + midnight,
    at: on(at),
    raw: on(raw),
    source,
    covered: covered === 1,
  };
}

function unpackReasons(flat: readonly (string | null)[]): Reason[] {
  const reasons: Reason[] = [];
  for (let n = 0; n < flat.length; n += 2) {
    reasons.push({ code: flat[n] as ReasonCode, ref: flat[n + 1] ?? null });
  }
  return reasons;
}
