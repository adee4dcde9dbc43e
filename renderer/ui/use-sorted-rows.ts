import {
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { type Column, compareCells } from './table-model';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

/** The rows in the order the user asked for by the column headers, and what the headers need to show and change it. */
export function useSortedRows<Row extends object>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  initial: SortingState,
) {
  const defs = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        accessorFn: (row: Row) => column.value(row),
        enableSorting: column.sortable !== false,
        sortDescFirst: false,
        sortFn: (a: { original: Row }, b: { original: Row }) =>
          compareCells(column.value(a.original), column.value(b.original)),
      })),
    [columns],
  );
  const table = useTable({
    features,
    columns: defs,
    data: rows as Row[],
    initialState: { sorting: initial },
  });
  const model = table.getRowModel();
  const sorted = useMemo(() => model.rows.map((row) => row.original), [model]);
  const sorting = table.state.sorting[0];
  return {
    sorted,
    direction: (id: string) => (sorting?.id === id ? (sorting.desc ? 'descending' : 'ascending') : 'none'),
    toggle: (id: string) => table.getColumn(id)?.toggleSorting(),
  } as const;
}
