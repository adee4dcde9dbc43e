import { addDays, lastDay } from '#shared/domain/time/dates';
import type { IsoDate, Month } from '#shared/domain/time/wall';
import type { Chance } from './random';
import type { DemoPerson } from './roster';

export interface PlannedLeave {
  staffNo: string;
  kind: string;
  /** First and last day, whole days. */
  from: IsoDate;
  to: IsoDate;
  /** Approved only after it began, and nobody was told in time: 先斩后奏. */
  retroactive: boolean;
}

export interface PlannedIncident {
  staffNo: string;
  date: IsoDate;
  /** Minute of day. */
  minute: number;
  item: string;
  source: string;
  description: string;
  dismissed: boolean;
}

const LEAVE_KINDS = ['personal', 'personal', 'personal', 'sick', 'sick', 'annual', 'official', 'marriage'];
const INSPECTION_TIMES = [560, 605, 670, 880, 930, 1005];
const INCIDENTS = [
  { item: 'games', description: '巡查时正在用办公电脑玩游戏' },
  { item: 'online_chat', description: '上班时间用手机长时间聊天' },
  { item: 'wandering', description: '离开本窗口到其他窗口闲谈' },
  { item: 'off_post', description: '窗口无人，等候群众无人接待' },
  { item: 'eating_out', description: '上班时间在窗口吃早餐' },
  { item: 'dress_code', description: '未按规定着装、未佩戴工作牌' },
  { item: 'rude_service', description: '群众反映解答时态度生硬' },
];

/** Leaves of one month: about one person in eight takes one, a few of them 先斩后奏. */
export function planLeaves(
  random: Chance,
  people: readonly DemoPerson[],
  month: Month,
  workdays: readonly IsoDate[],
): PlannedLeave[] {
  return people
    .filter((person) => person.entryDate <= workdays[0]!)
    .filter(() => random.happens(0.12))
    .map((person) => {
      const from = random.pick(workdays);
      const end = addDays(from, random.pick([0, 0, 0, 1, 1, 2]));
      const monthEnd = lastDay(month);
      return {
        staffNo: person.staffNo,
        kind: random.pick(LEAVE_KINDS),
        from,
        to: [end, monthEnd].sort()[0]!,
        retroactive: random.happens(0.06),
      };
    });
}

/** Incidents of one month, some of them dismissed after the person was heard. */
export function planIncidents(
  random: Chance,
  people: readonly DemoPerson[],
  workdays: readonly IsoDate[],
): PlannedIncident[] {
  return Array.from({ length: Math.max(2, Math.round(people.length / 14)) }, () => {
    const date = random.pick(workdays);
    return {
      staffNo: random.pick(people.filter((person) => person.entryDate <= date)).staffNo,
      date,
      minute: random.pick(INSPECTION_TIMES),
      ...random.pick(INCIDENTS),
      source: random.pick(['self_check', 'self_check', 'self_check', 'undercover', 'complaint']),
      dismissed: random.happens(0.12),
    };
  });
}
