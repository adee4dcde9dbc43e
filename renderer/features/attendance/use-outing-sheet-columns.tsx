import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutingPreviewRow } from '#shared/contracts/attendance-register';
import type { OutingColumn, OutingProblemCode } from '#shared/domain/attendance/outing-sheet';
import { formatTime, formatWall, wallDate } from '#shared/domain/time/wall';
import { sheetColumns } from '../../ui/sheet-columns';
import type { Column } from '../../ui/table-model';

type Row = OutingPreviewRow;

/** Columns of the preview: the row as read, what becomes of it, and its problem. */
export function useOutingSheetColumns(): Column<Row>[] {
  const { t } = useTranslation();
  return useMemo<Column<Row>[]>(() => {
    const clock = (row: Row, at: number | null): string =>
      at === null ? '' : wallDate(at) === row.date ? formatTime(at) : formatWall(at).slice(5, 16);
    return [
      ...sheetColumns<OutingColumn, OutingProblemCode, Row>(t, {
        column: (column) => t(`attendance.register.column.${column}`),
        problem: (code) => t(`attendance.register.problem.${code}`),
      }),
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
