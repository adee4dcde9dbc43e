import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Incident } from '#shared/contracts/incidents';
import { INCIDENT_STATES, type IncidentState } from '#shared/domain/incidents/types';
import { matchesSearch } from '#shared/domain/staff/search';
import { monthOf } from '#shared/domain/time/dates';
import { useOpenRecord } from '../../api/open-record';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { thisMonth } from '../../api/today';
import { useWorkMonth } from '../../api/work-month';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { MonthField } from '../../ui/month-field';
import { Page } from '../../ui/page';
import { SearchBox } from '../../ui/search-box';
import { IncidentDrawer } from './incident-drawer';
import { IncidentForm } from './incident-form';
import { useIncidentColumns } from './use-incident-columns';

/** Incidents of a month; one opens beside the list to be decided. */
export function IncidentsPage() {
  const { t } = useTranslation();
  const mayWrite = useSession().can('incidents.write');
  const [chosen, setMonth] = useWorkMonth();
  const month = chosen ?? thisMonth();
  const [search, setSearch] = useState('');
  const [state, setState] = useState<IncidentState | 'all'>('all');
  const [editing, setEditing] = useState<Incident | 'new' | null>(null);
  const [openId, setOpenId] = useOpenRecord();
  const query = useApiQuery('incidents', 'list', { month }, { enabled: chosen !== null });
  const columns = useIncidentColumns();
  const all = query.data;
  const shown = useMemo(
    () => all?.filter((row) => (state === 'all' || row.state === state) && matchesIncident(row, search)),
    [all, state, search],
  );
  const count = (each: IncidentState | 'all') =>
    all?.filter((row) => each === 'all' || row.state === each).length ?? 0;
  const add = { label: t('incidents.add'), onClick: () => setEditing('new') };
  const edit = (incident: Incident) => {
    setOpenId(null);
    setEditing(incident);
  };
  return (
    <Page
      title={t('incidents.title')}
      hint={t('incidents.hint')}
      aside={<MonthField value={month} onChange={setMonth} />}
      actions={
        mayWrite && (
          <Button leftSection={<IconPlus size={16} />} onClick={add.onClick}>
            {add.label}
          </Button>
        )
      }
      toolbar={
        <FilterBar>
          <SearchBox value={search} onChange={setSearch} placeholder={t('incidents.search')} w={280} />
          <SegmentedControl
            aria-label={t('incidents.filter.label')}
            value={state}
            onChange={(value) => setState(value as IncidentState | 'all')}
            data={(['all', ...INCIDENT_STATES] as const).map((each) => ({
              value: each,
              label: `${t(each === 'all' ? 'incidents.filter.all' : `incidents.state.${each}`)} ${count(each)}`,
            }))}
          />
        </FilterBar>
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('incidents.title')}
        paper={`${t('incidents.title')} ${month}`}
        columns={columns}
        rows={shown}
        total={all?.length}
        rowId={(row) => row.id}
        rowTone={(row) => (row.state === 'dismissed' ? 'quiet' : undefined)}
        onOpen={(row) => setOpenId(row.id)}
        empty={{
          title: t('incidents.empty'),
          text: t('incidents.emptyText'),
          ...(mayWrite ? { action: add } : {}),
        }}
      />
      <IncidentForm
        target={editing}
        onClose={() => setEditing(null)}
        onDone={(date) => setMonth(monthOf(date))}
      />
      <IncidentDrawer id={openId} onClose={() => setOpenId(null)} onEdit={edit} />
    </Page>
  );
}

const matchesIncident = (row: Incident, search: string): boolean =>
  matchesSearch(
    {
      name: `${row.staffName} ${row.itemName} ${row.windowName}`,
      pinyin: row.pinyin,
      numbers: [row.staffNo],
    },
    search,
  );
