import { MINUTE_MS, type WallMs } from '../time/wall';
import type { Slot } from './plan';

/** Presses that follow each other within this are one press: nobody leaves and returns in a minute. */
export const REPEAT_MS = 60_000;

/** Punches[from..to] (indexes) taken as one press. */
interface Press {
  from: number;
  to: number;
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
  const used: (Press | null)[] = [];
  const spare: Press[] = [];
  const begin = skipRepeatsOfYesterday(
    first,
    punches,
    lowerBound(punches, Math.min(first.from, first.fullFrom)),
  );
  const end = Math.max(last.to, last.fullTo);
  for (let i = begin, k = 0; i < punches.length && punches[i]! < end; ) {
    const press = pressAt(punches, i);
    i = press.to + 1;
    k = slotOf(slots, punches, press, k);
    const slot = slots[k];
    const at = slot && timeIn(slot, punches, press, slot.from, slot.to);
    if (slot === undefined || at === null || at === undefined) {
      spare.push(press);
      continue;
    }
    const previous = found[slot.index]!;
    if (previous === null || isBetter(slot, at, previous)) {
      const replaced = used[slot.index];
      if (replaced) spare.push(replaced);
      found[slot.index] = at;
      used[slot.index] = press;
    } else spare.push(press);
  }
  if (spare.length > 0) fillFromSpare(slots, punches, found, spare);
  return found;
}

/** The press that begins at index `i`. */
function pressAt(punches: readonly WallMs[], i: number): Press {
  let to = i;
  while (to + 1 < punches.length && punches[to + 1]! - punches[to]! <= REPEAT_MS) to++;
  return { from: i, to };
}

/** A press that began in yesterday's last window is yesterday's, also where it runs into today's first. */
function skipRepeatsOfYesterday(first: Slot, punches: readonly WallMs[], begin: number): number {
  let i = begin;
  while (i > 0 && i < punches.length && punches[i]! - punches[i - 1]! <= REPEAT_MS) {
    if (punches[i - 1]! < first.previousTo) return pressAt(punches, begin).to + 1;
    i--;
  }
  return begin;
}

/** First slot from `k` on whose window ends after the press begins. */
function slotOf(slots: readonly Slot[], punches: readonly WallMs[], press: Press, k: number): number {
  let n = k;
  while (n < slots.length && slots[n]!.to <= punches[press.from]!) n++;
  return n;
}

/** The time a press gives inside [from, to): its first for an in, its last for an out; null when outside. */
function timeIn(
  slot: Slot,
  punches: readonly WallMs[],
  press: Press,
  from: WallMs,
  to: WallMs,
): WallMs | null {
  let time: WallMs | null = null;
  for (let i = press.from; i <= press.to; i++) {
    const at = punches[i]!;
    if (at < from || at >= to) continue;
    if (time === null || slot.side === 'out') time = at;
  }
  return time;
}

/** Presses come in order of time, so `at` is later than `previous`. */
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
  spare: Press[],
): void {
  slots.forEach((slot, n) => {
    if (found[slot.index] !== null) return;
    const from = Math.max(slot.fullFrom, lastFoundBefore(slots, found, n));
    const to = Math.min(slot.fullTo, firstFoundAfter(slots, found, n));
    let best: Press | null = null;
    for (const press of spare) {
      const at = timeIn(slot, punches, press, from, to);
      const previous = found[slot.index]!;
      if (at === null || (previous !== null && !isBetter(slot, at, previous))) continue;
      found[slot.index] = at;
      best = press;
    }
    if (best) spare.splice(spare.indexOf(best), 1);
  });
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
