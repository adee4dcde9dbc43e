import type { Wanted } from './ledger';

/** One approved request as statistics count it. */
export interface CountedLeave {
  staffId: number;
  windowId: number | null;
  kindCode: string;
  retroactive: boolean;
  overdue: boolean;
  /** Half-days by day, so that a leave over the end of a month or year splits by itself. */
  byDay: readonly Wanted[];
}

export interface LeaveTotals {
  requests: number;
  halfDays: number;
  people: number;
  retroactive: number;
  overdue: number;
}

/** Totals by a key of each request and day; a request counts once for each key it has days of. */
export function totalsBy<K>(
  leaves: readonly CountedLeave[],
  keyOf: (leave: CountedLeave, date: string) => K | null,
): Map<K, LeaveTotals> {
  const sums = new Map<K, LeaveTotals & { staff: Set<number> }>();
  for (const leave of leaves) {
    const halves = new Map<K, number>();
    for (const { date, halfDays } of leave.byDay) {
      const key = keyOf(leave, date);
      if (key !== null) halves.set(key, (halves.get(key) ?? 0) + halfDays);
    }
    for (const [key, halfDays] of halves) {
      const sum = sums.get(key) ?? { ...noLeave, staff: new Set<number>() };
      sum.requests += 1;
      sum.halfDays += halfDays;
      sum.retroactive += leave.retroactive ? 1 : 0;
      sum.overdue += leave.overdue ? 1 : 0;
      sum.staff.add(leave.staffId);
      sum.people = sum.staff.size;
      sums.set(key, sum);
    }
  }
  return new Map([...sums].map(([key, { staff: _, ...totals }]) => [key, totals]));
}

export const noLeave: LeaveTotals = { requests: 0, halfDays: 0, people: 0, retroactive: 0, overdue: 0 };
