import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonResult } from '#shared/contracts/assessment';
import type { PersonMonthRow } from '#shared/contracts/attendance';
import type { Column } from '../../ui/table-model';
import { TOTALS } from './month-grid-size';

const IN_DAYS: ReadonlySet<string> = new Set(['due', 'worked', 'absent', 'leave']);

/** The totals of the month sheet, a row a month. */
export function usePersonMonthColumns(): Column<PersonMonthRow>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      { id: 'month', header: t('attendance.person.month'), width: 100, value: (row) => row.month },
      {
        id: 'state',
        header: t('attendance.person.state'),
        width: 100,
        value: (row) => t(`attendance.month.${row.state}`),
      },
      ...TOTALS.map(
        (total): Column<PersonMonthRow> => ({
          id: total,
          header: t(`attendance.totals.${total}`),
          width: 80,
          align: 'right',
          value: ({ totals }) => (IN_DAYS.has(total) ? totals[total] / 100 : totals[total]) || null,
        }),
      ),
      {
        id: 'corrections',
        header: t('attendance.person.corrections'),
        width: 100,
        align: 'right',
        value: (row) => row.corrections || null,
      },
      {
        id: 'unsettled',
        header: t('attendance.month.unsettledMark'),
        width: 88,
        align: 'right',
        value: (row) => (row.state === 'open' && row.unsettled) || null,
      },
      {
        id: 'counted',
        header: t('attendance.story.counted'),
        width: 108,
        align: 'right',
        value: (row) => (row.state !== 'open' && row.unsettled) || null,
      },
    ],
    [t],
  );
}

/** Score, grade and rank of each closed month. */
export function usePersonResultColumns(): Column<PersonResult>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      { id: 'month', header: t('attendance.person.month'), width: 100, value: (row) => row.month },
      {
        id: 'state',
        header: t('attendance.person.state'),
        width: 100,
        value: (row) => t(`attendance.month.${row.state}`),
      },
      {
        id: 'place',
        header: t('attendance.field.window'),
        width: 150,
        grow: true,
        value: (row) => row.place,
      },
      {
        id: 'score',
        header: t('attendance.person.score'),
        width: 90,
        align: 'right',
        value: (row) => row.score / 100,
      },
      { id: 'grade', header: t('attendance.person.grade'), width: 100, value: (row) => row.gradeName },
      {
        id: 'rank',
        header: t('attendance.person.rank'),
        width: 100,
        align: 'right',
        value: (row) => t('attendance.person.rankOf', { rank: row.rank, count: row.of }),
      },
      {
        id: 'lines',
        header: t('attendance.person.lines'),
        width: 110,
        align: 'right',
        value: (row) => row.lines || null,
      },
    ],
    [t],
  );
}
