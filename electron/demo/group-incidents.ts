import { addDays } from '#shared/domain/time/dates';
import { type IsoDate, wallAt } from '#shared/domain/time/wall';
import type { DemoDoor } from './door';
import type { Chance } from './random';
import type { DemoPerson } from './roster';

/** What events of several people need to know of the sample center. */
export interface GroupScene {
  ids: Map<string, number>;
  people: readonly DemoPerson[];
  /** By code. */
  windowIds: Map<string, number>;
  /** Workdays of the last month. */
  days: readonly IsoDate[];
  /** The month the sample begins with. */
  from: IsoDate;
}

const ENTERED = 17 * 60;
const DECIDED = 10 * 60;
const CARDS = { minute: 15 * 60 + 40, itemCode: 'card_playing', source: 'self_check', place: '三楼休息区' };
const CHAT = { minute: 9 * 60 + 50, itemCode: 'rude_service', source: 'supervisor', place: '' };
/** Posts that rules leave free, by the name of their window. */
const EXEMPT = [
  { window: '文化许可窗口', item: 'watching_video', reason: '音像制品内容审读，属专业岗位' },
  { window: '投资项目窗口', item: 'lunch_drinking', reason: '经批准的招商公务接待' },
];

/** One event of three people in different states, one act under two items, and posts that are left free. */
export async function enterGroupIncidents(door: DemoDoor, random: Chance, scene: GroupScene): Promise<void> {
  await enterExemptions(door, scene);
  const { ids, people, days } = scene;
  const served = people.filter(({ entryDate }) => entryDate <= days[0]!);
  const [day, decidedOn] = [days.at(-4)!, days.at(-2)!];
  const windowOf = random.pick(served).windowCode;
  const there = people.filter(({ windowCode }) => windowCode === windowOf);
  const manager = there.find(({ post }) => post === '窗口负责人')!;
  const group = served.filter((each) => there.includes(each) && each !== manager).slice(0, 3);
  door.setNow(wallAt(day, ENTERED));
  const { ids: cards } = await door.call<{ ids: number[] }>('incidents.record', {
    ...{ ...CARDS, date: day, staffIds: group.map(({ staffNo }) => ids.get(staffNo)) },
    ...{ description: '下午上班时间在休息区打牌，桌面有扑克', witnesses: '大厅值班长' },
  });
  for (const id of cards) await door.call('incidents.notify', { id, way: 'slip' });
  door.setNow(wallAt(decidedOn, DECIDED));
  const [first] = cards;
  await door.call('incidents.answer', {
    ...{ id: first, name: group[0]?.name, statement: '情况属实，愿意接受处理。' },
  });
  await door.call('incidents.decide', {
    id: first,
    was: 'answered',
    decision: 'confirm',
    reason: '本人承认',
  });
  await enterJoint(door, first!, ids.get(manager.staffNo)!);
  await enterTwoItems(door, random.pick(served), scene);
  door.setNow(null);
}

/** The window's manager answers for it too, told in person. */
async function enterJoint(door: DemoDoor, id: number, staffId: number): Promise<void> {
  const { id: joint } = await door.call<{ id: number }>('incidents.joint', {
    ...{
      id,
      staffId,
      itemCode: 'lax_supervision',
      description: '窗口几人同时离岗打牌，负责人没有发现和制止',
    },
  });
  await door.call('incidents.decide', {
    ...{ id: joint, decision: 'confirm', told: true, reason: '负责人承认管理不严' },
  });
}

/** Chatting on the phone and rude about it: one act, two items, both upheld; the rulebook says what counts. */
async function enterTwoItems(door: DemoDoor, person: DemoPerson, { ids, days }: GroupScene): Promise<void> {
  const date = days.at(-6)!;
  door.setNow(wallAt(date, ENTERED));
  const { ids: both } = await door.call<{ ids: number[] }>('incidents.record', {
    ...{ ...CHAT, date, staffIds: [ids.get(person.staffNo)], moreItems: ['online_chat'] },
    description: '边用手机聊天边答复群众，群众提醒后仍不放下，言语生硬',
  });
  door.setNow(wallAt(addDays(date, 1), DECIDED));
  for (const id of both) {
    await door.call('incidents.decide', { id, decision: 'confirm', told: true, reason: '当面告知，无异议' });
  }
}

async function enterExemptions(door: DemoDoor, { windowIds, people, from }: GroupScene): Promise<void> {
  const codes = new Map(people.map(({ windowName, windowCode }) => [windowName, windowCode]));
  for (const { window, item, reason } of EXEMPT) {
    const windowId = windowIds.get(codes.get(window) ?? '');
    if (windowId === undefined) continue;
    await door.call('incidents.saveExemption', {
      id: null,
      itemCode: item,
      windowId,
      from,
      until: null,
      reason,
    });
  }
}
