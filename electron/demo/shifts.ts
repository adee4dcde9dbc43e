import { presetTimetable } from '#shared/domain/attendance/presets';
import type { Timetable } from '#shared/domain/attendance/types';
import { layPattern } from '#shared/domain/roster/shift';
import { addDays, eachDay, firstDay, lastDay } from '#shared/domain/time/dates';
import { type IsoDate, type Month, wallAt, wallDate } from '#shared/domain/time/wall';
import type { DemoPunch } from './attlog';
import type { DemoDoor } from './door';
import type { PlannedLeave } from './plan';
import type { Chance } from './random';
import type { DemoPerson } from './roster';

/** The counter of entry and exit papers stays open day and night, or the first after it with people enough. */
const FIRST_CHOICE = 'W07';
/** Windows with duties of their own keep to the timetable. */
const NOT_CHOSEN = /^W(0[1-6]|08|09|1[0-5])$/;
const TEAMS = 4;
/** The window whose afternoon is called off once, and the workday it happens on. */
const CLOSED_WINDOW = 'W03';
const CLOSED_WORKDAY = 7;
/** Friday ends at 17:00 there. */
const FRIDAY_END = 17 * 60;
const RULE = { before: 120, after: 180, grace: 5 };

/** In the order of the steps of the rotation: 白 夜 休 休. */
const HOURS = [
  { sign: '白', name: '白班', colour: 'blue', start: 480, end: 1200 },
  { sign: '夜', name: '夜班', colour: 'indigo', start: 1200, end: 1920 },
  { sign: '休', name: '轮休', colour: 'grey', start: 0, end: 0 },
] as const;
const STEPS = [0, 1, 2, 2];

export interface ShiftPlan {
  windowCode: string;
  people: readonly DemoPerson[];
  from: IsoDate;
  to: IsoDate;
}

/** Four people of one window through the last month; the last night ends inside it. Null where there is no such window. */
export function planShifts(
  people: readonly DemoPerson[],
  leaves: readonly Pick<PlannedLeave, 'staffNo' | 'from' | 'to'>[],
  month: Month,
): ShiftPlan | null {
  const [from, to] = [firstDay(month), addDays(lastDay(month), -1)];
  const away = new Set(
    leaves.filter((leave) => leave.from <= to && leave.to >= from).map(({ staffNo }) => staffNo),
  );
  const codes = [FIRST_CHOICE, ...new Set(people.map(({ windowCode }) => windowCode))];
  for (const windowCode of codes.filter((code) => !NOT_CHOSEN.test(code))) {
    const own = people.filter((person) => person.windowCode === windowCode);
    const here = own.filter(({ staffNo, entryDate }) => !away.has(staffNo) && entryDate <= from);
    // One more than the teams: whoever stands in for somebody on leave is not of the rotation.
    const enough = here.length === own.length ? own.length > 1 : here.length > TEAMS;
    if (enough) return { windowCode, people: here.slice(-TEAMS), from, to };
  }
  return null;
}

const daysOf = ({ people, from, to }: ShiftPlan) =>
  layPattern(
    eachDay(from, to),
    people.map((_, place) => place),
    { steps: STEPS },
  ).map(({ staffId, shiftId, date }) => ({ date, person: people[staffId]!, hours: HOURS[shiftId]! }));

/** Their punches of the span give way to those of the shifts; now and then somebody is late or forgets one. */
export function shiftPunches(
  random: Chance,
  plan: ShiftPlan | null,
  punches: readonly DemoPunch[],
): DemoPunch[] {
  if (!plan) return [...punches];
  const rotating = new Set(plan.people);
  const others = punches.filter(({ person, at }) => !(rotating.has(person) && isWithin(plan, wallDate(at))));
  const own = daysOf(plan)
    .filter(({ hours }) => hours.end > hours.start)
    .flatMap(({ date, person, hours }) => {
      const late = random.happens(0.05) ? random.between(6, 20) : -random.between(2, 15);
      const forgets = random.happens(0.03);
      const arrival = { at: wallAt(date, hours.start + late), person };
      const leaving = { at: wallAt(date, hours.end + random.between(1, 14)), person };
      return forgets ? [arrival] : [arrival, leaving];
    });
  return [...others, ...own];
}

const isWithin = ({ from, to }: ShiftPlan, date: IsoDate): boolean => from <= date && date <= addDays(to, 1);

/** Shifts, the rotation, the hours of the window with its short Friday, and one afternoon that is called off. */
export async function enterShifts(
  door: DemoDoor,
  plan: ShiftPlan | null,
  {
    ids,
    windowIds,
    days,
  }: { ids: Map<string, number>; windowIds: Map<string, number>; days: readonly IsoDate[] },
): Promise<void> {
  const shiftIds: number[] = [];
  for (const { sign, name, colour, start, end } of HOURS) {
    const sessions = end > start ? [{ code: 'shift', start, end, in: RULE, out: RULE }] : [];
    const { id } = await door.call<{ id: number }>('roster.saveShift', {
      ...{ id: null, sign, name, colour, sessions, restAfter: end > start ? 720 : 0 },
    });
    shiftIds.push(id);
  }
  const steps = STEPS.map((place) => shiftIds[place]);
  const { id: patternId } = await door.call<{ id: number }>('roster.savePattern', {
    ...{ id: null, name: '四班三运转', steps },
  });
  if (plan) {
    const windowId = windowIds.get(plan.windowCode)!;
    await door.call('calendar.saveTimetable', { id: null, timetable: hoursOf(windowId, plan.from) });
    await door.call('roster.fillPattern', {
      ...{ patternId, windowId, from: plan.from, to: plan.to, replace: false },
      staffIds: plan.people.map(({ staffNo }) => ids.get(staffNo)),
    });
  }
  const closed = windowIds.get(CLOSED_WINDOW);
  const date = days[CLOSED_WORKDAY];
  if (closed === undefined || date === undefined) return;
  await door.call('calendar.saveNotice', {
    ...{ name: '窗口设备升级，下午暂停办理', from: date, to: date },
    scope: { kind: 'windows', windows: [String(closed)] },
    effect: { kind: 'suspend', sessions: ['pm'] },
  });
}

/** Day staff of the window: five minutes of grace, and a Friday that ends half an hour earlier. */
function hoursOf(windowId: number, effectiveFrom: IsoDate): Timetable {
  const usual = presetTimetable(4, effectiveFrom, '24小时窗口日班作息');
  const [plan] = usual.plans;
  const sessions = plan!.sessions;
  const friday = sessions.map((session) =>
    session.code === 'pm' ? { ...session, end: FRIDAY_END } : session,
  );
  return {
    ...usual,
    code: 'round-the-clock',
    scope: { kind: 'windows', windows: [String(windowId)] },
    days: { ...usual.days, '5': 'friday' },
    plans: [plan!, { code: 'friday', name: '周五', sessions: friday }],
  };
}
