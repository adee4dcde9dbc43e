import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DismissedId } from '#shared/contracts/punch-decisions';
import { DataTable } from '../../ui/data-table';
import type { Column, RowId } from '../../ui/table-model';
import { matchesText } from '../../ui/text-match';
import type { IdTableProps } from './mapping-form';
import { useIdDecision } from './use-id-decision';
import { minuteText } from './words';

/** Ids that are nobody's by somebody's word; they can be asked about again. */
export function DismissedIds({ rows, search, write }: IdTableProps<DismissedId>) {
  const { t } = useTranslation();
  const columns = useDismissedColumns();
  const restore = useIdDecision('restoreIds');
  const [checked, setChecked] = useState(new Set<RowId>());
  const shown = rows?.filter((row) => matchesText(search, row.machineId, row.name ?? '', row.reason));
  const chosen = rows?.flatMap(({ machineId }) => (checked.has(machineId) ? [machineId] : [])) ?? [];
  return (
    <>
      {write && chosen.length > 0 && (
        <Button
          style={{ alignSelf: 'flex-start' }}
          variant="default"
          leftSection={<IconArrowBackUp size={16} />}
          onClick={() => void restore(chosen).then((done) => done && setChecked(new Set()))}
        >
          {t('punches.mapping.restoreIds', { count: chosen.length })}
        </Button>
      )}
      <DataTable
        label={t('punches.mapping.dismissed')}
        columns={columns}
        rows={shown}
        total={rows?.length}
        rowId={(row) => row.machineId}
        checked={write ? checked : undefined}
        onChecked={setChecked}
        empty={{
          title: t('punches.mapping.noneDismissedTitle'),
          text: t('punches.mapping.noneDismissedText'),
        }}
      />
    </>
  );
}

function useDismissedColumns(): Column<DismissedId>[] {
  const { t } = useTranslation();
  return useMemo<Column<DismissedId>[]>(
    () => [
      { id: 'machineId', header: t('punches.mapping.machineId'), width: 120, value: (row) => row.machineId },
      { id: 'name', header: t('punches.mapping.machineName'), width: 140, value: (row) => row.name },
      {
        id: 'punches',
        header: t('punches.mapping.punches'),
        width: 96,
        align: 'right',
        value: (row) => row.punches,
      },
      { id: 'last', header: t('punches.mapping.last'), width: 140, value: (row) => minuteText(row.lastAt) },
      {
        id: 'reason',
        header: t('punches.mapping.reason'),
        width: 300,
        grow: true,
        value: (row) => row.reason,
      },
    ],
    [t],
  );
}
