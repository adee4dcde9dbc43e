import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { firstDay } from '#shared/domain/time/dates';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import classes from './pane.module.css';
import { PersonResults } from './person-results';
import { yearsOf } from './person-timeline';
import { PersonTimeline } from './person-timeline-list';
import { usePersonMonthColumns } from './use-person-columns';
import { usePersonTimeline } from './use-person-timeline';

const PARTS = ['timeline', 'months', 'results'] as const;
type Part = (typeof PARTS)[number];

/** 个人档案: the whole history of one person, as one list, by month, and as results. */
export function PersonPage() {
  const { t } = useTranslation();
  const { can } = useSession();
  const navigate = useNavigate();
  const staffId = Number(useParams().id);
  const [part, setPart] = useState<Part>('timeline');
  const [year, setYear] = useState<string | null>(null);
  const query = useApiQuery('attendance', 'person', { staffId });
  const timeline = usePersonTimeline(staffId, query.data);
  const results = useApiQuery(
    'assessment',
    'personResults',
    { staffId },
    { enabled: can('assessment.read') },
  ).data;
  const person = query.data;
  const months = person?.months.filter(({ month }) => year === null || month.startsWith(year));
  const monthColumns = usePersonMonthColumns();
  const years = yearsOf([
    ...(timeline?.map(({ date }) => date) ?? []),
    ...(person?.months.map(({ month }) => month) ?? []),
  ]);
  const name = person?.name ?? '';
  const titleOf = (shown: Part) =>
    [name, t(`attendance.person.part.${shown}`), year && t('attendance.person.year', { year })]
      .filter(Boolean)
      .join(' ');
  const parts = (
    <>
      <SegmentedControl
        aria-label={t('attendance.person.title')}
        value={part}
        onChange={(value) => setPart(value as Part)}
        data={PARTS.map((value) => ({ value, label: t(`attendance.person.part.${value}`) }))}
      />
      <Select
        w={120}
        data={years.map((value) => ({ value, label: t('attendance.person.year', { year: value }) }))}
        value={year}
        onChange={setYear}
        placeholder={t('attendance.person.allYears')}
        aria-label={t('attendance.person.allYears')}
        clearable
      />
    </>
  );
  return (
    <Page
      title={person?.name ?? t('attendance.person.title')}
      hint={t('attendance.person.hint')}
      aside={
        person && (
          <span className={classes.quiet}>
            {[person.staffNo, person.windowName, person.unitName].filter(Boolean).join(' · ')}
            {' · '}
            {t('attendance.person.since', { from: person.entryDate, to: person.exitDate ?? '' })}
          </span>
        )
      }
      actions={
        <Button variant="default" leftSection={<IconArrowLeft size={16} />} onClick={() => navigate(-1)}>
          {t('attendance.person.back')}
        </Button>
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      {part === 'timeline' ? (
        <PersonTimeline toolbar={parts} title={titleOf(part)} rows={timeline} year={year} />
      ) : (
        <FilterBar>{parts}</FilterBar>
      )}
      {part === 'months' && (
        <DataTable
          label={titleOf(part)}
          columns={monthColumns}
          rows={months}
          rowId={(row) => row.month}
          onOpen={({ month }) => navigate(`/month?month=${month}&staff=${staffId}&date=${firstDay(month)}`)}
          empty={{ title: t('attendance.person.empty'), text: t('attendance.person.emptyText') }}
        />
      )}
      {part === 'results' && (
        <PersonResults
          title={titleOf(part)}
          results={results?.filter(({ month }) => year === null || month.startsWith(year))}
        />
      )}
    </Page>
  );
}
