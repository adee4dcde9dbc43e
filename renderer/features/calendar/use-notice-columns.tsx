import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoticeInfo } from '#shared/contracts/calendar';
import { formatMinute, formatWall } from '#shared/domain/time/wall';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { useSessionWords } from '../../ui/use-session-words';
import { noticeDays } from './notice-draft';
import { useWindowOptions } from './scope-fields';

/** Name, days, whom, what, by whom, and its state with the way to take it back. */
export function useNoticeColumns(
  changeable: boolean,
  onRevoke: (row: NoticeInfo) => void,
): Column<NoticeInfo>[] {
  const { t } = useTranslation();
  const sessionName = useSessionWords();
  const windows = useWindowOptions();
  return useMemo(() => {
    const names = new Map(windows.map(({ value, label }) => [value, label]));
    const scopeOf = ({ scope }: NoticeInfo): string =>
      scope.kind === 'center'
        ? t('calendar.timetable.scopeCenter')
        : scope.windows.map((id) => names.get(id) ?? id).join(t('ui.comma'));
    const effectOf = ({ effect }: NoticeInfo): string => {
      if (effect.kind === 'replace') {
        const hours = effect.sessions.map(({ start, end }) => `${formatMinute(start)}–${formatMinute(end)}`);
        return t('calendar.notice.replaced', { hours: hours.join(' ') });
      }
      if (effect.sessions.length === 0) return t('calendar.notice.suspendedDay');
      return t('calendar.notice.suspended', {
        sessions: effect.sessions.map(sessionName).join(t('ui.comma')),
      });
    };
    const column = (id: 'name' | 'days' | 'scope' | 'effect' | 'by' | 'state') =>
      t(`calendar.notice.column.${id}`);
    const stateOf = (row: NoticeInfo): string =>
      row.revokedAt === null ? t('calendar.notice.inForce') : t('calendar.notice.revokedState');
    return [
      { id: 'name', header: column('name'), width: 230, grow: true, value: (row) => row.name },
      {
        id: 'days',
        header: column('days'),
        width: 160,
        value: noticeDays,
      },
      { id: 'scope', header: column('scope'), width: 150, value: scopeOf },
      { id: 'effect', header: column('effect'), width: 200, value: effectOf },
      {
        id: 'by',
        header: column('by'),
        width: 165,
        value: (row) => `${row.accountName} ${formatWall(row.at).slice(5, 16)}`,
      },
      {
        id: 'state',
        header: column('state'),
        width: 200,
        value: stateOf,
        render: (row) =>
          row.revokedAt === null ? (
            <>
              <StatusBadge tone="good">{stateOf(row)}</StatusBadge>{' '}
              {row.frozen && <StatusBadge tone="info">{t('calendar.year.closedMonth')}</StatusBadge>}
              {changeable && !row.frozen && (
                <Button variant="subtle" size="compact-xs" onClick={() => onRevoke(row)}>
                  {t('calendar.notice.revoke')}
                </Button>
              )}
            </>
          ) : (
            <span title={`${row.revokedByName ?? ''} ${row.revokeReason}`}>
              <StatusBadge tone="quiet">{stateOf(row)}</StatusBadge> {row.revokeReason}
            </span>
          ),
      },
    ];
  }, [t, sessionName, windows, changeable, onRevoke]);
}
