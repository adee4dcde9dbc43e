import { buildCoverage } from '#shared/domain/attendance/coverage';
import { dutySessions } from '#shared/domain/attendance/duty';
import { type MonthInput, punchRange } from '#shared/domain/attendance/month';
import type { AttendancePosting, PersonMonth } from '#shared/domain/attendance/person';
import type { PlanContext } from '#shared/domain/attendance/plan';
import { addDays, firstDay, lastDay } from '#shared/domain/time/dates';
import type { IsoDate, Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { calendarOverrides, noticesBetween, timetables } from '../calendar/index';
import { overdueSpans } from '../leave/index';
import { coverageInput, punchesBetween, punchTimes } from '../punches/index';
import { dutiesBetween } from '../roster/index';
import { shiftsBetween } from '../shifts/index';
import { postingsBetween } from '../staff/index';
import { type AwayEntry, awayByPerson } from './away';
import { attendancePostings } from './presence';
import { failuresBetween, registerByPerson } from './register-repo';
import { settlementsBetween } from './repo';

/** Timetables, notices, calendar and data horizon for a month. */
export async function gatherPlan(db: ReadDb, month: Month): Promise<PlanContext> {
  const overrides = await calendarOverrides(db);
  return {
    overrides,
    timetables: await timetables(db),
    // The days beside the month clip the windows of its first and last day.
    notices: await noticesBetween(db, ...besides(month)),
    coverage: buildCoverage(await coverageInput(db), overrides),
  };
}

/**
 * Everything judging a month takes, for everybody posted in it, or for one person of them.
 * Times of punches come from the index alone, so years of punches beside the month do not slow it.
 */
export async function gatherMonth(db: ReadDb, month: Month, staffId?: number): Promise<MonthInput> {
  const { from, to } = punchRange(month);
  const people = await postedPeople(db, month, staffId);
  const punches =
    staffId === undefined
      ? await punchesBetween(db, from, to)
      : new Map([[staffId, await punchTimes(db, staffId, from, to)]]);
  const away = await awayByPerson(db, from, to);
  const overdue = await overdueSpans(db, from, to, new Set(people.keys()));
  const settlements = await settlementsBetween(db, firstDay(month), lastDay(month), staffId);
  const register = await registerByPerson(db, from, to, staffId);
  // Duties of the days beside the month clip the windows of its first and last day.
  const [before, after] = besides(month);
  const duties = dutySessions(await dutiesBetween(db, before, after));
  const shifts = await shiftsBetween(db, before, after);
  const failures = await failuresBetween(db, from, to);
  return {
    ...(await gatherPlan(db, month)),
    month,
    people: [...people].map(([id, postings]): PersonMonth => {
      const own = { register: register.get(id), duties: duties.get(id), shifts: shifts.get(id) };
      return {
        staffId: String(id),
        postings,
        punches: punches.get(id) ?? [],
        leaves: spansOf(away.get(id), 'leave'),
        outings: spansOf(away.get(id), 'outing'),
        ...(own.register && { register: own.register }),
        ...(own.duties && { duties: own.duties }),
        ...(own.shifts && { shifts: own.shifts }),
        ...(overdue.has(id) && { overdue: overdue.get(id) }),
        ...(failures.length > 0 && { failures }),
        settlements: settlements.get(id) ?? [],
      };
    }),
  };
}

/** People posted on some day of the month, with their postings of the days beside it as well. */
async function postedPeople(
  db: ReadDb,
  month: Month,
  staffId: number | undefined,
): Promise<Map<number, AttendancePosting[]>> {
  const all = await postingsBetween(db, ...besides(month));
  const asked = staffId === undefined ? all : all.filter((posting) => posting.staffId === staffId);
  // Worked out once, not for each of a thousand postings.
  const [first, last] = [firstDay(month), lastDay(month)];
  const posted = new Set(
    asked
      .filter(({ startDate, endDate }) => startDate <= last && (endDate === null || endDate >= first))
      .map((posting) => posting.staffId),
  );
  return attendancePostings(asked.filter((posting) => posted.has(posting.staffId)));
}

const besides = (month: Month): [IsoDate, IsoDate] => [
  addDays(firstDay(month), -1),
  addDays(lastDay(month), 1),
];

const spansOf = (entries: readonly AwayEntry[] = [], kind: AwayEntry['kind']) =>
  entries.filter((entry) => entry.kind === kind).map(({ id, from, to }) => ({ id: String(id), from, to }));
