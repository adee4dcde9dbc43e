import { firstSeen, type OverdueSpan, type Sighting } from '#shared/domain/attendance/overdue';
import { awayKindOf } from '#shared/domain/leave/kinds';
import { DAY_MS, type WallMs } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { punchTimes } from '../punches/index';
import { lateLeaves, writtenTraces } from './overdue-repo';
import type { LeaveRecord } from './repo';

/** Punches are looked through in steps: most people are seen again within days. */
const STEP = 31 * DAY_MS;

async function firstPunch(db: ReadDb, staffId: number, from: WallMs, until: WallMs): Promise<WallMs[]> {
  for (let at = from; at < until; at += STEP) {
    const [first] = await punchTimes(db, staffId, at, Math.min(at + STEP, until));
    if (first !== undefined) return [first];
  }
  return [];
}

/** When and by what somebody was first seen after a leave, before `until`; null when not. */
async function seenAfter(
  db: ReadDb,
  { staffId, endAt }: Pick<LeaveRecord, 'staffId' | 'endAt'>,
  until: WallMs,
): Promise<Sighting | null> {
  const written = await writtenTraces(db, staffId, endAt);
  const seen = firstSeen(endAt, { ...written, punches: await firstPunch(db, staffId, endAt, until) });
  return seen !== null && seen.at < until ? seen : null;
}

/** Of requests beyond their end without 销假: when and by what their people were seen again, by request. */
export async function seenAgainAt(
  db: ReadDb,
  leaves: readonly LeaveRecord[],
  now: WallMs,
): Promise<Map<number, Sighting>> {
  const seen = new Map<number, Sighting>();
  for (const leave of leaves) {
    const { id, kind, state, endAt, returnedAt } = leave;
    if (state !== 'approved' || returnedAt !== null || endAt >= now || awayKindOf(kind) !== 'leave') continue;
    const sighting = await seenAfter(db, leave, now + 1);
    if (sighting !== null) seen.set(id, sighting);
  }
  return seen;
}

export const lastSeen = (seen: ReadonlyMap<number, Sighting>): WallMs =>
  [...seen.values()].reduce((last, { at }) => Math.max(last, at), 0);

/**
 * Times in [from, to) in which people were, or may be, still out after a leave (逾期未归), by person; of some people
 * only. Whether they were is judged by attendance, session by session, which has the punches of its month.
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
    const { id, staffId, endAt, returnedAt, overdueSettled } = leave;
    if (!people.has(staffId)) continue;
    // Seen before: the months in between are over, and so is what this leave can be blamed for. Asked once for a
    // person at most: a leave that another one follows before `from` is not among these.
    if (returnedAt === null && endAt < from && (await seenAfter(db, leave, from)) !== null) continue;
    const own = { id: String(id), from: endAt, settled: overdueSettled };
    const span: OverdueSpan =
      returnedAt === null
        ? { ...own, to: await knownFrom(db, leave), returned: false }
        : { ...own, to: returnedAt, returned: true };
    spans.set(staffId, [...(spans.get(staffId) ?? []), span]);
  }
  return spans;
}

/** From when on what is written says where somebody is after a leave, months later too; null while nothing does. */
async function knownFrom(db: ReadDb, { staffId, endAt }: LeaveRecord): Promise<WallMs | null> {
  const written = await writtenTraces(db, staffId, endAt);
  return firstSeen(endAt, { ...written, punches: [] })?.at ?? null;
}
