import { Button, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnIncident } from '#shared/contracts/incidents-life';
import { useApiQuery } from '../../api/query';
import { today } from '../../api/today';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import { SearchBox } from '../../ui/search-box';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { matchesText } from '../../ui/text-match';
import { SpokenForm } from './hearing-forms';
import { STATE_TONES, whenText } from './words';

/** What can be said to an incident now; null when its time is over. */
function speaks(row: OwnIncident): 'answer' | 'appeal' | null {
  if (row.state === 'notified') return 'answer';
  return row.state === 'confirmed' && (row.appealBy ?? '') >= today() ? 'appeal' : null;
}

const GROUPS = ['all', 'answer', 'appeal', 'over'] as const;
type Group = (typeof GROUPS)[number];

const inGroup = (group: Group, row: OwnIncident): boolean =>
  group === 'all' || (speaks(row) ?? 'over') === group;

/** Where a window's manager answers what the office found, and appeals against decisions. */
export function StatementsPage() {
  const { t } = useTranslation();
  const query = useApiQuery('incidents', 'mine', {});
  const [search, setSearch] = useState('');
  const [group, setGroup] = useState<Group>('all');
  const found = useMemo(
    () =>
      query.data?.filter((row) =>
        matchesText(search, row.staffName, row.pinyin, row.windowName, row.itemName, row.description),
      ),
    [query.data, search],
  );
  const shown = useMemo(() => found?.filter((row) => inGroup(group, row)), [found, group]);
  const [speaking, setSpeaking] = useState<{ row: OwnIncident; kind: 'answer' | 'appeal' } | null>(null);
  const columns = useMemo<Column<OwnIncident>[]>(
    () => [
      { id: 'when', header: t('incidents.field.when'), width: 136, value: whenText },
      {
        id: 'person',
        header: t('incidents.field.person'),
        width: 90,
        value: (row) => row.staffName || row.windowName,
      },
      { id: 'item', header: t('incidents.field.item'), width: 120, grow: true, value: (row) => row.itemName },
      {
        id: 'description',
        header: t('incidents.field.description'),
        width: 180,
        grow: true,
        value: (row) => row.description,
      },
      {
        id: 'state',
        header: t('incidents.field.state'),
        width: 104,
        value: (row) => t(`incidents.state.${row.state}`),
        render: (row) => (
          <StatusBadge tone={STATE_TONES[row.state]}>{t(`incidents.state.${row.state}`)}</StatusBadge>
        ),
      },
      {
        id: 'due',
        header: t('incidents.life.own.due'),
        width: 100,
        value: (row) =>
          row.state === 'notified' ? row.answerBy : row.state === 'confirmed' ? row.appealBy : null,
      },
      {
        id: 'statement',
        header: t('incidents.life.own.statement'),
        width: 150,
        grow: true,
        value: (row) =>
          [
            row.proofs > 0 && t('incidents.life.proof.count', { count: row.proofs }),
            row.appeal || row.statement,
          ]
            .filter(Boolean)
            .join(' '),
      },
      {
        id: 'decision',
        header: t('incidents.life.reason'),
        width: 130,
        grow: true,
        value: (row) => row.resolution || row.decisionReason,
      },
      {
        id: 'act',
        header: '',
        width: 84,
        sortable: false,
        value: () => '',
        render: (row) => {
          const kind = speaks(row);
          return (
            kind && (
              <Button size="compact-xs" variant="light" onClick={() => setSpeaking({ row, kind })}>
                {t(`incidents.life.own.${kind}`)}
              </Button>
            )
          );
        },
      },
    ],
    [t],
  );
  const open = (row: OwnIncident) => {
    const kind = speaks(row);
    if (kind) setSpeaking({ row, kind });
  };
  return (
    <Page
      title={t('incidents.life.own.title')}
      hint={t('incidents.life.own.hint')}
      toolbar={
        <FilterBar>
          <SearchBox
            value={search}
            onChange={setSearch}
            placeholder={t('incidents.life.own.search')}
            w={260}
          />
          <SegmentedControl
            aria-label={t('incidents.filter.label')}
            value={group}
            onChange={(next) => setGroup(next as Group)}
            data={GROUPS.map((each) => ({
              value: each,
              label: `${t(`incidents.life.own.group.${each}`)} ${found?.filter((row) => inGroup(each, row)).length ?? 0}`,
            }))}
          />
        </FilterBar>
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('incidents.life.own.title')}
        columns={columns}
        rows={shown}
        total={query.data?.length}
        rowId={(row) => row.id}
        onOpen={open}
        empty={{ title: t('incidents.life.own.empty'), text: t('incidents.life.own.emptyText') }}
      />
      <SpokenForm
        id={speaking?.row.id ?? 0}
        kind={speaking?.kind ?? 'answer'}
        name={speaking?.row.staffName ?? ''}
        opened={speaking !== null}
        onClose={() => setSpeaking(null)}
      />
    </Page>
  );
}
