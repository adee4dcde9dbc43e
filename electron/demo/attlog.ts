import { formatWall, type IsoDate, type WallMs, wallAt } from '#shared/domain/time/wall';
import type { Chance } from './random';
import type { DemoPerson } from './roster';

/** Nominal punches of the sample timetable: 8:30–12:00 and 14:00–17:30. */
const SLOTS = [
  { at: 510, arrival: true },
  { at: 720, arrival: false },
  { at: 840, arrival: true },
  { at: 1050, arrival: false },
];

/** Weekend duty, 9:00–16:00. */
const DUTY_SLOTS = [
  { at: 540, arrival: true },
  { at: 960, arrival: false },
];
/** Minutes before and after a duty that people punch. */
const DUTY_MARGIN = 12;

export interface DemoPunch {
  at: WallMs;
  person: DemoPerson;
}

/** True when the person is away that half-day (0 morning, 1 afternoon), by leave or without. */
export type IsAway = (person: DemoPerson, date: IsoDate, half: 0 | 1) => boolean;

interface DemoDays {
  workdays: readonly IsoDate[];
  isAway: IsAway;
  /** Who has duty on which day of rest. */
  serving: readonly { staffNo: string; date: IsoDate }[];
}

/** Punches of the sample center: people a little early or late, now and then somebody wrong or forgetting it. */
export function planPunches(
  random: Chance,
  people: readonly DemoPerson[],
  { workdays, isAway, serving }: DemoDays,
): DemoPunch[] {
  const punches = workdays.flatMap((date) =>
    people
      .filter((person) => person.entryDate <= date)
      .flatMap((person) => dayPunches(random, person, date, isAway)),
  );
  const byNo = new Map(people.map((person) => [person.staffNo, person]));
  for (const { staffNo, date } of serving) {
    const person = byNo.get(staffNo)!;
    if (!isAway(person, date, 0)) punches.push(...dutyPunches(person, date));
  }
  return punches;
}

/** The punches as attlog files, one per device. */
export function demoAttlogs(punches: readonly DemoPunch[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const device of ['1', '2']) {
    const lines = punches
      .filter((punch) => punch.person.device === device)
      .sort((a, b) => a.at - b.at)
      .map(
        (punch) => `${punch.person.machineId.padStart(9)}\t${formatWall(punch.at)}\t${device}\t255\t1\t0\r\n`,
      );
    files.set(device, lines.join(''));
  }
  return files;
}

/** Who has duty comes: always in time, and always the same, so that other days keep their chance. */
const dutyPunches = (person: DemoPerson, date: IsoDate): DemoPunch[] =>
  DUTY_SLOTS.map(({ at, arrival }) => {
    const margin = (Number(person.staffNo) % DUTY_MARGIN) + 1;
    return { at: wallAt(date, arrival ? at - margin : at + margin), person };
  });

function dayPunches(random: Chance, person: DemoPerson, date: IsoDate, isAway: IsAway): DemoPunch[] {
  return SLOTS.flatMap((slot, index) => {
    if (isAway(person, date, index < 2 ? 0 : 1) || random.happens(person.carelessness / 3)) return [];
    const wrong = random.happens(person.carelessness);
    const margin = wrong ? -random.between(2, random.happens(0.2) ? 45 : 14) : random.between(1, 18);
    const minute = slot.arrival ? slot.at - margin : slot.at + margin;
    return [{ at: wallAt(date, minute) + random.between(0, 59) * 1000, person }];
  });
}
