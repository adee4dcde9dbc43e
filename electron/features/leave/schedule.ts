import { type DayContext, expectedDay, expectedParts, shapedDay } from '#shared/domain/attendance/expected';
import { partsOn } from '#shared/domain/attendance/shape';
import type { ExpectedDay } from '#shared/domain/attendance/types';
import { covers } from '#shared/domain/staff/postings';
import type { Posting } from '#shared/domain/staff/types';
import { eachDay } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { calendarOverrides, noticesBetween, timetables } from '../calendar/index';
import { shiftsBetween } from '../shifts/index';
import { postingsBetween } from '../staff/index';

/** Longest stretch without a session that a leave may end before: spring festival and then some. */
export const DAYS_TO_NEXT_SESSION = 20;

/** Who is posted where, and what is expected there. */
export interface Schedule {
  /** The person's days from `from` to `to`; not posted is a day of rest. */
  daysOf(staffId: number, from: IsoDate, to: IsoDate): ExpectedDay[];
  /** A day as the person has it, by a shift of the roster where there is one; not posted is a day of rest. */
  dayOf(staffId: number, date: IsoDate): ExpectedDay;
  /** A day at a window, whoever is there. */
  dayAt(windowId: number | null, date: IsoDate): ExpectedDay;
  /** Where the person serves on a day, A岗 first; null when not posted. */
  windowOf(staffId: number, date: IsoDate): number | null;
  postingsOf(staffId: number): readonly Posting[];
  /** People posted at a window on a day. */
  peopleAt(windowId: number, date: IsoDate): number[];
}

/** Reads postings of the span once; days of one window are worked out once. */
export async function loadSchedule(db: ReadDb, from: IsoDate, to: IsoDate): Promise<Schedule> {
  // A notice of the day that gave it other hours is what leave of that day is measured on.
  const context: DayContext = {
    timetables: await timetables(db),
    notices: await noticesBetween(db, from, to),
    overrides: await calendarOverrides(db),
  };
  const postings = await postingsBetween(db, from, to);
  const byStaff = new Map<number, Posting[]>();
  for (const posting of postings) {
    byStaff.set(posting.staffId, [...(byStaff.get(posting.staffId) ?? []), posting]);
  }
  const shifts = await shiftsBetween(db, from, to);
  const known = new Map<string, ExpectedDay>();

  const dayAt = (windowId: number | null, date: IsoDate): ExpectedDay => {
    const window = windowId === null ? null : String(windowId);
    const key = `${window}:${date}`;
    const found = known.get(key);
    if (found) return found;
    const day = expectedDay(date, context, window);
    known.set(key, day);
    return day;
  };
  const runningOn = (staffId: number, date: IsoDate): Posting[] => {
    const running = (byStaff.get(staffId) ?? []).filter((posting) => covers(posting, date));
    const main = running.filter(({ duty }) => duty === 'A');
    return main.length > 0 ? main : running.slice(0, 1);
  };
  const partsOf = (running: readonly Posting[], date: IsoDate) =>
    partsOn(
      running.map(({ windowId, startDate, startMinute, endDate }) => ({
        windowId: String(windowId),
        from: startDate,
        fromMinute: startMinute ?? 0,
        to: endDate,
      })),
      date,
    );
  const dayOf = (staffId: number, date: IsoDate): ExpectedDay => {
    const running = runningOn(staffId, date);
    const [posting] = running;
    if (!posting) return { ...dayAt(null, date), rest: 'not_posted' };
    const shift = shifts.get(staffId)?.find((each) => each.date === date);
    if (shift) return shapedDay(date, context, { parts: partsOf(running, date), duties: [], shift });
    // On a day on which the posting changes each window asks while the person serves it.
    const changes = running.length > 1 || (posting.startDate === date && (posting.startMinute ?? 0) > 0);
    return changes ? expectedParts(date, context, partsOf(running, date)) : dayAt(posting.windowId, date);
  };
  return {
    dayAt,
    dayOf,
    daysOf: (staffId, first, last) => eachDay(first, last).map((date) => dayOf(staffId, date)),
    windowOf: (staffId, date) => runningOn(staffId, date).at(-1)?.windowId ?? null,
    postingsOf: (staffId) => byStaff.get(staffId) ?? [],
    peopleAt: (windowId, date) => [
      ...new Set(
        postings
          .filter((posting) => posting.windowId === windowId && covers(posting, date))
          .map(({ staffId }) => staffId),
      ),
    ],
  };
}
