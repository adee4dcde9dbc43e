import type { RosterBulkResult, rosterContract } from '#shared/contracts/roster';
import { refuse } from '#shared/domain/refusal';
import { type DutyContext, dutyProblem } from '#shared/domain/roster/check';
import { rotate } from '#shared/domain/roster/rotation';
import { type Duty, type DutyDraft, USUAL_TIMES } from '#shared/domain/roster/types';
import { daysBetween, eachDay } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import type { Actor, MutationContext } from '../../ipc/context';
import type { Handler } from '../../ipc/handlers';
import { refuseClosed } from '../months/index';
import { staffByIds } from '../staff/index';
import { planContext, refuseUnknown, weekOf } from './plan';
import { insertDuty, listDuties } from './repo';

const LONGEST_ROTATION_DAYS = 366;

/** Copies a week's duties to the same weekdays of another week. */
export const copyWeek: Handler<(typeof rosterContract)['copyWeek']> = async (context, { from, to }) => {
  const source = weekOf(from);
  const target = weekOf(to);
  if (source[0] === target[0]) refuse('duty_same_week');
  const duties = await listDuties(context.db, source[0]!, source.at(-1)!);
  if (duties.length === 0) refuse('duty_week_empty');
  const drafts = duties.map((duty) => ({ ...duty, date: target[source.indexOf(duty.date)]! }));
  return placeAll(context, drafts, target[0]!);
};

/** Repeats a list of people over the days. */
export const rotateDuty: Handler<(typeof rosterContract)['rotate']> = async (context, input) => {
  const { db } = context;
  const { kind, from, to, staffIds } = input;
  if (to < from) refuse('duty_range_empty');
  if (daysBetween(from, to) >= LONGEST_ROTATION_DAYS) refuse('duty_range_too_long');
  const windowId = kind === 'leader' ? null : input.windowId;
  for (const staffId of new Set(staffIds)) {
    await refuseUnknown(db, { kind, windowId, staffId, forStaffId: null });
  }
  const { isRest } = await planContext(db, from, to);
  const days = eachDay(from, to).filter(
    (date) => input.days === 'all' || isRest(date) === (input.days === 'restdays'),
  );
  if (days.length === 0) refuse('duty_range_empty');
  const drafts = rotate(days, staffIds, input.span).map(({ date, staffId }) => ({
    ...{ date, staffId, kind, windowId, forStaffId: null, note: '' },
    ...USUAL_TIMES[kind],
  }));
  return placeAll(context, drafts, from);
};

/** Plans what fits, one after the other; what does not is left out and listed. One audit row for all. */
async function placeAll(
  { db, actor, now, audit }: MutationContext<Actor>,
  drafts: readonly (DutyDraft & { note: string })[],
  about: IsoDate,
): Promise<RosterBulkResult> {
  const days = drafts.map(({ date }) => date).sort();
  await refuseClosed(db, days);
  const context: DutyContext & { duties: Duty[] } = await planContext(db, days[0]!, days.at(-1)!);
  const people = await staffByIds(
    db,
    drafts.map(({ staffId }) => staffId),
  );
  const skipped: RosterBulkResult['skipped'] = [];
  const placed: Duty[] = [];
  for (const draft of drafts) {
    const problem = dutyProblem(draft, context);
    if (problem) {
      skipped.push({ date: draft.date, name: people.get(draft.staffId)?.name ?? '', code: problem });
      continue;
    }
    const duty = { ...draft, id: await insertDuty(db, draft, actor.accountId, now) };
    context.duties.push(duty);
    placed.push(duty);
  }
  await audit({ entity: 'duty', entityId: about, after: { placed, skipped } });
  return { placed: placed.length, skipped };
}
