import type { CalendarDay } from '#shared/contracts/calendar';
import { addDays, addMonths, daysOfMonth, firstDay, lastDay, monthOf } from '#shared/domain/time/dates';
import { type IsoDate, type Month, wallAt } from '#shared/domain/time/wall';
import { demoAttlogs } from './attlog';
import type { DemoDoor } from './door';
import { enterDuties, planDuties, weekendDuties } from './duties';
import { enterMeetings } from './meetings';
import { UNITS } from './names';
import { type PlannedIncident, type PlannedLeave, planIncidents, planLeaves } from './plan';
import { chance } from './random';
import { type DemoPerson, demoRoster } from './roster';
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

/** The sample center always ends with the same month, so that it is the same on every day. */
const LAST_MONTH = '2026-05';
const MORNING = 8 * 60 + 30;
/** Streams of chance of their own: more of one kind does not change the others. */
const DUTY_STREAM = 1000;
const MEETING_STREAM = 2000;

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
  await importPunches(door, demoAttlogs(random, people, { workdays, isAway, serving }));
  await door.call('punches.declareData', {
    until: lastDay(months.at(-1)!),
    reason: '两台考勤机数据已全部导出',
  });
  for (const leave of leaves) await enterLeave(door, ids, leave);
  for (const month of months) {
    const days = workdays.filter((day) => monthOf(day) === month);
    for (const incident of planIncidents(random, people, days)) await enterIncident(door, ids, incident);
  }
  await enterDuties(door, chance(options.seed + DUTY_STREAM), duties, { ids, people, leaves });
  const scene = { ids, people, isAway, workdays };
  await enterMeetings(door, chance(options.seed + MEETING_STREAM), months, scene);
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

async function enterLeave(door: DemoDoor, ids: Map<string, number>, leave: PlannedLeave): Promise<void> {
  const before = wallAt(leave.from, MORNING) - 16 * 3_600_000;
  const { id, version } = await door.call<{ id: number; version: number }>('leave.submit', {
    staffId: ids.get(leave.staffNo),
    kind: leave.kind,
    start: { date: leave.from, at: 'am' },
    end: { date: leave.to, at: 'pm' },
    reason: leave.kind === 'sick' ? '身体不适，就医' : '个人事务',
    notifiedAt: leave.retroactive ? null : before,
    notifiedTo: leave.retroactive ? '' : '窗口负责人',
  });
  const decided = await door.call<{ version: number }>('leave.decide', {
    id,
    version,
    decision: 'approve',
    note: '',
    approverName: '督查办主任',
    decidedAt: leave.retroactive ? wallAt(leave.to, 17 * 60) : before,
  });
  const back = wallAt(leave.to, 18 * 60);
  await door.call('leave.returned', { id, version: decided.version, returnedAt: back, note: '' });
}

async function enterIncident(
  door: DemoDoor,
  ids: Map<string, number>,
  incident: PlannedIncident,
): Promise<void> {
  const recorded = await door.call<{ ids: number[] }>('incidents.record', {
    staffIds: [ids.get(incident.staffNo)],
    date: incident.date,
    minute: incident.minute,
    itemCode: incident.item,
    source: incident.source,
    description: incident.description,
  });
  for (const id of recorded.ids) {
    await door.call('incidents.decide', {
      id,
      decision: incident.dismissed ? 'dismiss' : 'confirm',
      told: !incident.dismissed,
      ground: incident.dismissed ? 'approved_absence' : null,
      reason: incident.dismissed ? '经核实，当时因公外出' : '情况属实',
    });
  }
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
