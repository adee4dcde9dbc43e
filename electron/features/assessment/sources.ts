import type { AssessedKind } from '#shared/contracts/assessment';
import { attendanceFacts } from '#shared/domain/assessment/attendance-facts';
import type { AssessContext } from '#shared/domain/assessment/context';
import { byDateAndId, type Fact } from '#shared/domain/assessment/facts';
import type { PersonMonthResult } from '#shared/domain/attendance/types';
import { firstDay, lastDay } from '#shared/domain/time/dates';
import type { IsoDate, Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { monthAttendance } from '../attendance/index';
import { caseFacts } from '../cases/index';
import { complaintFacts } from '../complaints/index';
import { evaluationFacts } from '../evaluation/index';
import { incidentFacts } from '../incidents/index';
import { praiseFacts } from '../inspections/index';
import { leaveFacts } from '../leave/index';
import { markFacts } from '../marks/index';
import { meetingFacts } from '../meetings/index';
import { rectificationFacts } from '../rectification/index';
import { rulebookFor, type StoredRulebook } from '../rulebook/index';
import { postingsBetween, type StaffEntry, staffDirectory } from '../staff/index';
import { unitDirectory, windowDirectory } from '../units/index';
import { contextOf } from './context';
import { type MonthDecisions, monthDecisions } from './decisions';
import { unitFacts } from './office';
import { type Subjects, subjectsOf } from './subjects';
import { unitSubjects } from './unit-subjects';

/** Everything the assessment of a month is computed from. */
export interface MonthSources {
  attendance: PersonMonthResult[];
  facts: Fact[];
  subjects: Subjects;
  rulebooks: Record<AssessedKind, StoredRulebook | null>;
  decisions: MonthDecisions;
  context: AssessContext;
}

/**
 * Facts, people, windows and units, and the rulebooks that govern the month.
 *
 * @param today what the office owes after this day is not missed yet
 */
export async function gatherSources(db: ReadDb, month: Month, today: IsoDate): Promise<MonthSources> {
  const staff = new Map((await staffDirectory(db)).map((entry) => [entry.id, entry]));
  const { results: attendance } = await monthAttendance(db, month);
  const rulebooks = {
    person: await rulebookFor(db, 'person', month),
    window: await rulebookFor(db, 'window', month),
    unit: await rulebookFor(db, 'unit', month),
  };
  const unitOf = (staffId: number) => staff.get(staffId)?.unitId ?? null;
  const facts = await gatherFacts(db, month, attendance, unitOf);
  if (rulebooks.unit) facts.push(...(await unitFacts(db, month, today)));
  return {
    attendance,
    facts: facts.sort(byDateAndId),
    subjects: await gatherSubjects(db, month, staff),
    rulebooks,
    decisions: await monthDecisions(db, month),
    context: await contextOf(db, month, rulebooks),
  };
}

/** Whoever is assessed in a month, by the postings of its days. */
export async function gatherSubjects(
  db: ReadDb,
  month: Month,
  known?: ReadonlyMap<number, StaffEntry>,
): Promise<Subjects> {
  const staff = known ?? new Map((await staffDirectory(db)).map((entry) => [entry.id, entry]));
  const postings = await postingsBetween(db, firstDay(month), lastDay(month));
  const people = subjectsOf(postings, staff, await windowDirectory(db), month);
  return { ...people, unit: unitSubjects(postings, staff, people.window, await unitDirectory(db), month) };
}

/** Facts of all features for one month about people and windows. */
async function gatherFacts(
  db: ReadDb,
  month: Month,
  attendance: readonly PersonMonthResult[],
  unitOf: (staffId: number) => number | null,
): Promise<Fact[]> {
  return [
    ...attendanceFacts(attendance, { unitOf }),
    ...(await leaveFacts(db, month, attendance)),
    ...(await incidentFacts(db, month)),
    ...(await praiseFacts(db, month)),
    ...(await complaintFacts(db, month)),
    ...(await rectificationFacts(db, month)),
    ...(await meetingFacts(db, month)),
    ...(await caseFacts(db, month)),
    ...(await evaluationFacts(db, month)),
    ...(await markFacts(db, month)),
  ];
}
