import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OverdueCase } from '#shared/contracts/cases';
import { monthOf } from '#shared/domain/time/dates';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { thisMonth } from '../../api/today';
import { useWorkMonth } from '../../api/work-month';
import { confirmDialog } from '../../ui/confirm-dialog';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { MonthField } from '../../ui/month-field';
import { Page } from '../../ui/page';
import { SearchBox } from '../../ui/search-box';
import { matchesText } from '../../ui/text-match';
import { ExcuseForm } from './excuse-form';
import { FileButtons } from './file-buttons';
import { OverdueForm } from './overdue-form';
import { useOverdueColumns } from './use-overdue-columns';

const GROUPS = ['all', 'open', 'charged', 'excused'] as const;
type Group = (typeof GROUPS)[number];

const inGroup = (group: Group, { doneOn, excusedBy }: OverdueCase): boolean => {
  if (group === 'open') return doneOn === null;
  return group === 'all' || (group === 'excused') === (excusedBy !== '');
};

/** 超时办件: cases beyond their promised limit, one by one. */
export function OverduePage() {
  const { t } = useTranslation();
  const mayWrite = useSession().can('cases.write');
  const [chosen, setMonth] = useWorkMonth();
  const month = chosen ?? thisMonth();
  const [allMonths, setAllMonths] = useState(false);
  const [search, setSearch] = useState('');
  const [group, setGroup] = useState<Group>('all');
  const [editing, setEditing] = useState<OverdueCase | 'new' | null>(null);
  const [excusing, setExcusing] = useState<OverdueCase | null>(null);
  const query = useApiQuery(
    'cases',
    'overdue',
    { month: allMonths ? null : month },
    { enabled: chosen !== null },
  );
  const excuse = useApiMutation('cases', 'excuseOverdue');
  const remove = useApiMutation('cases', 'removeOverdue');
  const unexcuseAsked = async ({ id, caseNo }: OverdueCase) => {
    const words = {
      title: t('cases.overdue.unexcuse'),
      message: t('cases.overdue.unexcuseConfirm', { no: caseNo }),
    };
    if (!(await confirmDialog(words))) return;
    await excuse.mutateAsync({ id, by: '', reason: '' });
    notifyDone(t('cases.overdue.unexcused'));
  };
  const removeAsked = async ({ id, caseNo }: OverdueCase) => {
    const answer = await confirmDialog({
      title: t('cases.overdue.remove'),
      message: t('cases.overdue.removeConfirm', { no: caseNo }),
      confirmLabel: t('cases.overdue.remove'),
      ...{ danger: true, reason: 'required' },
    });
    if (!answer) return;
    await remove.mutateAsync({ id, reason: answer.reason });
    notifyDone(t('cases.overdue.removed'));
  };
  const columns = useOverdueColumns(
    mayWrite
      ? {
          excuse: setExcusing,
          unexcuse: (row) => void unexcuseAsked(row).catch(() => undefined),
          remove: (row) => void removeAsked(row).catch(() => undefined),
        }
      : null,
  );
  const all = query.data;
  const found = useMemo(
    () =>
      all?.filter(({ caseNo, matter, windowName, staffName, pinyin }) =>
        matchesText(search, caseNo, matter, windowName, staffName, pinyin),
      ),
    [all, search],
  );
  const shown = useMemo(() => found?.filter((row) => inGroup(group, row)), [found, group]);
  const add = { label: t('cases.overdue.add'), onClick: () => setEditing('new') };
  return (
    <Page
      title={t('cases.overdue.title')}
      hint={t('cases.overdue.hint')}
      aside={<MonthField value={month} onChange={setMonth} />}
      actions={
        <>
          <FileButtons kind="overdue" month={month} mayImport={mayWrite} />
          {mayWrite && (
            <Button leftSection={<IconPlus size={16} />} onClick={add.onClick}>
              {add.label}
            </Button>
          )}
        </>
      }
      toolbar={
        <FilterBar>
          <SearchBox value={search} onChange={setSearch} placeholder={t('cases.overdue.search')} w={260} />
          <SegmentedControl
            aria-label={t('cases.overdue.filter.label')}
            value={group}
            onChange={(value) => setGroup(value as Group)}
            data={GROUPS.map((each) => ({
              value: each,
              label: `${t(`cases.overdue.filter.${each}`)} ${found?.filter((row) => inGroup(each, row)).length ?? 0}`,
            }))}
          />
          <Checkbox
            label={t('cases.overdue.allMonths')}
            checked={allMonths}
            onChange={(event) => setAllMonths(event.currentTarget.checked)}
          />
        </FilterBar>
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('cases.overdue.title')}
        paper={allMonths ? t('cases.overdue.title') : `${t('cases.overdue.title')} ${month}`}
        columns={columns}
        rows={shown}
        total={all?.length}
        rowId={(row) => row.id}
        rowTone={(row) => (row.excusedBy ? 'quiet' : row.doneOn === null ? 'bad' : undefined)}
        onOpen={mayWrite ? setEditing : undefined}
        empty={{
          title: t('cases.overdue.empty'),
          text: t('cases.overdue.emptyText'),
          ...(mayWrite ? { action: add } : {}),
        }}
      />
      <OverdueForm
        target={editing}
        onClose={() => setEditing(null)}
        onDone={(foundOn) => setMonth(monthOf(foundOn))}
      />
      <ExcuseForm target={excusing} onClose={() => setExcusing(null)} />
    </Page>
  );
}
