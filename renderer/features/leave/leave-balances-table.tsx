import { Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BalanceRow } from '#shared/contracts/leave-balances';
import type { AccountCode } from '#shared/domain/leave/kind-rules';
import { matchesSearch } from '#shared/domain/staff/search';
import { useApiQuery } from '../../api/query';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { SearchBox } from '../../ui/search-box';
import type { Column } from '../../ui/table-model';
import { personColumns } from './leave-balances-columns';
import { LeaveBalancesLedger } from './leave-balances-ledger';
import { LeaveWindowSelect } from './leave-overview-fields';
import { dayText } from './words';

/** What everybody has of one account in a year; a person opens with every movement. */
export function LeaveBalancesTable({ account, year }: { account: AccountCode; year: number }) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [windowId, setWindowId] = useState<number | null>(null);
  const [onlyLeft, setOnlyLeft] = useState(false);
  const [open, setOpen] = useState<BalanceRow | null>(null);
  const query = useApiQuery('leave', 'balances', { account, year, windowId });
  const columns = useBalanceColumns();
  const shown = useMemo(
    () =>
      query.data?.filter(
        (row) =>
          (!onlyLeft || row.available > 0) &&
          matchesSearch(
            { name: `${row.staffName} ${row.unitName}`, pinyin: row.pinyin, numbers: [row.staffNo] },
            search,
          ),
      ),
    [query.data, onlyLeft, search],
  );
  const view = t(`leave.overview.balances.view.${account}`);
  return (
    <>
      <FilterBar right={<small>{t('leave.overview.balances.unit')}</small>}>
        <SearchBox value={search} onChange={setSearch} placeholder={t('leave.overview.balances.search')} />
        <LeaveWindowSelect value={windowId} onChange={setWindowId} />
        <Checkbox
          size="xs"
          label={t('leave.overview.balances.onlyLeft')}
          checked={onlyLeft}
          onChange={(event) => setOnlyLeft(event.currentTarget.checked)}
        />
      </FilterBar>
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={view}
        paper={`${year} ${view} ${t('leave.overview.balances.title')}`}
        columns={columns}
        rows={shown}
        total={query.data?.length}
        rowId={({ staffId }) => staffId}
        rowTone={(row) => (row.available < 0 ? 'bad' : undefined)}
        onOpen={setOpen}
        empty={{
          title: t('leave.overview.balances.empty'),
          text: t(
            account === 'annual'
              ? 'leave.overview.balances.emptyAnnual'
              : 'leave.overview.balances.emptySwap',
          ),
        }}
      />
      <LeaveBalancesLedger person={open} account={account} onClose={() => setOpen(null)} />
    </>
  );
}

const NUMBERS = ['granted', 'used', 'expired', 'pending', 'available'] as const;

function useBalanceColumns(): Column<BalanceRow>[] {
  const { t } = useTranslation();
  return useMemo<Column<BalanceRow>[]>(
    () => [
      ...personColumns<BalanceRow>(t),
      {
        id: 'window',
        header: t('leave.overview.balances.field.window'),
        width: 140,
        grow: true,
        value: (r) => r.windowName,
      },
      {
        id: 'unit',
        header: t('leave.overview.balances.field.unit'),
        width: 140,
        grow: true,
        value: (r) => r.unitName,
      },
      ...NUMBERS.map(
        (id): Column<BalanceRow> => ({
          id,
          header: t(`leave.overview.balances.field.${id}`),
          width: 84,
          align: 'right',
          value: (row) => row[id] / 2,
          render: (row) => (id === 'available' ? <strong>{dayText(row[id])}</strong> : dayText(row[id])),
        }),
      ),
      {
        id: 'nextExpiry',
        header: t('leave.overview.balances.field.nextExpiry'),
        width: 160,
        value: (row) => row.nextExpiry ?? '',
        render: (row) =>
          row.nextExpiry &&
          t('leave.overview.balances.expiring', { date: row.nextExpiry, days: dayText(row.expiring) }),
      },
    ],
    [t],
  );
}
