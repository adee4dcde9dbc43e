import type { TimetableVersion } from '#shared/contracts/calendar';
import { checkTimetable, checkTimetables, timetablesClash } from '#shared/domain/attendance/timetable-check';
import type { Timetable, TimetableScope } from '#shared/domain/attendance/types';
import { refuse } from '#shared/domain/refusal';
import type { IsoDate, Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { windowDirectory } from '../units/index';
import { firstMonthUsing, inForce } from './closed';
import type { TimetableRow } from './repo';

/** Versions as the page shows them. */
export function versionsOf(
  rows: readonly TimetableRow[],
  closed: readonly Month[],
  today: IsoDate,
): TimetableVersion[] {
  const all = rows.map((row) => row.timetable);
  return rows.map(({ id, timetable }) => ({
    id,
    timetable,
    frozen: firstMonthUsing(timetable, all, closed) !== null,
    current: inForce(timetable, all, today),
    warnings: checkTimetable(timetable),
  }));
}

/** Refuses a timetable that cannot be used beside the others, naming the first problem and its place. */
export function refuseBadTimetable(timetable: Timetable, others: readonly Timetable[]): void {
  if (others.some((other) => other.code === timetable.code)) {
    refuse('timetable_code_taken', { code: timetable.code });
  }
  const problem = checkTimetables([...others, timetable]).find(
    (candidate) => candidate.level === 'error' && candidate.timetable === timetable.code,
  );
  if (problem) {
    refuse(problem.code, {
      other: others.find((other) => timetablesClash(other, timetable))?.name ?? '',
      plan: timetable.plans.find((plan) => plan.code === problem.plan)?.name ?? problem.plan ?? '',
      session: problem.session ?? '',
      date: timetable.effectiveFrom,
    });
  }
}

/** Refuses windows the center does not have. */
export async function refuseUnknownWindows(db: ReadDb, scope: TimetableScope): Promise<void> {
  if (scope.kind === 'center') return;
  const known = new Set((await windowDirectory(db)).map((window) => String(window.id)));
  if (!scope.windows.every((window) => known.has(window))) refuse('timetable_window_unknown');
}

/** Refuses when a closed month was, or would be, judged by the timetable. */
export function refuseFrozen(
  timetable: Timetable,
  all: readonly Timetable[],
  closed: readonly Month[],
): void {
  const month = firstMonthUsing(timetable, all, closed);
  if (month) refuse('month_closed', { month });
}
