import { addDays } from '#shared/domain/time/dates';
import { type IsoDate, wallAt } from '#shared/domain/time/wall';
import type { DemoDoor } from './door';
import type { PlannedIncident } from './plan';
import type { Chance } from './random';
import type { DemoPerson } from './roster';

/** Every so many incidents one is heard in writing before it is decided. */
const HEARD_EVERY = 5;
const STATEMENTS = [
  '当时确实在处理私事，没有注意影响，接受处理，今后改正。',
  '情况基本属实，当时窗口暂无群众，以后不再发生。',
  '当时正在与后台核对材料，未能及时解释清楚，愿意改进。',
];
const LATE_AFTERNOON = 16 * 60 + 30;
/** Entered when the doors close, decided the day after where nobody has to be heard first. */
const DAY_ENDS = 17 * 60 + 30;
const ANSWERED_AFTER_DAYS = 2;

/** An incident as it was seen, without anything further. */
export async function recordIncident(
  door: DemoDoor,
  ids: Map<string, number>,
  { staffNo, item, date, minute, source, description }: Omit<PlannedIncident, 'dismissed'>,
): Promise<number[]> {
  const seen = { staffIds: [ids.get(staffNo)], itemCode: item, date, minute, source, description };
  door.setNow(wallAt(date, DAY_ENDS));
  const { ids: recorded } = await door.call<{ ids: number[] }>('incidents.record', seen);
  door.setNow(null);
  return recorded;
}

/** Decided on the spot, or, every so many, after a statement in writing. */
export async function decideIncident(
  door: DemoDoor,
  id: number,
  { date, dismissed }: Pick<PlannedIncident, 'date' | 'dismissed'>,
  name: string,
): Promise<void> {
  const heard = id % HEARD_EVERY === 0;
  if (heard) await hear(door, id, { date, name, statement: STATEMENTS[id % STATEMENTS.length]! });
  if (!heard) door.setNow(wallAt(addDays(date, 1), LATE_AFTERNOON));
  await door.call('incidents.decide', {
    ...{ id, decision: dismissed ? 'dismiss' : 'confirm', told: !dismissed && !heard },
    ...(heard ? { was: 'answered' } : {}),
    ground: dismissed ? 'approved_absence' : null,
    reason: dismissed ? '经核实，当时因公外出' : '情况属实',
  });
  door.setNow(null);
}

/** Told by slip on the day, answered two days later; the clock stands there. */
async function hear(
  door: DemoDoor,
  id: number,
  { date, name, statement }: { date: IsoDate; name: string; statement: string },
): Promise<void> {
  door.setNow(wallAt(date, LATE_AFTERNOON));
  await door.call('incidents.notify', { id, way: 'slip' });
  door.setNow(wallAt(addDays(date, ANSWERED_AFTER_DAYS), LATE_AFTERNOON));
  await door.call('incidents.answer', { id, name, statement });
}

/** The last days: one reduced, one appealed against, one told and waiting, one only recorded. */
export async function enterOpenIncidents(
  door: DemoDoor,
  random: Chance,
  {
    ids,
    people,
    days,
  }: { ids: Map<string, number>; people: readonly DemoPerson[]; days: readonly IsoDate[] },
): Promise<void> {
  const candidates = people.filter(({ entryDate }) => entryDate <= days.at(-6)!);
  const seen = async (back: number, minute: number, item: string, description: string) => {
    door.setNow(null);
    const person = random.pick(candidates);
    const date = days.at(-back)!;
    const incident = { staffNo: person.staffNo, date, minute, item, source: 'self_check', description };
    const [id] = await recordIncident(door, ids, incident);
    return { id: id!, date, name: person.name };
  };
  const reduced = await seen(6, 875, 'games', '巡查时电脑上开着纸牌游戏窗口');
  await hear(door, reduced.id, {
    ...reduced,
    statement: '系培训软件自带页面误点打开，未实际操作，随即关闭。',
  });
  await door.call('incidents.decide', {
    ...{ id: reduced.id, was: 'answered', decision: 'reduce', itemCode: 'dress_code', ground: 'mitigating' },
    reason: '误点打开且立即关闭，主动说明情况，从轻按工作规范类处理',
  });
  const appealed = await seen(5, 950, 'wandering', '在相邻窗口逗留约二十分钟');
  await hear(door, appealed.id, { ...appealed, statement: '是到相邻窗口会签并联审批材料。' });
  await door.call('incidents.decide', {
    ...{ id: appealed.id, was: 'answered', decision: 'confirm', reason: '会签只需数分钟，其余时间为闲谈' },
  });
  await door.call('incidents.appeal', {
    ...{ id: appealed.id, name: appealed.name },
    appeal: '会签中有两份材料退回补正，等待时间较长，请求调取监控复核。',
  });
  const told = await seen(1, 610, 'online_chat', '窗口前有群众等候时用手机聊天');
  door.setNow(wallAt(told.date, LATE_AFTERNOON));
  await door.call('incidents.notify', { id: told.id, way: 'manager' });
  door.setNow(null);
  await seen(1, 930, 'eating_out', '下午在窗口吃零食');
}
