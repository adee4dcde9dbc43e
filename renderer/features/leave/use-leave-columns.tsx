import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeaveRow } from '#shared/contracts/leave';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import classes from './leave.module.css';
import { dayText, PHASE_TONES, shortStamp, stamp } from './words';

/** Where a request stands, with what speaks against it. */
export function LeaveBadges({ leave }: { leave: LeaveRow }) {
  const { t } = useTranslation();
  return (
    <span className={classes.badges}>
      <StatusBadge tone={PHASE_TONES[leave.phase]}>{t(`leave.phase.${leave.phase}`)}</StatusBadge>
      {leave.retroactive && <StatusBadge tone="bad">{t('leave.retroactive')}</StatusBadge>}
      {leave.overdueUntil !== null && <StatusBadge tone="bad">{t('leave.lateReturn')}</StatusBadge>}
    </span>
  );
}

export function useLeaveColumns(): Column<LeaveRow>[] {
  const { t } = useTranslation();
  return useMemo<Column<LeaveRow>[]>(
    () => [
      { id: 'name', header: t('leave.field.name'), width: 88, value: (row) => row.staffName },
      {
        id: 'window',
        header: t('leave.field.window'),
        width: 130,
        grow: true,
        value: (row) => row.windowName,
      },
      { id: 'kind', header: t('leave.field.kind'), width: 76, value: (row) => t(`leave.kind.${row.kind}`) },
      {
        id: 'start',
        header: t('leave.field.start'),
        width: 104,
        value: (row) => stamp(row.startAt),
        render: (row) => shortStamp(row.startAt),
      },
      {
        id: 'end',
        header: t('leave.field.end'),
        width: 104,
        value: (row) => stamp(row.endAt),
        render: (row) => shortStamp(row.endAt),
      },
      {
        id: 'length',
        header: t('leave.field.length'),
        width: 64,
        align: 'right',
        value: (row) => row.halfDays / 2,
        render: (row) => dayText(row.halfDays),
      },
      {
        id: 'substitute',
        header: t('leave.field.substitute'),
        width: 88,
        value: (row) => row.substituteName,
      },
      {
        id: 'state',
        header: t('leave.field.state'),
        width: 250,
        value: (row) => t(`leave.phase.${row.phase}`),
        render: (row) => <LeaveBadges leave={row} />,
      },
      { id: 'approver', header: t('leave.field.approver'), width: 100, value: (row) => row.approverName },
      {
        id: 'returned',
        header: t('leave.field.returned'),
        width: 104,
        value: (row) => (row.returnedAt === null ? '' : stamp(row.returnedAt)),
        render: (row) => (row.returnedAt === null ? '' : shortStamp(row.returnedAt)),
      },
    ],
    [t],
  );
}
