import type { AssessedKind, CheckCase, CheckItem, Checklist } from '#shared/contracts/assessment';
import { REQUIRED_KINDS } from '#shared/contracts/assessment-kind';
import type { SessionResult } from '#shared/domain/attendance/types';
import { addMonths, firstDay, lastDay } from '#shared/domain/time/dates';
import { type IsoDate, type Month, startOfDay, type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { roleHolders } from '../access/index';
import { outingsWithoutBack } from '../attendance/index';
import { calendarOverrides } from '../calendar/index';
import { unurgedTasks } from '../cases/index';
import { overdueComplaints } from '../complaints/index';
import { openEvaluations } from '../evaluation/index';
import { undecidedIncidents } from '../incidents/index';
import { type OpenLeave, pendingLeaves, unreturnedLeaves } from '../leave/index';
import { missingMarks } from '../marks/index';
import { openMeetings } from '../meetings/index';
import { monthState } from '../months/index';
import { openPunchProblems, staffWithIds, unmappedIds } from '../punches/index';
import { unescalatedOrders } from '../rectification/index';
import { windowDirectory } from '../units/index';
import { caseOf, dataCases, firstCases, sessionCases } from './check-cases';
import { outsideFacts } from './compute';
import { unchargedAdjustments } from './decisions';
import { gatherSources, type MonthSources } from './sources';

/** The page has room for a few names; the count says how many there are. */
const NAMES_SHOWN = 8;

/** What is still open before a month may close; for a month that is closed nothing is. */
export async function checkMonth(db: ReadDb, month: Month, now: WallMs): Promise<Checklist> {
  const state = await monthState(db, month);
  if (state !== 'open') return { month, state, items: [], ready: false };
  const items = await checkItems(db, month, now, await gatherSources(db, month, wallDate(now)));
  return { month, state, items, ready: items.every((item) => item.level !== 'block') };
}

/** Blocking things first; each is listed, also when it is done, so that the office sees what was looked at. */
export async function checkItems(
  db: ReadDb,
  month: Month,
  now: WallMs,
  sources: MonthSources,
): Promise<CheckItem[]> {
  const holders = await roleHolders(db);
  const [officers, chiefs] = [holders('officer'), holders('chief')];
  const office = officers.length > 0 ? officers : chiefs;
  const names = new Map(sources.subjects.person.map(({ id, name }) => [id, name]));
  const person = (staffId: number): string => names.get(staffId) ?? '';
  const over = wallDate(now) > lastDay(month);
  const lacking = REQUIRED_KINDS.filter((kind) => !sources.rulebooks[kind]);
  const leaves = (open: readonly OpenLeave[]) =>
    open.map((leave) => caseOf({ ...leave, name: person(leave.staffId) }));
  const punches = await openPunchProblems(db, month, { now, overrides: await calendarOverrides(db) });
  const withoutId = await sessionsWithoutId(db, month, sources);
  const outside = outsideFacts(sources);
  const uncharged = unchargedAdjustments(sources.decisions, (subject, id) =>
    sources.subjects[subject as AssessedKind].some((info) => info.id === id),
  );
  const open = sessionCases(sources, (session) => session.status === 'open');
  const unsettled = sessionCases(sources, isUnsettled);
  return [
    item('month_not_over', 'block', { count: over ? 0 : 1, days: over ? [] : [lastDay(month)] }),
    item('no_rulebook', 'block', { count: lacking.length, names: [...lacking], who: chiefs }),
    item('sessions_open', 'block', { ...open, who: office }),
    item('people_without_id', 'block', {
      count: withoutId.length,
      names: withoutId.slice(0, NAMES_SHOWN).map(({ name }) => name),
      cases: withoutId,
      who: office,
    }),
    item('leaves_pending', 'block', { cases: leaves(await pendingLeaves(db, month, now)) }),
    item('incidents_undecided', 'block', { cases: await incidentCases(db, month, person), who: office }),
    item('exceptions_unsettled', 'warn', { ...unsettled, who: office }),
    item('outings_open', 'warn', { cases: await outingCases(db, month), who: office }),
    item('leaves_not_returned', 'warn', {
      cases: leaves(await unreturnedLeaves(db, month, now, sources.attendance)),
    }),
    item('meetings_open', 'warn', {
      cases: (await openMeetings(db, month)).map(({ id, date, title }) => caseOf({ id, date, name: title })),
      who: office,
    }),
    item('marks_missing', 'warn', { ...(await markCases(db, month)), who: office }),
    item('rules_without_data', 'warn', { cases: dataCases(sources), who: office }),
    item('orders_not_escalated', 'warn', {
      cases: (await unescalatedOrders(db, lastDay(month), now)).map(caseOf),
      who: office,
    }),
    item('complaints_overdue', 'warn', {
      cases: (await overdueComplaints(db, lastDay(month), now)).map(caseOf),
      who: office,
    }),
    item('evaluations_open', 'warn', {
      cases: (await openEvaluations(db, month)).map(caseOf),
      who: office,
    }),
    item('tasks_not_urged', 'warn', {
      cases: (await unurgedTasks(db, lastDay(month), now)).map(caseOf),
      who: office,
    }),
    item('punch_lines_held', 'warn', { count: punches.heldLines, who: office }),
    item('watch_files_failed', 'warn', {
      cases: punches.failedFiles.map((name) => caseOf({ name })),
      who: office,
    }),
    item('machines_behind', 'warn', {
      cases: punches.machinesBehind.map(({ code, name, since }) =>
        caseOf({ name: name || code, date: since }),
      ),
      who: office,
    }),
    item('machine_ids_unmapped', 'warn', { cases: await unmappedCases(db, month), who: office }),
    item('facts_outside', 'warn', {
      count: outside.length,
      days: outside.map((fact) => fact.date),
      who: office,
    }),
    item('adjustments_outside', 'warn', { count: uncharged.length, names: uncharged, who: office }),
  ];
}

/** Parts of the rulebooks whose marks are not complete: one case a part, and how many marks in all. */
async function markCases(db: ReadDb, month: Month): Promise<{ count: number; cases: CheckCase[] }> {
  const missing = await missingMarks(db, month);
  return {
    count: missing.reduce((sum, { count }) => sum + count, 0),
    cases: missing.map(({ place, ...part }) => caseOf({ id: place, ...part })),
  };
}

const isUnsettled = ({ exception }: SessionResult): boolean => exception !== null && !exception.settled;

async function incidentCases(
  db: ReadDb,
  month: Month,
  person: (staffId: number) => string,
): Promise<CheckCase[]> {
  const windows = new Map((await windowDirectory(db)).map(({ id, name }) => [id, name]));
  return (await undecidedIncidents(db, month)).map(({ id, date, staffId, windowId }) =>
    caseOf({ id, date, name: staffId === null ? (windows.get(windowId ?? 0) ?? '') : person(staffId) }),
  );
}

async function outingCases(db: ReadDb, month: Month): Promise<CheckCase[]> {
  const { fromAt, untilAt } = spanOf(month);
  return (await outingsWithoutBack(db, fromAt, untilAt)).map(({ id, staffId, name, outAt }) =>
    caseOf({ id, staffId, name, date: wallDate(outAt) }),
  );
}

/** Machine ids of nobody with punches that may belong to the month. */
async function unmappedCases(db: ReadDb, month: Month): Promise<CheckCase[]> {
  const { fromAt, untilAt } = spanOf(month);
  return (await unmappedIds(db))
    .filter(({ firstAt, lastAt }) => firstAt < untilAt && lastAt >= fromAt)
    .map(({ machineId }) => caseOf({ name: machineId }));
}

/**
 * People posted in the month whose punches nothing can find, as long as a session of theirs is judged by that: each
 * would be an absence. Whoever's sessions the office settled is not open any more.
 */
async function sessionsWithoutId(db: ReadDb, month: Month, sources: MonthSources): Promise<CheckCase[]> {
  const withId = await staffWithIds(db, spanOf(month));
  return sessionCases(
    sources,
    (session, staffId) => !withId.has(staffId) && (session.status === 'open' || isUnsettled(session)),
  ).cases.map((each) => ({ ...each, date: null }));
}

const spanOf = (month: Month) => ({
  fromAt: startOfDay(firstDay(month)),
  untilAt: startOfDay(firstDay(addMonths(month, 1))),
});

interface Findings extends Partial<Pick<CheckItem, 'names' | 'who' | 'cases'>> {
  /** Left out: one for each day, or for each case where no days are told. */
  count?: number;
  days?: readonly IsoDate[];
}

function item(code: CheckItem['code'], level: 'block' | 'warn', found: Findings): CheckItem {
  const { days = [], names = [], who = [], cases = [] } = found;
  const count = found.count ?? (found.days ? days.length : cases.length);
  return {
    ...{ code, level: count > 0 ? level : 'ok', count, names, cases: firstCases(cases) },
    days: [...new Set(days)].sort(),
    who: count > 0 ? who : [],
  };
}
