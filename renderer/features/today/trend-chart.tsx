import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import type { DayPicture } from '#shared/contracts/attendance-floor';

/** People late, missing a punch, absent and on leave, day by day. */
export function TrendChart({ trend }: { trend: DayPicture['trend'] }) {
  const { t } = useTranslation();
  return (
    <LineChart
      h={236}
      data={trend.map((day) => ({ ...day, day: Number(day.date.slice(8)) }))}
      dataKey="day"
      series={[
        { name: 'late', label: t('today.trendLate'), color: 'orange.6' },
        { name: 'missing', label: t('today.trendMissing'), color: 'teal.7' },
        { name: 'absent', label: t('today.trendAbsent'), color: 'red.7' },
        { name: 'leave', label: t('today.trendLeave'), color: 'navy.5' },
      ]}
      withLegend
      legendProps={{ verticalAlign: 'bottom', height: 30 }}
      fz={12}
      mb={14}
      curveType="linear"
      strokeWidth={1.6}
      dotProps={{ r: 1.5 }}
      yAxisProps={{ allowDecimals: false, width: 28 }}
      lineChartProps={{ margin: { left: 0, right: 8, top: 6, bottom: 0 } }}
    />
  );
}
