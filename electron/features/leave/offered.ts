import type { leaveContract } from '#shared/contracts/leave';
import { spansOverlap } from '#shared/domain/leave/check';
import { matchesSearch } from '#shared/domain/staff/search';
import { DAY_MS, type IsoDate, startOfDay, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { HandlersOf } from '../../ipc/handlers';
import { staffByIds } from '../staff/index';
import { windowDirectory } from '../units/index';
import { spanOf } from './cover';
import { visiblePeople } from './people';
import { liveLeaves } from './repo';
import { coverOf, loadRules } from './rules';
import { loadSchedule, type Schedule } from './schedule';
import { refuseForeign } from './scope';

/** As many as a list below a field can hold. */
const MOST_OFFERED = 12;

type Operations = Pick<typeof leaveContract, 'applicants' | 'substitutes'>;

interface Named {
  name: string;
  pinyin: string;
  staffNo: string;
}
const isFoundBy =
  (text: string) =>
  ({ name, pinyin, staffNo }: Named): boolean =>
    matchesSearch({ name, pinyin, numbers: [staffNo] }, text);

/** People to choose from on a slip: who asks, and who stands in. */
export const offeredHandlers: HandlersOf<Operations> = {
  applicants: async (context, { text }) => {
    const today = wallDate(context.now);
    return (await visiblePeople(context, today, today))
      .filter(isFoundBy(text))
      .slice(0, MOST_OFFERED)
      .map(({ id, staffNo, name, windowName }) => ({ id, staffNo, name, windowName }));
  },

  substitutes: async (context, { staffId, from, to, text }) => {
    const { db } = context;
    const schedule = await loadSchedule(db, from, from);
    const windowId = schedule.windowOf(staffId, from);
    await refuseForeign(context, windowId);
    if (windowId === null) return [];
    const allowed = [windowId, ...coverOf(await loadRules(db), windowId).partnerIds];
    const places = placesOf(schedule, allowed, from);
    places.delete(staffId);
    const away = await awayBetween(db, from, to);
    const windows = new Map((await windowDirectory(db)).map(({ id, name }) => [id, name]));
    const people = await staffByIds(db, [...places.keys()]);
    return [...places]
      .flatMap(([id, place]) => {
        const person = people.get(id);
        return person && isFoundBy(text)(person) ? [{ id, place, person }] : [];
      })
      .map(({ id, place, person: { staffNo, name } }) => {
        const [window, order] = place;
        return { id, staffNo, name, windowName: windows.get(window) ?? '', away: away.has(id), order };
      })
      .sort((a, b) => Number(a.away) - Number(b.away) || a.order - b.order || compare(a.staffNo, b.staffNo))
      .slice(0, MOST_OFFERED)
      .map(({ order: _, ...person }) => person);
  },
};

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** Where each of them serves, and how near that is: B岗 of the first window, its A岗, then the windows that lend. */
function placesOf(
  schedule: Schedule,
  windows: readonly number[],
  date: IsoDate,
): Map<number, [windowId: number, order: number]> {
  const places = new Map<number, [number, number]>();
  for (const [index, windowId] of windows.entries()) {
    for (const staffId of schedule.peopleAt(windowId, date)) {
      if (places.has(staffId)) continue;
      const isB = schedule
        .postingsOf(staffId)
        .some((each) => each.windowId === windowId && each.duty === 'B');
      places.set(staffId, [windowId, index === 0 && isB ? 0 : index + 1]);
    }
  }
  return places;
}

/** People with a leave of their own on some of these days. */
async function awayBetween(db: ReadDb, from: IsoDate, to: IsoDate): Promise<Set<number>> {
  const span = { from: startOfDay(from), to: startOfDay(to) + DAY_MS };
  const live = await liveLeaves(db, span.from, span.to);
  return new Set(live.filter((leave) => spansOverlap(spanOf(leave), span)).map(({ staffId }) => staffId));
}
