import type { RouteWindow } from '#shared/contracts/inspections';
import { covers } from '#shared/domain/staff/postings';
import type { IsoDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { postingsBetween, staffByIds } from '../staff/index';
import { windowDirectory } from '../units/index';
import { routePositions } from './check-repo';

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** Windows in the order they are walked by: as set, then by area and code. Only one area when it is named. */
export async function windowsInOrder(db: ReadDb, area = '') {
  const positions = await routePositions(db);
  const place = (id: number) => positions.get(id) ?? Number.MAX_SAFE_INTEGER;
  return (await windowDirectory(db))
    .filter((window) => window.active && (area === '' || window.area === area))
    .sort((a, b) => place(a.id) - place(b.id) || compare(a.area, b.area) || compare(a.code, b.code))
    .map(({ id, code, name, area: part }) => ({ windowId: id, code, name, area: part }));
}

/** The route with the people posted on a day, A岗 before B岗. */
export async function routeOn(db: ReadDb, date: IsoDate, area: string): Promise<RouteWindow[]> {
  const postings = (await postingsBetween(db, date, date)).filter((posting) => covers(posting, date));
  const atOwnWindow = new Set(postings.flatMap(({ duty, staffId }) => (duty === 'A' ? [staffId] : [])));
  const people = await staffByIds(
    db,
    postings.map(({ staffId }) => staffId),
  );
  return (await windowsInOrder(db, area)).map((window) => ({
    ...window,
    people: postings
      // Whoever has an own window that day is looked for there, not where they stand in.
      .filter(
        ({ windowId, duty, staffId }) =>
          windowId === window.windowId && (duty === 'A' || !atOwnWindow.has(staffId)),
      )
      .sort((a, b) => compare(a.duty, b.duty))
      .map(({ staffId, duty }) => ({
        staffId,
        duty,
        name: people.get(staffId)?.name ?? '',
        staffNo: people.get(staffId)?.staffNo ?? '',
      })),
  }));
}
