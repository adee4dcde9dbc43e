import { addDays, daysOfMonth, lastDay } from '../time/dates';
import { DAY_MS, type IsoDate, type Month, startOfDay, type WallMs } from '../time/wall';
import { inOrder, judgeDay } from './judge';
import { seenAgain } from './overdue';
import type { PersonMonth } from './person';
import { type DayShapes, type PlanContext, type PlannedDay, planDay, planOwnDay } from './plan';
import { type DayShape, isPlain, partsOn } from './shape';
import { addToTotals, emptyTotals } from './totals';
import type { AwayInterval, DayResult, PersonMonthResult, Settlement } from './types';

/** The days of a month, worked out once for everybody who shares a timetable. */
export interface MonthPlan {
  month: Month;
  dates: readonly IsoDate[];
  /** The days as they are for the people of a window (null: no window). */
  daysFor(windowId: string | null): readonly PlannedDay[];
  /** A day as one person alone has it. */
  ownDay(date: IsoDate, shapes: DayShapes): PlannedDay;
}

export interface MonthInput extends PlanContext {
  month: Month;
  people: readonly PersonMonth[];
}

/** Punches wanted for a month: the night before its first day to the end of the day after its last. */
export function punchRange(month: Month): { from: WallMs; to: WallMs } {
  return {
    from: startOfDay(`${month}-01`) - DAY_MS,
    to: startOfDay(lastDay(month)) + 3 * DAY_MS,
  };
}

/**
 * Prepares a month, or some days of it: a day is judged by itself, so that one corrected punch costs one day. Windows
 * no timetable and no notice names share one set of days.
 */
export function planMonth(
  month: Month,
  context: PlanContext,
  dates: readonly IsoDate[] = daysOfMonth(month),
): MonthPlan {
  const named = new Set(
    [...context.timetables, ...context.notices].flatMap(({ scope }) =>
      scope.kind === 'windows' ? scope.windows : [],
    ),
  );
  const known = new Map<string | null, readonly PlannedDay[]>();
  return {
    month,
    dates,
    daysFor(windowId) {
      const key = windowId !== null && named.has(windowId) ? windowId : null;
      const days = known.get(key) ?? dates.map((date) => planDay(date, context, key));
      known.set(key, days);
      return days;
    },
    ownDay: (date, shapes) => planOwnDay(date, context, shapes),
  };
}

/** Judges a month for everybody given; results in the order of `people`. */
export function computeMonth(input: MonthInput): PersonMonthResult[] {
  const plan = planMonth(input.month, input);
  return input.people.map((person) => computePersonMonth(plan, person));
}

/** Judges a month of one person, for when one fact changed. */
export function computePersonMonth(plan: MonthPlan, person: PersonMonth): PersonMonthResult {
  const punches = inOrder(person.punches);
  const away = awayOf(person);
  const { settlements: stated, register } = person;
  const overdue = person.overdue && seenAgain(person.overdue, { punches, settlements: stated, register });
  const settlements = byDate(stated);
  const totals = emptyTotals();
  const shapeOn = shapesOf(person);
  const days: DayResult[] = plan.dates.map((date, n) => {
    const { parts, shapes } = shapeOn(date);
    const windowId = parts.at(-1)?.windowId ?? null;
    const day = shapes ? plan.ownDay(date, shapes) : plan.daysFor(windowId)[n]!;
    const result = judgeDay(day, {
      posted: parts.length > 0,
      windowId,
      punches,
      away,
      settlements: settlements.get(date) ?? NO_SETTLEMENTS,
      register: person.register,
      failures: person.failures,
      overdue,
    });
    const placed = shapes ? withoutOwnPlaces(result) : result;
    addToTotals(totals, placed);
    return placed;
  });
  return { staffId: person.staffId, month: plan.month, days, totals };
}

/** A session says its window only where it is not that of the day. */
function withoutOwnPlaces(day: DayResult): DayResult {
  const sessions = day.sessions.map((session) => {
    if (session.windowId !== day.windowId) return session;
    const { windowId: _, ...rest } = session;
    return rest;
  });
  return { ...day, sessions };
}

/** Answers the shape of a day; `shapes` is null where the day is as everybody at the window has it. */
function shapesOf(
  person: PersonMonth,
): (date: IsoDate) => { parts: DayShape['parts']; shapes: DayShapes | null } {
  const { postings, duties = NO_DUTIES, shifts = NO_DUTIES } = person;
  const shape = (date: IsoDate): DayShape => {
    const shift = shifts.find((each) => each.date === date);
    return {
      parts: partsOn(postings, date),
      duties: duties.filter((duty) => duty.date === date),
      ...(shift && { shift }),
    };
  };
  // Nearly everybody serves one window without any duty: a single posting has no shape to work out.
  const [first] = postings;
  if (duties.length + shifts.length === 0 && postings.length === 1 && first && !first.fromMinute) {
    const posted = { parts: [{ windowId: first.windowId, from: 0, to: null }], shapes: null };
    const absent = { parts: [], shapes: null };
    return (date) => (first.from <= date && (first.to === null || first.to >= date) ? posted : absent);
  }
  return (date) => {
    const [before, on, after] = [shape(addDays(date, -1)), shape(date), shape(addDays(date, 1))];
    if (on.parts.length === 0) return { parts: on.parts, shapes: null };
    const plain = [before, on, after].every(isPlain) && sameWindow(before, on) && sameWindow(on, after);
    return { parts: on.parts, shapes: plain ? null : { before, on, after } };
  };
}

const NO_DUTIES: readonly never[] = [];

/** A day beside it without a posting changes nothing. */
const sameWindow = (a: DayShape, b: DayShape): boolean =>
  a.parts.length === 0 || b.parts.length === 0 || a.parts[0]?.windowId === b.parts[0]?.windowId;

const NO_SETTLEMENTS: readonly Settlement[] = [];

/** Leaves and outings of a person as one list in order of time. */
export function awayOf(person: Pick<PersonMonth, 'leaves' | 'outings'>): AwayInterval[] {
  return [
    ...person.leaves.map((leave) => ({
      id: leave.id,
      kind: 'leave' as const,
      from: leave.from,
      to: leave.to,
    })),
    ...person.outings.map((outing) => ({
      id: outing.id,
      kind: 'outing' as const,
      from: outing.from,
      to: outing.to,
    })),
  ].sort((a, b) => a.from - b.from || a.to - b.to);
}

function byDate(settlements: readonly Settlement[]): Map<IsoDate, Settlement[]> {
  const dates = new Map<IsoDate, Settlement[]>();
  for (const settlement of settlements) {
    const known = dates.get(settlement.date);
    if (known) known.push(settlement);
    else dates.set(settlement.date, [settlement]);
  }
  return dates;
}
