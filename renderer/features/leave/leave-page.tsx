import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { LeaveDetail } from '#shared/contracts/leave';
import { matchesSearch } from '#shared/domain/staff/search';
import { monthOf } from '#shared/domain/time/dates';
import { wallDate } from '#shared/domain/time/wall';
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
import { LeaveDrawer } from './leave-drawer';
import { LeaveForm } from './leave-form';
import { useLeaveColumns } from './use-leave-columns';
import { FILTERS, inFilter, type LeaveFilter } from './words';

/** Requests of a month with where each stands; a request opens beside the list. */
export function LeavePage() {
  const { t } = useTranslation();
  const mayWrite = useSession().can('leave.write');
  const [chosen, setMonth] = useWorkMonth();
  const month = chosen ?? thisMonth();
  const [search, setSearch] = useState('');
  const [params] = useSearchParams();
  const [filter, setFilter] = useState<LeaveFilter>(() => filterOf(params.get('filter')));
  const [adding, setAdding] = useState(false);
  const [openId, setOpenId] = useOpenRecord();
  const query = useApiQuery('leave', 'list', { month }, { enabled: chosen !== null });
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
  /** A request for another month than the one on screen must not vanish from sight. */
  const showNew = ({ id, startAt }: LeaveDetail) => {
    setMonth(monthOf(wallDate(startAt)));
    setOpenId(id);
  };
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
        paper={`${t('leave.title')} ${month}`}
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
      <LeaveForm opened={adding} onClose={() => setAdding(false)} onDone={showNew} />
      <LeaveDrawer id={openId} onClose={() => setOpenId(null)} />
    </Page>
  );
}

/** The filter another page's link asks for. */
const filterOf = (asked: string | null): LeaveFilter => FILTERS.find((each) => each === asked) ?? 'all';
