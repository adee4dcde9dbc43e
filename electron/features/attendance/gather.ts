import { buildCoverage } from '#shared/domain/attendance/coverage';
import { type MonthInput, punchRange } from '#shared/domain/attendance/month';
import type { PlanContext } from '#shared/domain/attendance/plan';
import type { PersonMonth } from '#shared/domain/attendance/types';
import { addDays, firstDay, lastDay } from '#shared/domain/time/dates';
import type { Month, WallMs } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { calendarOverrides, noticesBetween, timetables } from '../calendar/index';
import { coverageInput, punchDetails, punchesBetween } from '../punches/index';
import { postingsBetween } from '../staff/index';
import { type AwayEntry, awayByPerson } from './away';
import { attendancePostings } from './presence';
import { settlementsBetween } from './repo';

/** Timetables, notices, calendar and data horizon for a month. */
export async function gatherPlan(db: ReadDb, month: Month): Promise<PlanContext> {
  const overrides = await calendarOverrides(db);
  return {
    overrides,
    timetables: await timetables(db),
    // The days beside the month clip the windows of its first and last day.
    notices: await noticesBetween(db, addDays(firstDay(month), -1), addDays(lastDay(month), 1)),
    coverage: buildCoverage(await coverageInput(db), overrides),
  };
}

/**
 * Everything judging a month takes, for everybody posted in it, or for one person of them.
 * Times of punches come from the index alone, so years of punches beside the month do not slow it.
 */
export async function gatherMonth(db: ReadDb, month: Month, staffId?: number): Promise<MonthInput> {
  const { from, to } = punchRange(month);
  const postings = await postingsBetween(db, firstDay(month), lastDay(month));
  const asked = staffId === undefined ? postings : postings.filter((one) => one.staffId === staffId);
  const punches =
    staffId === undefined
      ? await punchesBetween(db, from, to)
      : new Map([[staffId, await punchesOf(db, staffId, from, to)]]);
  const away = await awayByPerson(db, from, to);
  const settlements = await settlementsBetween(db, firstDay(month), lastDay(month));
  const people = [...attendancePostings(asked)].map(
    ([id, own]): PersonMonth => ({
      staffId: String(id),
      postings: own,
      punches: punches.get(id) ?? [],
      leaves: spansOf(away.get(id), 'leave'),
      outings: spansOf(away.get(id), 'outing'),
      settlements: settlements.get(id) ?? [],
    }),
  );
  return { ...(await gatherPlan(db, month)), month, people };
}

async function punchesOf(db: ReadDb, staffId: number, from: WallMs, to: WallMs): Promise<WallMs[]> {
  const punches = await punchDetails(db, staffId, from, to);
  return punches.filter((punch) => punch.quarantine === null).map((punch) => punch.at);
}

const spansOf = (entries: readonly AwayEntry[] = [], kind: AwayEntry['kind']) =>
  entries.filter((entry) => entry.kind === kind).map(({ id, from, to }) => ({ id: String(id), from, to }));
