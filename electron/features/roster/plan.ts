import { isWorkday } from '#shared/domain/calendar/workdays';
import { refuse } from '#shared/domain/refusal';
import { type DutyContext, type DutyProblem, dutyProblem } from '#shared/domain/roster/check';
import type { Duty, DutyDraft } from '#shared/domain/roster/types';
import { addDays, eachDay, weekday } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { calendarOverrides } from '../calendar/index';
import { postingsBetween, staffByIds } from '../staff/index';
import { windowDirectory } from '../units/index';
import { listDuties } from './repo';

/** The Monday to Sunday around a day. */
export function weekOf(date: IsoDate): IsoDate[] {
  const monday = addDays(date, 1 - weekday(date));
  return eachDay(monday, addDays(monday, 6));
}

/** What duties of the days are checked against; the nights beside them reach into them. */
export async function planContext(
  db: ReadDb,
  from: IsoDate,
  to: IsoDate,
): Promise<DutyContext & { duties: Duty[] }> {
  const overrides = await calendarOverrides(db);
  return {
    postings: await postingsBetween(db, from, to),
    duties: await listDuties(db, addDays(from, -1), addDays(to, 1)),
    isRest: (date) => !isWorkday(date, overrides),
  };
}

/** Refuses a duty that cannot be planned, naming person and day. */
export async function refuseBadDuty(
  db: ReadDb,
  draft: DutyDraft,
  ignore: ReadonlySet<number> = new Set(),
): Promise<void> {
  await refuseUnknown(db, draft);
  const problem = dutyProblem(draft, await planContext(db, draft.date, draft.date), ignore);
  if (!problem) return;
  const { staffId, forStaffId } = draft;
  const people = await staffByIds(db, forStaffId === null ? [staffId] : [staffId, forStaffId]);
  const named = problem === 'duty_absentee_not_at_window' ? forStaffId : staffId;
  refuseProblem(problem, people.get(named ?? 0)?.name ?? '', draft.date);
}

/** Each code stands here in full, so that none is left without words. */
function refuseProblem(problem: DutyProblem, name: string, date: IsoDate): never {
  const params = { name, date };
  switch (problem) {
    case 'duty_not_posted':
      return refuse('duty_not_posted', params);
    case 'duty_overlaps':
      return refuse('duty_overlaps', params);
    case 'duty_not_rest_day':
      return refuse('duty_not_rest_day', params);
    case 'duty_is_rest_day':
      return refuse('duty_is_rest_day', params);
    case 'duty_stands_in_for_self':
      return refuse('duty_stands_in_for_self', params);
    case 'duty_absentee_not_at_window':
      return refuse('duty_absentee_not_at_window', params);
    case 'duty_ends_before_start':
      return refuse('duty_ends_before_start', params);
    case 'duty_too_long':
      return refuse('duty_too_long', params);
    case 'duty_on_day_off':
      return refuse('duty_on_day_off', params);
    case 'shift_taken':
      return refuse('shift_taken', params);
  }
}

/** A leader answers for the hall, every other duty for a window; a stand-in replaces somebody. */
export async function refuseUnknown(
  db: ReadDb,
  { kind, windowId, staffId, forStaffId }: Pick<DutyDraft, 'kind' | 'windowId' | 'staffId' | 'forStaffId'>,
): Promise<void> {
  if (kind !== 'leader' && windowId === null) refuse('duty_window_required');
  if (kind === 'standin' && forStaffId === null) refuse('duty_absentee_required');
  if (windowId !== null && !(await windowDirectory(db)).some(({ id }) => id === windowId))
    refuse('not_found');
  const ids = forStaffId === null ? [staffId] : [staffId, forStaffId];
  if ((await staffByIds(db, ids)).size < new Set(ids).size) refuse('not_found');
}
