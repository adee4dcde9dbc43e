import type { WallMs } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { type AwayEntry, awayIntervals } from '../leave/index';

export type { AwayEntry };

/** Approved leaves and outings that touch a span, by person. */
export async function awayByPerson(db: ReadDb, from: WallMs, to: WallMs): Promise<Map<number, AwayEntry[]>> {
  const people = new Map<number, AwayEntry[]>();
  for (const entry of await awayIntervals(db, from, to)) {
    const known = people.get(entry.staffId);
    if (known) known.push(entry);
    else people.set(entry.staffId, [entry]);
  }
  return people;
}
