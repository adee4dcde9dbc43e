import type { LeavePreview } from '#shared/contracts/leave';
import { firstUnposted, type Span, spansOverlap } from '#shared/domain/leave/check';
import { effectiveEnd } from '#shared/domain/leave/life';
import { wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { staffByIds } from '../staff/index';
import type { Gathered, LeaveProblemMessage } from './assess';
import type { LeaveRecord } from './repo';
import { coverOf } from './rules';

export const spanOf = (leave: LeaveRecord): Span => ({ from: leave.startAt, to: effectiveEnd(leave) });

/** What the AB岗 guard forbids (seed row 168): who stands in must be there, able to, and not be needed elsewhere. */
export async function coverProblem(db: ReadDb, gathered: Gathered): Promise<LeaveProblemMessage | null> {
  const { asked, rules, windowId } = gathered;
  const problem = substituteProblem(gathered);
  if (problem || !rules.settings.requireSubstitute || windowId === null) return problem;
  const committed = await stoodInFor(db, gathered);
  if (committed !== null) return { code: 'substitute_needed_elsewhere', params: { name: committed } };
  if (asked.substituteId !== null || asked.standIn !== '') return null;
  const alone = othersOf(gathered).length === 0 && coverOf(rules, windowId).partnerIds.length === 0;
  return { code: alone ? 'stand_in_required' : 'substitute_required', params: {} };
}

function substituteProblem(gathered: Gathered): LeaveProblemMessage | null {
  const { asked, span, schedule, live, windowId, rules } = gathered;
  const { substituteId, staffId } = asked;
  if (substituteId === null) return null;
  if (substituteId === staffId) return { code: 'substitute_self', params: {} };
  const date = firstUnposted(span, schedule.postingsOf(substituteId));
  if (date !== null) return { code: 'substitute_not_posted', params: { date } };
  const away = live.find((leave) => leave.staffId === substituteId && spansOverlap(spanOf(leave), span));
  if (away) {
    return {
      code: 'substitute_on_leave',
      params: { from: wallDate(away.startAt), to: wallDate(away.endAt - 1) },
    };
  }
  if (windowId === null) return null;
  const allowed = [windowId, ...coverOf(rules, windowId).partnerIds];
  const served = schedule.postingsOf(substituteId).map((posting) => posting.windowId);
  return served.some((window) => allowed.includes(window))
    ? null
    : { code: 'substitute_other_window', params: {} };
}

/** What the office should know about who is left at the window. */
export async function coverWarnings(db: ReadDb, gathered: Gathered): Promise<LeavePreview['warnings']> {
  const { asked, rules, windowId } = gathered;
  const warnings: LeavePreview['warnings'] = [];
  const name = await stoodInFor(db, gathered);
  if (name !== null) warnings.push({ code: 'is_substitute', params: { name } });
  const covered = asked.substituteId !== null || asked.standIn !== '';
  if (windowId !== null) {
    const present = presentOthers(gathered);
    const minimum = coverOf(rules, windowId).minimum;
    const left = present + (bringsSomebody(gathered) ? 1 : 0);
    if (present === 0 && !covered) warnings.push({ code: 'window_uncovered', params: {} });
    else if (left < minimum) warnings.push({ code: 'below_minimum', params: { left, minimum } });
  }
  if (covered && asked.handover === '') warnings.push({ code: 'handover_missing', params: {} });
  return warnings;
}

/** For whom the applicant stands in during the span; null for nobody. */
async function stoodInFor(db: ReadDb, { asked, span, live }: Gathered): Promise<string | null> {
  const leave = live.find(
    ({ substituteId, ...rest }) =>
      substituteId === asked.staffId && spansOverlap(spanOf({ substituteId, ...rest }), span),
  );
  if (!leave) return null;
  return (await staffByIds(db, [leave.staffId])).get(leave.staffId)?.name ?? '';
}

function othersOf({ asked, schedule, span, windowId }: Gathered): number[] {
  if (windowId === null) return [];
  return schedule.peopleAt(windowId, wallDate(span.from)).filter((staffId) => staffId !== asked.staffId);
}

/** People of the window who are there for the whole time (空岗 is when nobody is). */
function presentOthers(gathered: Gathered): number {
  const { live, span } = gathered;
  const away = new Set(
    live.filter((leave) => spansOverlap(spanOf(leave), span)).map(({ staffId }) => staffId),
  );
  return othersOf(gathered).filter((staffId) => !away.has(staffId)).length;
}

/** Whether the substitute is somebody who is not at the window anyway. */
function bringsSomebody(gathered: Gathered): boolean {
  const { substituteId, standIn } = gathered.asked;
  return standIn !== '' || (substituteId !== null && !othersOf(gathered).includes(substituteId));
}
