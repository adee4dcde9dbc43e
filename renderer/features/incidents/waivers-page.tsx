import { Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaiverRow } from '#shared/contracts/incidents-life';
import { addMonths } from '#shared/domain/time/dates';
import type { Month } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';
import { thisMonth } from '../../api/today';
import { useWorkMonth } from '../../api/work-month';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { MonthField } from '../../ui/month-field';
import { Page } from '../../ui/page';
import { PointsText } from '../../ui/points-text';
import { SearchBox } from '../../ui/search-box';
import type { Column } from '../../ui/table-model';
import { matchesText } from '../../ui/text-match';

/** 不许送人情: what was not charged, or not in full, by whom and why. */
export function WaiversPage() {
  const { t } = useTranslation();
  const [chosen] = useWorkMonth();
  const last = chosen ?? thisMonth();
  const [span, setSpan] = useState<{ from: Month; to: Month } | null>(null);
  // The months before the one everybody works on, until somebody chooses others.
  const { from, to } = span ?? { from: addMonths(last, -2), to: last };
  const [search, setSearch] = useState('');
  const query = useApiQuery('incidents', 'waivers', { from, to });
  const columns = useColumns();
  const rows = useMemo(
    () =>
      query.data?.filter((row) =>
        matchesText(search, row.staffName, row.pinyin, row.windowName, row.decidedByName, row.itemName),
      ),
    [query.data, search],
  );
  const people = countByPerson(rows ?? []);
  return (
    <Page
      title={t('incidents.life.waivers.title')}
      hint={t('incidents.life.waivers.hint')}
      toolbar={
        <FilterBar>
          <SearchBox
            value={search}
            onChange={setSearch}
            placeholder={t('incidents.life.waivers.search')}
            w={240}
          />
          <Text size="sm">{t('incidents.life.waivers.from')}</Text>
          <MonthField value={from} onChange={(month) => setSpan({ from: month, to })} />
          <Text size="sm">{t('incidents.life.waivers.to')}</Text>
          <MonthField value={to} onChange={(month) => setSpan({ from, to: month })} />
        </FilterBar>
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('incidents.life.waivers.title')}
        paper={`${t('incidents.life.waivers.title')} ${from}—${to}`}
        columns={columns}
        rows={rows}
        total={query.data?.length}
        rowId={(row) => row.id}
        empty={{ title: t('incidents.life.waivers.empty'), text: t('incidents.life.waivers.emptyText') }}
        footer={people && t('incidents.life.waivers.byPerson', { list: people })}
      />
    </Page>
  );
}

/** `测试主任 3　李四 1` */
function countByPerson(rows: readonly WaiverRow[]): string {
  const counts = new Map<string, number>();
  for (const { decidedByName } of rows) counts.set(decidedByName, (counts.get(decidedByName) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} ${count}`).join('　');
}

function useColumns(): Column<WaiverRow>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      { id: 'date', header: t('incidents.field.date'), width: 100, value: (row) => row.date },
      { id: 'person', header: t('incidents.field.person'), width: 90, value: (row) => row.staffName },
      {
        id: 'window',
        header: t('incidents.field.window'),
        width: 120,
        grow: true,
        value: (row) => row.windowName,
      },
      { id: 'item', header: t('incidents.field.item'), width: 120, grow: true, value: (row) => row.itemName },
      {
        id: 'outcome',
        header: t('incidents.field.state'),
        width: 96,
        value: (row) => t(`incidents.life.outcome.${row.outcome}`),
      },
      {
        id: 'ground',
        header: t('incidents.life.ground_'),
        width: 150,
        value: (row) => (row.ground ? t(`incidents.life.ground.${row.ground}`) : ''),
      },
      {
        id: 'reason',
        header: t('incidents.life.reason'),
        width: 160,
        grow: true,
        value: (row) => row.reason,
      },
      points('full', t('incidents.life.waivers.full'), (row) => row.full),
      points('charged', t('incidents.life.waivers.charged'), (row) => row.charged),
      { id: 'by', header: t('incidents.life.waivers.by'), width: 100, value: (row) => row.decidedByName },
    ],
    [t],
  );
}

const points = (id: string, header: string, of: (row: WaiverRow) => number | null): Column<WaiverRow> => ({
  id,
  header,
  width: 72,
  align: 'right',
  value: (row) => {
    const value = of(row);
    return value === null ? null : value / 100;
  },
  render: (row) => {
    const value = of(row);
    return value === null ? '' : <PointsText points={value} />;
  },
});
