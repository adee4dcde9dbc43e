import { SegmentedControl, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessedKind, Overview } from '#shared/contracts/assessment';
import type { Month } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';
import { thisMonth } from '../../api/today';
import { useWorkMonth } from '../../api/work-month';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { MonthField } from '../../ui/month-field';
import { Page } from '../../ui/page';
import { SearchBox } from '../../ui/search-box';
import { StatusBadge } from '../../ui/status-badge';
import { matchesText } from '../../ui/text-match';
import classes from './assessment.module.css';
import { CheckCard } from './check-card';
import { MonthActions } from './month-actions';
import { MonthStepper } from './month-stepper';
import { ResultDrawer } from './result-drawer';
import { SummaryCard } from './summary-card';
import { useResultColumns } from './use-result-columns';

/** The month: where it stands, what is still open, who has how many points, and why. */
export function AssessmentPage() {
  const { t } = useTranslation();
  const [chosen, setMonth] = useWorkMonth();
  const month = chosen ?? thisMonth();
  const waits = { enabled: chosen !== null };
  const overview = useApiQuery('assessment', 'overview', { month }, waits);
  const checklist = useApiQuery('assessment', 'checklist', { month }, waits);
  const [kind, setKind] = useState<AssessedKind>('window');
  const data = overview.data;
  const checks = checklist.data?.month === month ? checklist.data : undefined;
  return (
    <Page
      title={t('assessment.title')}
      hint={t('assessment.hint')}
      aside={
        <>
          <MonthField value={month} onChange={setMonth} />
          {data?.draft && <StatusBadge tone="notice">{t('assessment.draft')}</StatusBadge>}
        </>
      }
      actions={checks && <MonthActions checklist={checks} />}
    >
      {data && <MonthStepper state={data.state} />}
      <ErrorBanner error={overview.error ?? checklist.error} onRetry={() => void overview.refetch()} />
      <div className={classes.columns}>
        <Results month={month} overview={data} kind={kind} onKind={setKind} />
        <div className={classes.side}>
          {checks?.state === 'open' && <CheckCard checklist={checks} />}
          {data && <SummaryCard overview={data} kind={kind} />}
        </div>
      </div>
    </Page>
  );
}

function Results(props: {
  month: Month;
  overview: Overview | undefined;
  kind: AssessedKind;
  onKind: (kind: AssessedKind) => void;
}) {
  const { month, overview, kind, onKind } = props;
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [grade, setGrade] = useState<string | null>(null);
  const [openId, setOpenId] = useState<number | null>(null);
  const grades = useMemo(() => overview?.[kind].grades ?? [], [overview, kind]);
  const columns = useResultColumns(kind, grades);
  const all = useMemo(() => overview?.results.filter((row) => row.subject === kind), [overview, kind]);
  const shown = useMemo(
    () =>
      all?.filter(
        (row) =>
          (grade === null || row.grade === grade) &&
          matchesText(search, row.name, row.pinyin, row.code, row.place, row.unit),
      ),
    [all, grade, search],
  );
  const noRulebook = overview && !overview[kind].rulebook;
  return (
    <div className={classes.main}>
      <FilterBar>
        <SegmentedControl
          value={kind}
          onChange={(value) => {
            onKind(value as AssessedKind);
            setGrade(null);
          }}
          data={(['window', 'person'] as const).map((value) => ({
            value,
            label: t(`assessment.kind.${value}`),
          }))}
        />
        <SearchBox value={search} onChange={setSearch} placeholder={t('assessment.search')} />
        <Select
          w={130}
          aria-label={t('assessment.column.grade')}
          placeholder={t('assessment.allGrades')}
          clearable
          value={grade}
          onChange={setGrade}
          data={grades.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </FilterBar>
      <DataTable
        label={t('assessment.title')}
        paper={`${t('assessment.title')} ${month}`}
        columns={columns}
        rows={shown}
        total={all?.length}
        rowId={(row) => row.id}
        onOpen={(row) => setOpenId(row.id)}
        initialSort={{ id: 'rank' }}
        empty={{
          title: t('assessment.empty.title'),
          text: t(noRulebook ? 'assessment.empty.rulebook' : 'assessment.empty.text'),
        }}
      />
      <ResultDrawer
        target={openId === null ? null : { month, subject: kind, id: openId }}
        grades={grades}
        onClose={() => setOpenId(null)}
      />
    </div>
  );
}
