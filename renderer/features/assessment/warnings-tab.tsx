import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WarningRow } from '#shared/contracts/assessment';
import { WARNING_KINDS } from '#shared/domain/assessment/warnings';
import type { Month } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { formatPoints, PointsText } from '../../ui/points-text';
import { SearchBox } from '../../ui/search-box';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { matchesText } from '../../ui/text-match';
import classes from './assessment.module.css';
import { ResultDrawer, type ResultTarget } from './result-drawer';

/** Who is how far from a worse grade, a limit or a conversion, while it can still be helped. */
export function WarningsTab({ month, open }: { month: Month; open: boolean }) {
  const { t } = useTranslation();
  const query = useApiQuery('assessment', 'warnings', { month });
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<string | null>(null);
  const [target, setTarget] = useState<ResultTarget | null>(null);
  const columns = useWarningColumns();
  const rows = useMemo(
    () =>
      query.data?.filter(
        (row) =>
          (kind === null || row.kind === kind) &&
          matchesText(search, row.name, row.pinyin, row.code, row.place),
      ),
    [query.data, search, kind],
  );
  return (
    <div className={classes.main}>
      <FilterBar>
        <SearchBox value={search} onChange={setSearch} placeholder={t('assessment.search')} />
        <Select
          w={150}
          aria-label={t('assessment.warning.allKinds')}
          placeholder={t('assessment.warning.allKinds')}
          clearable
          value={kind}
          onChange={setKind}
          data={WARNING_KINDS.map((value) => ({ value, label: t(`assessment.warning.kind.${value}`) }))}
        />
      </FilterBar>
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('assessment.tab.warnings')}
        paper={`${t('assessment.tab.warnings')} ${month}`}
        columns={columns}
        rows={rows}
        total={query.data?.length}
        rowId={(row) => `${row.subject} ${row.id} ${row.kind} ${row.about}`}
        onOpen={({ subject, id }) => setTarget({ month, subject, id })}
        empty={{
          title: t('assessment.warning.empty'),
          text: t(open ? 'assessment.warning.emptyText' : 'assessment.warning.closed'),
        }}
      />
      <ResultDrawer target={target} grades={[]} onClose={() => setTarget(null)} />
    </div>
  );
}

function useWarningColumns(): Column<WarningRow>[] {
  const { t } = useTranslation();
  return useMemo<Column<WarningRow>[]>(
    () => [
      {
        id: 'level',
        header: t('assessment.warning.column.level'),
        width: 76,
        align: 'center',
        value: (row) => t(`assessment.warning.level.${row.level}`),
        render: (row) => (
          <StatusBadge tone={row.level === 'reached' ? 'bad' : 'notice'}>
            {t(`assessment.warning.level.${row.level}`)}
          </StatusBadge>
        ),
      },
      {
        id: 'subject',
        header: t('assessment.objection.subject'),
        width: 66,
        value: (row) => t(`assessment.kind.${row.subject}`),
      },
      { id: 'name', header: t('assessment.warning.column.name'), width: 120, value: (row) => row.name },
      { id: 'place', header: t('assessment.column.unit'), width: 130, value: (row) => row.place },
      {
        id: 'score',
        header: t('assessment.warning.column.score'),
        width: 80,
        align: 'right',
        value: (row) => row.score / 100,
        render: (row) => <PointsText points={row.score} fw={600} />,
      },
      {
        id: 'text',
        header: t('assessment.warning.column.text'),
        width: 320,
        grow: true,
        value: (row) => {
          const { about, text } = row;
          const inPoints = row.unit === 'points';
          const [left, limit] = [row.left, row.limit].map((n) => (inPoints ? formatPoints(n) : n));
          const values = { about, text, left, limit };
          if (row.kind === 'grade') {
            return row.left === 0
              ? t('assessment.warning.grade_edge', values)
              : t('assessment.warning.grade', values);
          }
          if (row.kind === 'allowance') {
            return row.unit === 'half_day'
              ? t('assessment.warning.allowance_half_day', values)
              : t('assessment.warning.allowance_occurrence', values);
          }
          if (row.kind === 'bar' && row.level === 'near' && row.unit === 'half_day') {
            return t('assessment.warning.bar_near_half_day', values);
          }
          return t(`assessment.warning.${row.kind}_${row.level}`, values);
        },
      },
    ],
    [t],
  );
}
