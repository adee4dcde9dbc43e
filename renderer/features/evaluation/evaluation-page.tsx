import { Button, NumberInput, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RoundRow } from '#shared/contracts/evaluation';
import { sumCounts } from '#shared/domain/evaluation/reconcile';
import { SOURCES, type Source } from '#shared/domain/evaluation/types';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { thisMonth } from '../../api/today';
import { useWorkMonth } from '../../api/work-month';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import { SearchBox } from '../../ui/search-box';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { matchesText } from '../../ui/text-match';
import { RoundForm } from './round-form';
import { countText, STATE_TONES, stateOf } from './words';

/** 民主评议 of a year, with the sheets of each and of all together. */
export function EvaluationPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayWrite = useSession().can('evaluation.write');
  const [month, setMonth] = useWorkMonth();
  const year = Number((month ?? thisMonth()).slice(0, 4));
  const [source, setSource] = useState<Source | null>(null);
  const [search, setSearch] = useState('');
  const [adding, setAdding] = useState(false);
  const query = useApiQuery('evaluation', 'list', { year }, { enabled: month !== null });
  const shown = useMemo(
    () =>
      query.data?.filter(
        (row) => (source === null || row.source === source) && matchesText(search, row.title, row.note),
      ),
    [query.data, source, search],
  );
  const columns = useRoundColumns();
  const open = (id: number) => void navigate(`/evaluation/${id}`);
  const add = { label: t('evaluation.add'), onClick: () => setAdding(true) };
  return (
    <Page
      title={t('evaluation.title')}
      hint={t('evaluation.hint')}
      aside={
        <NumberInput
          aria-label={t('evaluation.year')}
          w={90}
          min={1900}
          max={2199}
          allowDecimal={false}
          value={year}
          onChange={(value) => {
            if (Number(value) >= 1900) setMonth(`${value}${(month ?? thisMonth()).slice(4)}`);
          }}
        />
      }
      actions={
        mayWrite && (
          <Button leftSection={<IconPlus size={16} />} onClick={add.onClick}>
            {add.label}
          </Button>
        )
      }
      toolbar={
        <FilterBar>
          <SearchBox value={search} onChange={setSearch} placeholder={t('evaluation.search')} />
          <Select
            aria-label={t('evaluation.field.source')}
            placeholder={t('evaluation.allSources')}
            clearable
            w={150}
            data={SOURCES.map((each) => ({ value: each, label: t(`evaluation.source.${each}`) }))}
            value={source}
            onChange={(value) => setSource(value as Source | null)}
          />
        </FilterBar>
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('evaluation.title')}
        columns={columns}
        rows={shown}
        rowId={(row) => row.id}
        onOpen={(row) => open(row.id)}
        total={query.data?.length ?? 0}
        footer={shown && shown.length > 1 && <Sum rows={shown} />}
        empty={{
          title: t('evaluation.empty'),
          text: t('evaluation.emptyText'),
          ...(mayWrite ? { action: add } : {}),
        }}
      />
      <RoundForm target={adding ? 'new' : null} onClose={() => setAdding(false)} onSaved={open} />
    </Page>
  );
}

/** Sheets of all rounds in the list (the sources of one evaluation must add up). */
function Sum({ rows }: { rows: readonly RoundRow[] }) {
  const { t } = useTranslation();
  const { issued, returned, valid, invalid } = sumCounts(rows);
  return t('evaluation.sum', {
    issued: countText(t, issued),
    returned: countText(t, returned),
    valid,
    invalid,
  });
}

function useRoundColumns(): Column<RoundRow>[] {
  const { t } = useTranslation();
  return useMemo<Column<RoundRow>[]>(() => {
    const count = (id: 'issued' | 'returned' | 'valid' | 'invalid'): Column<RoundRow> => ({
      id,
      header: t(`evaluation.field.${id}`),
      width: 92,
      align: 'right',
      value: (row) => row[id],
      render: (row) => countText(t, row[id]),
    });
    return [
      {
        id: 'period',
        header: t('evaluation.field.period'),
        width: 190,
        value: ({ fromDate, toDate }) => `${fromDate}—${toDate}`,
      },
      { id: 'title', header: t('evaluation.field.title'), width: 200, grow: true, value: (row) => row.title },
      {
        id: 'source',
        header: t('evaluation.field.source'),
        width: 120,
        value: (row) => t(`evaluation.source.${row.source}`),
      },
      {
        id: 'target',
        header: t('evaluation.field.target'),
        width: 100,
        value: (row) => t(`evaluation.target.${row.target}`),
      },
      count('issued'),
      count('returned'),
      count('valid'),
      count('invalid'),
      {
        id: 'state',
        header: t('evaluation.field.state'),
        width: 124,
        value: (row) => t(`evaluation.state.${stateOf(row)}`),
        render: (row) => (
          <StatusBadge tone={STATE_TONES[stateOf(row)]}>{t(`evaluation.state.${stateOf(row)}`)}</StatusBadge>
        ),
      },
    ];
  }, [t]);
}
