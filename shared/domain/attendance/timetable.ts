import type { CalendarOverrides } from '../calendar/types';
import { isWorkday } from '../calendar/workdays';
import { weekday } from '../time/dates';
import type { IsoDate } from '../time/wall';
import type { DayPlan, ExpectedDay, RestReason, Timetable, WeekdayKey } from './types';

/**
 * The timetable in force on a day: the latest that has taken effect, and one made for the window before
 * one made for the whole center. Null before the first.
 */
export function timetableFor(
  date: IsoDate,
  timetables: readonly Timetable[],
  windowId: string | null = null,
): Timetable | null {
  let best: Timetable | null = null;
  for (const candidate of timetables) {
    if (candidate.effectiveFrom > date || !appliesTo(candidate, windowId)) continue;
    if (!best || isStronger(candidate, best)) best = candidate;
  }
  return best;
}

function appliesTo(timetable: Timetable, windowId: string | null): boolean {
  return (
    timetable.scope.kind === 'center' || (windowId !== null && timetable.scope.windows.includes(windowId))
  );
}

function isStronger(a: Timetable, b: Timetable): boolean {
  if (a.scope.kind !== b.scope.kind) return a.scope.kind === 'windows';
  return a.effectiveFrom > b.effectiveFrom;
}

/** The plan of a day by its weekday; null when the timetable names a plan it does not have. */
export function planFor(date: IsoDate, timetable: Timetable): DayPlan | null {
  const code = timetable.days[String(weekday(date)) as WeekdayKey];
  return timetable.plans.find((plan) => plan.code === code) ?? null;
}

/** What a posted person is expected to do on a day. Without a timetable there are no sessions. */
export function expectedSessions(
  date: IsoDate,
  timetable: Timetable | null,
  overrides: CalendarOverrides,
): ExpectedDay {
  return {
    date,
    timetable: timetable?.code ?? null,
    rest: restReason(date, overrides),
    calendarName: overrides.get(date)?.name ?? null,
    sessions: (timetable && planFor(date, timetable)?.sessions) ?? [],
  };
}

function restReason(date: IsoDate, overrides: CalendarOverrides): RestReason | null {
  if (isWorkday(date, overrides)) return null;
  const kind = overrides.get(date)?.kind;
  return kind === 'holiday' || kind === 'restday' ? kind : 'weekend';
}
