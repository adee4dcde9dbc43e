import { addDays, lastDay, monthOf } from '../time/dates';
import type { IsoDate } from '../time/wall';

/** Half a month: `2026-04-1` is the 1st to the 15th, `2026-04-2` the rest (seed row 65). */
export type HalfMonth = string;

export const halfMonthOf = (date: IsoDate): HalfMonth => `${monthOf(date)}-${date.slice(8) <= '15' ? 1 : 2}`;

export function halfMonthDays(period: HalfMonth): { from: IsoDate; to: IsoDate } {
  const month = period.slice(0, 7);
  return period.endsWith('1')
    ? { from: `${month}-01`, to: `${month}-15` }
    : { from: `${month}-16`, to: lastDay(month) };
}

/** Somebody whose term covers the end of a half month reports on it. */
export function inTerm(
  { termFrom, termTo }: Pick<Reporter, 'termFrom' | 'termTo'>,
  period: HalfMonth,
): boolean {
  const { to } = halfMonthDays(period);
  return (termFrom === null || termFrom <= to) && (termTo === null || termTo >= to);
}

export interface Reporter {
  id: number;
  termFrom: IsoDate | null;
  termTo: IsoDate | null;
  reports: boolean;
  active: boolean;
}

/**
 * Reports that should have come by `today`: of each reporting supervisor whose term covers the end of the half month,
 * for so many half months that are over. The latest first.
 */
export function missingReports<R extends Reporter>(
  reporters: readonly R[],
  received: ReadonlySet<string>,
  today: IsoDate,
  halfMonths = 2,
): { reporter: R; period: HalfMonth }[] {
  const missing: { reporter: R; period: HalfMonth }[] = [];
  let day = addDays(halfMonthDays(halfMonthOf(today)).from, -1);
  for (let n = 0; n < halfMonths; n++) {
    const period = halfMonthOf(day);
    const { from } = halfMonthDays(period);
    for (const reporter of reporters) {
      const { id, reports, active } = reporter;
      if (reports && active && inTerm(reporter, period) && !received.has(reportKey(id, period)))
        missing.push({ reporter, period });
    }
    day = addDays(from, -1);
  }
  return missing;
}

export const reportKey = (inspectorId: number, period: HalfMonth): string => `${inspectorId}:${period}`;
