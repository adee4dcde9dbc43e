import { useTranslation } from 'react-i18next';
import { Bar, BarChart, Cell, LabelList, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { ResultDetail } from '#shared/contracts/assessment';
import { formatPoints } from '../../ui/points-text';
import { waterfallSteps } from './waterfall-steps';

/** The next whole ten points, so that the axis is parted evenly. */
const tenAbove = (highest: number): number => Math.ceil(highest / 1000) * 1000;

/** From the base down to the score, a bar for each line. */
export function Waterfall({ detail }: { detail: ResultDetail }) {
  const { t } = useTranslation();
  const names = { base: t('assessment.detail.base'), score: t('assessment.detail.score') };
  const bound = {
    floor: t('assessment.bound.floor'),
    ceiling: t('assessment.bound.ceiling'),
    waiver: t('assessment.bound.waiver'),
  };
  const steps = waterfallSteps(detail).map((step) => ({
    ...step,
    name: step.kind === 'line' ? (bound[step.name as 'floor'] ?? step.name) : names[step.kind],
    words: step.kind === 'line' ? formatPoints(step.points) : formatPoints(step.range[1]),
  }));
  // A score made of parts is shown from nothing: cut off, its first part would look like the least.
  const lows = steps.map((step) => step.range[0]).filter((low) => low > 0);
  const lowest = detail.row.base === 0 ? 0 : Math.min(...lows, 9000);
  return (
    <div style={{ height: 150 }} role="img" aria-label={t('assessment.detail.waterfall')}>
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 300, height: 150 }}>
        <BarChart data={steps} margin={{ top: 16, right: 4, bottom: 0, left: -20 }} barCategoryGap="22%">
          <XAxis dataKey="name" tick={{ fontSize: 11 }} tickLine={false} interval={0} />
          <YAxis
            domain={[Math.max(0, Math.floor((lowest - 500) / 1000) * 1000), tenAbove]}
            allowDataOverflow
            tickFormatter={(value: number) => formatPoints(value)}
            tick={{ fontSize: 11 }}
            tickLine={false}
            axisLine={false}
          />
          <Tooltip
            cursor={{ fill: 'var(--mantine-color-gray-1)' }}
            contentStyle={{ fontSize: 12, padding: '4px 8px' }}
            formatter={(_, __, item) => [(item.payload as { words: string }).words, '']}
            separator=""
          />
          <Bar dataKey="range" isAnimationActive={false} maxBarSize={56}>
            <LabelList
              dataKey="words"
              position="top"
              style={{ fontSize: 11, fill: 'var(--mantine-color-gray-8)' }}
            />
            {steps.map((step) => (
              <Cell key={step.id} fill={step.color} />
            ))}
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
