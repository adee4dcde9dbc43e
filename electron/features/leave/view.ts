import type { LeaveDetail, LeaveRow } from '#shared/contracts/leave';
import type { ExpectedDay } from '#shared/domain/attendance/types';
import { isNotified, isRetroactive, phaseOf } from '#shared/domain/leave/life';
import { dueBack, overdueUntil, takenLength } from '#shared/domain/leave/measure';
import { timelineOf } from '#shared/domain/leave/timeline';
import { addDays } from '#shared/domain/time/dates';
import { type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { Actor } from '../../ipc/context';
import { staffByIds } from '../staff/index';
import { windowDirectory } from '../units/index';
import { accountNames, type LeaveRecord } from './repo';
import { DAYS_TO_NEXT_SESSION, loadSchedule, type Schedule } from './schedule';

/** The days a request is measured on: from its begin to the first session after it or after 销假. */
export function daysFor(schedule: Schedule, leave: LeaveRecord): ExpectedDay[] {
  const last = Math.max(leave.endAt, leave.returnedAt ?? leave.endAt);
  return schedule.daysOf(
    leave.staffId,
    wallDate(leave.startAt),
    addDays(wallDate(last), DAYS_TO_NEXT_SESSION),
  );
}

/** The schedule that covers all of these requests. */
export function scheduleFor(db: ReadDb, leaves: readonly LeaveRecord[]): Promise<Schedule> {
  const first = leaves.reduce((at, { startAt }) => Math.min(at, startAt), leaves[0]?.startAt ?? 0);
  const last = leaves.reduce((at, leave) => Math.max(at, leave.endAt, leave.returnedAt ?? 0), first);
  return loadSchedule(db, wallDate(first), addDays(wallDate(last), DAYS_TO_NEXT_SESSION));
}

interface Asker {
  db: ReadDb;
  actor: Actor;
  now: WallMs;
}

/** Requests with names, places, lengths and where they stand now. */
export async function viewLeaves(
  { db, actor, now }: Asker,
  leaves: readonly LeaveRecord[],
): Promise<LeaveRow[]> {
  const schedule = await scheduleFor(db, leaves);
  const ids = leaves.flatMap(({ staffId, substituteId }) =>
    substituteId === null ? [staffId] : [staffId, substituteId],
  );
  const people = await staffByIds(db, ids);
  const windows = new Map((await windowDirectory(db)).map(({ id, name }) => [id, name]));
  return leaves.map((leave) => {
    const days = daysFor(schedule, leave);
    const person = people.get(leave.staffId);
    const windowId = schedule.windowOf(leave.staffId, wallDate(leave.startAt));
    const dueAt = dueBack(leave.endAt, days);
    return {
      ...leave,
      ...takenLength(leave, days),
      dueAt,
      staffNo: person?.staffNo ?? '',
      staffName: person?.name ?? '',
      pinyin: person?.pinyin ?? '',
      unitName: person?.unitName ?? '',
      windowId,
      windowName: windowId === null ? '' : (windows.get(windowId) ?? ''),
      substituteName: leave.substituteId === null ? '' : (people.get(leave.substituteId)?.name ?? ''),
      phase: phaseOf(leave, dueAt, now),
      retroactive: isRetroactive(leave),
      notified: isNotified(leave),
      overdueUntil: overdueUntil(leave, days),
      mayDecide: leave.state === 'submitted' && actor.staffId !== leave.staffId,
    };
  });
}

/** One request with its line of events. */
export async function viewLeave(asker: Asker, leave: LeaveRecord): Promise<LeaveDetail> {
  const [row] = await viewLeaves(asker, [leave]);
  const names = await accountNames(asker.db, [leave.createdBy, leave.decidedBy, leave.returnedBy]);
  const nameOf = (id: number | null) => (id === null ? '' : (names.get(id) ?? ''));
  return {
    ...row!,
    timeline: timelineOf({ ...row!, overdue: row!.overdueUntil !== null }, asker.now),
    createdByName: nameOf(leave.createdBy),
    decidedByName: nameOf(leave.decidedBy),
    returnedByName: nameOf(leave.returnedBy),
  };
}
