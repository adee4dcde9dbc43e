import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExceptionRow } from '#shared/contracts/attendance';
import { formatTime } from '#shared/domain/time/wall';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { useSessionWords } from '../../ui/use-session-words';

/**
 * Columns of the list of exceptions, with the decision and the word for those without one; null: none of them has one.
 * Where all are decided the decision has the room of the times.
 */
export function useExceptionColumns(
  undecided: 'unsettled' | 'counted' | null,
  allDecided: boolean,
): Column<ExceptionRow>[] {
  const { t, i18n } = useTranslation();
  // English words are longer.
  const wide = i18n.language === 'en' ? 24 : 0;
  const sessionWords = useSessionWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: sessionWords changes with t only
  return useMemo(() => {
    const kindWords = (row: ExceptionRow) =>
      row.overdueLeaveId === null
        ? t(`attendance.status.${row.kind ?? row.status}`)
        : t('attendance.overdueReturn');
    const columns: Column<ExceptionRow>[] = [
      { id: 'date', header: t('attendance.field.date'), width: 90, value: (row) => row.date },
      {
        id: 'session',
        header: t('attendance.field.session'),
        width: 58 + wide,
        value: (row) => sessionWords(row.session),
      },
      { id: 'name', header: t('attendance.field.name'), width: 80, value: (row) => row.name },
      {
        id: 'window',
        header: t('attendance.field.window'),
        width: 92,
        grow: true,
        value: (row) => row.windowName || row.unitName,
      },
      {
        id: 'kind',
        header: t(allDecided ? 'attendance.field.now' : 'attendance.field.kind'),
        width: 104 + wide,
        value: kindWords,
        render: (row) => (
          <StatusBadge tone={row.kind === 'absent' ? 'bad' : row.kind ? 'notice' : 'info'}>
            {kindWords(row)}
          </StatusBadge>
        ),
      },
      {
        id: 'in',
        header: t('attendance.field.in'),
        width: 58,
        align: 'center',
        value: (row) => clock(row.in),
      },
      {
        id: 'out',
        header: t('attendance.field.out'),
        width: 58,
        align: 'center',
        value: (row) => clock(row.out),
      },
      {
        id: 'minutes',
        header: t('attendance.field.minutes'),
        width: 60 + wide / 2,
        align: 'right',
        value: (row) => row.late + row.early || null,
      },
    ];
    if (undecided === null) return columns;
    return [
      ...(allDecided ? columns.filter(({ id }) => !TIMES.has(id)) : columns),
      {
        id: 'result',
        header: t('attendance.field.result'),
        width: allDecided ? 230 : 118,
        grow: true,
        value: (row) =>
          row.settlement
            ? `${t(`attendance.action.${row.settlement.action}`)} ${row.settlement.reason}`
            : row.settled
              ? null
              : t(`attendance.story.${undecided}`),
      },
    ];
  }, [t, undecided, allDecided, wide]);
}

const TIMES: ReadonlySet<string> = new Set(['in', 'out', 'minutes']);

const clock = (at: number | null): string | null => (at === null ? null : formatTime(at));
