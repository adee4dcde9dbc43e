import type { PersonMonthResult } from '#shared/domain/attendance/types';
import { pendingExtension, stepToSign } from '#shared/domain/leave/machine';
import { overdueLeaves } from '#shared/domain/leave/overdue';
import { addMonths, firstDay } from '#shared/domain/time/dates';
import { type IsoDate, type Month, startOfDay, type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { postingsBetween } from '../staff/index';
import { type LoadedLife, loadLives } from './life-store';
import { approvedLeaves, type LeaveRecord, leavesByIds, listLeaves } from './repo';
import { signerNames } from './signing';

/** A request that still waits for somebody. */
export interface OpenLeave {
  id: number;
  staffId: number;
  /** Its first day, or the one it ended on. */
  date: IsoDate;
  /** Names of the accounts that can act on it; empty when none can. */
  who: string[];
}

/** Begin of a month and of the next. */
export const bounds = (month: Month): [WallMs, WallMs] => [
  startOfDay(firstDay(month)),
  startOfDay(firstDay(addMonths(month, 1))),
];

/** Requests and extensions that touch the month and wait for a decision: none may be left at its close. */
export async function pendingLeaves(db: ReadDb, month: Month, now: WallMs): Promise<OpenLeave[]> {
  const [from, to] = bounds(month);
  const submitted = await listLeaves(db, { from, to, states: ['submitted'] });
  const approved = await approvedLeaves(db, from, to);
  const lives = await loadLives(db, [...submitted, ...approved]);
  const waiting = [
    ...submitted,
    ...approved.filter(({ id }) => pendingExtension(lives.get(id)!.life) !== null),
  ];
  return openLeaves(db, waiting, { now, at: ({ startAt }) => startAt, lives });
}

/**
 * Approved leaves without 销假 that ended in the month, before `now`, or before it and their people were missed in it
 * (`attendance`: the month as it was judged).
 */
export async function unreturnedLeaves(
  db: ReadDb,
  month: Month,
  now: WallMs,
  attendance: readonly PersonMonthResult[],
): Promise<OpenLeave[]> {
  const [from, to] = bounds(month);
  const missed = await leavesByIds(db, overdueLeaves(attendance));
  const leaves = [...missed, ...(await approvedLeaves(db, from, to))].filter(
    ({ endAt, returnedAt }) => returnedAt === null && endAt <= Math.min(now, to),
  );
  const ended = [...new Map(leaves.map((leave) => [leave.id, leave])).values()];
  return openLeaves(db, ended, { now, at: ({ endAt }) => endAt });
}

interface Asked {
  now: WallMs;
  at: (leave: LeaveRecord) => WallMs;
  /** Who signs the step that waits; left out, 销假 is registered by the window manager or the office. */
  lives?: Map<number, LoadedLife>;
}

async function openLeaves(
  db: ReadDb,
  leaves: readonly LeaveRecord[],
  { now, at, lives }: Asked,
): Promise<OpenLeave[]> {
  if (leaves.length === 0) return [];
  const today = wallDate(now);
  const namesOf = await signerNames(db, today);
  const postings = await postingsBetween(db, today, today);
  return leaves.map((leave) => {
    const { id, staffId } = leave;
    const own = postings.filter((posting) => posting.staffId === staffId);
    const windowId = (own.find(({ duty }) => duty === 'A') ?? own[0])?.windowId ?? null;
    const step = lives ? stepToSign(lives.get(id)!.life) : null;
    const manager = lives ? [] : namesOf('manager', { staffId, windowId });
    const signers = step ? namesOf(step.role, { staffId, windowId }) : manager;
    // What nobody has an account for, the office enters from the paper.
    const who = signers.length > 0 ? signers : namesOf('office', { staffId, windowId });
    return { id, staffId, date: wallDate(at(leave)), who };
  });
}
