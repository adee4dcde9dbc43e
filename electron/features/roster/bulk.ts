import type { RosterBulkResult, rosterContract } from '#shared/contracts/roster';
import { refuse } from '#shared/domain/refusal';
import { dutyProblem } from '#shared/domain/roster/check';
import { besideLeader } from '#shared/domain/roster/conflicts';
import { rotate } from '#shared/domain/roster/rotation';
import { type Duty, type DutyDraft, USUAL_TIMES } from '#shared/domain/roster/types';
import { daysBetween, eachDay } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import type { Actor, MutationContext } from '../../ipc/context';
import type { Handler } from '../../ipc/handlers';
import { refuseClosed } from '../months/index';
import { staffByIds } from '../staff/index';
import { planContext, refuseUnknown, weekOf } from './plan';
import { recordChange } from './record';
import { listDuties } from './repo';

const LONGEST_ROTATION_DAYS = 366;

/** The days of a rotation; refuses a span that ends before it begins or is longer than a year. */
export function rotationDays(from: IsoDate, to: IsoDate): IsoDate[] {
  if (to < from) refuse('duty_range_empty');
  if (daysBetween(from, to) >= LONGEST_ROTATION_DAYS) refuse('duty_range_too_long', { from, to });
  return eachDay(from, to);
}

/** Copies a week's duties to the same weekdays of another week. */
export const copyWeek: Handler<(typeof rosterContract)['copyWeek']> = async (context, { from, to }) => {
  const source = weekOf(from);
  const target = weekOf(to);
  if (source[0] === target[0]) refuse('duty_same_week');
  const duties = await listDuties(context.db, source[0]!, source.at(-1)!);
  if (duties.length === 0) refuse('duty_week_empty');
  const drafts = duties.map(({ id: _, ...duty }) => ({
    ...duty,
    date: target[source.indexOf(duty.date)]!,
  }));
  return placeAll(context, 'copy', drafts, target[0]!);
};

/** Repeats a list of people over the days. */
export const rotateDuty: Handler<(typeof rosterContract)['rotate']> = async (context, input) => {
  const { db } = context;
  const { kind, from, to, staffIds } = input;
  const span = rotationDays(from, to);
  const windowId = kind === 'leader' ? null : input.windowId;
  for (const staffId of new Set(staffIds)) {
    await refuseUnknown(db, { kind, windowId, staffId, forStaffId: null });
  }
  const { isRest } = await planContext(db, from, to);
  const days = span.filter((date) => input.days === 'all' || isRest(date) === (input.days === 'restdays'));
  if (days.length === 0) refuse('duty_range_empty');
  const drafts = rotate(days, staffIds, input).map(({ date, staffId }) => ({
    ...{ date, staffId, kind, windowId, forStaffId: null, shiftId: null, note: '' },
    startMinute: input.startMinute ?? USUAL_TIMES[kind].startMinute,
    endMinute: input.endMinute ?? USUAL_TIMES[kind].endMinute,
  }));
  return placeAll(context, 'rotate', drafts, from);
};

/** Plans what fits, one after the other; what does not is left out and listed. One audit row for all. */
export async function placeAll(
  scope: MutationContext<Actor>,
  kind: 'copy' | 'rotate',
  drafts: readonly (DutyDraft & { note: string })[],
  about: IsoDate,
  /** Duties that give way. */
  before: readonly Duty[] = [],
): Promise<RosterBulkResult> {
  const { db } = scope;
  const days = drafts.map(({ date }) => date).sort();
  await refuseClosed(db, days);
  const context = await planContext(db, days[0]!, days.at(-1)!);
  const gone = new Set(before.map(({ id }) => id));
  const standing = context.duties.filter(({ id }) => !gone.has(id));
  const planned = new Map<number, Duty[]>();
  const plan = (duty: Duty) => planned.set(duty.staffId, [...(planned.get(duty.staffId) ?? []), duty]);
  for (const duty of standing) plan(duty);
  const people = await staffByIds(
    db,
    drafts.map(({ staffId }) => staffId),
  );
  const nameOf = (staffId: number): string => people.get(staffId)?.name ?? '';
  const skipped: RosterBulkResult['skipped'] = [];
  const leaders: RosterBulkResult['leaders'] = [];
  const fitting: (DutyDraft & { id: null; note: string })[] = [];
  for (const [index, duty] of drafts.entries()) {
    const problem = dutyProblem(duty, { ...context, duties: planned.get(duty.staffId) ?? [] });
    if (problem) {
      skipped.push({ date: duty.date, name: nameOf(duty.staffId), code: problem });
      continue;
    }
    if (besideLeader(duty, standing)) leaders.push({ date: duty.date, name: nameOf(duty.staffId) });
    plan({ ...duty, id: -1 - index });
    fitting.push({ ...duty, id: null });
  }
  await recordChange(scope, { kind, before, after: fitting, about, extra: { skipped } });
  return { placed: fitting.length, skipped, leaders };
}
