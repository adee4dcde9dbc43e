import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type Findings, TRACED_WINDOWS } from '#shared/contracts/statistics';
import { CHECKS } from '#shared/domain/statistics/checks';
import { totalOf } from '#shared/domain/statistics/figures';
import { ChartCard } from '../../ui/charts/chart-card';
import { CHECK_COLORS, GROUP_COLORS } from './colors';
import { ColumnsChart } from './columns-chart';
import { type Filter, incidentsLink } from './use-filter';

export interface CardProps {
  findings: Findings;
  filter: Filter;
  note: string;
}

type Cut = 'check' | 'item' | 'window';

interface Series {
  key: string;
  label: string;
  color: string;
  /** By month. */
  values: number[];
  /** What its list is narrowed down to; null for the rest, which is of many kinds. */
  more: Partial<Filter> | null;
}

/** As many as colours can be told apart, and the rest. */
const SHOWN = TRACED_WINDOWS;

/** Findings month by month, parted by who found them, by the most frequent items, or by windows. */
export function TrendCard({ findings, filter, note }: CardProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [cut, setCut] = useState<Cut>('check');
  const series = useSeries(findings, cut);
  const { months } = findings;
  const values = months.map((_, month) => series.map((each) => each.values[month] ?? 0));
  const link = (month: number, more: Partial<Filter>) =>
    incidentsLink(filter, { ...more, from: months[month]!, to: months[month]! });
  return (
    <ChartCard
      wide
      title={t('statistics.trend.title')}
      note={note}
      empty={t('statistics.empty')}
      columns={[t('statistics.month'), ...series.map(({ label }) => label), t('statistics.total')]}
      rows={months.map((month, index) => ({
        key: month,
        cells: [month, ...values[index]!, values[index]!.reduce((sum, count) => sum + count, 0)],
        to: link(index, {}),
        links: [null, ...series.map(({ more }) => more && link(index, more)), link(index, {})],
      }))}
      aside={
        <SegmentedControl
          size="xs"
          aria-label={t('statistics.trend.by')}
          value={cut}
          onChange={(value) => setCut(value as Cut)}
          data={(['check', 'item', 'window'] as const).map((value) => ({
            value,
            label: t(`statistics.trend.${value}`),
          }))}
        />
      }
    >
      {(width) => (
        <ColumnsChart
          label={t('statistics.trend.title')}
          width={width}
          columns={months}
          series={series}
          values={values}
          open={(month, index) => {
            const more = index === null ? {} : (series[index]?.more ?? null);
            return more === null ? undefined : () => navigate(link(month, more));
          }}
        />
      )}
    </ChartCard>
  );
}

function useSeries({ months, checks, items, windows }: Findings, cut: Cut): Series[] {
  const { t } = useTranslation();
  if (cut === 'check') {
    return CHECKS.map((check) => ({
      key: check,
      label: t(`statistics.check.${check}`),
      color: CHECK_COLORS[check],
      values: checks.map((each) => each[check]),
      more: { check },
    }));
  }
  const lines = cut === 'item' ? items : windows;
  const first = lines.slice(0, SHOWN).map(
    ({ key, name, months: values }, index): Series => ({
      ...{ key: String(key), label: name, color: GROUP_COLORS[index]!, values },
      more: typeof key === 'number' ? { windowId: key } : { itemCode: key },
    }),
  );
  // What is left of each month: the columns are as high as in the other cuts.
  const values = months.map((_, month) =>
    first.reduce((left, line) => left - (line.values[month] ?? 0), totalOf(checks[month]!)),
  );
  if (values.every((count) => count === 0)) return first;
  const color = GROUP_COLORS[SHOWN]!;
  return [...first, { key: 'rest', label: t('statistics.rest'), color, values, more: null }];
}
