import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import type { PersonResult } from '#shared/contracts/assessment';

/** Scores of the closed months, oldest first. */
export function ResultTrend({ results }: { results: readonly PersonResult[] }) {
  const { t } = useTranslation();
  return (
    <LineChart
      h={150}
      aria-label={t('attendance.person.trend')}
      data={[...results].reverse().map(({ month, score }) => ({ month, score: score / 100 }))}
      dataKey="month"
      series={[{ name: 'score', label: t('attendance.person.score'), color: 'navy.5' }]}
      curveType="linear"
      strokeWidth={1.6}
      dotProps={{ r: 2 }}
      yAxisProps={{ domain: ['auto', 'auto'], width: 40 }}
      fz={12}
    />
  );
}
