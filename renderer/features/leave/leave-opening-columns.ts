import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpeningRow } from '#shared/contracts/leave-balances';
import type { Column } from '../../ui/table-model';
import { dayText } from './words';

const NUMBERS = ['carried', 'expired', 'taken'] as const;

/** What one person would get, and why. */
export function useOpeningColumns(): Column<OpeningRow>[] {
  const { t } = useTranslation();
  return useMemo<Column<OpeningRow>[]>(
    () => [
      {
        id: 'staffNo',
        header: t('leave.overview.opening.field.staffNo'),
        width: 76,
        value: (r) => r.staffNo,
      },
      { id: 'name', header: t('leave.overview.opening.field.name'), width: 92, value: (r) => r.staffName },
      {
        id: 'unit',
        header: t('leave.overview.opening.field.unit'),
        width: 190,
        value: (r) => r.unitName,
      },
      {
        id: 'workSince',
        header: t('leave.overview.opening.field.workSince'),
        width: 104,
        value: (r) => r.workSince,
      },
      {
        id: 'years',
        header: t('leave.overview.opening.field.years'),
        width: 70,
        align: 'right',
        value: (r) => r.serviceYears,
      },
      {
        id: 'days',
        header: t('leave.overview.opening.field.days'),
        width: 100,
        align: 'right',
        // Nothing is said of who has the year already: a nought would read as no entitlement.
        value: ({ notes, parts }) =>
          notes.includes('already_open') ? null : parts.reduce((sum, { halfDays }) => sum + halfDays, 0) / 2,
      },
      ...NUMBERS.map(
        (id): Column<OpeningRow> => ({
          id,
          header: t(`leave.overview.opening.field.${id}`),
          width: 70,
          align: 'right',
          value: (row) => row[id] / 2,
          render: (row) => (row[id] === 0 ? '' : dayText(row[id])),
        }),
      ),
      {
        id: 'notes',
        header: t('leave.overview.opening.field.notes'),
        width: 260,
        grow: true,
        value: ({ notes, parts }) =>
          [
            ...notes.map((note) => t(`leave.overview.opening.note.${note}`)),
            ...parts
              .slice(notes.includes('step_up') ? -1 : parts.length)
              .map(({ halfDays, validFrom }) =>
                t('leave.overview.opening.partFrom', { days: dayText(halfDays), date: validFrom }),
              ),
          ].join(t('ui.comma')),
      },
    ],
    [t],
  );
}
