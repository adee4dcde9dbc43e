import { timetableFor } from '#shared/domain/attendance/timetable';
import type { Timetable } from '#shared/domain/attendance/types';
import { addMonths, daysOfMonth, monthOf } from '#shared/domain/time/dates';
import type { IsoDate, Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { monthState } from '../months/index';

/** Months of a span that are no longer open. */
export async function closedMonths(db: ReadDb, from: Month, to: Month): Promise<Month[]> {
  const months: Month[] = [];
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month);
  return closedOf(db, months);
}

/** Those of some months that are no longer open. */
export async function closedOf(db: ReadDb, months: Iterable<Month>): Promise<Month[]> {
  const closed: Month[] = [];
  for (const month of months) {
    if ((await monthState(db, month)) !== 'open') closed.push(month);
  }
  return closed;
}

/** Closed months from the first timetable on; none can lie after the present month. */
export function closedSince(db: ReadDb, all: readonly Timetable[], today: IsoDate): Promise<Month[]> {
  const first = all.map((timetable) => timetable.effectiveFrom).sort()[0] ?? today;
  return closedMonths(db, monthOf(first), monthOf(today));
}

/** The first of the months in which a timetable is in force for somebody; null when in none. */
export function firstMonthUsing(
  timetable: Timetable,
  all: readonly Timetable[],
  months: readonly Month[],
): Month | null {
  return months.find((month) => daysOfMonth(month).some((date) => inForce(timetable, all, date))) ?? null;
}

/** True when a timetable is the one that counts on a day, for the center or for one of its windows. */
export function inForce(timetable: Timetable, all: readonly Timetable[], date: IsoDate): boolean {
  const windows = timetable.scope.kind === 'windows' ? timetable.scope.windows : [null];
  return windows.some((window) => timetableFor(date, all, window)?.code === timetable.code);
}
