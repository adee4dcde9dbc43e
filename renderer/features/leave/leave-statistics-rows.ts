import type { TFunction } from 'i18next';
import type { OutputOf } from '#shared/contracts/define';
import type { leaveContract } from '#shared/contracts/leave';
import type { LeaveCount } from '#shared/contracts/leave-overview';
import { LEAVE_KIND_CODES } from '#shared/domain/leave/kinds';
import { monthWords } from './words';

export type Statistics = OutputOf<(typeof leaveContract)['statistics']>;
export const GROUPS = ['kinds', 'people', 'windows', 'months'] as const;
export type Grouping = (typeof GROUPS)[number];

export interface StatisticsRow {
  id: string;
  name: string;
  /** What tells two of one name apart: number and window of a person. */
  detail: string;
  now: LeaveCount;
  before: LeaveCount;
}

export const kindName = (t: TFunction, { code, name }: { code: string; name: string }): string => {
  const known = LEAVE_KIND_CODES.find((one) => one === code);
  return name || (known ? t(`leave.kind.${known}`) : code);
};

export const monthName = (t: TFunction, month: string): string => monthWords(t, Number(month.slice(5)));

/** The lines of one grouping, all of one shape. */
export function rowsOf(t: TFunction, by: Grouping, statistics: Statistics): StatisticsRow[] {
  const plain = { detail: '' };
  switch (by) {
    case 'kinds':
      return statistics.kinds.map((one) => ({ ...plain, ...one, id: one.code, name: kindName(t, one) }));
    case 'people':
      return statistics.people.map((one) => ({
        ...one,
        id: String(one.staffId),
        name: one.staffName,
        detail: [one.staffNo, one.windowName].filter(Boolean).join(' · '),
      }));
    case 'windows':
      return statistics.windows.map((one) => ({
        ...plain,
        ...one,
        id: String(one.windowId),
        name: one.windowName || t('leave.overview.statistics.noWindow'),
      }));
    case 'months':
      return statistics.months.map((one) => ({
        ...plain,
        ...one,
        id: one.month,
        name: monthName(t, one.month),
      }));
  }
}
