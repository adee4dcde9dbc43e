import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MachineUserList } from '#shared/contracts/punches';
import { api } from '../../api/client';
import { useJob } from '../../api/job';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { ErrorBanner } from '../../ui/error-banner';
import { FileButton } from '../../ui/file-button';
import { FilterBar } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import { ProgressDialog } from '../../ui/progress-dialog';
import { SearchBox } from '../../ui/search-box';
import { DismissedIds } from './dismissed-ids';
import { MachineUsers } from './machine-users';
import { MappedTable } from './mapped-table';
import { MappingForm, type MappingTarget } from './mapping-form';
import { UnmappedTable } from './unmapped-table';
import { usePunchWords } from './words';

/** Whose the ids of the machines are. */
export function MappingPage() {
  const { t } = useTranslation();
  const { can } = useSession();
  const unmapped = useApiQuery('punches', 'unmapped', {});
  const mapped = useApiQuery('punches', 'mappings', {});
  const dismissed = useApiQuery('punches', 'dismissedIds', {});
  const [view, setView] = useState<'unmapped' | 'mapped' | 'dismissed' | 'users'>('unmapped');
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
              {
                value: 'dismissed',
                label: `${t('punches.mapping.dismissed')} ${dismissed.data?.length ?? ''}`,
              },
              ...(users
                ? [{ value: 'users', label: `${t('punches.users.view')} ${users.users.length}` }]
                : []),
            ]}
          />
        </FilterBar>
      }
    >
      <ErrorBanner
        error={unmapped.error ?? mapped.error ?? dismissed.error}
        onRetry={() => void unmapped.refetch()}
      />
      {view === 'unmapped' && (
        <UnmappedTable rows={unmapped.data} search={search} write={write} onOpen={setTarget} />
      )}
      {view === 'mapped' && (
        <MappedTable rows={mapped.data} search={search} write={write} onOpen={setTarget} />
      )}
      {view === 'dismissed' && <DismissedIds rows={dismissed.data} search={search} write={write} />}
      {view === 'users' && users && (
        <MachineUsers list={users} mapped={mapped.data ?? []} search={search} onOpen={setTarget} />
      )}
      <ProgressDialog job={reading} title={t('punches.users.reading')} phaseWords={words.phase} />
      <MappingForm target={target} onClose={() => setTarget(null)} />
    </Page>
  );
}
