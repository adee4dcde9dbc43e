import { Tooltip } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutySheetPreviewRow } from '#shared/contracts/roster-sheet';
import { formatSpan } from '#shared/domain/roster/types';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';

const TONES = { added: 'good', changed: 'info', unchanged: 'quiet' } as const;
type Row = DutySheetPreviewRow;

const timeOf = ({ startMinute, endMinute }: Row, nextDay: string): string =>
  startMinute === null || endMinute === null ? '' : formatSpan(startMinute, endMinute, nextDay);

/** Columns of the preview: the row as read, what becomes of it, and its problem. */
export function useSheetColumns(): Column<Row>[] {
  const { t } = useTranslation();
  return useMemo<Column<Row>[]>(() => {
    const problems = (row: Row) =>
      row.problems
        .map(({ column, code }) => {
          const words = t(`roster.problem.${code}`);
          return column === null
            ? words
            : t('roster.sheet.at', { column: t(`roster.column.${column}`), words });
        })
        .join('；');
    const change = ({ change: kind }: Row) => t(`roster.sheet.change.${kind}`);
    return [
      { id: 'row', header: t('roster.sheet.row'), width: 56, align: 'right', value: ({ row }) => row },
      {
        id: 'change',
        header: t('roster.sheet.result'),
        width: 80,
        value: (row) => (row.problems.length > 0 ? t('roster.sheet.bad') : change(row)),
        render: (row) =>
          row.problems.length > 0 ? (
            <StatusBadge tone="bad">{t('roster.sheet.bad')}</StatusBadge>
          ) : (
            <StatusBadge tone={TONES[row.change]}>{change(row)}</StatusBadge>
          ),
      },
      {
        id: 'problems',
        header: t('roster.sheet.problems'),
        width: 230,
        grow: true,
        value: problems,
        render: (row) =>
          row.problems.length > 0 && (
            <Tooltip label={problems(row)} multiline maw={420}>
              <span>{problems(row)}</span>
            </Tooltip>
          ),
      },
      { id: 'date', header: t('roster.column.date'), width: 104, value: ({ date }) => date ?? '' },
      {
        id: 'kind',
        header: t('roster.column.kind'),
        width: 88,
        value: ({ kind, shiftName }) => shiftName || (kind === null ? '' : t(`roster.kind.${kind}`)),
      },
      { id: 'window', header: t('roster.column.windowName'), width: 130, value: (row) => row.windowName },
      { id: 'staffNo', header: t('roster.column.staffNo'), width: 72, value: (row) => row.staffNo },
      { id: 'name', header: t('roster.column.name'), width: 80, value: ({ name }) => name },
      {
        id: 'time',
        header: t('roster.sheet.time'),
        width: 112,
        value: (row) => timeOf(row, t('roster.nextDay')),
      },
      { id: 'forName', header: t('roster.column.forName'), width: 80, value: (row) => row.forName },
      { id: 'note', header: t('roster.column.note'), width: 120, value: ({ note }) => note },
    ];
  }, [t]);
}
