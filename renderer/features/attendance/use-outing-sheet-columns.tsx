import { Tooltip } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutingPreviewRow } from '#shared/contracts/attendance-register';
import { formatTime, formatWall, wallDate } from '#shared/domain/time/wall';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';

type Row = OutingPreviewRow;
const TONES = { added: 'good', changed: 'info', unchanged: 'quiet' } as const;

/** Columns of the preview: the row as read, what becomes of it, and its problem. */
export function useOutingSheetColumns(): Column<Row>[] {
  const { t } = useTranslation();
  return useMemo<Column<Row>[]>(() => {
    const problems = (row: Row) =>
      row.problems
        .map(({ column, code }) => {
          const words = t(`attendance.register.problem.${code}`);
          return column === null
            ? words
            : t('attendance.register.sheet.at', { column: t(`attendance.register.column.${column}`), words });
        })
        .join(t('ui.comma'));
    const result = (row: Row) =>
      row.problems.length > 0
        ? t('attendance.register.sheet.bad')
        : t(`attendance.register.sheet.change.${row.change}`);
    const clock = (row: Row, at: number | null): string =>
      at === null ? '' : wallDate(at) === row.date ? formatTime(at) : formatWall(at).slice(5, 16);
    return [
      {
        id: 'row',
        header: t('attendance.register.sheet.row'),
        width: 56,
        align: 'right',
        value: ({ row }) => row,
      },
      {
        id: 'result',
        header: t('attendance.register.sheet.result'),
        width: 80,
        value: result,
        render: (row) => (
          <StatusBadge tone={row.problems.length > 0 ? 'bad' : TONES[row.change]}>{result(row)}</StatusBadge>
        ),
      },
      {
        id: 'problems',
        header: t('attendance.register.sheet.problems'),
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
      {
        id: 'date',
        header: t('attendance.register.column.date'),
        width: 96,
        value: ({ date }) => date ?? '',
      },
      {
        id: 'staffNo',
        header: t('attendance.register.column.staffNo'),
        width: 72,
        value: (row) => row.staffNo,
      },
      { id: 'name', header: t('attendance.register.column.name'), width: 80, value: (row) => row.name },
      {
        id: 'kind',
        header: t('attendance.register.column.kind'),
        width: 70,
        value: (row) => t(`attendance.register.kinds.${row.kind}`),
      },
      {
        id: 'out',
        header: t('attendance.register.column.out'),
        width: 80,
        value: (row) => clock(row, row.outAt),
      },
      {
        id: 'due',
        header: t('attendance.register.column.due'),
        width: 90,
        value: (row) => clock(row, row.dueAt),
      },
      {
        id: 'back',
        header: t('attendance.register.column.back'),
        width: 90,
        value: (row) => clock(row, row.backAt),
      },
      { id: 'place', header: t('attendance.register.column.place'), width: 110, value: (row) => row.place },
      {
        id: 'reason',
        header: t('attendance.register.column.reason'),
        width: 120,
        value: (row) => row.reason,
      },
    ];
  }, [t]);
}
