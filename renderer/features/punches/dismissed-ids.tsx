import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DismissedId } from '#shared/contracts/punch-decisions';
import type { Column } from '../../ui/table-model';
import { type IdListProps, IdTable } from './id-table';
import { useIdDecision } from './use-id-decision';
import { minuteText } from './words';

/** Ids that are nobody's by somebody's word; they can be asked about again. */
export function DismissedIds(list: IdListProps<DismissedId>) {
  const { t } = useTranslation();
  const columns = useDismissedColumns();
  const restore = useIdDecision('restoreIds');
  const restoreAll = async (chosen: readonly DismissedId[], clear: () => void) => {
    if (await restore(chosen.map(({ machineId }) => machineId))) clear();
  };
  return (
    <IdTable
      {...list}
      label={t('punches.mapping.dismissed')}
      columns={columns}
      texts={(row) => [row.machineId, row.name, row.reason]}
      empty={{
        title: t('punches.mapping.noneDismissedTitle'),
        text: t('punches.mapping.noneDismissedText'),
      }}
      actions={(chosen, clear) => (
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={16} />}
          onClick={() => void restoreAll(chosen, clear)}
        >
          {t('punches.mapping.restoreIds', { count: chosen.length })}
        </Button>
      )}
    />
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
