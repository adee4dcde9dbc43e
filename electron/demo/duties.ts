import type { PlannedDuty } from '#shared/contracts/roster';
import { rotate } from '#shared/domain/roster/rotation';
import { addDays } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import type { DemoDoor } from './door';
import type { PlannedLeave } from './plan';
import type { Chance } from './random';
import type { DemoPerson } from './roster';

const WEEKS = 4;
/** Windows with noon duty, windows open at the weekend, and those whose managers lead in turn. */
const NOON_WINDOWS = ['W01', 'W04', 'W06'];
const WEEKEND_WINDOWS = ['W04', 'W06'];
const LEADING_WINDOWS = ['W08', 'W09', 'W10', 'W11', 'W12', 'W13', 'W14', 'W15'];
/** People at a window on each day of rest. */
const WEEKEND_PEOPLE = 2;
const STAND_INS = 3;
/** The last days have no log yet, so that something is left to do. */
const DAYS_WITHOUT_LOG = 2;

export interface DutyRotation {
  kind: 'noon' | 'weekend' | 'leader';
  windowCode: string | null;
  staffNos: string[];
  days: 'workdays' | 'restdays' | 'all';
  perDay: number;
}

export interface DutyPlan {
  from: IsoDate;
  to: IsoDate;
  rotations: DutyRotation[];
}

/** The last weeks up to `to`: noon and weekend duty by window, and a leader every day. */
export function planDuties(people: readonly DemoPerson[], to: IsoDate): DutyPlan {
  const from = addDays(to, 1 - 7 * WEEKS);
  const staffOf = (code: string) => {
    const own = people.filter(({ windowCode, entryDate }) => windowCode === code && entryDate <= from);
    const clerks = own.filter(({ post }) => post === '工作人员');
    return (clerks.length > 0 ? clerks : own).map(({ staffNo }) => staffNo);
  };
  const atWindow = (kind: 'noon' | 'weekend') => (code: string) => ({
    ...{ kind, windowCode: code, staffNos: staffOf(code) },
    days: kind === 'noon' ? ('workdays' as const) : ('restdays' as const),
    perDay: kind === 'noon' ? 1 : WEEKEND_PEOPLE,
  });
  const leading = people.filter(
    ({ windowCode, post, entryDate }) =>
      LEADING_WINDOWS.includes(windowCode) && post === '窗口负责人' && entryDate <= from,
  );
  const leaders: DutyRotation = {
    ...{ kind: 'leader', windowCode: null, days: 'all', perDay: 1 },
    staffNos: leading.map(({ staffNo }) => staffNo),
  };
  const rotations = [
    leaders,
    ...NOON_WINDOWS.map(atWindow('noon')),
    ...WEEKEND_WINDOWS.map(atWindow('weekend')),
  ];
  return { from, to, rotations: rotations.filter(({ staffNos }) => staffNos.length > 0) };
}

/** Who serves on which day of rest: they punch there. */
export function weekendDuties(
  plan: DutyPlan,
  restDays: readonly IsoDate[],
): { staffNo: string; date: IsoDate }[] {
  const days = restDays.filter((date) => plan.from <= date && date <= plan.to);
  return plan.rotations
    .filter(({ kind }) => kind === 'weekend')
    .flatMap(({ staffNos, perDay }) =>
      rotate(
        days,
        staffNos.map((_, index) => index),
        { perDay },
      ).map(({ date, staffId }) => ({ date, staffNo: staffNos[staffId]! })),
    );
}

/** Plans the duties, B岗 standing in for people on leave, one agreed swap, and what the leaders wrote. */
export async function enterDuties(
  door: DemoDoor,
  random: Chance,
  plan: DutyPlan,
  {
    ids,
    people,
    leaves,
  }: { ids: Map<string, number>; people: readonly DemoPerson[]; leaves: readonly PlannedLeave[] },
): Promise<void> {
  const windows = await door.call<{ id: number; code: string }[]>('units.windows');
  const windowIds = new Map(windows.map(({ id, code }) => [code, id]));
  for (const { windowCode, staffNos, ...rotation } of plan.rotations) {
    await door.call('roster.rotate', {
      ...{ ...rotation, from: plan.from, to: plan.to },
      windowId: windowCode && windowIds.get(windowCode),
      staffIds: staffNos.map((staffNo) => ids.get(staffNo)),
    });
  }
  for (const standIn of planStandIns(plan, people, leaves)) {
    await door.call('roster.assign', {
      ...{ kind: 'standin', date: standIn.date, windowId: windowIds.get(standIn.windowCode) },
      ...{ staffId: ids.get(standIn.staffNo), forStaffId: ids.get(standIn.forStaffNo) },
      note: '窗口负责人同意，待办件已交接',
    });
  }
  await swapLeaders(door, addDays(plan.to, -6));
  await writeLogs(door, random, plan);
}

interface StandIn {
  date: IsoDate;
  windowCode: string;
  staffNo: string;
  forStaffNo: string;
}

/** Colleagues of the same window, where no other duty stands in the way. */
function planStandIns(
  { from, to, rotations }: DutyPlan,
  people: readonly DemoPerson[],
  leaves: readonly PlannedLeave[],
): StandIn[] {
  const busy = new Set(rotations.flatMap(({ staffNos }) => staffNos));
  const onLeave = new Set(leaves.map(({ staffNo }) => staffNo));
  const byNo = new Map(people.map((person) => [person.staffNo, person]));
  return leaves
    .filter((leave) => from <= leave.from && leave.from <= to)
    .flatMap((leave): StandIn[] => {
      const { windowCode } = byNo.get(leave.staffNo)!;
      const colleague = people.find(
        (person) =>
          person.windowCode === windowCode &&
          person.entryDate <= leave.from &&
          !busy.has(person.staffNo) &&
          !onLeave.has(person.staffNo),
      );
      if (!colleague) return [];
      return [{ date: leave.from, windowCode, staffNo: colleague.staffNo, forStaffNo: leave.staffNo }];
    })
    .filter((standIn, index, all) => all.findIndex(({ staffNo }) => staffNo === standIn.staffNo) === index)
    .slice(0, STAND_INS);
}

async function swapLeaders(door: DemoDoor, monday: IsoDate): Promise<void> {
  const { duties } = await door.call<{ duties: PlannedDuty[] }>('roster.week', { date: monday });
  const leaders = duties.filter(({ kind }) => kind === 'leader');
  const [first, second] = [leaders[1], leaders[3]];
  if (!first || !second || first.staffId === second.staffId) return;
  const note = `${first.name}当天外出开会，双方商定对调，督查办同意`;
  await door.call('roster.swap', { first: first.id, second: second.id, note });
}

const WEATHER = ['晴', '晴', '多云', '多云', '阴', '小雨', '雷雨'];
const HANDOVER = [
  '大厅钥匙两把、对讲机三部移交完好。',
  '2号叫号机缺纸，已补充；复印机硒鼓已报修，预计次日到货。',
  '群众遗失身份证一张，已登记存放导办台。',
  '一楼西侧空调异响，物业已登记维修。',
  '无未办结事项，各窗口设备正常关闭。',
];
const INCIDENTS = [
  '上下午各巡查一次，各窗口在岗有序，未发现异常。',
  '10:20 社会保险窗口排队超过20人，已协调增开一个窗口，11:00 恢复正常。',
  '15:10 巡查发现二楼B区一窗口台面物品摆放杂乱，已当场提醒整改。',
  '9:40 一名老年群众不会自助取号，导办员全程协助办理。',
  '14:30 群众反映材料清单不清楚，已请窗口负责人当面解释并更新告知单。',
];

async function writeLogs(door: DemoDoor, random: Chance, { from, to }: DutyPlan): Promise<void> {
  const last = addDays(to, -DAYS_WITHOUT_LOG);
  for (let monday = from; monday <= last; monday = addDays(monday, 7)) {
    const { duties } = await door.call<{ duties: PlannedDuty[] }>('roster.week', { date: monday });
    for (const { date, staffId } of duties.filter((duty) => duty.kind === 'leader' && duty.date <= last)) {
      await door.call('roster.saveLog', {
        ...{ date, leaderId: staffId, weather: random.pick(WEATHER), visitors: random.between(180, 620) },
        ...{ handover: random.pick(HANDOVER), incidents: random.pick(INCIDENTS), other: '' },
        sign: date < last,
      });
    }
  }
}
