import { byDateAndId, type Fact } from '#shared/domain/assessment/facts';
import type { PersonMonthResult } from '#shared/domain/attendance/types';
import { buildLeaveFacts, leaveFactBase } from '#shared/domain/leave/facts';
import { awayKindOf, type LeaveKind } from '#shared/domain/leave/kinds';
import { effectiveEnd, isNotified, isRetroactive } from '#shared/domain/leave/life';
import { overdueFacts, overdueLeaves } from '#shared/domain/leave/overdue';
import { monthOf } from '#shared/domain/time/dates';
import type { IsoDate, Month, WallMs } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { staffByIds } from '../staff/index';
import { loadLives } from './life-store';
import { bounds } from './open-leaves';
import { approvedLeaves, type LeaveRecord, leavesByIds } from './repo';
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
    };
  });
}

/**
 * The month's share of leave, 先斩后奏 and 逾期未归 as facts for the assessment. `attendance`: the month as it was
 * judged, which knows who was missed after a leave.
 */
export async function leaveFacts(
  db: ReadDb,
  month: Month,
  attendance: readonly PersonMonthResult[],
): Promise<Fact[]> {
  const leaves = await approvedLeaves(db, ...bounds(month));
  const late = await leavesByIds(db, overdueLeaves(attendance));
  const all = [...new Map([...leaves, ...late].map((leave) => [leave.id, leave])).values()];
  const schedule = await scheduleFor(db, all, late.length > 0 ? bounds(month)[1] : 0);
  const people = await staffByIds(
    db,
    all.map(({ staffId }) => staffId),
  );
  const kinds = await savedKinds(db);
  const lives = await loadLives(db, leaves);
  const placed = (leave: LeaveRecord) => ({
    ...leave,
    placeOn: (date: IsoDate) => ({
      windowId: schedule.windowOf(leave.staffId, date),
      unitId: people.get(leave.staffId)?.unitId ?? null,
    }),
  });
  const taken = buildLeaveFacts(
    leaves.map((leave) => ({
      ...placed(leave),
      scored: ruleOf(leave, kinds).scored,
      extensions: lives.get(leave.id)!.extensions.filter(({ state }) => state === 'approved'),
      days: daysFor(schedule, leave),
    })),
  );
  const byId = new Map(late.map((leave) => [leave.id, leave]));
  const overdue = overdueFacts(attendance, (leaveId, date) => {
    const leave = byId.get(leaveId);
    return leave ? leaveFactBase(placed(leave), date) : null;
  });
  return [...taken, ...overdue].filter(({ date }) => monthOf(date) === month).sort(byDateAndId);
}
