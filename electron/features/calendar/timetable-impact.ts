import type { TimetableImpact } from '#shared/contracts/calendar';
import { expectedSessions, timetableFor } from '#shared/domain/attendance/timetable';
import type { Timetable } from '#shared/domain/attendance/types';
import { laterOf } from '#shared/domain/staff/postings';
import { eachDay, lastDay, monthOf } from '#shared/domain/time/dates';
import type { IsoDate, Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { monthState } from '../months/index';
import { postingsBetween } from '../staff/index';
import { calendarOverrides } from './repo';
import { touchedWhere } from './touched';

/**
 * Whom other timetables touch: the workdays whose hours change for somebody, from the first on to the end of the
 * present month, or of the month in which a later version begins. Closed months stay as they were.
 */
export async function timetableImpact(
  db: ReadDb,
  before: readonly Timetable[],
  after: readonly Timetable[],
  today: IsoDate,
): Promise<TimetableImpact> {
  const changed = [...before, ...after].filter(
    (timetable) => !(before.includes(timetable) && after.includes(timetable)),
  );
  const begins = changed.map(({ effectiveFrom }) => effectiveFrom).sort();
  const [first = today, last = today] = [begins[0], begins.at(-1)];
  const until = lastDay(monthOf(last > today ? last : today));
  const postings = await postingsBetween(db, first, until);
  const start = postings.map(({ startDate }) => startDate).sort()[0] ?? until;
  const dates = eachDay(laterOf(start, first), until);
  const closed = await closedAmong(db, dates);
  const isChanged = await changesOn(db, before, after);
  const windowIds = [...new Set(postings.map(({ windowId }) => windowId))];
  const open = dates.filter(
    (date) => !closed.has(monthOf(date)) && windowIds.some((windowId) => isChanged(date, windowId)),
  );
  return {
    impact: await touchedWhere(db, open, isChanged),
    from: open[0] ?? null,
    until,
    months: [...new Set(open.map(monthOf))],
    closedMonths: [...closed],
  };
}

async function closedAmong(db: ReadDb, dates: readonly IsoDate[]): Promise<Set<Month>> {
  const closed = new Set<Month>();
  for (const month of new Set(dates.map(monthOf))) {
    if ((await monthState(db, month)) !== 'open') closed.add(month);
  }
  return closed;
}

/** Answers whether a day is worked by other hours at a window. Windows no timetable names share their answer. */
async function changesOn(db: ReadDb, before: readonly Timetable[], after: readonly Timetable[]) {
  const overrides = await calendarOverrides(db);
  const named = new Set(
    [...before, ...after].flatMap(({ scope }) => (scope.kind === 'windows' ? scope.windows : [])),
  );
  const hours = (date: IsoDate, all: readonly Timetable[], window: string | null): string => {
    const { rest, sessions } = expectedSessions(date, timetableFor(date, all, window), overrides);
    return rest === null ? JSON.stringify(sessions) : '';
  };
  const known = new Map<string, boolean>();
  return (date: IsoDate, windowId: number): boolean => {
    const window = named.has(String(windowId)) ? String(windowId) : null;
    const key = `${window}:${date}`;
    const answer = known.get(key) ?? hours(date, before, window) !== hours(date, after, window);
    known.set(key, answer);
    return answer;
  };
}
