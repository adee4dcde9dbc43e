import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MachineMapping } from '#shared/contracts/punches';
import { useApiMutation } from '../../api/query';
import { matchesText } from '../../ui/text-match';
import type { IdListProps } from './id-table';
import { useMappedColumns } from './mapping-columns';
import type { OpensForm } from './mapping-form';
import { RemovableTable } from './removable-table';

/** Ids with the person they belong to; the assignment of the chosen one can be taken back. */
export function MappedTable({ rows, search, write, onOpen }: IdListProps<MachineMapping> & OpensForm) {
  const { t } = useTranslation();
  const columns = useMappedColumns();
  const unmap = useApiMutation('punches', 'unmap');
  const [active, setActive] = useState<MachineMapping | null>(null);
  return (
    <RemovableTable
      label={t('punches.mapping.mapped')}
      columns={columns}
      rows={rows?.filter((row) => matchesText(search, row.machineId, row.name, row.staffNo))}
      total={rows?.length}
      rowId={(row) => row.id}
      {...{ active, write }}
      onActive={setActive}
      onOpen={write ? (row) => onOpen({ kind: 'mapped', row }) : undefined}
      empty={{ title: t('punches.mapping.emptyTitle'), text: t('punches.mapping.emptyText') }}
      removal={{
        label: t('punches.mapping.remove'),
        message: ({ machineId, name }) => t('punches.mapping.removeText', { machineId, name }),
        done: t('punches.mapping.removed'),
        run: ({ id }, reason) => unmap.mutateAsync({ id, reason }),
      }}
    />
  );
}
