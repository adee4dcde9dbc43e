import { Button, Group, Text } from '@mantine/core';
import { IconPlus, IconWriting } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { LeaveDetail, LeaveRow } from '#shared/contracts/leave';
import { monthOf } from '#shared/domain/time/dates';
import { wallDate } from '#shared/domain/time/wall';
import { useOpenRecord } from '../../api/open-record';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { thisMonth } from '../../api/today';
import { useWorkMonth } from '../../api/work-month';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { MonthField } from '../../ui/month-field';
import { Page } from '../../ui/page';
import { BulkDecide } from './bulk-decide';
import { LeaveDrawer } from './leave-drawer';
import { LeaveForm } from './leave-form';
import { matches, type RequestFilter, RequestFilters } from './request-filters';
import { useAddKeys } from './use-add-keys';
import { type LeaveTask, type TasksOf, useLeaveColumns } from './use-leave-columns';
import { FILTERS, inFilter, type LeaveFilter } from './words';

/** Requests with where each stands, and what waits for this account; a request opens beside the list. */
export function LeavePage() {
  const { t } = useTranslation();
  const { can } = useSession();
  const [mayWrite, mayEnter, mayDecide] = [can('leave.write'), can('leave.office'), can('leave.approve')];
  const [chosen, setMonth] = useWorkMonth();
  const month = chosen ?? thisMonth();
  const [filter, change] = useRequestFilter();
  const [adding, setAdding] = useState<'send' | 'paper' | null>(null);
  const [openId, setOpenId] = useOpenRecord();
  const [checked, setChecked] = useState<ReadonlySet<number>>(new Set());
  const { query, mine, all, shown, tasksOf } = useRequests(filter, chosen, month);
  const columns = useLeaveColumns(
    !filter.allMonths || filter.progress === 'mine',
    filter.progress === 'mine' ? tasksOf : null,
  );
  /** A request for another month than the one on screen must not vanish from sight. */
  const showNew = ({ id, startAt }: LeaveDetail) => {
    setMonth(monthOf(wallDate(startAt)));
    setOpenId(id);
  };
  useAddKeys({ n: mayWrite && (() => setAdding('send')), p: mayEnter && (() => setAdding('paper')) });
  return (
    <Page
      title={t('leave.title')}
      hint={t('leave.hint')}
      aside={<MonthField value={month} onChange={setMonth} disabled={filter.allMonths} />}
      actions={mayWrite && <AddButtons mayEnter={mayEnter} onAdd={setAdding} />}
      toolbar={<RequestFilters filter={filter} onChange={change} rows={query.data ?? []} mine={mine} />}
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('leave.title')}
        paper={`${t('leave.title')} ${filter.allMonths ? '' : month}`.trim()}
        columns={columns}
        rows={shown}
        total={all?.length}
        rowId={(row) => row.id}
        rowTone={(row) => (row.phase === 'overdue' ? 'bad' : row.state === 'cancelled' ? 'quiet' : undefined)}
        onOpen={(row) => setOpenId(row.id)}
        checked={mayDecide ? checked : undefined}
        onChecked={(next) => setChecked(next as Set<number>)}
        footer={
          <BulkDecide
            rows={shown?.filter(({ id }) => checked.has(id)) ?? []}
            onDone={(left) => setChecked(left)}
          />
        }
        empty={{
          title: t(filter.progress === 'mine' ? 'leave.list.nothingMine' : 'leave.empty'),
          text: t(filter.progress === 'mine' ? 'leave.list.nothingMineText' : 'leave.emptyText'),
          ...(mayWrite ? { action: { label: t('leave.add'), onClick: () => setAdding('send') } } : {}),
        }}
      />
      <LeaveForm mode={adding} onClose={() => setAdding(null)} onDone={showNew} />
      <LeaveDrawer id={openId} onClose={() => setOpenId(null)} />
    </Page>
  );
}

interface AddButtonsProps {
  /** The office enters what was signed on paper. */
  mayEnter: boolean;
  onAdd: (mode: 'send' | 'paper') => void;
}

function AddButtons({ mayEnter, onAdd }: AddButtonsProps) {
  const { t } = useTranslation();
  return (
    <Group gap={8} wrap="nowrap">
      <Text size="xs" c="dimmed" visibleFrom="lg">
        {t(mayEnter ? 'leave.list.keys' : 'leave.list.keysOne')}
      </Text>
      {mayEnter && (
        <Button variant="default" leftSection={<IconWriting size={16} />} onClick={() => onAdd('paper')}>
          {t('leave.list.paper')}
        </Button>
      )}
      <Button leftSection={<IconPlus size={16} />} onClick={() => onAdd('send')}>
        {t('leave.add')}
      </Button>
    </Group>
  );
}

/** Begins with what another page's link asks for. */
function useRequestFilter() {
  const [params] = useSearchParams();
  const [filter, setFilter] = useState<RequestFilter>(() => ({
    search: '',
    progress: filterOf(params.get('filter')),
    kindCode: null,
    windowId: null,
    allMonths: false,
  }));
  const change = (part: Partial<RequestFilter>) => setFilter((before) => ({ ...before, ...part }));
  return [filter, change] as const;
}

const filterOf = (asked: string | null): LeaveFilter => FILTERS.find((each) => each === asked) ?? 'all';

/** The list of the month or of all, or of what waits for this account, as far as the filter lets it through. */
function useRequests(filter: RequestFilter, chosen: string | null, month: string) {
  const asked = filter.allMonths ? null : month;
  const query = useApiQuery(
    'leave',
    'list',
    { month: asked },
    { enabled: chosen !== null || filter.allMonths },
  );
  const tasks = useApiQuery('leave', 'tasks', {}).data;
  const mine = useMemo<LeaveRow[]>(
    () => [...new Map((tasks ?? []).map(({ leave }) => [leave.id, leave])).values()],
    [tasks],
  );
  const tasksOf = useMemo<TasksOf>(() => {
    const found = new Map<number, LeaveTask[]>();
    for (const { task, leave } of tasks ?? []) found.set(leave.id, [...(found.get(leave.id) ?? []), task]);
    return found;
  }, [tasks]);
  const all = filter.progress === 'mine' ? mine : query.data;
  const shown = useMemo(
    () => all?.filter((row) => inFilter(filter.progress, row) && matches(row, filter)),
    [all, filter],
  );
  return { query, mine, all, shown, tasksOf };
}
