import { Button, Tabs } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { InspectorInfo, TeamInfo } from '#shared/contracts/inspections';
import { matchesSearch } from '#shared/domain/staff/search';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { today } from '../../api/today';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import { SearchBox } from '../../ui/search-box';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { InspectorForm } from './inspector-form';
import { ReportsTab } from './reports-tab';
import { TeamForm } from './team-form';

/** Who looks: officers, supervisors from outside with their terms, teams, and their half-monthly reports. */
export function InspectorsPage() {
  const { t } = useTranslation();
  const mayWrite = useSession().can('inspections.write');
  const [params] = useSearchParams();
  const [tab, setTab] = useState<string | null>(params.get('tab') ?? 'inspectors');
  const [search, setSearch] = useState('');
  const [person, setPerson] = useState<InspectorInfo | 'new' | null>(null);
  const [team, setTeam] = useState<TeamInfo | 'new' | null>(null);
  const inspectors = useApiQuery('inspections', 'inspectors', {});
  const teams = useApiQuery('inspections', 'teams', {});
  const personColumns = usePersonColumns();
  const teamColumns = useTeamColumns(inspectors.data);
  const people = useMemo(
    () =>
      inspectors.data?.filter(({ name, org, area, pinyin }) =>
        matchesSearch({ name: `${name} ${org} ${area}`, pinyin }, search),
      ),
    [inspectors.data, search],
  );
  const addPerson = { label: t('inspections.people.add'), onClick: () => setPerson('new') };
  const addTeam = { label: t('inspections.people.addTeam'), onClick: () => setTeam('new') };
  const add = tab === 'inspectors' ? addPerson : tab === 'teams' ? addTeam : null;
  return (
    <Page
      title={t('inspections.people.title')}
      hint={t('inspections.people.hint')}
      actions={
        mayWrite &&
        add && (
          <Button leftSection={<IconPlus size={16} />} onClick={add.onClick}>
            {add.label}
          </Button>
        )
      }
      toolbar={
        <Tabs value={tab} onChange={setTab}>
          <Tabs.List>
            {(['inspectors', 'teams', 'reports'] as const).map((each) => (
              <Tabs.Tab key={each} value={each}>
                {t(`inspections.people.tab.${each}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      }
    >
      <ErrorBanner error={inspectors.error ?? teams.error} onRetry={() => void inspectors.refetch()} />
      {tab === 'inspectors' && (
        <>
          <FilterBar>
            <SearchBox
              value={search}
              onChange={setSearch}
              placeholder={t('inspections.people.search')}
              w={260}
            />
          </FilterBar>
          <DataTable
            label={t('inspections.people.tab.inspectors')}
            columns={personColumns}
            rows={people}
            total={inspectors.data?.length}
            rowId={(row) => row.id}
            rowTone={(row) => (row.active ? undefined : 'quiet')}
            {...(mayWrite ? { onOpen: setPerson } : {})}
            empty={{
              title: t('inspections.people.empty'),
              text: t('inspections.people.emptyText'),
              ...(mayWrite ? { action: addPerson } : {}),
            }}
          />
        </>
      )}
      {tab === 'teams' && (
        <DataTable
          label={t('inspections.people.tab.teams')}
          columns={teamColumns}
          rows={teams.data}
          rowId={(row) => row.id}
          rowTone={(row) => (row.active ? undefined : 'quiet')}
          {...(mayWrite ? { onOpen: setTeam } : {})}
          empty={{
            title: t('inspections.people.emptyTeams'),
            text: t('inspections.people.emptyTeamsText'),
            ...(mayWrite ? { action: addTeam } : {}),
          }}
        />
      )}
      {tab === 'reports' && <ReportsTab mayWrite={mayWrite} />}
      <InspectorForm target={person} onClose={() => setPerson(null)} />
      <TeamForm target={team} onClose={() => setTeam(null)} />
    </Page>
  );
}

function usePersonColumns(): Column<InspectorInfo>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const state = (row: InspectorInfo) => {
      if (!row.active) return 'inactive' as const;
      return row.termTo !== null && row.termTo < today() ? ('expired' as const) : ('active' as const);
    };
    return [
      { id: 'name', header: t('inspections.people.name'), width: 90, value: (row) => row.name },
      {
        id: 'kind',
        header: t('inspections.people.kindLabel'),
        width: 110,
        value: (row) => t(`inspections.people.kind.${row.kind}`),
      },
      { id: 'org', header: t('inspections.people.org'), width: 140, grow: true, value: (row) => row.org },
      { id: 'area', header: t('inspections.people.area'), width: 110, grow: true, value: (row) => row.area },
      {
        id: 'term',
        header: t('inspections.people.term'),
        width: 190,
        value: (row) => [row.termFrom, row.termTo].filter(Boolean).join(' — '),
      },
      {
        id: 'state',
        header: t('inspections.field.state'),
        width: 96,
        value: (row) => t(`inspections.people.${state(row)}`),
        render: (row) => (
          <StatusBadge tone={state(row) === 'active' ? 'good' : 'quiet'}>
            {t(`inspections.people.${state(row)}`)}
          </StatusBadge>
        ),
      },
      {
        id: 'reports',
        header: t('inspections.people.reports'),
        width: 120,
        value: (row) => t(row.reports ? 'inspections.yes' : 'inspections.no'),
      },
      { id: 'phone', header: t('inspections.people.phone'), width: 120, value: (row) => row.phone },
      { id: 'note', header: t('inspections.people.note'), width: 120, grow: true, value: (row) => row.note },
    ];
  }, [t]);
}

function useTeamColumns(inspectors: readonly InspectorInfo[] | undefined): Column<TeamInfo>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const names = new Map(inspectors?.map(({ id, name }) => [id, name]));
    return [
      { id: 'name', header: t('inspections.people.team'), width: 160, value: (row) => row.name },
      {
        id: 'members',
        header: t('inspections.people.members'),
        width: 300,
        grow: true,
        value: (row) => row.memberIds.map((id) => names.get(id) ?? '').join('、'),
      },
      {
        id: 'active',
        header: t('inspections.field.state'),
        width: 84,
        value: (row) => t(row.active ? 'inspections.people.active' : 'inspections.people.inactive'),
      },
    ];
  }, [t, inspectors]);
}
