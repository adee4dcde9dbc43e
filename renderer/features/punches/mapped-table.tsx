import { Button } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MachineMapping } from '#shared/contracts/punches';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { confirmDialog } from '../../ui/confirm-dialog';
import { DataTable } from '../../ui/data-table';
import { matchesText } from '../../ui/text-match';
import { useMappedColumns } from './mapping-columns';
import type { IdTableProps, OpensForm } from './mapping-form';

/** Ids with the person they belong to; the assignment of the chosen one can be taken back. */
export function MappedTable({ rows, search, write, onOpen }: IdTableProps<MachineMapping> & OpensForm) {
  const { t } = useTranslation();
  const columns = useMappedColumns();
  const unmap = useApiMutation('punches', 'unmap');
  const [active, setActive] = useState<MachineMapping | null>(null);
  const shown = rows?.filter((row) => matchesText(search, row.machineId, row.name, row.staffNo));

  const remove = async ({ id, machineId, name }: MachineMapping) => {
    const answer = await confirmDialog({
      title: t('punches.mapping.remove'),
      message: t('punches.mapping.removeText', { machineId, name }),
      confirmLabel: t('punches.mapping.remove'),
      danger: true,
      reason: 'required',
    });
    if (!answer) return;
    await unmap.mutateAsync({ id, reason: answer.reason });
    setActive(null);
    notifyDone(t('punches.mapping.removed'));
  };
  return (
    <DataTable
      label={t('punches.mapping.mapped')}
      columns={columns}
      rows={shown}
      total={rows?.length}
      rowId={(row) => row.id}
      activeId={active?.id ?? null}
      onActive={setActive}
      onOpen={write ? (row) => onOpen({ kind: 'mapped', row }) : undefined}
      empty={{ title: t('punches.mapping.emptyTitle'), text: t('punches.mapping.emptyText') }}
      footer={
        write &&
        active && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="red"
            leftSection={<IconUserOff size={14} />}
            onClick={() => void remove(active)}
          >
            {t('punches.mapping.remove')}
          </Button>
        )
      }
    />
  );
}
