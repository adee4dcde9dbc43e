import { MINUTE_MS, type WallMs } from '../time/wall';
import type { Slot } from './plan';

/** Presses that follow each other within this are one press: nobody leaves and returns in a minute. */
export const REPEAT_MS = 60_000;

/** Punches taken as one press, by the indexes of the first and the last. */
interface Press {
  first: number;
  last: number;
}

/** First index whose punch is at or after `at`, searched from `start`. */
export function lowerBound(punches: readonly WallMs[], at: WallMs, start = 0): number {
  let low = start;
  let high = punches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (punches[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Finds the punch of every slot of a day; the answer has one entry per slot index, null where none was found.
 *
 * Windows do not overlap, so a punch is used once and order in time follows by itself. Directions are not
 * asked for: many machines have none. Repeated presses count as one, in the first window they touch: an
 * in-slot takes the first of them, an out-slot the last. A slot left empty then takes, inside its window as
 * written, a press that no other slot used, if that keeps the order.
 *
 * `slots` in order of time; `punches` sorted, all of the person's, not only of this day.
 */
export function matchSlots(
  slots: readonly Slot[],
  punches: readonly WallMs[],
  size = slots.length,
): (WallMs | null)[] {
  const found: (WallMs | null)[] = new Array<WallMs | null>(size).fill(null);
  const first = slots[0];
  const last = slots[slots.length - 1];
  if (!first || !last) return found;
  const begin = skipRepeatsOfYesterday(
    first,
    punches,
    lowerBound(punches, Math.min(first.from, first.fullFrom)),
  );
  const end = Math.max(last.to, last.fullTo);
  let presses = 0;
  let filled = 0;
  for (let from = begin, k = 0; from < punches.length && punches[from]! < end; presses++) {
    const to = pressEnd(punches, from);
    while (k < slots.length && slots[k]!.to <= punches[from]!) k++;
    const slot = slots[k];
    const at = slot ? timeIn(slot, punches, from, to, slot.from, slot.to) : null;
    from = to + 1;
    if (!slot || at === null) continue;
    const previous = found[slot.index]!;
    if (previous === null) filled++;
    if (previous === null || isBetter(slot, at, previous)) found[slot.index] = at;
  }
  if (filled < slots.length && presses > filled) fillFromSpare(slots, punches, found, begin, end);
  return found;
}

/** Index of the last punch of the press that begins at index `from`. */
function pressEnd(punches: readonly WallMs[], from: number): number {
  let to = from;
  while (to + 1 < punches.length && punches[to + 1]! - punches[to]! <= REPEAT_MS) to++;
  return to;
}

/** A press that began in yesterday's last window is yesterday's, also where it runs into today's first. */
function skipRepeatsOfYesterday(first: Slot, punches: readonly WallMs[], begin: number): number {
  let i = begin;
  while (i > 0 && i < punches.length && punches[i]! - punches[i - 1]! <= REPEAT_MS) {
    if (punches[i - 1]! < first.previousTo) return pressEnd(punches, begin) + 1;
    i--;
  }
  return begin;
}

/** The time the press punches[first..last] gives inside [from, to): its first for an in, its last for an out. */
function timeIn(
  slot: Slot,
  punches: readonly WallMs[],
  first: number,
  last: number,
  from: WallMs,
  to: WallMs,
): WallMs | null {
  let time: WallMs | null = null;
  for (let i = first; i <= last; i++) {
    const at = punches[i]!;
    if (at < from || at >= to) continue;
    if (time === null || slot.side === 'out') time = at;
  }
  return time;
}

/** Whether `at` serves a slot better than the punch it has. */
function isBetter(slot: Slot, at: WallMs, previous: WallMs): boolean {
  if (slot.mode === 'earliest') return at < previous;
  if (slot.mode === 'latest') return at > previous;
  const difference = distance(slot, at) - distance(slot, previous);
  // Equally near: the one that does no harm.
  return difference === 0 ? at > previous === (slot.side === 'out') : difference < 0;
}

/** Whole minutes, as the offices read a clock. */
function distance(slot: Slot, at: WallMs): number {
  return Math.abs(Math.floor((at - slot.nominal) / MINUTE_MS));
}

function fillFromSpare(
  slots: readonly Slot[],
  punches: readonly WallMs[],
  found: (WallMs | null)[],
  begin: number,
  end: WallMs,
): void {
  const spare = sparePresses(punches, found, begin, end);
  slots.forEach((slot, n) => {
    if (found[slot.index] !== null) return;
    const from = Math.max(slot.fullFrom, lastFoundBefore(slots, found, n));
    const to = Math.min(slot.fullTo, firstFoundAfter(slots, found, n));
    let best: Press | null = null;
    for (const press of spare) {
      const at = timeIn(slot, punches, press.first, press.last, from, to);
      const previous = found[slot.index]!;
      if (at === null || (previous !== null && !isBetter(slot, at, previous))) continue;
      found[slot.index] = at;
      best = press;
    }
    if (best) spare.splice(spare.indexOf(best), 1);
  });
}

/** The presses no slot has used, in order of time. */
function sparePresses(
  punches: readonly WallMs[],
  found: readonly (WallMs | null)[],
  begin: number,
  end: WallMs,
): Press[] {
  const spare: Press[] = [];
  for (let first = begin; first < punches.length && punches[first]! < end; ) {
    const last = pressEnd(punches, first);
    const isUsed = found.some((at) => at !== null && at >= punches[first]! && at <= punches[last]!);
    if (!isUsed) spare.push({ first, last });
    first = last + 1;
  }
  return spare;
}

function lastFoundBefore(slots: readonly Slot[], found: readonly (WallMs | null)[], n: number): WallMs {
  for (let i = n - 1; i >= 0; i--) {
    const at = found[slots[i]!.index];
    if (at !== null && at !== undefined) return at + 1;
  }
  return Number.NEGATIVE_INFINITY;
}

function firstFoundAfter(slots: readonly Slot[], found: readonly (WallMs | null)[], n: number): WallMs {
  for (let i = n + 1; i < slots.length; i++) {
    const at = found[slots[i]!.index];
    if (at !== null && at !== undefined) return at;
  }
  return Number.POSITIVE_INFINITY;
}
