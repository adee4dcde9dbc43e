import { Button, Checkbox, Group, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { OutingRow } from '#shared/contracts/attendance-register';
import { firstDay, monthOf } from '#shared/domain/time/dates';
import { wallDate } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { thisMonth, today } from '../../api/today';
import { useWorkMonth } from '../../api/work-month';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { MonthField } from '../../ui/month-field';
import { Page } from '../../ui/page';
import { ReopenedMonth } from '../../ui/reopened-month';
import { SearchBox } from '../../ui/search-box';
import type { Column } from '../../ui/table-model';
import { matchesText } from '../../ui/text-match';
import { ClosedMonth } from './closed-month';
import { RevokeOuting } from './day-story-outings';
import { OutingExcel } from './outing-excel';
import { OutingForm, ReturnForm } from './outing-forms';
import { useOutingColumns } from './use-outing-columns';

const KINDS = ['outing', 'training'] as const;

/** 外出登记: who went out in a month, for an errand or a training, and when they were back. */
export function OutingsPage() {
  const { t } = useTranslation();
  const { can } = useSession();
  const navigate = useNavigate();
  const [chosen, setMonth] = useWorkMonth();
  const month = chosen ?? thisMonth();
  const query = useApiQuery('attendance', 'outings', { month }, { enabled: chosen !== null });
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<string | null>(null);
  const [openOnly, setOpenOnly] = useState(false);
  const [adding, setAdding] = useState(false);
  const [closing, setClosing] = useState<OutingRow | null>(null);
  const state = useApiQuery('months', 'list', {}).data?.find((each) => each.month === month)?.state;
  const closed = state !== undefined && state !== 'open';
  const mayWrite = can('attendance.write') && !closed;
  const rows = useMemo(
    () =>
      query.data
        ?.filter((row) => kind === null || row.kind === kind)
        .filter((row) => !openOnly || lacksBack(row))
        .filter((row) => matchesText(search, row.name, row.staffNo, row.place, row.reason, row.allowedBy)),
    [query.data, kind, openOnly, search],
  );
  const columns = useOutingColumns();
  const withActions = useMemo(() => {
    const actions: Column<OutingRow> = {
      id: 'actions',
      header: '',
      width: 150,
      sortable: false,
      value: () => null,
      render: (row) =>
        row.revokedAt === null && (
          <Group gap={4} wrap="nowrap" h={31}>
            {row.backAt === null && (
              <Button variant="default" size="compact-xs" onClick={() => setClosing(row)}>
                {t('attendance.register.close')}
              </Button>
            )}
            <RevokeOuting id={row.id} />
          </Group>
        ),
    };
    return mayWrite ? [...columns, actions] : columns;
  }, [columns, mayWrite, t]);
  return (
    <Page
      title={t('attendance.register.title')}
      hint={t('attendance.register.hint')}
      aside={<MonthField value={month} onChange={setMonth} />}
      actions={
        mayWrite && (
          <>
            <OutingExcel />
            <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
              {t('attendance.register.add')}
            </Button>
          </>
        )
      }
      toolbar={
        <FilterBar>
          <SearchBox value={search} onChange={setSearch} placeholder={t('attendance.register.search')} />
          <Select
            w={160}
            data={KINDS.map((value) => ({ value, label: t(`attendance.register.kinds.${value}`) }))}
            value={kind}
            onChange={setKind}
            placeholder={t('attendance.register.allKinds')}
            aria-label={t('attendance.register.kind')}
            clearable
          />
          <Checkbox
            size="xs"
            label={t('attendance.register.openOnly')}
            checked={openOnly}
            onChange={(event) => setOpenOnly(event.currentTarget.checked)}
          />
        </FilterBar>
      }
    >
      <ReopenedMonth month={chosen} />
      {closed && <ClosedMonth month={month} />}
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('attendance.register.title')}
        paper={`${t('attendance.register.title')} ${month}`}
        columns={withActions}
        rows={rows}
        total={query.data?.length}
        rowId={(row) => row.id}
        rowTone={(row) => (row.revokedAt !== null ? 'quiet' : lacksBack(row) ? 'notice' : undefined)}
        onOpen={({ staffId, outAt }) => {
          const date = wallDate(outAt);
          void navigate(`/month?month=${monthOf(date)}&staff=${staffId}&date=${date}`);
        }}
        empty={{
          title: t('attendance.register.empty'),
          ...(mayWrite ? { text: t('attendance.register.emptyText') } : {}),
        }}
      />
      <OutingForm
        key={month}
        opened={adding}
        onClose={() => setAdding(false)}
        person={null}
        date={month === monthOf(today()) ? today() : firstDay(month)}
      />
      <ReturnForm outing={closing} onClose={() => setClosing(null)} />
    </Page>
  );
}

/** Not yet known to be back; a training says itself when it ends. */
const lacksBack = ({ kind, backAt, revokedAt }: OutingRow): boolean =>
  kind === 'outing' && backAt === null && revokedAt === null;
