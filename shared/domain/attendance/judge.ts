import { DAY_MS, type WallMs } from '../time/wall';
import { type Expectation, expectationOf, movedSlots } from './away';
import { applyNotices } from './notices';
import { layOverdue, type OverdueSpan } from './overdue';
import type { DeviceFailure, OutingEntry } from './person';
import type { PlannedDay } from './plan';
import { statesTime } from './precedence';
import { noteUnclear, registerAway } from './register';
import { restSessions } from './rest';
import { effectiveCorrections, settleSession } from './settle';
import { lowerBound, matchSlots } from './slots';
import type { AwayInterval, DayResult, RestReason, SessionResult, Settlement, SlotResult } from './types';
import { judgeSessions, type Matching } from './verdict';

/** The facts of one person around one day. */
export interface PersonDay {
  /** False outside the dates of a posting: nothing is expected. */
  posted: boolean;
  windowId: string | null;
  /** All punches of the person, in order of time (`inOrder`); other days do not disturb. */
  punches: readonly WallMs[];
  /** Leaves, trainings and outings, sorted by `from`; other days do not disturb. */
  away: readonly AwayInterval[];
  /** Lines of the register; other days do not disturb. */
  register?: readonly OutingEntry[];
  /** Declared failures of machines. */
  failures?: readonly DeviceFailure[];
  /** Time after a leave in which the person was still out; other days do not disturb. */
  overdue?: readonly OverdueSpan[];
  /** Settlements of this date. */
  settlements: readonly Settlement[];
}

const NOTHING: readonly never[] = [];

/** Intervals tried in every combination; with more on one day only none and all of them. */
const MOST_COMBINED = 6;

/** The same punches in order of time; the array itself when it is in order already. */
export function inOrder(punches: readonly WallMs[]): readonly WallMs[] {
  for (let n = 1; n < punches.length; n++) {
    if (punches[n]! < punches[n - 1]!) return punches.toSorted((a, b) => a - b);
  }
  return punches;
}

/**
 * Judges one day of one person. Same facts, same answer: nothing else goes in.
 *
 * What counts before what stands in `PRECEDENCE`. A leave filed later makes a settlement idle, which counts again
 * when the leave is withdrawn.
 */
export function judgeDay(day: PlannedDay, person: PersonDay): DayResult {
  const punches = punchesOfDay(day, person.punches);
  const rest: RestReason | null = person.posted ? day.rest : 'not_posted';
  const plain = rest ? restOrDuty(day, rest, punches, person) : workedSessions(day, person);
  const judged = isNone(person.overdue) ? plain : layOverdue(plain, person.overdue ?? NOTHING);
  const sessions =
    person.settlements.length > 0
      ? judged.map((session) => settleSession(session, person.settlements))
      : judged;
  return { date: day.date, rest, windowId: person.windowId, punches, sessions };
}

/** On a day of rest nothing is expected, but for a duty of the roster. */
function restOrDuty(
  day: PlannedDay,
  rest: RestReason,
  punches: readonly WallMs[],
  person: PersonDay,
): readonly SessionResult[] {
  if (rest === 'not_posted' || !day.resting) return restSessions(day.resting ?? day, rest, punches);
  return [...restSessions(day.resting, rest, NOTHING), ...workedSessions(day, person)].sort(
    (a, b) => a.start - b.start,
  );
}

function punchesOfDay(day: PlannedDay, punches: readonly WallMs[]): readonly WallMs[] {
  const from = lowerBound(punches, day.startsAt);
  let to = from;
  while (to < punches.length && punches[to]! < day.startsAt + DAY_MS) to++;
  return from === to ? NOTHING : punches.slice(from, to);
}

function workedSessions(day: PlannedDay, person: PersonDay): SessionResult[] {
  const found = matchSlots(day.slots, person.punches);
  const seen = found.some((at) => at !== null) || statesAPunch(day, person.settlements);
  const matching: Matching = { slots: day.slots, found, seen };
  // Nearly everybody on nearly every day: nothing but punches to look at.
  if (hasOnlyPunches(person)) return noticed(day, judgeSessions(day, matching));
  const { away: registered, unclear } = registerAway(day, person.register ?? NOTHING);
  const away = awayOn(day, registered.length > 0 ? merged(person.away, registered) : person.away);
  const expectations = away.length > 0 ? expectationsOf(day, away) : null;
  const read = (some: Matching) => withStatedTimes(day, some, expectations, person.settlements);
  const weigh = (some: Matching) =>
    severity(noticed(day, read(some)).map((each) => settleSession(each, person.settlements)));
  const best = expectations ? leastAccusing(day, person, matching, away, weigh) : matching;
  const sessions = read(best);
  if (expectations) notePunchesWhileAway(sessions, person.punches);
  if (unclear.length > 0) noteUnclear(sessions, unclear, day.date);
  if (person.failures && person.failures.length > 0) noteFailures(sessions, person.failures);
  return noticed(day, sessions);
}

const isNone = (facts: readonly unknown[] | undefined): boolean => facts === undefined || facts.length === 0;

const hasOnlyPunches = ({ away, register, failures, settlements }: PersonDay): boolean =>
  isNone(away) && isNone(register) && isNone(failures) && isNone(settlements);

/** The verdicts of one reading of the punches, with the times the office stated laid over it. */
function withStatedTimes(
  day: PlannedDay,
  matching: Matching,
  expectations: readonly (Expectation | null)[] | null,
  settlements: readonly Settlement[],
): SessionResult[] {
  const sessions = judgeSessions(day, matching, expectations);
  const corrections = settlements.length > 0 ? effectiveCorrections(sessions, settlements) : null;
  return corrections ? judgeSessions(day, matching, expectations, corrections) : sessions;
}

const noticed = ({ suspended, replacedBy }: PlannedDay, sessions: SessionResult[]): SessionResult[] =>
  suspended.size > 0 || replacedBy !== null ? applyNotices(sessions, suspended, replacedBy) : sessions;

/**
 * A time the office stated for a punch that the timetable asks shows the person was there, also where a leave filed
 * later makes it idle: otherwise that leave would turn a missing punch of the same day into an absence.
 */
const statesAPunch = (day: PlannedDay, settlements: readonly Settlement[]): boolean =>
  settlements.some(
    ({ action, session, side }) =>
      statesTime(action) &&
      side &&
      day.planned.some(({ rule, ...slots }) => rule.code === session && slots[side]),
  );

const merged = (a: readonly AwayInterval[], b: readonly AwayInterval[]): AwayInterval[] =>
  [...a, ...b].sort((x, y) => x.from - y.from || x.to - y.to);

/** A punch that is missing while a machine was out of order may be nobody's fault: the office decides. */
function noteFailures(sessions: SessionResult[], failures: readonly DeviceFailure[]): void {
  sessions.forEach((session, n) => {
    const missing = [session.inSlot, session.outSlot].filter(
      (slot): slot is SlotResult => slot !== null && slot.at === null,
    );
    const failure = failures.find(({ from, to }) =>
      missing.some(({ expected }) => from <= expected && expected < to),
    );
    if (!failure || !session.exception) return;
    sessions[n] = {
      ...session,
      reasons: [...session.reasons, { code: 'device_failure', ref: failure.reason }],
    };
  });
}

function awayOn(day: PlannedDay, away: readonly AwayInterval[]): readonly AwayInterval[] {
  const first = day.planned[0];
  const last = day.planned.at(-1);
  if (away.length === 0 || !first || !last) return NOTHING;
  const touching = away.filter((interval) => interval.from < last.end && interval.to > first.start);
  return touching.length > 0 ? touching : NOTHING;
}

function expectationsOf(day: PlannedDay, away: readonly AwayInterval[]): (Expectation | null)[] {
  return day.planned.map((session) => expectationOf(session, away));
}

/**
 * On a day with leave the punches are looked for in the windows of the timetable and in the windows the
 * leave moved; the reading that accuses least, all decisions and notices heard, counts. So leave can only ever help.
 */
function leastAccusing(
  day: PlannedDay,
  person: PersonDay,
  plain: Matching,
  away: readonly AwayInterval[],
  weigh: (matching: Matching) => number,
): Matching {
  let best = plain;
  let lowest = weigh(plain);
  for (const some of combinations(away)) {
    if (lowest === 0) break;
    const slots = movedSlots(day, expectationsOf(day, some));
    const found = matchSlots(slots, person.punches, day.slots.length);
    const byIndex = new Array<(typeof slots)[number] | undefined>(day.slots.length).fill(undefined);
    for (const slot of slots) byIndex[slot.index] = slot;
    const seen = plain.seen || found.some((at) => at !== null);
    const matching: Matching = { slots: byIndex, found, seen };
    const weight = weigh(matching);
    if (weight >= lowest) continue;
    best = matching;
    lowest = weight;
  }
  return best;
}

/** All of them first, then the smaller choices. */
function combinations(away: readonly AwayInterval[]): AwayInterval[][] {
  if (away.length > MOST_COMBINED) return [[...away]];
  const sets: AwayInterval[][] = [[]];
  for (const interval of away) sets.push(...sets.map((set) => [...set, interval]));
  return sets.slice(1).reverse();
}

const WEIGHTS: Partial<Record<SessionResult['status'], number>> = {
  absent: 1_000_000,
  missing_in: 100_000,
  missing_out: 100_000,
  late_early: 20_000,
  late: 10_000,
  early: 10_000,
  open: 1_000,
};

/** How much a reading of the day accuses; 0 for nothing. */
export function severity(sessions: readonly SessionResult[]): number {
  return sessions.reduce(
    (sum, session) => sum + (WEIGHTS[session.status] ?? 0) + session.late + session.early,
    0,
  );
}

function notePunchesWhileAway(sessions: SessionResult[], punches: readonly WallMs[]): void {
  sessions.forEach((session, n) => {
    if (session.status !== 'leave') return;
    const at = punches[lowerBound(punches, session.start)];
    if (at === undefined || at >= session.end) return;
    sessions[n] = {
      ...session,
      reasons: [...session.reasons, { code: 'punch_while_away', ref: null }],
    };
  });
}
