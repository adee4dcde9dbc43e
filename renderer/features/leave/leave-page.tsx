import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matchesSearch } from '#shared/domain/staff/search';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { thisMonth } from '../../api/today';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { MonthField } from '../../ui/month-field';
import { Page } from '../../ui/page';
import { SearchBox } from '../../ui/search-box';
import { LeaveDrawer } from './leave-drawer';
import { LeaveForm } from './leave-form';
import { useLeaveColumns } from './use-leave-columns';
import { FILTERS, inFilter, type LeaveFilter } from './words';

/** Requests of a month with where each stands; a request opens beside the list. */
export function LeavePage() {
  const { t } = useTranslation();
  const mayWrite = useSession().can('leave.write');
  const [month, setMonth] = useState(thisMonth());
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<LeaveFilter>('all');
  const [adding, setAdding] = useState(false);
  const [openId, setOpenId] = useState<number | null>(null);
  const query = useApiQuery('leave', 'list', { month });
  const columns = useLeaveColumns();
  const all = query.data;
  const shown = useMemo(
    () =>
      all?.filter(
        (row) =>
          inFilter(filter, row) &&
          matchesSearch(
            { name: `${row.staffName} ${row.windowName}`, pinyin: row.pinyin, numbers: [row.staffNo] },
            search,
          ),
      ),
    [all, filter, search],
  );
  const count = (each: LeaveFilter) => all?.filter((row) => inFilter(each, row)).length ?? 0;
  const add = { label: t('leave.add'), onClick: () => setAdding(true) };
  return (
    <Page
      title={t('leave.title')}
      hint={t('leave.hint')}
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
          <SearchBox value={search} onChange={setSearch} placeholder={t('leave.search')} />
          <SegmentedControl
            aria-label={t('leave.filter.label')}
            value={filter}
            onChange={(value) => setFilter(value as LeaveFilter)}
            data={FILTERS.map((each) => ({
              value: each,
              label: `${t(`leave.filter.${each}`)} ${count(each)}`,
            }))}
          />
        </FilterBar>
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('leave.title')}
        columns={columns}
        rows={shown}
        total={all?.length}
        rowId={(row) => row.id}
        rowTone={(row) => (row.phase === 'overdue' ? 'bad' : row.state === 'cancelled' ? 'quiet' : undefined)}
        onOpen={(row) => setOpenId(row.id)}
        empty={{
          title: t('leave.empty'),
          text: t('leave.emptyText'),
          ...(mayWrite ? { action: add } : {}),
        }}
      />
      <LeaveForm opened={adding} onClose={() => setAdding(false)} onDone={setOpenId} />
      <LeaveDrawer id={openId} onClose={() => setOpenId(null)} />
    </Page>
  );
}
