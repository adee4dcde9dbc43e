import { Button, SegmentedControl } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { useApiQuery } from '../../api/query';
import { thisMonth } from '../../api/today';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import { ProgressDialog } from '../../ui/progress-dialog';
import { QueryView } from '../../ui/query-view';
import { YearField } from '../../ui/year-field';
import { LeaveMonthSelect, LeaveWindowSelect } from './leave-overview-fields';
import classes from './leave-statistics.module.css';
import { KindChart, MonthChart } from './leave-statistics-charts';
import { GROUPS, type Grouping } from './leave-statistics-rows';
import { StatisticsTable } from './leave-statistics-table';
import { StatisticsTiles } from './leave-statistics-tiles';

/** 请假统计: a year beside the same time of the year before. */
export function LeaveStatisticsPage() {
  const { t } = useTranslation();
  const [year, setYear] = useState(Number(thisMonth().slice(0, 4)));
  const [untilMonth, setUntilMonth] = useState(Number(thisMonth().slice(5)));
  const [windowId, setWindowId] = useState<number | null>(null);
  const [by, setBy] = useState<Grouping>('kinds');
  const input = { year, untilMonth, windowId };
  const query = useApiQuery('leave', 'statistics', input);
  const workbook = useJob('leave', 'exportStatistics');
  const save = async () => {
    const done = await workbook.run(input);
    if (done?.file) notifyDone(t('leave.overview.statistics.exported', { file: done.file }));
  };
  return (
    <Page
      title={t('leave.overview.statistics.title')}
      hint={t('leave.overview.statistics.hint')}
      aside={<YearField year={year} onChange={setYear} />}
      actions={
        <Button leftSection={<IconFileSpreadsheet size={16} />} onClick={() => void save()}>
          {t('leave.overview.statistics.export')}
        </Button>
      }
      toolbar={
        <FilterBar
          right={
            <SegmentedControl
              aria-label={t('leave.overview.statistics.tabsLabel')}
              value={by}
              onChange={(value) => setBy(GROUPS.find((one) => one === value) ?? 'kinds')}
              data={GROUPS.map((one) => ({
                value: one,
                label: t(`leave.overview.statistics.tabs.${one}`),
              }))}
            />
          }
        >
          <LeaveMonthSelect
            label={t('leave.overview.statistics.until')}
            prefix={t('leave.overview.statistics.until')}
            value={untilMonth}
            onChange={setUntilMonth}
          />
          <LeaveWindowSelect value={windowId} onChange={setWindowId} />
        </FilterBar>
      }
    >
      <QueryView query={query}>
        {(statistics) =>
          statistics.total.now.requests + statistics.total.before.requests === 0 ? (
            <EmptyState
              title={t('leave.overview.statistics.empty')}
              text={t('leave.overview.statistics.emptyText')}
            />
          ) : (
            <div className={classes.frame}>
              <StatisticsTiles total={statistics.total} />
              <div className={classes.charts}>
                <MonthChart year={year} months={statistics.months} />
                <KindChart year={year} kinds={statistics.kinds} />
              </div>
              <StatisticsTable by={by} year={year} statistics={statistics} />
            </div>
          )
        }
      </QueryView>
      <ProgressDialog job={workbook} title={t('leave.overview.statistics.exporting')} />
    </Page>
  );
}
