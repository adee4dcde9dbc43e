import type { OverdueSpan } from '#shared/domain/attendance/overdue';
import { awayKindOf } from '#shared/domain/leave/kinds';
import { DAY_MS, type WallMs } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { punchTimes } from '../punches/index';
import { lateLeaves } from './overdue-repo';
import type { LeaveRecord } from './repo';

/** Punches are looked through in steps: most people are seen again within days. */
const STEP = 31 * DAY_MS;

/** When somebody was first seen from `from` on, before `until`, by a punch; null when not. */
export async function seenAfter(
  db: ReadDb,
  staffId: number,
  from: WallMs,
  until: WallMs,
): Promise<WallMs | null> {
  for (let at = from; at < until; at += STEP) {
    const [first] = await punchTimes(db, staffId, at, Math.min(at + STEP, until));
    if (first !== undefined) return first;
  }
  return null;
}

/** Of requests beyond their end without 销假: when their people were seen again, by request. */
export async function seenAgainAt(
  db: ReadDb,
  leaves: readonly LeaveRecord[],
  now: WallMs,
): Promise<Map<number, WallMs>> {
  const seen = new Map<number, WallMs>();
  for (const { id, staffId, kind, state, endAt, returnedAt } of leaves) {
    if (state !== 'approved' || returnedAt !== null || endAt >= now || awayKindOf(kind) !== 'leave') continue;
    const at = await seenAfter(db, staffId, endAt, now);
    if (at !== null) seen.set(id, at);
  }
  return seen;
}

/**
 * Times in [from, to) in which people were, or may be, still out after a leave (逾期未归), by person; of some people
 * only. Whether they were is judged by attendance, session by session.
 */
export async function overdueSpans(
  db: ReadDb,
  from: WallMs,
  to: WallMs,
  people: ReadonlySet<number>,
): Promise<Map<number, OverdueSpan[]>> {
  const spans = new Map<number, OverdueSpan[]>();
  const [only] = people;
  for (const leave of await lateLeaves(db, from, to, people.size === 1 ? only : undefined)) {
    const { id, staffId, endAt, returnedAt, nextAt, overdueSettled } = leave;
    if (!people.has(staffId)) continue;
    // Seen before: the months in between are over, and so is what this leave can be blamed for. Asked once for a
    // person at most: a leave that another one follows before `from` is not among these.
    const seen = returnedAt === null && endAt < from ? await seenAfter(db, staffId, endAt, from) : null;
    if (seen !== null) continue;
    const span = { id: String(id), from: endAt, to: returnedAt ?? nextAt };
    const own = { ...span, returned: returnedAt !== null, settled: overdueSettled };
    spans.set(staffId, [...(spans.get(staffId) ?? []), own]);
  }
  return spans;
}
