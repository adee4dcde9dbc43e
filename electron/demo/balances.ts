import type { DemoDoor } from './door';
import type { DutyPlan } from './duties';
import type { Chance } from './random';
import type { DemoPerson } from './roster';

interface Candidate {
  staffId: number;
  date: string;
  ref: string;
  halfDays: number;
  confirmed: boolean;
}

/** 参加工作时间 of everybody, the year opened, and time off for the weekend duties done but the last. */
export async function enterBalances(
  door: DemoDoor,
  random: Chance,
  { ids, people, duties }: { ids: Map<string, number>; people: readonly DemoPerson[]; duties: DutyPlan },
): Promise<void> {
  await door.call('leave.saveProfiles', {
    people: people.map(({ staffNo, entryDate }) => ({
      staffId: ids.get(staffNo),
      workSince: workSince(random, Number(entryDate.slice(0, 4))),
    })),
  });
  const year = Number(duties.to.slice(0, 4));
  const { stamp } = await door.call<{ stamp: string }>('leave.openingPreview', { year });
  await door.call('leave.openYear', { year, stamp });
  const span = { from: duties.from, to: duties.to };
  const candidates = await door.call<Candidate[]>('leave.lieuCandidates', span);
  const lastDay = candidates
    .map(({ date }) => date)
    .sort()
    .at(-1);
  const items = candidates
    .filter(({ date, halfDays, confirmed }) => date !== lastDay && halfDays > 0 && !confirmed)
    .map(({ staffId, date, ref, halfDays }) => ({ staffId, date, ref, halfDays }));
  if (items.length > 0) await door.call('leave.confirmLieu', { items, reason: '周末值班，按规定调休' });
}

/** Some are nearly new, most have worked for long: entitlements of every step. */
function workSince(random: Chance, entryYear: number): string {
  const year = entryYear - (random.happens(0.15) ? random.between(0, 1) : random.between(2, 27));
  return `${year}-0${random.between(1, 2)}-01`;
}
