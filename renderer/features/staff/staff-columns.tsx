import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '#shared/contracts/staff';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { useJobWords } from './use-posting-words';

/** Columns of the list of people. */
export function useStaffColumns(): Column<StaffMember>[] {
  const { t } = useTranslation();
  const jobWords = useJobWords();
  return useMemo<Column<StaffMember>[]>(
    () => [
      { id: 'staffNo', header: t('staff.field.staffNo'), width: 90, value: (member) => member.staffNo },
      { id: 'name', header: t('staff.field.name'), width: 100, value: (member) => member.name },
      {
        id: 'unit',
        header: t('staff.field.unit'),
        width: 180,
        grow: true,
        value: (member) => member.unitName,
      },
      {
        id: 'window',
        header: t('staff.field.window'),
        width: 200,
        grow: true,
        value: ({ postings }) => postings.map(({ windowName }) => windowName).join(t('ui.comma')),
        render: ({ postings }) =>
          postings.length > 0 ? (
            postings.map(({ windowName }) => windowName).join(t('ui.comma'))
          ) : (
            <Text span fz="inherit" c="dimmed">
              {t('staff.noWindow')}
            </Text>
          ),
      },
      {
        id: 'job',
        header: t('staff.field.duty'),
        width: 165,
        value: ({ postings }) => postings.map(jobWords).join(t('ui.comma')),
      },
      { id: 'phone', header: t('staff.field.phone'), width: 120, value: (member) => member.phone },
      {
        id: 'entryDate',
        header: t('staff.field.entryDate'),
        width: 110,
        value: (member) => member.entryDate,
      },
      {
        id: 'exitDate',
        header: t('staff.field.exitDate'),
        width: 110,
        value: (member) => member.exitDate ?? '',
        render: ({ exitDate }) => exitDate && <StatusBadge tone="quiet">{exitDate}</StatusBadge>,
      },
    ],
    [t, jobWords],
  );
}
