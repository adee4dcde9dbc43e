import { Button, Group } from '@mantine/core';
import { IconUserCheck, IconUserX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnmappedId } from '#shared/contracts/punches';
import { DataTable } from '../../ui/data-table';
import type { RowId } from '../../ui/table-model';
import { matchesText } from '../../ui/text-match';
import { useUnmappedColumns } from './mapping-columns';
import type { IdTableProps, OpensForm } from './mapping-form';
import { useIdDecision } from './use-id-decision';
import { useMapMany } from './use-map-many';

/** Ids whose punches belong to nobody: each gets a person, or the word that it is nobody's and stays so. */
export function UnmappedTable({ rows, search, write, onOpen }: IdTableProps<UnmappedId> & OpensForm) {
  const { t } = useTranslation();
  const columns = useUnmappedColumns();
  const { busy, mapMany } = useMapMany();
  const [checked, setChecked] = useState(new Set<RowId>());
  const shown = rows?.filter((row) =>
    matchesText(search, row.machineId, row.name ?? '', row.suggestion?.name ?? ''),
  );
  const chosen = rows?.filter((row) => checked.has(row.machineId)) ?? [];
  const suggested = chosen.filter((row) => row.suggestion);
  const dismiss = useIdDecision('dismissIds');

  const acceptAll = async () => {
    await mapMany(
      suggested.flatMap(({ machineId, suggestion }) =>
        suggestion ? [{ machineId, staffId: suggestion.staffId }] : [],
      ),
    );
    setChecked(new Set());
  };
  const dismissAll = async () => {
    if (await dismiss(chosen.map(({ machineId }) => machineId))) setChecked(new Set());
  };
  return (
    <>
      {write && chosen.length > 0 && (
        <Group gap={8}>
          {suggested.length > 0 && (
            <Button leftSection={<IconUserCheck size={16} />} loading={busy} onClick={() => void acceptAll()}>
              {t('punches.mapping.accept', { count: suggested.length })}
            </Button>
          )}
          <Button variant="default" leftSection={<IconUserX size={16} />} onClick={() => void dismissAll()}>
            {t('punches.mapping.dismissIds', { count: chosen.length })}
          </Button>
        </Group>
      )}
      <DataTable
        label={t('punches.mapping.unmapped')}
        columns={columns}
        rows={shown}
        total={rows?.length}
        rowId={(row) => row.machineId}
        checked={write ? checked : undefined}
        onChecked={setChecked}
        onOpen={write ? (row) => onOpen({ kind: 'unmapped', row }) : undefined}
        empty={{ title: t('punches.mapping.allMappedTitle'), text: t('punches.mapping.allMappedText') }}
      />
    </>
  );
}
