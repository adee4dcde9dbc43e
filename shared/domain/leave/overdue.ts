import { missedHalves } from '../assessment/attendance-facts';
import { FACT_TAG, type Fact } from '../assessment/facts';
import { isDuty } from '../attendance/duty';
import { overdueLeaveOf } from '../attendance/overdue';
import type { DayResult, PersonMonthResult } from '../attendance/types';

const prefixOf = (leaveId: number): string => `overdue:${leaveId}:`;

/** Whether a fact is a day of 逾期未归 after this leave. */
export const isOverdueOf = ({ id }: Pick<Fact, 'id'>, leaveId: number): boolean =>
  id.startsWith(prefixOf(leaveId));

/** Sessions missed after one leave on one day. */
interface OverdueDay {
  leaveId: number;
  halfDays: number;
  settled: boolean;
}

/**
 * 逾期未归 as attendance judged it, so that no minute is absence as well: one fact a leave and day, `waived` where the
 * office accepted it. `baseOf` says who, where and which leave; null for one it does not know.
 */
export function overdueFacts(
  attendance: readonly PersonMonthResult[],
  baseOf: (leaveId: number, date: string) => Omit<Fact, 'id' | 'kind' | 'halfDays' | 'tags'> | null,
): Fact[] {
  return attendance.flatMap(({ days }) =>
    days.flatMap((day) =>
      overdueDays(day).flatMap(({ leaveId, halfDays, settled }): Fact[] => {
        const base = baseOf(leaveId, day.date);
        if (!base) return [];
        const tags = settled ? [FACT_TAG.waived] : [];
        return [{ ...base, id: `${prefixOf(leaveId)}${day.date}`, kind: 'overdue_return', halfDays, tags }];
      }),
    ),
  );
}

function overdueDays(day: DayResult): OverdueDay[] {
  const found = new Map<number, OverdueDay>();
  if (day.sessions.every((session) => overdueLeaveOf(session) === null)) return [];
  const missed = missedHalves(day);
  for (const session of day.sessions) {
    const leave = overdueLeaveOf(session);
    // A session lost for another reason takes its share of the day too.
    const lost = leave !== null || (session.status === 'absent' && !isDuty(session.session));
    const halfDays = lost ? missed(session) : 0;
    if (leave === null || halfDays === 0) continue;
    const leaveId = Number(leave);
    const known = found.get(leaveId);
    const settled = session.status !== 'absent';
    found.set(leaveId, { leaveId, halfDays: halfDays + (known?.halfDays ?? 0), settled });
  }
  return [...found.values()];
}

/** Leaves somebody was missed after, by the judged month. */
export function overdueLeaves(attendance: readonly PersonMonthResult[]): Set<number> {
  const ids = new Set<number>();
  for (const { days } of attendance) {
    for (const day of days) for (const { leaveId } of overdueDays(day)) ids.add(leaveId);
  }
  return ids;
}
