import type {
  PlannedDuty,
  RosterConflict,
  RosterPerson,
  RosterSwap,
  RosterWeek,
} from '#shared/contracts/roster';
import { expectedSessions, timetableFor } from '#shared/domain/attendance/timetable';
import { isOff } from '#shared/domain/roster/check';
import { awaySpans, findConflicts, type WindowDay } from '#shared/domain/roster/conflicts';
import { shiftHours } from '#shared/domain/roster/shift-hours';
import type { Duty } from '#shared/domain/roster/types';
import { covers } from '#shared/domain/staff/postings';
import type { Posting } from '#shared/domain/staff/types';
import { addDays, monthOf } from '#shared/domain/time/dates';
import { type IsoDate, startOfDay } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { calendarOverrides, timetables } from '../calendar/index';
import { type AwayEntry, awayIntervals } from '../leave/index';
import { monthState } from '../months/index';
import { listPatterns, listShifts } from '../shifts/index';
import { postingsBetween, type StaffEntry, staffDirectory } from '../staff/index';
import { type WindowEntry, windowDirectory } from '../units/index';
import { type DutyChange, listSwaps } from './change-repo';
import { weekOf } from './plan';
import { listDuties } from './repo';

/** A week with its duties, the people there are, and what does not fit. */
export async function readWeek(db: ReadDb, date: IsoDate): Promise<Omit<RosterWeek, 'undo'>> {
  const days = weekOf(date);
  const [from, to] = [days[0]!, days.at(-1)!];
  const postings = await postingsBetween(db, from, to);
  // A night of the days beside the week reaches into it, and one of its own into the day after.
  const beside = await listDuties(db, addDays(from, -1), addDays(to, 1));
  // Who works comes before who has the day off.
  const duties = beside
    .filter((duty) => days.includes(duty.date))
    .sort((a, b) => (a.date === b.date ? Number(isOff(a)) - Number(isOff(b)) : 0));
  const away = await awayIntervals(db, startOfDay(addDays(from, -1)), startOfDay(addDays(to, 2)));
  const shifts = await listShifts(db);
  const staff = new Map((await staffDirectory(db)).map((person) => [person.id, person]));
  const windows = await windowDirectory(db);
  const nameOf = (id: number | null) => staff.get(id ?? 0)?.name ?? '';
  const used = new Set([...postings, ...duties].map(({ windowId }) => windowId));
  const state = {
    ...{ postings, away, duties: beside, dates: new Set(days) },
    windowDays: await windowDays(db, days, postings, beside),
    restAfter: new Map(shifts.map(({ id, restAfter }) => [id, restAfter])),
  };
  const windowName = new Map(windows.map(({ id, name }) => [id, name]));
  return {
    days: await viewDays(db, days),
    windows: windows
      .filter(({ id, active }) => active || used.has(id))
      .map(({ id, code, name, pinyin }: WindowEntry) => ({ id, code, name, pinyin })),
    people: viewPeople(days, postings, duties, away, staff),
    duties: duties.map((duty) => viewDuty(duty, nameOf)),
    conflicts: findConflicts(state).map(
      (conflict): RosterConflict => ({
        ...conflict,
        windowName: windowName.get(conflict.windowId ?? 0) ?? '',
        name: nameOf(conflict.staffId),
      }),
    ),
    swaps: (await listSwaps(db, from, to)).map((swap) => viewSwap(swap, nameOf)),
    shifts,
    patterns: await listPatterns(db),
  };
}

export const viewDuty = (duty: Duty, nameOf: (id: number | null) => string): PlannedDuty => ({
  ...duty,
  name: nameOf(duty.staffId),
  forName: nameOf(duty.forStaffId),
});

function viewSwap({ id, at, note, before }: DutyChange, nameOf: (id: number) => string): RosterSwap {
  const part = (duty: Duty | undefined) => ({
    date: duty?.date ?? '',
    kind: duty?.kind ?? 'noon',
    shiftId: duty?.shiftId ?? null,
    name: nameOf(duty?.staffId ?? 0),
  });
  return { id, at, note, first: part(before[0]), second: part(before[1]) };
}

async function viewDays(db: ReadDb, days: readonly IsoDate[]): Promise<RosterWeek['days']> {
  const overrides = await calendarOverrides(db);
  const viewed: RosterWeek['days'] = [];
  for (const date of days) {
    const { rest, calendarName } = expectedSessions(date, null, overrides);
    const closed = (await monthState(db, monthOf(date))) !== 'open';
    viewed.push({ date, rest: rest !== null, name: calendarName ?? '', closed });
  }
  return viewed;
}

/** Days of each posted window with the hours somebody must be there: those of its timetable, those of its shifts. */
async function windowDays(
  db: ReadDb,
  days: readonly IsoDate[],
  postings: readonly Posting[],
  duties: readonly Duty[],
): Promise<WindowDay[]> {
  const all = await timetables(db);
  const overrides = await calendarOverrides(db);
  const windowIds = [...new Set(postings.map(({ windowId }) => windowId))];
  return windowIds.flatMap((windowId) =>
    days.flatMap((date) => {
      const day = expectedSessions(date, timetableFor(date, all, String(windowId)), overrides);
      const sessions = day.rest === null ? day.sessions : [];
      const hours = sessions.map(({ start, end }) => ({ from: start, to: end }));
      return [{ windowId, date, sessions: hours, shifts: shiftHours(duties, windowId, date) }];
    }),
  );
}

function viewPeople(
  days: readonly IsoDate[],
  postings: readonly Posting[],
  duties: readonly Duty[],
  away: readonly AwayEntry[],
  staff: ReadonlyMap<number, StaffEntry>,
): RosterPerson[] {
  const ids = new Set([...postings, ...duties].map(({ staffId }) => staffId));
  return [...staff.values()]
    .filter(({ id }) => ids.has(id))
    .map((person) => {
      const leaves = away.filter(({ staffId }) => staffId === person.id);
      return {
        staffId: person.id,
        ...{ staffNo: person.staffNo, name: person.name, pinyin: person.pinyin },
        posts: postings
          .filter((posting) => posting.staffId === person.id && days.some((date) => covers(posting, date)))
          .map(({ windowId, duty }) => ({ windowId, duty })),
        away: days.flatMap((date) => {
          const leave = leaves.find((each) => awaySpans([each], person.id, date).length > 0);
          return leave ? [{ date, kind: leave.leaveKind }] : [];
        }),
      };
    });
}
