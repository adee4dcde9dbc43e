import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/query';
import { thisMonth } from '../../api/today';
import { useWorkMonth } from '../../api/work-month';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { YearField } from '../../ui/year-field';
import classes from './leave-coverage.module.css';
import { LeaveCoverageCover } from './leave-coverage-cover';
import { CoverageDayPane } from './leave-coverage-day';
import { CoverageGrid } from './leave-coverage-grid';
import { type CoveragePlace, calendarOf, monthText, placeAt } from './leave-coverage-model';
import { CoveragePaper } from './leave-coverage-paper';
import { LeaveMonthSelect, LeaveWindowSelect } from './leave-overview-fields';

const VIEWS = ['month', 'year'] as const;

/** 请假日历: who is away at each window, and where too few are left. */
export function LeaveCoveragePage() {
  const { t } = useTranslation();
  const { year, month, setYear, setMonth, ready } = useYearAndMonth();
  const [view, setView] = useState<(typeof VIEWS)[number]>('month');
  const [windowId, setWindowId] = useState<number | null>(null);
  const [onlyBelow, setOnlyBelow] = useState(false);
  const [place, setPlace] = useState<CoveragePlace | null>(null);
  const [settings, setSettings] = useState(false);
  const query = useApiQuery('leave', 'coverage', { year, windowId }, { enabled: ready });
  const calendar = useMemo(
    () => query.data && calendarOf(query.data, view === 'month' ? month : null, onlyBelow),
    [query.data, view, month, onlyBelow],
  );
  const active = calendar ? placeAt(calendar, place) : null;
  return (
    <Page
      title={t('leave.overview.coverage.title')}
      hint={t('leave.overview.coverage.hint')}
      aside={
        <>
          <YearField year={year} onChange={setYear} />
          <SegmentedControl
            aria-label={t('leave.overview.coverage.viewLabel')}
            value={view}
            onChange={(value) => setView(value === 'year' ? 'year' : 'month')}
            data={VIEWS.map((one) => ({ value: one, label: t(`leave.overview.coverage.view.${one}`) }))}
          />
        </>
      }
      actions={
        <Button
          variant="default"
          leftSection={<IconAdjustments size={16} />}
          onClick={() => setSettings(true)}
        >
          {t('leave.overview.coverage.cover.title')}
        </Button>
      }
      toolbar={
        <FilterBar right={calendar && <CoveragePaper calendar={calendar} />}>
          {view === 'month' && (
            <LeaveMonthSelect
              label={t('leave.overview.coverage.monthLabel')}
              value={month}
              onChange={setMonth}
            />
          )}
          <LeaveWindowSelect value={windowId} onChange={setWindowId} />
          <Checkbox
            size="xs"
            label={t('leave.overview.coverage.onlyBelow')}
            checked={onlyBelow}
            onChange={(event) => setOnlyBelow(event.currentTarget.checked)}
          />
          <CoverageLegend />
        </FilterBar>
      }
    >
      <QueryView query={query}>
        {() =>
          calendar && calendar.windows.length > 0 ? (
            <div className={classes.frame}>
              <CoverageGrid calendar={calendar} active={active} onActive={setPlace} />
              <CoverageDayPane calendar={calendar} place={active} />
            </div>
          ) : (
            <EmptyState
              title={t(`leave.overview.coverage.${onlyBelow ? 'emptyBelow' : 'empty'}`)}
              text={t(`leave.overview.coverage.${onlyBelow ? 'emptyBelowText' : 'emptyText'}`)}
            />
          )
        }
      </QueryView>
      <LeaveCoverageCover opened={settings} onClose={() => setSettings(false)} />
    </Page>
  );
}

/** The month that is worked on, as its year and number. */
function useYearAndMonth() {
  const [chosen, setChosen] = useWorkMonth();
  const text = chosen ?? thisMonth();
  const [year, month] = [Number(text.slice(0, 4)), Number(text.slice(5))];
  return {
    year,
    month,
    ready: chosen !== null,
    setYear: (next: number) => setChosen(monthText(next, month)),
    setMonth: (next: number) => setChosen(monthText(year, next)),
  };
}

function CoverageLegend() {
  const { t } = useTranslation();
  return (
    <span className={classes.legend}>
      <i data-tone="below" /> {t('leave.overview.coverage.below')}
      <i data-tone="away" /> {t('leave.overview.coverage.some')}
      <i data-tone="pending" /> {t('leave.overview.coverage.pending')}
    </span>
  );
}
