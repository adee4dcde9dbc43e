import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus, IconUserCheck, IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MachineMapping, MachineUserList } from '#shared/contracts/punches';
import { api } from '../../api/client';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { confirmDialog } from '../../ui/confirm-dialog';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FileButton } from '../../ui/file-button';
import { FilterBar } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import { ProgressDialog } from '../../ui/progress-dialog';
import { SearchBox } from '../../ui/search-box';
import type { RowId } from '../../ui/table-model';
import { matchesText } from '../../ui/text-match';
import { MachineUsers } from './machine-users';
import { useMappedColumns, useUnmappedColumns } from './mapping-columns';
import { MappingForm, type MappingTarget } from './mapping-form';
import { useMapMany } from './use-map-many';
import { usePunchWords } from './words';

/** Whose the ids of the machines are. */
export function MappingPage() {
  const { t } = useTranslation();
  const { can } = useSession();
  const unmapped = useApiQuery('punches', 'unmapped', {});
  const mapped = useApiQuery('punches', 'mappings', {});
  const [view, setView] = useState<'unmapped' | 'mapped' | 'users'>('unmapped');
  const [users, setUsers] = useState<MachineUserList | null>(null);
  const words = usePunchWords();
  const reading = useJob('punches', 'readUsers');
  const [search, setSearch] = useState('');
  const [target, setTarget] = useState<MappingTarget | null>(null);
  const write = can('punches.write');
  const readUsers = async () => {
    const [file] = (await api.transfer.pick({ kind: 'punches' })) ?? [];
    const list = file && (await reading.run({ token: file.token }));
    if (!list) return;
    setUsers(list);
    setView('users');
  };
  return (
    <Page
      title={t('punches.mapping.title')}
      hint={t('punches.mapping.hint')}
      actions={
        write && (
          <>
            <FileButton onChoose={readUsers}>{t('punches.users.choose')}</FileButton>
            <Button leftSection={<IconPlus size={16} />} onClick={() => setTarget({ kind: 'new' })}>
              {t('punches.mapping.add')}
            </Button>
          </>
        )
      }
      toolbar={
        <FilterBar>
          <SearchBox value={search} onChange={setSearch} placeholder={t('punches.mapping.search')} />
          <SegmentedControl
            size="xs"
            value={view}
            onChange={(value) => setView(value as typeof view)}
            data={[
              { value: 'unmapped', label: `${t('punches.mapping.unmapped')} ${unmapped.data?.length ?? ''}` },
              { value: 'mapped', label: `${t('punches.mapping.mapped')} ${mapped.data?.length ?? ''}` },
              ...(users
                ? [{ value: 'users', label: `${t('punches.users.view')} ${users.users.length}` }]
                : []),
            ]}
          />
        </FilterBar>
      }
    >
      <ErrorBanner error={unmapped.error ?? mapped.error} onRetry={() => void unmapped.refetch()} />
      {view === 'unmapped' && (
        <UnmappedTable rows={unmapped.data} search={search} write={write} onOpen={setTarget} />
      )}
      {view === 'mapped' && (
        <MappedTable rows={mapped.data} search={search} write={write} onOpen={setTarget} />
      )}
      {view === 'users' && users && (
        <MachineUsers list={users} mapped={mapped.data ?? []} search={search} onOpen={setTarget} />
      )}
      <ProgressDialog job={reading} title={t('punches.users.reading')} phaseWords={words.phase} />
      <MappingForm target={target} onClose={() => setTarget(null)} />
    </Page>
  );
}

interface TableProps<Row> {
  rows: Row[] | undefined;
  search: string;
  write: boolean;
  onOpen: (target: MappingTarget) => void;
}

type UnmappedRow = NonNullable<ReturnType<typeof useApiQuery<'punches', 'unmapped'>>['data']>[number];

function UnmappedTable({ rows, search, write, onOpen }: TableProps<UnmappedRow>) {
  const { t } = useTranslation();
  const columns = useUnmappedColumns();
  const { busy, mapMany } = useMapMany();
  const [checked, setChecked] = useState(new Set<RowId>());
  const shown = rows?.filter((row) =>
    matchesText(search, row.machineId, row.name ?? '', row.suggestion?.name ?? ''),
  );
  const suggested = rows?.filter((row) => row.suggestion && checked.has(row.machineId)) ?? [];

  const acceptAll = async () => {
    await mapMany(
      suggested.flatMap(({ machineId, suggestion }) =>
        suggestion ? [{ machineId, staffId: suggestion.staffId }] : [],
      ),
    );
    setChecked(new Set());
  };
  return (
    <>
      {write && suggested.length > 0 && (
        <Button
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconUserCheck size={16} />}
          loading={busy}
          onClick={() => void acceptAll()}
        >
          {t('punches.mapping.accept', { count: suggested.length })}
        </Button>
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

function MappedTable({ rows, search, write, onOpen }: TableProps<MachineMapping>) {
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
