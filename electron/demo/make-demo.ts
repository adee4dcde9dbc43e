import type { CalendarDay } from '#shared/contracts/calendar';
import { addDays, addMonths, daysOfMonth, firstDay, lastDay, monthOf } from '#shared/domain/time/dates';
import { type IsoDate, type Month, wallDate } from '#shared/domain/time/wall';
import { demoAttlogs, type IsAway, planPunches } from './attlog';
import { enterBalances } from './balances';
import { enterCases } from './cases';
import { enterComplaints } from './complaints';
import { enterConsequences } from './consequences';
import type { DemoDoor } from './door';
import { enterDuties, planDuties, weekendDuties } from './duties';
import { enterEvaluation } from './evaluation';
import { enterGroupIncidents } from './group-incidents';
import { decideIncident, enterOpenIncidents, recordIncident } from './incidents';
import { enterInspectors, enterOtherRounds, foundOnRounds, walkRound } from './inspections';
import { enterLeave, enterLeaveRules } from './leaves';
import { enterMarks } from './marks';
import { enterMeetings } from './meetings';
import { UNITS } from './names';
import { awayByOpen, enterOpenLeaves, planOpenLeaves } from './open-leaves';
import { type PlannedLeave, planIncidents, planLeaves } from './plan';
import { chance } from './random';
import { enterRectification } from './rectification';
import { enterFailure, enterOutings, splitByFailure } from './register';
import { type DemoPerson, demoRoster } from './roster';
import { enterShifts, planShifts, shiftPunches } from './shifts';
import { enterUnits } from './units';
import { rosterWorkbook } from './workbook';

export interface DemoOptions {
  staff: number;
  months: number;
  seed: number;
  /** How many of the first months are closed, confirmed and published. */
  close: number;
}

export interface DemoSummary {
  months: Month[];
  staff: number;
  windows: number;
  units: number;
}

/** Which workday of the last month a machine had no power. */
const FAILED_WORKDAY = 4;
/** The sample center always ends with the same month, so that it is the same on every day. */
const LAST_MONTH = '2026-05';
/** Streams of chance of their own: more of one kind does not change the others. */
const DUTY_STREAM = 1000;
const MEETING_STREAM = 2000;
const INSPECTION_STREAM = 3000;
const LEAVE_STREAM = 4000;
const REGISTER_STREAM = 5000;
const INCIDENT_STREAM = 6000;
const SHIFT_STREAM = 9000;
const CASE_STREAM = 7000;
const COMPLAINT_STREAM = 10_000;
const EVALUATION_STREAM = 11_000;
const UNIT_STREAM = 12_000;
const GROUP_STREAM = 13_000;
const MARK_STREAM = 14_000;

export const DEMO_DEFAULTS: DemoOptions = { staff: 180, months: 3, seed: 1, close: 0 };
export const DEMO_CENTER = { centerName: '东河县行政服务中心', shortName: '东政服督' };
export const DEMO_PASSWORD = 'Donghe-2026';

/** One account per role; the README names them. */
export const DEMO_ACCOUNTS = [
  { username: 'zhuren', displayName: '督查办主任', roles: ['chief'] },
  { username: 'ducha', displayName: '督查员', roles: ['officer'] },
  { username: 'chuangkou', displayName: '窗口负责人', roles: ['manager'] },
  { username: 'lingdao', displayName: '中心领导', roles: ['leader'] },
  { username: 'guanli', displayName: '系统管理员', roles: ['admin'] },
  { username: 'shenji', displayName: '审计员', roles: ['auditor'] },
];

/**
 * Fills a center that has just been set up, and whose first account is logged in, with invented people and three
 * months of their work. Everything goes through the door, as a person would enter it.
 */
export async function makeDemo(door: DemoDoor, options: DemoOptions): Promise<DemoSummary> {
  const random = chance(options.seed);
  const months = Array.from({ length: options.months }, (_, i) =>
    addMonths(LAST_MONTH, i + 1 - options.months),
  );
  const people = demoRoster(random, options.staff, firstDay(months[0]!));

  await door.call('staff.importApply', {
    token: await door.file('人员名册.xlsx', await rosterWorkbook(people)),
  });
  const ids = await staffIds(door);
  await completeUnits(door);
  await addAccounts(door, ids.get(people[0]!.staffNo)!);

  const workdays = await workdaysOf(door, months);
  const leaves = months.flatMap((month) =>
    planLeaves(
      random,
      people,
      month,
      workdays.filter((day) => monthOf(day) === month),
    ),
  );
  const isAway = isAwayBy(leaves);
  const duties = planDuties(people, lastDay(months.at(-1)!));
  const restDays = months.flatMap(daysOfMonth).filter((day) => !workdays.includes(day));
  const serving = weekendDuties(duties, restDays);
  const lastMonth = months.at(-1)!;
  const lastDays = workdays.filter((day) => monthOf(day) === lastMonth);
  const openLeaves = planOpenLeaves(people, leaves, lastDays);
  const awayToo = awayByOpen(openLeaves, lastDays.at(-1)!);
  const failedOn = lastDays[FAILED_WORKDAY]!;
  const shifts = planShifts(people, [...leaves, ...openLeaves], lastMonth);
  const punches = shiftPunches(
    chance(options.seed + SHIFT_STREAM),
    shifts,
    planPunches(random, people, { workdays, isAway, serving }),
  );
  const { kept, lost } = splitByFailure(
    punches.filter(({ at, person }) => !awayToo(person.staffNo, wallDate(at))),
    failedOn,
  );
  await importPunches(door, demoAttlogs(kept));
  await door.call('punches.declareData', { until: lastDay(lastMonth), reason: '两台考勤机数据已全部导出' });
  const windowIds = await completeWindows(door, people);
  await enterLeaveRules(door, windowIds, months[0]!);
  for (const leave of leaves) await enterLeave(door, ids, leave);
  const away: IsAway = (person, date) => isAway(person, date) || awayToo(person.staffNo, date);
  const scene = { ids, people, isAway: away, windowIds };
  const rounds = chance(options.seed + INSPECTION_STREAM);
  const inspectors = await enterInspectors(door, rounds, months);
  const names = new Map(people.map(({ staffNo, name }) => [staffNo, name]));
  for (const month of months) {
    const days = workdays.filter((day) => monthOf(day) === month);
    const planned = planIncidents(random, people, days);
    const found = foundOnRounds(planned);
    for (const incident of planned) {
      const recorded = found.has(incident)
        ? await walkRound(door, rounds, incident, inspectors, scene)
        : await recordIncident(door, ids, incident);
      for (const id of recorded) await decideIncident(door, id, incident, names.get(incident.staffNo)!);
    }
  }
  await enterOtherRounds(door, inspectors, scene, lastDays.at(-1)!);
  await enterOpenIncidents(door, chance(options.seed + INCIDENT_STREAM), { ids, people, days: lastDays });
  await enterFailure(door, ids, failedOn, lost);
  const register = chance(options.seed + REGISTER_STREAM);
  const byDay = people.filter((person) => !shifts?.people.includes(person));
  for (const month of months) {
    const days = workdays.filter((day) => monthOf(day) === month);
    await enterOutings(door, register, { ids, people: byDay, days, isAway: away, last: month === lastMonth });
  }
  await enterDuties(door, chance(options.seed + DUTY_STREAM), duties, { ids, people, leaves });
  await enterShifts(door, shifts, { ids, windowIds, days: lastDays });
  await enterMeetings(door, chance(options.seed + MEETING_STREAM), months, { ids, people, isAway, workdays });
  await enterBalances(door, chance(options.seed + LEAVE_STREAM), { ids, people, duties });
  await enterOpenLeaves(door, ids, openLeaves, lastDays.at(-1)!);
  await enterCases(door, chance(options.seed + CASE_STREAM), { ids, people, windowIds, months, workdays });
  await enterConsequences(door, months);
  await enterRectification(door, { windowIds, month: lastMonth, days: lastDays });
  const complaints = chance(options.seed + COMPLAINT_STREAM);
  await enterComplaints(door, complaints, { ids, windowIds, people, months, workdays });
  await enterEvaluation(door, chance(options.seed + EVALUATION_STREAM), { windowIds, months, workdays });
  await enterUnits(door, chance(options.seed + UNIT_STREAM), months);
  await enterGroupIncidents(door, chance(options.seed + GROUP_STREAM), {
    ...{ ids, people, windowIds, days: lastDays, from: firstDay(months[0]!) },
  });
  await enterMarks(door, chance(options.seed + MARK_STREAM), lastMonth);
  for (const month of months.slice(0, options.close)) await closeMonth(door, month);
  return {
    months,
    staff: people.length,
    windows: new Set(people.map((person) => person.windowCode)).size,
    units: new Set(people.map((person) => person.unit)).size,
  };
}

async function staffIds(door: DemoDoor): Promise<Map<string, number>> {
  const people = await door.call<{ id: number; staffNo: string }[]>('staff.list', { presence: 'all' });
  return new Map(people.map((person) => [person.staffNo, person.id]));
}

/** The roster names the units; their heads and superiors are added by hand. */
async function completeUnits(door: DemoDoor): Promise<void> {
  const saved =
    await door.call<({ id: number; name: string; code: string } & Record<string, unknown>)[]>('units.list');
  for (const [index, unit] of UNITS.entries()) {
    const record = saved.find((one) => one.name === unit.name);
    if (!record) continue;
    await door.call('units.save', {
      id: record.id,
      code: record.code,
      name: unit.name,
      shortName: unit.short,
      vertical: unit.superior !== undefined,
      superior: unit.superior ?? '',
      head: '主要负责人',
      deputy: '分管领导',
      phone: `0800-${String(1000 + index)}`,
      active: true,
    });
  }
}

/** The roster knows no parts of the hall. */
async function completeWindows(door: DemoDoor, people: readonly DemoPerson[]): Promise<Map<string, number>> {
  const windows =
    await door.call<{ id: number; code: string; name: string; unitId: number | null }[]>('units.windows');
  const areas = new Map(people.map(({ windowCode, area }) => [windowCode, area]));
  for (const { id, code, name, unitId } of windows) {
    await door.call('units.saveWindow', { id, code, name, unitId, area: areas.get(code), active: true });
  }
  return new Map(windows.map(({ id, code }) => [code, id]));
}

async function addAccounts(door: DemoDoor, managerStaffId: number): Promise<void> {
  for (const account of DEMO_ACCOUNTS) {
    await door.call('access.saveAccount', {
      ...account,
      id: null,
      password: DEMO_PASSWORD,
      changeAtNextLogin: false,
      staffId: account.roles.includes('manager') ? managerStaffId : null,
    });
  }
}

async function workdaysOf(door: DemoDoor, months: readonly Month[]): Promise<IsoDate[]> {
  const years = new Set(months.map((month) => Number(month.slice(0, 4))));
  const isWorkday = new Map<IsoDate, boolean>();
  for (const year of years) {
    await door.call('calendar.fillYear', { year });
    const { days } = await door.call<{ days: CalendarDay[] }>('calendar.year', { year });
    for (const day of days) isWorkday.set(day.date, day.kind === 'workday' || day.kind === 'makeup');
  }
  return months.flatMap(daysOfMonth).filter((day) => isWorkday.get(day));
}

function isAwayBy(leaves: readonly PlannedLeave[]): (person: DemoPerson, date: IsoDate) => boolean {
  const byPerson = new Map<string, PlannedLeave[]>();
  for (const leave of leaves) byPerson.set(leave.staffNo, [...(byPerson.get(leave.staffNo) ?? []), leave]);
  return (person, date) =>
    byPerson.get(person.staffNo)?.some((leave) => leave.from <= date && date <= leave.to) ?? false;
}

async function importPunches(door: DemoDoor, files: Map<string, string>): Promise<void> {
  const tokens: string[] = [];
  for (const [device, content] of files) tokens.push(await door.file(`${device}_attlog.dat`, content));
  await door.call('punches.import', { tokens });
}

async function closeMonth(door: DemoDoor, month: Month): Promise<void> {
  await door.call('assessment.close', { month, acceptJudged: true });
  const from = firstDay(addMonths(month, 1));
  await door.call('assessment.startReview', { month, from, to: addDays(from, 2), note: '一楼公示栏' });
  await door.call('assessment.confirm', { month });
  await door.call('assessment.sign', {
    month,
    mode: 'paper',
    signer: '中心主任',
    signedOn: addDays(from, 3),
  });
  await door.call('documents.publish', { month });
}
