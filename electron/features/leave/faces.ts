import type { Fact } from '#shared/domain/assessment/facts';
import { buildLeaveFacts } from '#shared/domain/leave/facts';
import { awayKindOf, type LeaveKind } from '#shared/domain/leave/kinds';
import { effectiveEnd, isNotified, isRetroactive } from '#shared/domain/leave/life';
import { overdueUntil } from '#shared/domain/leave/measure';
import { monthOf } from '#shared/domain/time/dates';
import type { Month, WallMs } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { staffByIds } from '../staff/index';
import { loadLives } from './life-store';
import { bounds } from './open-leaves';
import { approvedLeaves } from './repo';
import { ruleOf } from './rules';
import { savedKinds } from './rules-repo';
import { daysFor, isLateExtension, scheduleFor } from './view';

/** An approved absence as attendance and other features lay it over a day. */
export interface AwayEntry {
  /** Id of the request, as text for reasons. */
  id: string;
  staffId: number;
  kind: 'leave' | 'outing';
  leaveKind: LeaveKind;
  from: WallMs;
  /** Approved end, or 销假 when that was earlier. */
  to: WallMs;
  /** 先斩后奏: approved after the start and nobody told before it. */
  retroactive: boolean;
  /** Somebody was told before the start. */
  notified: boolean;
  /**
   * Sessions that end in (to, overdueUntil] are charged as 逾期未归 by `leaveFacts`, so an absence judged there must
   * not be charged again. Null when the return was in time or is not confirmed yet.
   */
  overdueUntil: WallMs | null;
}

/** Approved leaves and outings that touch [fromWall, toWall), by their begin. */
export async function awayIntervals(db: ReadDb, fromWall: WallMs, toWall: WallMs): Promise<AwayEntry[]> {
  const leaves = await approvedLeaves(db, fromWall, toWall);
  const schedule = await scheduleFor(db, leaves);
  const lives = await loadLives(db, leaves);
  return leaves.map((leave) => {
    const days = daysFor(schedule, leave);
    const { extensions } = lives.get(leave.id)!;
    return {
      id: String(leave.id),
      staffId: leave.staffId,
      kind: awayKindOf(leave.kind),
      leaveKind: leave.kind,
      from: leave.startAt,
      to: effectiveEnd(leave),
      retroactive: isRetroactive(leave) || extensions.some((extension) => isLateExtension(extension, days)),
      notified: isNotified(leave),
      overdueUntil: awayKindOf(leave.kind) === 'leave' ? overdueUntil(leave, days) : null,
    };
  });
}

/** The month's share of leave, 先斩后奏 and 逾期未归 as facts for the assessment. */
export async function leaveFacts(db: ReadDb, month: Month): Promise<Fact[]> {
  const leaves = await approvedLeaves(db, ...bounds(month));
  const schedule = await scheduleFor(db, leaves);
  const people = await staffByIds(
    db,
    leaves.map(({ staffId }) => staffId),
  );
  const kinds = await savedKinds(db);
  const lives = await loadLives(db, leaves);
  const facts = buildLeaveFacts(
    leaves.map((leave) => ({
      ...leave,
      scored: ruleOf(leave, kinds).scored,
      extensions: lives.get(leave.id)!.extensions.filter(({ state }) => state === 'approved'),
      days: daysFor(schedule, leave),
      placeOn: (date) => ({
        windowId: schedule.windowOf(leave.staffId, date),
        unitId: people.get(leave.staffId)?.unitId ?? null,
      }),
    })),
  );
  return facts.filter(({ date }) => monthOf(date) === month);
}
