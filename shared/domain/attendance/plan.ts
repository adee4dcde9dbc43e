import { addDays } from '../time/dates';
import { type IsoDate, MINUTE_MS, startOfDay, type WallMs } from '../time/wall';
import type { Coverage } from './coverage';
import { type DayContext, expectedDay, type NoticedDay, type ShapedDay, shapedDay } from './expected';
import type { DayShape } from './shape';
import type { ExpectedDay, PunchRule, SessionCode, SessionRule, Side } from './types';

/** One expected punch with its window in wall time. Windows are half-open: [from, to). */
export interface Slot {
  /** Position among the slots of its day. */
  index: number;
  side: Side;
  nominal: WallMs;
  grace: number;
  after: number;
  before: number;
  /** First in of the day takes the earliest punch, last out the latest, all others the nearest. */
  mode: 'earliest' | 'nearest' | 'latest';
  /** The window after clipping against its neighbours: no two windows share a moment. */
  from: WallMs;
  to: WallMs;
  /** The window as written, inside its own day: where a punch nobody else took may still be used. */
  fullFrom: WallMs;
  fullTo: WallMs;
  /** End of the window before this one; a press repeated across it belongs there. */
  previousTo: WallMs;
  /** All data is in for a punch that was found / for one that was not. */
  covered: boolean;
  missingCovered: boolean;
}

export interface PlannedSession {
  rule: SessionRule;
  /** Only where it is not the window of the day. */
  windowId?: string | null;
  start: WallMs;
  end: WallMs;
  in: Slot | null;
  out: Slot | null;
}

/** A day as everyone with the same timetable has it: worked out once, used for each person. */
export interface PlannedDay extends ExpectedDay {
  startsAt: WallMs;
  planned: readonly PlannedSession[];
  slots: readonly Slot[];
  coverage: Coverage;
  /** Name of the notice by the session it suspends; empty on plain days. */
  suspended: ReadonlyMap<SessionCode, string>;
  /** Name of the notice that gave the day other hours. */
  replacedBy: string | null;
  /** On a day of rest with a duty: the timetable's sessions, none of which is expected. Null on every other day. */
  resting: PlannedDay | null;
}

export interface PlanContext extends DayContext {
  coverage: Coverage;
}

/** Works out one day for the people of a window; windows are clipped against the workdays beside it. */
export function planDay(date: IsoDate, context: PlanContext, windowId: string | null = null): PlannedDay {
  const expected = (day: IsoDate) => expectedDay(day, context, windowId);
  return assemble(expected(date), context, [expected(addDays(date, -1)), expected(addDays(date, 1))]);
}

/** The shape of a person's day and of the days beside it, whose windows clip those of the day. */
export interface DayShapes {
  before: DayShape;
  on: DayShape;
  after: DayShape;
}

/**
 * A day as one person has it: the posting changes during it or beside it, or the roster adds a duty. Each session is
 * judged by the window, timetable and notices of the posting in force while it runs.
 */
export function planOwnDay(date: IsoDate, context: PlanContext, shapes: DayShapes): PlannedDay {
  const day = shapedDay(date, context, shapes.on);
  const beside: ShapedDay[] = [
    shapedDay(addDays(date, -1), context, shapes.before),
    shapedDay(addDays(date, 1), context, shapes.after),
  ];
  const own = assemble(day, context, beside);
  if (!day.restingSessions) return own;
  const resting = { ...day, sessions: day.restingSessions.map(({ rule }) => rule) };
  return { ...own, resting: assemble(resting, context, []) };
}

/** Works the sessions of a day into slots; the days beside it take their part of the windows. */
function assemble(
  day: NoticedDay & Partial<ShapedDay>,
  context: PlanContext,
  [dayBefore, dayAfter]: readonly NoticedDay[],
): PlannedDay {
  const planned = plannedSessions(day);
  const slots = slotsOf(planned);
  const before = dayBefore ? neighbourSlots(dayBefore) : [];
  const after = dayAfter ? neighbourSlots(dayAfter) : [];
  clipWindows([...before, ...slots, ...after]);
  keepInsideDay(slots, before.at(-1), after[0]);
  measureCoverage(slots, day.date, context.coverage);
  const { date, timetable, rest, calendarName, sessions, suspended, replacedBy } = day;
  return {
    ...{ date, timetable, rest, calendarName, sessions, suspended, replacedBy },
    startsAt: startOfDay(date),
    planned,
    slots,
    coverage: context.coverage,
    resting: null,
  };
}

function neighbourSlots(day: ExpectedDay & Partial<ShapedDay>): Slot[] {
  return day.rest && !day.onDuty ? [] : slotsOf(plannedSessions(day));
}

function plannedSessions(day: ExpectedDay & Partial<ShapedDay>): PlannedSession[] {
  const midnight = startOfDay(day.date);
  const slot = (side: Side, minute: number, rule: PunchRule | null): Slot | null =>
    rule && newSlot(side, midnight + minute * MINUTE_MS, rule);
  return day.sessions.map((rule, n) => ({
    rule,
    ...(day.places && { windowId: day.places[n] ?? null }),
    start: midnight + rule.start * MINUTE_MS,
    end: midnight + rule.end * MINUTE_MS,
    in: slot('in', rule.start, rule.in),
    out: slot('out', rule.end, rule.out),
  }));
}

function newSlot(side: Side, nominal: WallMs, rule: PunchRule): Slot {
  const from = nominal - rule.before * MINUTE_MS;
  const to = nominal + (rule.after + 1) * MINUTE_MS;
  return {
    index: 0,
    side,
    nominal,
    ...rule,
    mode: 'nearest',
    from,
    to,
    fullFrom: from,
    fullTo: to,
    previousTo: Number.NEGATIVE_INFINITY,
    covered: true,
    missingCovered: true,
  };
}

function slotsOf(sessions: readonly PlannedSession[]): Slot[] {
  const slots = sessions
    .flatMap((session) => [session.in, session.out])
    .filter((slot) => slot !== null)
    .sort((a, b) => a.nominal - b.nominal);
  slots.forEach((slot, index) => {
    slot.index = index;
    if (index === 0 && slot.side === 'in') slot.mode = 'earliest';
    if (index === slots.length - 1 && slot.side === 'out') slot.mode = 'latest';
  });
  return slots;
}

/**
 * Cuts overlapping windows apart, in place: midway between the two nominal times, or at the edge of the
 * window that does not reach that far. Slots must be in order of time.
 */
export function clipWindows(slots: readonly Slot[]): void {
  for (let n = 1; n < slots.length; n++) {
    const a = slots[n - 1]!;
    const b = slots[n]!;
    if (a.to > b.from) {
      const middle = Math.floor((a.nominal + b.nominal) / 2 / MINUTE_MS) * MINUTE_MS;
      const cut = Math.min(Math.max(middle, b.from), a.to);
      a.to = cut;
      b.from = cut;
    }
    b.previousTo = a.to;
    // Windows that only share the minute in which one ends and the other begins do not overlap.
    if (a.fullTo - b.fullFrom <= MINUTE_MS) a.fullTo = Math.min(a.fullTo, b.fullFrom);
  }
}

function keepInsideDay(slots: readonly Slot[], before: Slot | undefined, after: Slot | undefined): void {
  for (const slot of slots) {
    if (before) slot.fullFrom = Math.max(slot.fullFrom, before.to);
    if (after) slot.fullTo = Math.min(slot.fullTo, after.from);
  }
}

/**
 * Notes whether the data for each window of a day is complete; its last minute counts from its begin. A slot
 * without a punch may still get one its neighbour gives up for a better one, so it waits for the neighbour.
 */
export function measureCoverage(slots: readonly Slot[], date: IsoDate, coverage: Coverage): void {
  slots.forEach((slot, n) => {
    const written = slot.nominal + slot.after * MINUTE_MS;
    const next = slots[n + 1];
    const until = next && next.from < slot.fullTo ? next.to : Math.min(written, slot.fullTo);
    slot.covered = coverage.covers(date, slot.from, Math.min(written, slot.to));
    slot.missingCovered = coverage.covers(date, slot.fullFrom, until);
  });
}
