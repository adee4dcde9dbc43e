import { Button } from '@mantine/core';
import { IconUserCheck, IconUserX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { UnmappedId } from '#shared/contracts/punches';
import { type IdListProps, IdTable } from './id-table';
import { useUnmappedColumns } from './mapping-columns';
import type { OpensForm } from './mapping-form';
import { useIdDecision } from './use-id-decision';
import { useMapMany } from './use-map-many';

/** Ids whose punches belong to nobody: each gets a person, or the word that it is nobody's and stays so. */
export function UnmappedTable({ onOpen, ...list }: IdListProps<UnmappedId> & OpensForm) {
  const { t } = useTranslation();
  const columns = useUnmappedColumns();
  return (
    <IdTable
      {...list}
      label={t('punches.mapping.unmapped')}
      columns={columns}
      texts={(row) => [row.machineId, row.name, row.suggestion?.name]}
      onOpen={list.write ? (row) => onOpen({ kind: 'unmapped', row }) : undefined}
      empty={{ title: t('punches.mapping.allMappedTitle'), text: t('punches.mapping.allMappedText') }}
      actions={(chosen, clear) => <UnmappedActions chosen={chosen} onDone={clear} />}
    />
  );
}

function UnmappedActions({ chosen, onDone }: { chosen: readonly UnmappedId[]; onDone: () => void }) {
  const { t } = useTranslation();
  const { busy, mapMany } = useMapMany();
  const dismiss = useIdDecision('dismissIds');
  const suggested = chosen.flatMap(({ machineId, suggestion }) =>
    suggestion ? [{ machineId, staffId: suggestion.staffId }] : [],
  );
  const dismissAll = async () => {
    if (await dismiss(chosen.map(({ machineId }) => machineId))) onDone();
  };
  return (
    <>
      {suggested.length > 0 && (
        <Button
          leftSection={<IconUserCheck size={16} />}
          loading={busy}
          onClick={() => void mapMany(suggested).then(onDone)}
        >
          {t('punches.mapping.accept', { count: suggested.length })}
        </Button>
      )}
      <Button variant="default" leftSection={<IconUserX size={16} />} onClick={() => void dismissAll()}>
        {t('punches.mapping.dismissIds', { count: chosen.length })}
      </Button>
    </>
  );
}
