import { Button, Checkbox, Pill, SegmentedControl, Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { type ComplaintDetail, type ComplaintRow, LISTED_COMPLAINTS } from '#shared/contracts/complaints';
import { owesReply } from '#shared/domain/complaints/life';
import { CHANNELS, VERDICTS } from '#shared/domain/complaints/types';
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
import { ComplaintDrawer } from './complaint-drawer';
import { ComplaintForm } from './complaint-form';
import { useComplaintColumns } from './use-complaint-columns';
import { useNarrowed } from './use-narrowed';

const GROUPS = ['all', 'open', 'answer', 'overdue', 'judged', 'done'] as const;
type Group = (typeof GROUPS)[number];

const DONE: readonly ComplaintRow['state'][] = ['closed', 'withdrawn'];
const inGroup = (group: Group, { state, standing }: ComplaintRow): boolean => {
  switch (group) {
    case 'all':
      return true;
    case 'open':
      return !DONE.includes(state);
    case 'answer':
      return owesReply(state);
    case 'overdue':
      return standing === 'overdue';
    case 'judged':
      return state === 'judged';
    case 'done':
      return DONE.includes(state);
  }
};

/** What the selects choose; null is all of them. */
const HEADS = ['channel', 'kindCode', 'categoryCode', 'verdict'] as const;
type Heads = Partial<Record<(typeof HEADS)[number], string | null>>;

/** Complaints of a month, or of all; one opens beside the list. */
export function ComplaintsPage() {
  const { t } = useTranslation();
  const { can } = useSession();
  const mayWrite = can('complaints.write');
  const office = can('complaints.read');
  const [params] = useSearchParams();
  const [chosen, setMonth] = useWorkMonth();
  const month = chosen ?? thisMonth();
  const [search, setSearch] = useState(params.get('q') ?? '');
  const [typed] = useDebouncedValue(search, 150);
  const [allMonths, setAllMonths] = useState(params.get('all') === '1');
  const [group, setGroup] = useState<Group>(
    () => GROUPS.find((each) => each === params.get('filter')) ?? 'all',
  );
  const [heads, setHeads] = useState<Heads>(() =>
    Object.fromEntries(HEADS.map((head) => [head, params.get(head)])),
  );
  const [editing, setEditing] = useState<ComplaintDetail | 'new' | null>(null);
  const [openId, setOpenId] = useOpenRecord();
  const span = allMonths ? { from: null, to: null } : { from: month, to: month };
  const query = useApiQuery('complaints', 'list', { ...span, text: typed }, { enabled: chosen !== null });
  const narrowed = useNarrowed();
  const columns = useComplaintColumns();
  const all = query.data;
  const fitting = useMemo(
    () =>
      all?.filter(
        (row) =>
          HEADS.every((head) => !heads[head] || row[head] === heads[head]) && (narrowed?.fits(row) ?? true),
      ),
    [all, heads, narrowed],
  );
  const shown = useMemo(() => fitting?.filter((row) => inGroup(group, row)), [fitting, group]);
  const count = (each: Group) => fitting?.filter((row) => inGroup(each, row)).length ?? 0;
  const add = { label: t('complaints.add'), onClick: () => setEditing('new') };
  return (
    <Page
      title={t('complaints.title')}
      hint={t(office ? 'complaints.hint' : 'complaints.ownHint')}
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
          <SearchBox value={search} onChange={setSearch} placeholder={t('complaints.search')} w={180} />
          <SegmentedControl
            aria-label={t('complaints.filter.label')}
            value={group}
            onChange={(value) => setGroup(value as Group)}
            data={GROUPS.map((each) => ({
              value: each,
              label: `${t(`complaints.filter.${each}`)} ${count(each)}`,
            }))}
          />
          <HeadSelects heads={heads} onChange={setHeads} />
          <Checkbox
            label={t('complaints.filter.allMonths')}
            checked={allMonths}
            onChange={(event) => setAllMonths(event.currentTarget.checked)}
          />
          {narrowed && (
            <Pill
              size="md"
              withRemoveButton
              onRemove={narrowed.clear}
              removeButtonProps={{ 'aria-label': t('complaints.narrowed.clear') }}
            >
              {narrowed.words}
            </Pill>
          )}
          {all?.length === LISTED_COMPLAINTS && (
            <Text size="xs" c="dimmed">
              {t('complaints.filter.newest', { count: LISTED_COMPLAINTS })}
            </Text>
          )}
        </FilterBar>
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('complaints.title')}
        paper={allMonths ? t('complaints.title') : `${t('complaints.title')} ${month}`}
        columns={columns}
        rows={shown}
        total={all?.length}
        rowId={(row) => row.id}
        rowTone={(row) =>
          row.standing === 'overdue' ? 'bad' : row.state === 'withdrawn' ? 'quiet' : undefined
        }
        onOpen={(row) => setOpenId(row.id)}
        empty={{
          title: t('complaints.empty'),
          text: t(office ? 'complaints.emptyText' : 'complaints.ownEmptyText'),
          ...(mayWrite ? { action: add } : {}),
        }}
      />
      <ComplaintForm
        target={editing}
        onClose={() => setEditing(null)}
        onDone={(id, receivedAt) => {
          setMonth(monthOf(wallDate(receivedAt)));
          setOpenId(id);
        }}
      />
      <ComplaintDrawer
        id={openId}
        onClose={() => setOpenId(null)}
        onEdit={(complaint) => {
          setOpenId(null);
          setEditing(complaint);
        }}
      />
    </Page>
  );
}

function HeadSelects({ heads, onChange }: { heads: Heads; onChange: (heads: Heads) => void }) {
  const { t } = useTranslation();
  const kinds = useApiQuery('complaints', 'kinds', {}).data ?? [];
  const categories = useApiQuery('complaints', 'categories', {}).data ?? [];
  const named = (rows: readonly { code: string; name: string }[]) =>
    rows.map(({ code, name }) => ({ value: code, label: name }));
  const options = {
    channel: CHANNELS.map((value) => ({ value, label: t(`complaints.channel.${value}`) })),
    kindCode: named(kinds),
    categoryCode: named(categories),
    verdict: VERDICTS.map((value) => ({ value, label: t(`complaints.verdict.${value}`) })),
  };
  const words = {
    channel: 'channel',
    kindCode: 'kind',
    categoryCode: 'category',
    verdict: 'verdict',
  } as const;
  return HEADS.map((head) => (
    <Select
      key={head}
      w={104}
      clearable
      aria-label={t(`complaints.field.${words[head]}`)}
      placeholder={t(`complaints.filter.${words[head]}`)}
      data={options[head]}
      value={heads[head] ?? null}
      onChange={(value) => onChange({ ...heads, [head]: value })}
    />
  ));
}
