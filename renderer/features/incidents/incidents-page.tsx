import { Button, Checkbox, Pill, SegmentedControl, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Incident, LISTED_INCIDENTS } from '#shared/contracts/incidents';
import type { IncidentState } from '#shared/domain/incidents/types';
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
import { useNarrowed } from './use-narrowed';

/** States as the office asks for them: what waits for a decision goes together. */
const GROUPS = ['all', 'open', 'confirmed', 'dismissed', 'appealed', 'final'] as const;
type StateGroup = (typeof GROUPS)[number];
const OPEN: readonly IncidentState[] = ['recorded', 'notified', 'answered'];

const inGroup = (group: StateGroup, state: IncidentState): boolean =>
  group === 'all' || (group === 'open' ? OPEN.includes(state) : group === state);

/** Incidents of a month; one opens beside the list to be decided. */
export function IncidentsPage() {
  const { t } = useTranslation();
  const mayWrite = useSession().can('incidents.write');
  const [chosen, setMonth] = useWorkMonth();
  const month = chosen ?? thisMonth();
  const [search, setSearch] = useState('');
  const [typed] = useDebouncedValue(search, 150);
  const [allMonths, setAllMonths] = useState(false);
  const [group, setGroup] = useState<StateGroup>('all');
  const [editing, setEditing] = useState<Incident | 'new' | null>(null);
  const [openId, setOpenId] = useOpenRecord();
  const narrowed = useNarrowed();
  const query = useApiQuery(
    'incidents',
    'list',
    narrowed ? { ...narrowed.input, text: typed } : { month: allMonths ? null : month, text: typed },
    { enabled: chosen !== null },
  );
  const columns = useIncidentColumns();
  const all = query.data;
  const shown = useMemo(() => all?.filter((row) => inGroup(group, row.state)), [all, group]);
  const count = (each: StateGroup) => all?.filter((row) => inGroup(each, row.state)).length ?? 0;
  const clearWords = { 'aria-label': t('incidents.narrowed.clear') };
  const add = { label: t('incidents.add'), onClick: () => setEditing('new') };
  const edit = (incident: Incident) => {
    setOpenId(null);
    setEditing(incident);
  };
  return (
    <Page
      title={t('incidents.title')}
      hint={t('incidents.hint')}
      aside={!narrowed && <MonthField value={month} onChange={setMonth} />}
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
            value={group}
            onChange={(value) => setGroup(value as StateGroup)}
            data={GROUPS.map((each) => ({
              value: each,
              label: `${t(each === 'all' || each === 'open' ? `incidents.filter.${each}` : `incidents.state.${each}`)} ${count(each)}`,
            }))}
          />
          {narrowed ? (
            <Pill size="md" withRemoveButton onRemove={narrowed.clear} removeButtonProps={clearWords}>
              {narrowed.words}
            </Pill>
          ) : (
            <Checkbox
              label={t('incidents.filter.allMonths')}
              checked={allMonths}
              onChange={(event) => setAllMonths(event.currentTarget.checked)}
            />
          )}
          {all?.length === LISTED_INCIDENTS && (
            <Text size="xs" c="dimmed">
              {t('incidents.filter.newest', { count: LISTED_INCIDENTS })}
            </Text>
          )}
        </FilterBar>
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('incidents.title')}
        paper={`${t('incidents.title')} ${narrowed ? narrowed.words : month}`.slice(0, 120)}
        columns={columns}
        rows={shown}
        total={all?.length}
        rowId={(row) => row.id}
        rowTone={(row) => (row.state === 'dismissed' ? 'quiet' : undefined)}
        onOpen={(row) => setOpenId(row.id)}
        empty={{
          title: t(narrowed ? 'incidents.narrowed.empty' : 'incidents.empty'),
          text: t(narrowed ? 'incidents.narrowed.emptyText' : 'incidents.emptyText'),
          ...(mayWrite && !narrowed ? { action: add } : {}),
        }}
      />
      <IncidentForm
        target={editing}
        onClose={() => setEditing(null)}
        onDone={(date) => setMonth(monthOf(date))}
      />
      <IncidentDrawer id={openId} onOpen={setOpenId} onClose={() => setOpenId(null)} onEdit={edit} />
    </Page>
  );
}
