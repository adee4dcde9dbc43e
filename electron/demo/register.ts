import { type IsoDate, minuteOfDay, wallDate } from '#shared/domain/time/wall';
import type { DemoPunch, IsAway } from './attlog';
import type { DemoDoor } from './door';
import type { Chance } from './random';
import type { DemoPerson } from './roster';

const FAILED_DEVICE = '2';
/** The afternoon rush of arrivals, when the machine upstairs had no power. */
const FAILED_FROM = 13 * 60 + 54;
const FAILED_TO = 13 * 60 + 58;
const OUTINGS_PER_MONTH = 5;
const ERRANDS = [
  { place: '县档案馆', reason: '调取办件原始档案' },
  { place: '县财政局', reason: '送交非税收入对账单' },
  { place: '派驻单位', reason: '参加业务会审' },
  { place: '申请人厂区', reason: '陪同现场勘验' },
  { place: '城关镇便民服务中心', reason: '指导帮办代办业务' },
];

/** Punches as the machine has them: what was made while it had no power is missing. */
export function splitByFailure(punches: readonly DemoPunch[], date: IsoDate | null) {
  const lost = (punch: DemoPunch): boolean =>
    date !== null &&
    punch.person.device === FAILED_DEVICE &&
    wallDate(punch.at) === date &&
    FAILED_FROM <= minuteOfDay(punch.at) &&
    minuteOfDay(punch.at) < FAILED_TO;
  return { kept: punches.filter((punch) => !lost(punch)), lost: punches.filter(lost) };
}

/** The failure is declared, and whoever came meanwhile is signed in on paper at the minute they came. */
export async function enterFailure(
  door: DemoDoor,
  ids: Map<string, number>,
  date: IsoDate,
  lost: readonly DemoPunch[],
): Promise<void> {
  const { id } = await door.call<{ id: number }>('attendance.declareFailure', {
    ...{ device: FAILED_DEVICE, reason: '二楼配电检修，考勤机断电' },
    ...{ from: { date, minute: FAILED_FROM }, to: { date, minute: FAILED_TO } },
  });
  const minutes = [...new Set(lost.map(({ at }) => minuteOfDay(at)))].sort((a, b) => a - b);
  for (const time of minutes) {
    const people = lost.filter(({ at }) => minuteOfDay(at) === time);
    await door.call('attendance.settle', {
      items: people.map(({ person }) => ({ staffId: ids.get(person.staffNo), date, session: 'pm' })),
      ...{ action: 'sign', side: 'in', time, failureId: id },
      ...{ reason: '考勤机断电，手工签到', witness: '二楼值班长' },
    });
  }
}

/** Errands in the middle of a morning or afternoon; on the last workday one more, from which nobody is back yet. */
export async function enterOutings(
  door: DemoDoor,
  random: Chance,
  {
    ids,
    people,
    days,
    isAway,
    last,
  }: {
    ids: Map<string, number>;
    people: readonly DemoPerson[];
    days: readonly IsoDate[];
    isAway: IsAway;
    last: boolean;
  },
): Promise<void> {
  const present = (date: IsoDate) =>
    people.filter((person) => person.entryDate <= date && !isAway(person, date, 0));
  const taken = new Set<string>();
  const dates = Array.from({ length: OUTINGS_PER_MONTH }, () => random.pick(days));
  for (const date of last ? [...dates, days.at(-1)!] : dates) {
    const person = random.pick(present(date).filter(({ staffNo }) => !taken.has(staffNo)));
    taken.add(person.staffNo);
    const out = random.pick([555, 570, 600, 870, 885]);
    const back = out + random.between(40, 85);
    const open = last && date === days.at(-1)!;
    await door.call('attendance.registerOuting', {
      ...{
        staffId: ids.get(person.staffNo),
        kind: 'outing',
        ...random.pick(ERRANDS),
        allowedBy: '窗口负责人',
      },
      out: { date, minute: out },
      due: { date, minute: out + 90 },
      back: open ? null : { date, minute: back },
    });
  }
}
