import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import type { LeaveCount } from '#shared/contracts/leave-overview';
import classes from './leave-statistics.module.css';
import { kindName, monthName, type Statistics } from './leave-statistics-rows';

interface Bar {
  name: string;
  now: LeaveCount;
  before: LeaveCount;
}

/** Days of leave month by month, this year beside the last. */
export function MonthChart({ year, months }: { year: number; months: Statistics['months'] }) {
  const { t } = useTranslation();
  const bars = months.map((one) => ({ ...one, name: monthName(t, one.month) }));
  return <Bars title={t('leave.overview.statistics.chartMonths')} year={year} bars={bars} />;
}

/** Days of leave by kind; kinds that nobody took are left out. */
export function KindChart({ year, kinds }: { year: number; kinds: Statistics['kinds'] }) {
  const { t } = useTranslation();
  const bars = kinds
    .filter(({ now, before }) => now.halfDays + before.halfDays > 0)
    .map((one) => ({ ...one, name: kindName(t, one) }));
  return <Bars title={t('leave.overview.statistics.chartKinds')} year={year} bars={bars} />;
}

function Bars({ title, year, bars }: { title: string; year: number; bars: readonly Bar[] }) {
  const { t } = useTranslation();
  return (
    <figure className={classes.chart} aria-label={title}>
      <figcaption>{title}</figcaption>
      <BarChart
        h={178}
        data={bars.map(({ name, now, before }) => ({
          name,
          before: before.halfDays / 2,
          now: now.halfDays / 2,
        }))}
        dataKey="name"
        series={[
          {
            name: 'before',
            label: t('leave.overview.statistics.thisYear', { year: year - 1 }),
            color: 'gray.5',
          },
          { name: 'now', label: t('leave.overview.statistics.thisYear', { year }), color: 'navy.6' },
        ]}
        withLegend
        legendProps={{ verticalAlign: 'top', height: 24 }}
        fz={12}
        maxBarWidth={22}
        yAxisProps={{ allowDecimals: false, width: 34 }}
        xAxisProps={{ interval: 0 }}
        barChartProps={{ margin: { left: 0, right: 8, top: 6, bottom: 0 } }}
        barProps={{ isAnimationActive: false }}
      />
    </figure>
  );
}
