import { SegmentedControl, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessedKind } from '#shared/contracts/assessment';
import { useAssessedKinds } from '../../api/assessed-kinds';
import { useApiQuery } from '../../api/query';
import { thisMonth } from '../../api/today';
import { useWorkMonth } from '../../api/work-month';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import { SearchBox } from '../../ui/search-box';
import { matchesText } from '../../ui/text-match';
import { YearField } from '../../ui/year-field';
import { usePeriodColumns } from './use-period-columns';
import { usePeriodWords } from './use-period-words';

const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'] as const;
type Part = (typeof QUARTERS)[number] | 'year';

/** 季度和年度成绩: months rolled up by the rulebook, and what is carried over from month to month. */
export function YearPage() {
  const { t } = useTranslation();
  const [month] = useWorkMonth();
  const [chosen, setYear] = useState<number | null>(null);
  const year = chosen ?? Number((month ?? thisMonth()).slice(0, 4));
  const [part, setPart] = useState<Part>('year');
  const kinds = useAssessedKinds();
  const [subject, setSubject] = useState<AssessedKind>('window');
  const [search, setSearch] = useState('');
  const period = part === 'year' ? String(year) : `${year}-${part}`;
  const query = useApiQuery('awards', 'period', { subject, period });
  const words = usePeriodWords();
  const data = query.data;
  const months = useMemo(() => monthsShown(data?.months ?? []), [data]);
  const columns = usePeriodColumns(subject, months, data?.rulebook?.rollUp ?? 'mean', data?.rows);
  const rows = useMemo(
    () => data?.rows.filter((row) => matchesText(search, row.name, row.pinyin, row.code)),
    [data, search],
  );
  return (
    <Page
      title={t('awards.year.title')}
      hint={t('awards.year.hint')}
      aside={<YearField year={year} onChange={setYear} />}
      toolbar={
        <FilterBar>
          <SegmentedControl
            aria-label={t('awards.column.subject')}
            value={subject}
            onChange={(value) => setSubject(value as AssessedKind)}
            data={kinds.map((value) => ({
              value,
              label: t(`awards.subject.${value}`),
            }))}
          />
          <SegmentedControl
            aria-label={t('awards.year.period')}
            value={part}
            onChange={(value) => setPart(value as Part)}
            data={[
              { value: 'year', label: t('awards.year.whole') },
              ...QUARTERS.map((value) => ({
                value,
                label: t('awards.period.quarter', { n: value.slice(1) }),
              })),
            ]}
          />
          <SearchBox value={search} onChange={setSearch} />
          <Standing data={data} />
        </FilterBar>
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('awards.year.title')}
        paper={t('awards.year.paper', { period: words(period), subject: t(`awards.subject.${subject}`) })}
        columns={columns}
        rows={rows}
        total={data?.rows.length}
        rowId={(row) => row.id}
        empty={{ title: t('awards.year.empty'), text: t('awards.year.emptyText') }}
      />
    </Page>
  );
}

/** Up to the last month that has results: those to come would only push the rest out of sight. */
const monthsShown = (months: Answer['months']) =>
  months.slice(0, months.findLastIndex(({ state }) => state !== 'open') + 1);

interface Answer {
  rulebook: { name: string; rollUp: 'mean' | 'sum' | 'weighted'; stated: boolean } | null;
  months: { month: string; state: string; final: boolean }[];
}

/** By which rule the months add up, which of them may still change, and how many the period still lacks. */
function Standing({ data }: { data: Answer | undefined }) {
  const { t } = useTranslation();
  if (!data) return null;
  const { rulebook, months } = data;
  if (!rulebook) return <Text size="sm">{t('awards.year.noRulebook')}</Text>;
  const open = months.filter(({ state, final }) => !final && state !== 'open');
  const missing = months.filter(({ state }) => state === 'open').length;
  const { name, rollUp, stated } = rulebook;
  return (
    <Text size="sm" c="dimmed">
      {stated ? t(`awards.year.rollUp.${rollUp}`, { name }) : t('awards.year.unstated', { name })}
      {open.length > 0 &&
        t('awards.year.notFinal', {
          months: open
            .map(({ month }) => t('awards.month', { n: Number(month.slice(5)) }))
            .join(t('ui.comma')),
        })}
      {missing > 0 && missing < months.length && t('awards.year.unfinished', { count: missing })}
    </Text>
  );
}
