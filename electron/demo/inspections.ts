import { type IsoDate, type Month, wallAt } from '#shared/domain/time/wall';
import type { IsAway } from './attlog';
import type { DemoDoor } from './door';
import { nameMaker } from './names';
import type { PlannedIncident } from './plan';
import type { Chance } from './random';
import type { DemoPerson } from './roster';

const ROUNDS_PER_MONTH = 3;
/** People looked at on a round besides the one who is found. */
const LOOKS = 9;
const MINUTE_MS = 60_000;
const PRAISE = ['主动起立、微笑迎接群众', '一次性告知清楚，群众当面致谢', '台面整洁，业务熟练'];
const TERM = { termFrom: '2025-07-01', termTo: '2027-06-30' };
const OFFICERS = { kind: 'officer', org: '督查办', area: '', termFrom: null, termTo: null, reports: false };
const OUTSIDE = [
  { kind: 'delegate', org: '东河县人大代表', area: '一楼', ...TERM, reports: true },
  { kind: 'retired', org: '县直机关退休干部', area: '二楼、三楼', ...TERM, reports: true },
  { kind: 'mystery', org: '县统计调查队', area: '', ...TERM, reports: false },
];

/** What rounds need to know of the sample center. */
export interface InspectionScene {
  ids: Map<string, number>;
  people: readonly DemoPerson[];
  isAway: IsAway;
  windowIds: Map<string, number>;
}

export interface Inspectors {
  teams: { id: number; memberIds: number[] }[];
  mystery: number;
}

/** Two teams of the office, supervisors from outside for a term, and the half-monthly reports that came. */
export async function enterInspectors(
  door: DemoDoor,
  random: Chance,
  months: readonly Month[],
): Promise<Inspectors> {
  const name = nameMaker(random);
  const save = async (fields: object): Promise<number> => {
    const inspector = { id: null, name: name(), phone: '', active: true, ...fields };
    return (await door.call<{ id: number }>('inspections.saveInspector', inspector)).id;
  };
  const officers: number[] = [];
  for (let count = 0; count < 4; count++) officers.push(await save(OFFICERS));
  const teams: Inspectors['teams'] = [];
  for (const [index, title] of ['督查一组', '督查二组'].entries()) {
    const memberIds = officers.slice(index * 2, index * 2 + 2);
    const team = { id: null, name: title, active: true, memberIds };
    teams.push({ ...(await door.call<{ id: number }>('inspections.saveTeam', team)), memberIds });
  }
  const outside: number[] = [];
  for (const fields of OUTSIDE) outside.push(await save(fields));
  for (const month of months) {
    for (const inspectorId of outside.slice(0, 2)) await enterReport(door, random, inspectorId, month);
  }
  return { teams, mystery: outside[2]! };
}

async function enterReport(door: DemoDoor, random: Chance, inspectorId: number, month: Month): Promise<void> {
  const items = random.between(1, 4);
  await door.call('inspections.saveReport', {
    ...{ inspectorId, period: `${month}-1`, receivedOn: `${month}-17`, items },
    ...{ units: Math.min(items, 2), rectified: items - 1 },
    summary: '大厅秩序总体良好，个别窗口告知材料不够完整，已当面提醒。',
  });
}

/** Incidents of a month that are found on a round: one a day, of those the office found itself. */
export function foundOnRounds(planned: readonly PlannedIncident[]): Set<PlannedIncident> {
  const dates = new Set<IsoDate>();
  const found = planned.filter(({ source, date, dismissed }) => {
    if (dismissed || dates.has(date) || (source !== 'self_check' && source !== 'undercover')) return false;
    dates.add(date);
    return true;
  });
  return new Set(found.slice(0, ROUNDS_PER_MONTH));
}

/** Walks a round through the part of the hall where somebody is found; answers the incident that came of it. */
export async function walkRound(
  door: DemoDoor,
  random: Chance,
  incident: PlannedIncident,
  { teams, mystery }: Inspectors,
  scene: InspectionScene,
): Promise<number[]> {
  const { ids, people, isAway, windowIds } = scene;
  const person = people.find(({ staffNo }) => staffNo === incident.staffNo)!;
  const { date, minute } = incident;
  const undercover = incident.source === 'undercover';
  const team = random.pick(teams);
  const found = wallAt(date, minute);
  door.setNow(found - 12 * MINUTE_MS);
  const { id: roundId } = await door.call<{ id: number }>('inspections.start', {
    ...{ id: null, kind: undercover ? 'mystery' : 'self_check', announced: false, area: person.area },
    ...(undercover ? { inspectorIds: [mystery] } : { teamId: team.id, inspectorIds: team.memberIds }),
  });
  const look = (one: DemoPerson, status: string, rest: object = {}): Promise<{ id: number }> =>
    door.call('inspections.mark', {
      ...{ roundId, windowId: windowIds.get(one.windowCode), staffId: ids.get(one.staffNo), status, ...rest },
    });
  const half = minute < 12 * 60 ? 0 : 1;
  const others = people.filter(
    (one) => one.area === person.area && one.entryDate <= date && one.staffNo !== person.staffNo,
  );
  const praised = random.between(0, LOOKS - 1);
  for (const [index, one] of others.slice(0, LOOKS).entries()) {
    door.setNow(found - (LOOKS - index) * MINUTE_MS);
    if (isAway(one, date, half)) await look(one, 'leave');
    else if (index === praised) await look(one, 'good', { note: random.pick(PRAISE) });
    else await look(one, 'in');
  }
  door.setNow(found);
  const status = incident.item === 'off_post' ? 'off_post' : 'finding';
  const { id: checkId } = await look(person, status, { itemCode: incident.item, note: incident.description });
  const charge = { checkId, itemCode: incident.item, description: incident.description };
  const { ids: incidentIds } = await door.call<{ ids: number[] }>('inspections.charge', charge);
  door.setNow(found + 3 * MINUTE_MS);
  await door.call('inspections.finish', { id: roundId, note: '' });
  door.setNow(null);
  return incidentIds;
}

/** A round of the last day where everything was in order, and one planned for it that was called off. */
export async function enterOtherRounds(
  door: DemoDoor,
  { teams }: Inspectors,
  { ids, people, isAway, windowIds }: InspectionScene,
  date: IsoDate,
): Promise<void> {
  const [first, second] = teams;
  door.setNow(wallAt(date, 900));
  const shared = { announced: true, campaign: '政务服务作风提升月', kind: 'open' };
  const { id } = await door.call<{ id: number }>('inspections.start', {
    ...{ ...shared, id: null, area: '二楼A区', teamId: first!.id, inspectorIds: first!.memberIds },
  });
  const there = people.filter((one) => one.area === '二楼A区' && one.entryDate <= date);
  for (const [index, one] of there.slice(0, LOOKS).entries()) {
    door.setNow(wallAt(date, 901 + index));
    const status = isAway(one, date, 1) ? 'leave' : index === 2 ? 'good' : 'in';
    const place = { windowId: windowIds.get(one.windowCode), staffId: ids.get(one.staffNo) };
    await door.call('inspections.mark', {
      roundId: id,
      ...place,
      status,
      note: index === 2 ? PRAISE[1] : '',
    });
  }
  await door.call('inspections.finish', { id, note: '秩序良好，未发现问题' });
  const { id: planned } = await door.call<{ id: number }>('inspections.plan', {
    ...{ ...shared, plannedOn: date, area: '三楼A区', teamId: second!.id },
    inspectorIds: second!.memberIds,
  });
  await door.call('inspections.cancel', { id: planned, reason: '当天下午全员参加培训，改期进行' });
  door.setNow(null);
}
