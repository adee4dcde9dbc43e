import { daysOfMonth, lastDay } from '../time/dates';
import { DAY_MS, type IsoDate, type Month, startOfDay, type WallMs } from '../time/wall';
import { inOrder, judgeDay } from './judge';
import { type PlanContext, type PlannedDay, planDay } from './plan';
import { addToTotals, emptyTotals } from './totals';
import type {
  AttendancePosting,
  AwayInterval,
  DayResult,
  PersonMonth,
  PersonMonthResult,
  Settlement,
} from './types';

/** The days of a month, worked out once for everybody who shares a timetable. */
export interface MonthPlan {
  month: Month;
  dates: readonly IsoDate[];
  /** The days as they are for the people of a window (null: no window). */
  daysFor(windowId: string | null): readonly PlannedDay[];
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

/** Prepares a month. Windows no timetable and no notice names share one set of days. */
export function planMonth(month: Month, context: PlanContext): MonthPlan {
  const dates = daysOfMonth(month);
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
  const settlements = byDate(person.settlements);
  const totals = emptyTotals();
  const days: DayResult[] = plan.dates.map((date, n) => {
    const posting = postingOn(person.postings, date);
    const windowId = posting?.windowId ?? null;
    const day = plan.daysFor(windowId)[n]!;
    const result = judgeDay(day, {
      posted: posting !== null,
      windowId,
      punches,
      away,
      settlements: settlements.get(date) ?? NO_SETTLEMENTS,
    });
    addToTotals(totals, result);
    return result;
  });
  return { staffId: person.staffId, month: plan.month, days, totals };
}

const NO_SETTLEMENTS: readonly Settlement[] = [];

/** The posting of a day; of two on one day the later one, which is where the person went. */
export function postingOn(postings: readonly AttendancePosting[], date: IsoDate): AttendancePosting | null {
  let best: AttendancePosting | null = null;
  for (const posting of postings) {
    if (posting.from > date || (posting.to !== null && posting.to < date)) continue;
    if (!best || posting.from >= best.from) best = posting;
  }
  return best;
}

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
