import { useTranslation } from 'react-i18next';
import { Bar, BarChart, CartesianGrid, Cell, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { AssessedKind, ResultRow, SubjectSummary } from '#shared/contracts/assessment';
import { formatPoints } from '../../ui/points-text';
import { bandsOf } from './bands';
import { gradeColor } from './grades';

const COUNTED = { person: 'count', window: 'countWindow', unit: 'countUnit' } as const;

/** How many reached which score, in the colours of the grades. */
export function Distribution(props: {
  kind: AssessedKind;
  summary: SubjectSummary;
  rows: readonly ResultRow[];
}) {
  const { kind, summary, rows } = props;
  const { t } = useTranslation();
  const bands = bandsOf(rows.map((row) => row.score)).map((band) => ({
    ...band,
    label: formatPoints(band.from),
    color: gradeColor(summary.grades, band.from),
  }));
  const countWords = (count: number) => t(`assessment.summary.${COUNTED[kind]}`, { count });
  return (
    <div style={{ height: 132 }} role="img" aria-label={t('assessment.summary.title')}>
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 300, height: 132 }}>
        <BarChart data={bands} margin={{ top: 6, right: 4, bottom: 0, left: -22 }} barCategoryGap={2}>
          <CartesianGrid vertical={false} stroke="var(--mantine-color-gray-2)" />
          <XAxis dataKey="label" tick={{ fontSize: 11 }} tickLine={false} interval="preserveStartEnd" />
          <YAxis allowDecimals={false} tick={{ fontSize: 11 }} tickLine={false} axisLine={false} />
          <Tooltip
            cursor={{ fill: 'var(--mantine-color-gray-1)' }}
            contentStyle={{ fontSize: 12, padding: '4px 8px' }}
            formatter={(count) => [countWords(Number(count)), '']}
            labelFormatter={(_, items) => {
              const band = items[0]?.payload as (typeof bands)[number] | undefined;
              if (!band) return '';
              return t('assessment.summary.band', {
                from: formatPoints(band.from),
                to: formatPoints(band.to),
              });
            }}
            separator=""
          />
          <Bar dataKey="count" isAnimationActive={false}>
            {bands.map((band) => (
              <Cell key={band.from} fill={band.color} />
            ))}
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
