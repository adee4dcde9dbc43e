import type { CalendarImpact } from '#shared/contracts/calendar';
import type { TimetableScope } from '#shared/domain/attendance/types';
import type { Posting } from '#shared/domain/staff/types';
import type { IsoDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { postingsBetween } from '../staff/index';
import { windowDirectory } from '../units/index';

/** Whom a change of these days touches: the people posted on them, at the windows they serve. */
export const touchedBy = (
  db: ReadDb,
  dates: readonly IsoDate[],
  scope: TimetableScope = { kind: 'center' },
): Promise<CalendarImpact> =>
  touchedWhere(
    db,
    dates,
    (_, windowId) => scope.kind === 'center' || scope.windows.includes(String(windowId)),
  );

type Touches = (date: IsoDate, windowId: number) => boolean;

/** The same, where a day does not change for every window. */
export async function touchedWhere(
  db: ReadDb,
  dates: readonly IsoDate[],
  touches: Touches,
): Promise<CalendarImpact> {
  const sorted = [...dates].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return { days: 0, people: 0, windows: [] };
  const places = placesOf(await postingsBetween(db, first, last), sorted, touches);
  const windows = (await windowDirectory(db)).flatMap(({ id, name }) => {
    const people = places.get(id)?.size ?? 0;
    return people > 0 ? [{ name, people }] : [];
  });
  const people = new Set([...places.values()].flatMap((staff) => [...staff])).size;
  return { days: dates.length, people, windows };
}

/** People by the window they serve; whoever has an A岗 on a day does not count at the window of the B岗. */
function placesOf(postings: readonly Posting[], dates: readonly IsoDate[], touches: Touches) {
  const places = new Map<number, Set<number>>();
  for (const date of dates) {
    const running = postings.filter(
      ({ startDate, endDate }) => startDate <= date && (endDate === null || date <= endDate),
    );
    const main = new Set(running.filter(({ duty }) => duty === 'A').map(({ staffId }) => staffId));
    for (const { staffId, windowId, duty } of running) {
      if (duty !== 'A' && main.has(staffId)) continue;
      if (!touches(date, windowId)) continue;
      places.set(windowId, (places.get(windowId) ?? new Set<number>()).add(staffId));
    }
  }
  return places;
}
