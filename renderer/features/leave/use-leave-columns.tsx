import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeaveRow } from '#shared/contracts/leave';
import type { Output } from '../../api/types';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import classes from './leave.module.css';
import { kindWords, lengthWords, PHASE_TONES, phaseWords, shortStamp, stamp } from './words';

/** Back too late, and the office has not accepted why. */
const isLate = ({ overdueUntil, overdueSettled }: LeaveRow): boolean =>
  overdueUntil !== null && !overdueSettled;

/** Where a request stands, with what speaks against it. */
export function LeaveBadges({ leave }: { leave: LeaveRow }) {
  const { t } = useTranslation();
  return (
    <span className={classes.badges}>
      <StatusBadge tone={PHASE_TONES[leave.phase]}>{phaseWords(t, leave)}</StatusBadge>
      {leave.extensionTo !== null && <StatusBadge tone="notice">{t('leave.list.extension')}</StatusBadge>}
      {leave.retroactive && <StatusBadge tone="bad">{t('leave.retroactive')}</StatusBadge>}
      {isLate(leave) && <StatusBadge tone="bad">{t('leave.lateReturn')}</StatusBadge>}
      {leave.overdueSettled && <StatusBadge tone="quiet">{t('leave.list.settled')}</StatusBadge>}
      {leave.papersMissing && <StatusBadge tone="notice">{t('leave.list.papers')}</StatusBadge>}
    </span>
  );
}

/** Why requests wait for this account, by their number. */
export type TasksOf = ReadonlyMap<number, readonly LeaveTask[]>;
export type LeaveTask = Output<'leave', 'tasks'>[number]['task'];

/** Of the requests of one month times need no year; with `tasksOf` the list says why each waits. */
export function useLeaveColumns(oneMonth: boolean, tasksOf: TasksOf | null): Column<LeaveRow>[] {
  const { t } = useTranslation();
  return useMemo<Column<LeaveRow>[]>(() => {
    const time = (at: number) => (oneMonth ? shortStamp(at) : stamp(at));
    const width = oneMonth ? 98 : 132;
    const stateWords = (row: LeaveRow) =>
      [
        phaseWords(t, row),
        row.extensionTo !== null && t('leave.list.extension'),
        row.retroactive && t('leave.retroactive'),
        isLate(row) && t('leave.lateReturn'),
        row.overdueSettled && t('leave.list.settled'),
        row.papersMissing && t('leave.list.papers'),
      ]
        .filter(Boolean)
        .join(t('ui.comma'));
    /** Who has to sign next, or who signed last. */
    const signer = (row: LeaveRow) =>
      row.waitingFor === null
        ? row.approverName
        : t('leave.list.waitsFor', { role: t(`leave.role.${row.waitingFor}`) });
    const tasksWords = (row: LeaveRow) =>
      (tasksOf?.get(row.id) ?? []).map((task) => t(`leave.list.task.${task}`)).join(t('ui.comma'));
    const why: Column<LeaveRow>[] =
      tasksOf === null
        ? []
        : [{ id: 'task', header: t('leave.list.why'), width: 170, grow: true, value: tasksWords }];
    // What waits has been signed by nobody who matters now, and is not back.
    const ended: Column<LeaveRow>[] = [
      { id: 'approver', header: t('leave.field.approver'), width: 118, value: signer },
      {
        id: 'returned',
        header: t('leave.field.returned'),
        width,
        value: (row) => (row.returnedAt === null ? '' : stamp(row.returnedAt)),
        render: (row) => (row.returnedAt === null ? '' : time(row.returnedAt)),
      },
    ];
    return [
      { id: 'name', header: t('leave.field.name'), width: 76, value: (row) => row.staffName },
      ...why,
      {
        id: 'window',
        header: t('leave.field.window'),
        width: 120,
        grow: true,
        value: (row) => row.windowName,
      },
      { id: 'kind', header: t('leave.field.kind'), width: 74, value: (row) => kindWords(t, row) },
      {
        id: 'start',
        header: t('leave.field.start'),
        width,
        value: (row) => stamp(row.startAt),
        render: (row) => time(row.startAt),
      },
      {
        id: 'end',
        header: t('leave.field.end'),
        width,
        value: (row) => stamp(row.endAt),
        render: (row) => time(row.endAt),
      },
      {
        id: 'length',
        header: t('leave.field.length'),
        width: 86,
        align: 'right',
        value: (row) => row.halfDays / 2,
        render: (row) => lengthWords(t, row),
      },
      {
        id: 'substitute',
        header: t('leave.field.substitute'),
        width: 80,
        value: (row) => row.substituteName || row.standIn,
      },
      {
        id: 'state',
        header: t('leave.field.state'),
        width: 214,
        value: stateWords,
        render: (row) => <LeaveBadges leave={row} />,
      },
      ...(tasksOf === null ? ended : []),
    ];
  }, [t, oneMonth, tasksOf]);
}
