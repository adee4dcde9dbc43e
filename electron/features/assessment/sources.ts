import type { AssessedKind } from '#shared/contracts/assessment';
import { attendanceFacts } from '#shared/domain/assessment/attendance-facts';
import type { AssessContext } from '#shared/domain/assessment/context';
import { byDateAndId, type Fact } from '#shared/domain/assessment/facts';
import type { PersonMonthResult } from '#shared/domain/attendance/types';
import { addMonths, firstDay, lastDay } from '#shared/domain/time/dates';
import { type Month, startOfDay, type WallMs } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { monthAttendance } from '../attendance/index';
import { caseFacts } from '../cases/index';
import { complaintFacts } from '../complaints/index';
import { evaluationFacts } from '../evaluation/index';
import { incidentFacts } from '../incidents/index';
import { praiseFacts } from '../inspections/index';
import { awayIntervals, leaveFacts } from '../leave/index';
import { markFacts } from '../marks/index';
import { meetingFacts } from '../meetings/index';
import { rectificationFacts } from '../rectification/index';
import { rulebookFor, type StoredRulebook } from '../rulebook/index';
import { postingsBetween, staffDirectory } from '../staff/index';
import { windowDirectory } from '../units/index';
import { contextOf } from './context';
import { type MonthDecisions, monthDecisions } from './decisions';
import { type Subjects, subjectsOf } from './subjects';

/** Everything the assessment of a month is computed from. */
export interface MonthSources {
  attendance: PersonMonthResult[];
  facts: Fact[];
  subjects: Subjects;
  rulebooks: Record<AssessedKind, StoredRulebook | null>;
  decisions: MonthDecisions;
  context: AssessContext;
}

/** Facts, people and windows, and the rulebooks that govern the month. */
export async function gatherSources(db: ReadDb, month: Month): Promise<MonthSources> {
  const staff = new Map((await staffDirectory(db)).map((entry) => [entry.id, entry]));
  const postings = await postingsBetween(db, firstDay(month), lastDay(month));
  const { results: attendance } = await monthAttendance(db, month);
  const rulebooks = {
    person: await rulebookFor(db, 'person', month),
    window: await rulebookFor(db, 'window', month),
  };
  const unitOf = (staffId: number) => staff.get(staffId)?.unitId ?? null;
  return {
    attendance,
    facts: await gatherFacts(db, month, attendance, unitOf),
    subjects: subjectsOf(postings, staff, await windowDirectory(db), month),
    rulebooks,
    decisions: await monthDecisions(db, month),
    context: await contextOf(db, month, rulebooks),
  };
}

/** Facts of all features for one month, in order of day. */
async function gatherFacts(
  db: ReadDb,
  month: Month,
  attendance: readonly PersonMonthResult[],
  unitOf: (staffId: number) => number | null,
): Promise<Fact[]> {
  const isOverdue = await overdueSpans(db, month);
  return [
    ...attendanceFacts(attendance, { unitOf, isOverdue }),
    ...(await leaveFacts(db, month)),
    ...(await incidentFacts(db, month)),
    ...(await praiseFacts(db, month)),
    ...(await complaintFacts(db, month)),
    ...(await rectificationFacts(db, month)),
    ...(await meetingFacts(db, month)),
    ...(await caseFacts(db, month)),
    ...(await evaluationFacts(db, month)),
    ...(await markFacts(db, month)),
  ].sort(byDateAndId);
}

/** Sessions after a leave that 逾期未归 charges already must not be charged as absence again. */
async function overdueSpans(db: ReadDb, month: Month): Promise<(staffId: number, end: WallMs) => boolean> {
  const away = await awayIntervals(
    db,
    startOfDay(firstDay(month)),
    startOfDay(firstDay(addMonths(month, 1))),
  );
  const late = away.filter(({ overdueUntil }) => overdueUntil !== null);
  return (staffId, end) =>
    late.some((leave) => leave.staffId === staffId && end > leave.to && end <= leave.overdueUntil!);
}
