import { type IsoDate, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { Actor } from '../../ipc/context';
import { postingsBetween, type StaffEntry, staffDirectory } from '../staff/index';
import { windowDirectory } from '../units/index';
import { visibleWindows } from './scope';

export interface VisiblePerson extends StaffEntry {
  windowId: number | null;
  windowName: string;
}

/** People with the center in a span, as far as the account may see them, with where they are at its end. */
export async function visiblePeople(
  { db, actor, now }: { db: ReadDb; actor: Actor; now: number },
  from: IsoDate,
  to: IsoDate,
): Promise<VisiblePerson[]> {
  const visible = await visibleWindows(db, actor, wallDate(now));
  const windows = new Map((await windowDirectory(db)).map(({ id, name }) => [id, name]));
  const places = new Map<number, number>();
  // Later postings overwrite earlier ones; A岗 is written after B岗 of the same time.
  const postings = (await postingsBetween(db, from, to)).toSorted((a, b) =>
    a.startDate === b.startDate ? (a.duty < b.duty ? 1 : -1) : a.startDate < b.startDate ? -1 : 1,
  );
  for (const { staffId, windowId } of postings) places.set(staffId, windowId);
  return (await staffDirectory(db))
    .filter(({ entryDate, exitDate }) => entryDate <= to && (exitDate === null || exitDate >= from))
    .map((person) => {
      const windowId = places.get(person.id) ?? null;
      return { ...person, windowId, windowName: windowId === null ? '' : (windows.get(windowId) ?? '') };
    })
    .filter(({ windowId }) => visible === null || (windowId !== null && visible.has(windowId)));
}

/** How a person is named in rows about balances. */
export const personFields = ({ id, staffNo, name, pinyin }: StaffEntry) => ({
  staffId: id,
  staffNo,
  staffName: name,
  pinyin,
});
