import { Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { DataTable, type DataTableProps } from '../../ui/data-table';
import type { RowId } from '../../ui/table-model';
import { matchesText } from '../../ui/text-match';

/** What the lists of ids are given. */
export interface IdListProps<Row> {
  rows: Row[] | undefined;
  search: string;
  write: boolean;
}

type Shown<Row extends object> = Pick<DataTableProps<Row>, 'label' | 'columns' | 'onOpen' | 'empty'>;

interface IdTableProps<Row extends object> extends Shown<Row>, IdListProps<Row> {
  /** What the search looks through. */
  texts: (row: Row) => (string | null | undefined)[];
  /** What may be done with the checked ids; `clear` takes the checks off. */
  actions: (chosen: readonly Row[], clear: () => void) => ReactNode;
}

/** Ids of machines to search through, and to decide about many of them at once. */
export function IdTable<Row extends { machineId: string }>(props: IdTableProps<Row>) {
  const { rows, search, write, texts, actions, ...shown } = props;
  const [checked, setChecked] = useState(new Set<RowId>());
  const found = rows?.filter((row) => matchesText(search, ...texts(row).map((text) => text ?? '')));
  const chosen = rows?.filter(({ machineId }) => checked.has(machineId)) ?? [];
  return (
    <>
      {write && chosen.length > 0 && <Group gap={8}>{actions(chosen, () => setChecked(new Set()))}</Group>}
      <DataTable
        {...shown}
        rows={found}
        total={rows?.length}
        rowId={(row) => row.machineId}
        checked={write ? checked : undefined}
        onChecked={setChecked}
      />
    </>
  );
}
