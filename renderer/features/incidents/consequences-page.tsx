import { Button, Group, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ConsequenceInfo } from '#shared/contracts/incidents-consequences';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import { SearchBox } from '../../ui/search-box';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { matchesText } from '../../ui/text-match';
import { ExecuteConsequence } from './consequence-forms';
import { CONSEQUENCE_TONES } from './consequence-list';
import { ConsequencePaper, PaperButton } from './consequence-paper';
import { useCancelConsequence } from './use-cancel-consequence';

/** Everything that has to be done after decisions, what is late first. */
export function ConsequencesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<'open' | 'all'>('open');
  const [executing, setExecuting] = useState<number | null>(null);
  const mayWrite = useSession().can('incidents.write');
  const query = useApiQuery('incidents', 'consequences', {});
  const cancel = useCancelConsequence();
  const [shown, setShown] = useState<number | null>(null);
  const columns = useColumns({
    show: setShown,
    change: mayWrite ? { execute: setExecuting, cancel: (row) => void cancel(row) } : null,
  });
  const rows = useMemo(
    () =>
      query.data?.filter(
        (row) =>
          (filter === 'all' || row.state === 'due' || row.state === 'overdue') &&
          matchesText(
            search,
            ...[row.targetName, row.staffName, row.windowName, row.unitName, row.itemName, row.paperNo],
            row.pinyin,
          ),
      ),
    [query.data, filter, search],
  );
  return (
    <Page
      title={t('incidents.life.consequence.listTitle')}
      hint={t('incidents.life.consequence.listHint')}
      toolbar={
        <FilterBar>
          <SearchBox value={search} onChange={setSearch} w={260} />
          <SegmentedControl
            aria-label={t('incidents.filter.label')}
            value={filter}
            onChange={(value) => setFilter(value as 'open' | 'all')}
            data={(['open', 'all'] as const).map((value) => ({
              value,
              label: t(`incidents.life.consequence.filter.${value}`),
            }))}
          />
        </FilterBar>
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('incidents.life.consequence.listTitle')}
        columns={columns}
        rows={rows}
        total={query.data?.length}
        rowId={(row) => row.id}
        rowTone={(row) => (row.state === 'overdue' ? 'bad' : undefined)}
        onOpen={(row) => navigate(`/incidents?month=${row.incidentDate.slice(0, 7)}&open=${row.incidentId}`)}
        empty={{
          title: t('incidents.life.consequence.empty'),
          text: t('incidents.life.consequence.emptyText'),
        }}
      />
      <ExecuteConsequence id={executing} onClose={() => setExecuting(null)} />
      {shown !== null && <ConsequencePaper id={shown} onClose={() => setShown(null)} />}
    </Page>
  );
}

interface Actions {
  show: (id: number) => void;
  /** Null for those who may only read. */
  change: { execute: (id: number) => void; cancel: (row: ConsequenceInfo) => void } | null;
}

function useColumns({ show, change }: Actions): Column<ConsequenceInfo>[] {
  const { t } = useTranslation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the actions do the same in every render
  return useMemo(() => {
    const key = 'incidents.life.consequence' as const;
    return [
      {
        id: 'state',
        header: t('incidents.field.state'),
        width: 96,
        value: (row) => t(`${key}.state.${row.state}`),
        render: (row) => (
          <StatusBadge tone={CONSEQUENCE_TONES[row.state]}>{t(`${key}.state.${row.state}`)}</StatusBadge>
        ),
      },
      {
        id: 'kind',
        header: t(`${key}.what`),
        width: 110,
        grow: true,
        value: (row) => t(`${key}.kind.${row.kind}`),
      },
      {
        id: 'target',
        header: t(`${key}.target`),
        width: 88,
        value: (row) => t(`${key}.targets.${row.target}`),
      },
      { id: 'name', header: t(`${key}.targetName`), width: 96, grow: true, value: (row) => row.targetName },
      {
        id: 'about',
        header: t(`${key}.about`),
        width: 150,
        grow: true,
        value: (row) => `${row.incidentDate} ${row.staffName || row.windowName} ${row.itemName}`,
      },
      { id: 'due', header: t(`${key}.due`), width: 98, value: (row) => row.dueOn },
      { id: 'executed', header: t(`${key}.executedOn`), width: 98, value: (row) => row.executedOn },
      { id: 'paper', header: t(`${key}.paperNo`), width: 90, grow: true, value: (row) => row.paperNo },
      {
        id: 'note',
        header: t(`${key}.note`),
        width: 72,
        grow: true,
        value: (row) => row.cancelledReason || row.note || row.reason,
      },
      {
        id: 'actions',
        header: '',
        width: change ? 240 : 104,
        sortable: false,
        value: () => '',
        render: (row) =>
          row.state !== 'cancelled' && (
            <Group gap={4} wrap="nowrap" h={31}>
              <PaperButton kind={row.kind} onClick={() => show(row.id)} />
              {change && row.state !== 'done' && (
                <>
                  <Button size="compact-xs" variant="light" onClick={() => change.execute(row.id)}>
                    {t(`${key}.execute`)}
                  </Button>
                  <Button size="compact-xs" variant="subtle" onClick={() => change.cancel(row)}>
                    {t(`${key}.cancel`)}
                  </Button>
                </>
              )}
            </Group>
          ),
      },
    ];
  }, [t, change !== null]);
}
