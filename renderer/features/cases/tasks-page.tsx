import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { SupervisedTask } from '#shared/contracts/cases-tasks';
import { useOpenRecord } from '../../api/open-record';
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
import { TaskDrawer } from './task-drawer';
import { TaskFiles } from './task-files';
import { TaskForm } from './task-form';
import { clockText, ownerText, TASK_TONES } from './words';

const GROUPS = ['open', 'overdue', 'soon', 'done', 'all'] as const;
type Group = (typeof GROUPS)[number];

const inGroup = (group: Group, { state, standing }: SupervisedTask): boolean => {
  if (group === 'open' || group === 'done') return (state === 'open') === (group === 'open');
  return group === 'all' || standing === group;
};

/** 督办事项: tasks with a deadline; the address names the group (`?filter=overdue`) and the open one. */
export function TasksPage() {
  const { t } = useTranslation();
  const mayWrite = useSession().can('cases.write');
  const [params, setParams] = useSearchParams();
  const group = GROUPS.find((each) => each === params.get('filter')) ?? 'open';
  const [search, setSearch] = useState('');
  const [editing, setEditing] = useState<SupervisedTask | 'new' | null>(null);
  const [openId, setOpenId] = useOpenRecord();
  const query = useApiQuery('cases', 'tasks', {});
  const columns = useColumns();
  const all = query.data;
  const found = useMemo(
    () =>
      all?.filter((row) =>
        matchesText(search, row.no, row.title, ownerText(row), row.unitName, row.sourceBody, row.pinyin),
      ),
    [all, search],
  );
  const shown = useMemo(() => found?.filter((row) => inGroup(group, row)), [found, group]);
  const choose = (next: string) =>
    setParams(
      (before) => {
        before.set('filter', next);
        return before;
      },
      { replace: true },
    );
  const add = { label: t('cases.tasks.add'), onClick: () => setEditing('new') };
  return (
    <Page
      title={t('cases.tasks.title')}
      hint={t('cases.tasks.hint')}
      actions={
        mayWrite && (
          <>
            <TaskFiles />
            <Button leftSection={<IconPlus size={16} />} onClick={add.onClick}>
              {add.label}
            </Button>
          </>
        )
      }
      toolbar={
        <FilterBar>
          <SearchBox value={search} onChange={setSearch} placeholder={t('cases.tasks.search')} w={260} />
          <SegmentedControl
            aria-label={t('cases.tasks.filter.label')}
            value={group}
            onChange={choose}
            data={GROUPS.map((each) => ({
              value: each,
              label: `${t(`cases.tasks.filter.${each}`)} ${found?.filter((row) => inGroup(each, row)).length ?? 0}`,
            }))}
          />
        </FilterBar>
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('cases.tasks.title')}
        columns={columns}
        rows={shown}
        total={all?.length}
        rowId={(row) => row.id}
        rowTone={(row) =>
          row.standing === 'overdue' ? 'bad' : row.state === 'cancelled' ? 'quiet' : undefined
        }
        onOpen={(row) => setOpenId(row.id)}
        empty={{
          title: t('cases.tasks.empty'),
          text: t('cases.tasks.emptyText'),
          ...(mayWrite ? { action: add } : {}),
        }}
      />
      <TaskForm target={editing} onClose={() => setEditing(null)} onDone={setOpenId} />
      <TaskDrawer
        id={openId}
        onClose={() => setOpenId(null)}
        onEdit={(task) => {
          setOpenId(null);
          setEditing(task);
        }}
      />
    </Page>
  );
}

function useColumns(): Column<SupervisedTask>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const key = 'cases.tasks.field' as const;
    return [
      { id: 'no', header: t(`${key}.no`), width: 86, value: (row) => row.no },
      { id: 'title', header: t(`${key}.title`), width: 170, grow: true, value: (row) => row.title },
      {
        id: 'source',
        header: t(`${key}.source`),
        width: 134,
        grow: true,
        value: (row) => [t(`cases.tasks.source.${row.source}`), row.sourceBody].filter(Boolean).join(' · '),
      },
      { id: 'owner', header: t(`${key}.owner`), width: 130, grow: true, value: ownerText },
      { id: 'dueOn', header: t(`${key}.dueOn`), width: 98, value: (row) => row.dueOn },
      {
        id: 'state',
        header: t(`${key}.state`),
        width: 100,
        value: (row) => t(`cases.tasks.standing.${row.standing}`),
        render: (row) => (
          <StatusBadge tone={TASK_TONES[row.standing]}>
            {t(`cases.tasks.standing.${row.standing}`)}
          </StatusBadge>
        ),
      },
      { id: 'clock', header: t(`${key}.clock`), width: 124, value: (row) => clockText(row, t) },
      {
        id: 'extensions',
        header: t(`${key}.extensions`),
        width: 60,
        align: 'right',
        value: (row) => (row.extensions === 0 ? null : row.extensions),
      },
      { id: 'doneOn', header: t(`${key}.doneOn`), width: 98, value: (row) => row.doneOn },
      { id: 'progress', header: t(`${key}.progress`), width: 120, grow: true, value: (row) => row.progress },
    ];
  }, [t]);
}
