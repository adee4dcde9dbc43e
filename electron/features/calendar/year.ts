import type { CalendarDay, CalendarImpact, DayKind } from '#shared/contracts/calendar';
import { chineseYear } from '#shared/domain/calendar/chinese-year';
import type { CalendarOverride, CalendarOverrides } from '#shared/domain/calendar/types';
import { isWorkday } from '#shared/domain/calendar/workdays';
import { eachDay, monthOf, weekday } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { touchedBy } from './touched';

/** Every day of a year as the calendar has it. */
export function daysOfYear(year: number, overrides: CalendarOverrides): CalendarDay[] {
  return eachDay(`${year}-01-01`, `${year}-12-31`).map((date) => dayOf(date, overrides.get(date)));
}

function dayOf(date: IsoDate, override: CalendarOverride | undefined): CalendarDay {
  if (!override) return { date, kind: plainKind(date), name: '', source: null };
  const { name, source } = override;
  const kind = override.kind === 'workday' && weekday(date) > 5 ? 'makeup' : override.kind;
  return { date, kind, name, source };
}

const plainKind = (date: IsoDate): DayKind => (weekday(date) > 5 ? 'weekend' : 'workday');

export interface Filling {
  days: CalendarOverride[];
  kept: number;
  closed: number;
}

/** What the state's calendar changes in a year: days the office typed and days of closed months stay. */
export function planFilling(
  year: number,
  overrides: CalendarOverrides,
  closedMonths: ReadonlySet<string>,
): Filling {
  const filling: Filling = { days: [], kept: 0, closed: 0 };
  for (const day of chineseYear(year)) {
    const known = overrides.get(day.date);
    if (known?.source === 'office') filling.kept++;
    else if (known && known.kind === day.kind && known.name === day.name) continue;
    else if (closedMonths.has(monthOf(day.date))) filling.closed++;
    else filling.days.push(day);
  }
  return filling;
}

/** What days that the office typed change; days of closed months stay. */
export function planTyped(
  typed: readonly Omit<CalendarOverride, 'source'>[],
  overrides: CalendarOverrides,
  closedMonths: ReadonlySet<string>,
): Filling {
  const filling: Filling = { days: [], kept: 0, closed: 0 };
  for (const day of typed) {
    const known = overrides.get(day.date);
    if (known && known.kind === day.kind && known.name === day.name) filling.kept++;
    else if (closedMonths.has(monthOf(day.date))) filling.closed++;
    else filling.days.push({ ...day, source: 'office' });
  }
  return filling;
}

/** Days whose expectation differs between two calendars, and the people posted on them. */
export async function impactOf(
  db: ReadDb,
  dates: readonly IsoDate[],
  before: CalendarOverrides,
  after: CalendarOverrides,
): Promise<CalendarImpact> {
  const changed = dates.filter((date) => isWorkday(date, before) !== isWorkday(date, after));
  return touchedBy(db, changed);
}
