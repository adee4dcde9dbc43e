import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutySheetPreviewRow } from '#shared/contracts/roster-sheet';
import type { DutyColumn } from '#shared/domain/roster/sheet';
import { formatSpan } from '#shared/domain/roster/types';
import { sheetColumns } from '../../ui/sheet-columns';
import type { Column } from '../../ui/table-model';

type Row = DutySheetPreviewRow;

const timeOf = ({ startMinute, endMinute }: Row, nextDay: string): string =>
  startMinute === null || endMinute === null ? '' : formatSpan(startMinute, endMinute, nextDay);

/** Columns of the preview: the row as read, what becomes of it, and its problem. */
export function useSheetColumns(): Column<Row>[] {
  const { t } = useTranslation();
  return useMemo<Column<Row>[]>(() => {
    return [
      ...sheetColumns<DutyColumn, Row['problems'][number]['code'], Row>(t, {
        column: (column) => t(`roster.column.${column}`),
        problem: (code) => t(`roster.problem.${code}`),
      }),
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
