import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { PersonResult } from '#shared/contracts/assessment';
import { DataTable } from '../../ui/data-table';
import { usePersonResultColumns } from './use-person-columns';

const ResultTrend = lazy(() => import('./result-trend').then((m) => ({ default: m.ResultTrend })));

/** Score, grade and rank by month, with the trend above. */
export function PersonResults({
  title,
  results,
}: {
  title: string;
  results: readonly PersonResult[] | undefined;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const columns = usePersonResultColumns();
  return (
    <>
      {results && results.length > 1 && (
        <Suspense fallback={<div style={{ height: 150 }} />}>
          <ResultTrend results={results} />
        </Suspense>
      )}
      <DataTable
        label={title}
        columns={columns}
        rows={results}
        rowId={(row) => row.month}
        onOpen={({ month }) => navigate(`/assessment?month=${month}`)}
        empty={{ title: t('attendance.person.noResults'), text: t('attendance.person.noResultsText') }}
      />
    </>
  );
}
