import { MINUTE_MS, type WallMs } from '../time/wall';
import { clipWindows, measureCoverage, type PlannedDay, type PlannedSession, type Slot } from './plan';
import { AWAY_KINDS, type AwayInterval, type AwayKind, type Reason } from './types';

/** What leave and outings leave to be expected of one session. */
export interface Expectation {
  /** Leave or outing over the whole session; then no punch is asked. */
  covered: AwayKind | null;
  /** Expected in and out, moved where an interval covers the session's begin or end. */
  in: WallMs;
  out: WallMs;
  reasons: Reason[];
}

/**
 * Lays the intervals over a session; null when none touches it. Precedence when several cover it: the
 * strongest kind that covers it alone (leave, training, outing), else the strongest of those that do together. An interval in the middle moves nothing
 * and is only named. `away` sorted by `from`.
 */
export function expectationOf(session: PlannedSession, away: readonly AwayInterval[]): Expectation | null {
  const touching = away.filter((interval) => interval.from < session.end && interval.to > session.start);
  if (touching.length === 0) return null;
  const reasons: Reason[] = touching.map((interval) => ({ code: interval.kind, ref: interval.id }));
  const covered = coveredBy(session, touching);
  if (covered) return { covered, in: session.start, out: session.end, reasons };
  const first = reach(session.start, touching);
  const last = reachBack(session.end, touching);
  if (first.by) reasons.push({ code: `${first.by.kind}_moves_in`, ref: first.by.id });
  if (last.by) reasons.push({ code: `${last.by.kind}_moves_out`, ref: last.by.id });
  return { covered: null, in: first.at, out: last.at, reasons };
}

function coveredBy(session: PlannedSession, away: readonly AwayInterval[]): AwayKind | null {
  const covers = (intervals: readonly AwayInterval[]) => reach(session.start, intervals).at >= session.end;
  const alone = AWAY_KINDS.find((kind) => covers(away.filter((interval) => interval.kind === kind)));
  if (alone) return alone;
  if (!covers(away)) return null;
  return AWAY_KINDS.find((kind) => away.some((interval) => interval.kind === kind)) ?? null;
}

/** How far the intervals cover without a gap from `at` on, and which one reaches there. */
function reach(at: WallMs, away: readonly AwayInterval[]): { at: WallMs; by: AwayInterval | null } {
  let by: AwayInterval | null = null;
  for (const interval of away) {
    if (interval.from > (by?.to ?? at)) break;
    if (interval.to > (by?.to ?? at)) by = interval;
  }
  return { at: by?.to ?? at, by };
}

function reachBack(at: WallMs, away: readonly AwayInterval[]): { at: WallMs; by: AwayInterval | null } {
  let by: AwayInterval | null = null;
  for (const interval of away.toSorted((a, b) => b.to - a.to)) {
    if (interval.to < (by?.from ?? at)) break;
    if (interval.from < (by?.from ?? at)) by = interval;
  }
  return { at: by?.from ?? at, by };
}

/**
 * The day's slots with their windows moved as the expectations say: somebody who comes at 13:00 after half a
 * day of leave is looked for at 13:00. A session on leave gives its windows to the neighbours, for those who
 * come early from it or go late into it.
 */
export function movedSlots(day: PlannedDay, expectations: readonly (Expectation | null)[]): Slot[] {
  const moved: Slot[] = [];
  let freed: Slot | null = null;
  day.planned.forEach((session, n) => {
    const expectation = expectations[n] ?? null;
    for (const slot of [session.in, session.out]) {
      if (!slot) continue;
      if (expectation?.covered) {
        const previous = moved.at(-1);
        if (previous?.side === 'out') extendTo(previous, slot.to);
        freed ??= slot;
        continue;
      }
      const copy = moveSlot(slot, expectation);
      if (freed && copy.side === 'in') extendFrom(copy, freed.from);
      freed = null;
      moved.push(copy);
    }
  });
  if (moved[0]) moved[0].previousTo = day.slots[0]?.previousTo ?? Number.NEGATIVE_INFINITY;
  clipWindows(moved);
  measureCoverage(moved, day.date, day.coverage);
  return moved;
}

function extendTo(slot: Slot, to: WallMs): void {
  slot.to = Math.max(slot.to, to);
  slot.fullTo = Math.max(slot.fullTo, to);
}

function extendFrom(slot: Slot, from: WallMs): void {
  slot.from = Math.min(slot.from, from);
  slot.fullFrom = Math.min(slot.fullFrom, from);
}

function moveSlot(slot: Slot, expectation: Expectation | null): Slot {
  const copy = { ...slot };
  const nominal = expectation ? expectation[slot.side] : slot.nominal;
  if (nominal === slot.nominal) return copy;
  copy.nominal = nominal;
  // Nearest to the moved time could name a worse punch than the one that was there before the leave.
  if (slot.side === 'in') {
    extendTo(copy, nominal + (slot.after + 1) * MINUTE_MS);
    copy.mode = 'earliest';
  } else {
    extendFrom(copy, nominal - slot.before * MINUTE_MS);
    copy.mode = 'latest';
  }
  return copy;
}
