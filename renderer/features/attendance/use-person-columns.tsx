import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonMonthRow } from '#shared/contracts/attendance';
import type { Incident } from '#shared/contracts/incidents';
import type { LeaveRow } from '#shared/contracts/leave';
import { formatMinute, formatWall } from '#shared/domain/time/wall';
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
          width: 84,
          align: 'right',
          value: ({ totals }) => (IN_DAYS.has(total) ? totals[total] / 100 : totals[total]) || null,
        }),
      ),
      {
        id: 'corrections',
        header: t('attendance.action.correct'),
        width: 84,
        align: 'right',
        value: (row) => row.corrections || null,
      },
      {
        id: 'unsettled',
        header: t('attendance.month.unsettledMark'),
        width: 96,
        align: 'right',
        value: (row) => row.unsettled || null,
      },
    ],
    [t],
  );
}

const clock = (at: number): string => formatWall(at).slice(0, 16);

/** Leaves with their dates, length and state. */
export function useLeaveColumns(): Column<LeaveRow>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        id: 'kind',
        header: t('attendance.person.leaveKind'),
        width: 110,
        value: (row) => t(`leave.kind.${row.kind}`),
      },
      { id: 'from', header: t('attendance.person.from'), width: 150, value: (row) => clock(row.startAt) },
      { id: 'to', header: t('attendance.person.to'), width: 150, value: (row) => clock(row.endAt) },
      {
        id: 'days',
        header: t('attendance.person.days'),
        width: 80,
        align: 'right',
        value: (row) => row.halfDays / 2,
      },
      {
        id: 'phase',
        header: t('attendance.person.state'),
        width: 120,
        value: (row) => t(`leave.phase.${row.phase}`),
      },
      {
        id: 'approver',
        header: t('attendance.person.decider'),
        width: 110,
        value: (row) => row.approverName,
      },
      {
        id: 'reason',
        header: t('attendance.exceptions.reason'),
        width: 160,
        grow: true,
        value: (row) => row.reason,
      },
    ],
    [t],
  );
}

/** Incidents with what became of them. */
export function useIncidentColumns(): Column<Incident>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      { id: 'date', header: t('attendance.field.date'), width: 100, value: (row) => row.date },
      {
        id: 'time',
        header: t('attendance.person.time'),
        width: 70,
        value: (row) => (row.minute === null ? null : formatMinute(row.minute)),
      },
      {
        id: 'item',
        header: t('attendance.person.item'),
        width: 220,
        grow: true,
        value: (row) => row.itemName,
      },
      { id: 'window', header: t('attendance.field.window'), width: 150, value: (row) => row.windowName },
      {
        id: 'state',
        header: t('attendance.person.state'),
        width: 110,
        value: (row) => t(`incidents.state.${row.state}`),
      },
      {
        id: 'decider',
        header: t('attendance.person.decider'),
        width: 110,
        value: (row) => row.decidedByName || row.createdByName,
      },
      {
        id: 'text',
        header: t('attendance.person.description'),
        width: 200,
        grow: true,
        value: (row) => row.description,
      },
    ],
    [t],
  );
}
