import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutingRow } from '#shared/contracts/attendance-register';
import { formatWall } from '#shared/domain/time/wall';
import type { Column } from '../../ui/table-model';

const moment = (at: number | null): string | null => (at === null ? null : formatWall(at).slice(5, 16));

/** Columns of the register of those who go out. */
export function useOutingColumns(): Column<OutingRow>[] {
  const { t, i18n } = useTranslation();
  // English words are longer.
  const wide = i18n.language === 'en' ? 28 : 0;
  return useMemo<Column<OutingRow>[]>(
    () => [
      { id: 'out', header: t('attendance.register.out'), width: 104, value: (row) => moment(row.outAt) },
      {
        id: 'staffNo',
        header: t('attendance.field.staffNo'),
        width: 72 + wide / 2,
        value: (row) => row.staffNo,
      },
      { id: 'name', header: t('attendance.field.name'), width: 80, value: (row) => row.name },
      {
        id: 'kind',
        header: t('attendance.register.kind'),
        width: 80 + wide,
        value: (row) => t(`attendance.register.kinds.${row.kind}`),
      },
      { id: 'due', header: t('attendance.register.due'), width: 104, value: (row) => moment(row.dueAt) },
      {
        id: 'back',
        header: t('attendance.register.back'),
        width: 116 + wide / 2,
        value: (row) =>
          row.revokedAt !== null
            ? t('attendance.register.revoked')
            : (moment(row.backAt) ?? (row.kind === 'outing' ? t('attendance.register.unclear') : null)),
      },
      {
        id: 'place',
        header: t('attendance.register.place'),
        width: 110 - wide,
        grow: true,
        value: (row) => row.place,
      },
      {
        id: 'reason',
        header: t('attendance.register.reason'),
        width: 140 - wide,
        grow: true,
        value: (row) => row.reason,
      },
      {
        id: 'allowedBy',
        header: t('attendance.register.allowedBy'),
        width: 90 + wide / 2,
        value: (row) => row.allowedBy,
      },
      {
        id: 'by',
        header: t('attendance.register.enteredBy'),
        width: 84,
        value: (row) => row.accountName,
      },
    ],
    [t, wide],
  );
}
