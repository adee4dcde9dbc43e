import type { WallMs } from '../time/wall';

/** What is known about a moment of a person, once it has been shown. */
export type Sight = 'new' | 'repeat' | 'duplicate';

/** Two punches of one person this near to each other are flagged, not removed. */
export const REPEAT_MS = 60_000;

/**
 * Remembers persons and instants. The key of a punch everywhere, in the database as well, is machine id and
 * instant: the device is not part of it, as one person cannot stand at two machines in the same second.
 * Share one between files of an import to find duplicates across them.
 */
export interface Seen {
  /** `repeat`: not the same instant as another of this person, but within 60 seconds of one. */
  add(machineId: string, at: WallMs): Sight;
}

interface Person {
  /** In rising order; punches of a file in time order only ever go here. */
  ordered: WallMs[];
  /** Those that came after a newer one, by whole minutes: a file sorted newest first puts all of them here. */
  late: Map<number, WallMs[]>;
}

/** Cheap for files in time order: eight bytes and one comparison a punch. */
export function createSeen(): Seen {
  const persons = new Map<string, Person>();
  return {
    add(machineId, at) {
      const person = persons.get(machineId);
      if (!person) {
        persons.set(machineId, { ordered: [at], late: new Map() });
        return 'new';
      }
      const { ordered, late } = person;
      const last = ordered[ordered.length - 1] as WallMs;
      if (at > last) {
        ordered.push(at);
        // Late ones are older than `last`, so none of them is nearer.
        return at - last <= REPEAT_MS ? 'repeat' : 'new';
      }
      const next = lowerBound(ordered, at);
      const distance = Math.min(
        (ordered[next] as WallMs) - at,
        at - (ordered[next - 1] ?? Number.NEGATIVE_INFINITY),
        distanceToLate(late, at),
      );
      if (distance === 0) return 'duplicate';
      const minute = Math.floor(at / REPEAT_MS);
      const sameMinute = late.get(minute);
      if (sameMinute) sameMinute.push(at);
      else late.set(minute, [at]);
      return distance <= REPEAT_MS ? 'repeat' : 'new';
    },
  };
}

/** Distance to the nearest late punch; only those of the same and the two next minutes are asked. */
function distanceToLate(late: Map<number, WallMs[]>, at: WallMs): number {
  const minute = Math.floor(at / REPEAT_MS);
  let distance = Number.POSITIVE_INFINITY;
  for (let near = minute - 1; near <= minute + 1; near++) {
    for (const other of late.get(near) ?? []) distance = Math.min(distance, Math.abs(at - other));
  }
  return distance;
}

/** Index of the first value that is not below `at`. */
function lowerBound(ordered: WallMs[], at: WallMs): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle] as WallMs) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Groups of ids that differ in leading zeros only (`147`, `0147`). Probably one person, perhaps not: a warning
 * to show, never a merge. Groups and ids are sorted.
 */
export function leadingZeroTwins(ids: Iterable<string>): string[][] {
  const groups = new Map<string, Set<string>>();
  for (const id of ids) {
    const bare = id.replace(/^0+(?=.)/, '');
    const group = groups.get(bare) ?? new Set();
    groups.set(bare, group.add(id));
  }
  return [...groups.values()]
    .filter((group) => group.size > 1)
    .map((group) => [...group].sort())
    .sort((a, b) => ((a[0] as string) < (b[0] as string) ? -1 : 1));
}
