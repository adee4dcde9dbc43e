import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { CHECKS } from '#shared/domain/statistics/checks';
import { BarsChart } from '../../ui/charts/bars-chart';
import { ChartCard } from '../../ui/charts/chart-card';
import { CHECK_COLORS } from './colors';
import type { CardProps } from './trend-card';
import { incidentsLink } from './use-filter';

const SHOWN = 10;
const percent = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`;

/** What the center finds itself against what others find, item by item (seed row 58). */
export function ChecksCard({ findings, filter, note }: CardProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { items, checks } = findings;
  const sum = (key: (typeof CHECKS)[number]) => checks.reduce((all, each) => all + each[key], 0);
  const [self, outside] = [sum('self'), sum('outside')];
  const shown = items.slice(0, SHOWN);
  return (
    <ChartCard
      title={t('statistics.checks.title')}
      note={note}
      empty={t('statistics.empty')}
      hint={t('statistics.checks.hint', { self, outside, share: percent(self, self + outside) })}
      columns={[
        t('statistics.items.name'),
        ...CHECKS.map((check) => t(`statistics.check.${check}`)),
        t('statistics.checks.selfShare'),
      ]}
      rows={items.map((item) => ({
        key: item.key,
        cells: [
          item.name,
          ...CHECKS.map((check) => item.checks[check]),
          percent(item.checks.self, item.checks.self + item.checks.outside),
        ],
        to: incidentsLink(filter, { itemCode: item.key }),
        links: [null, ...CHECKS.map((check) => incidentsLink(filter, { itemCode: item.key, check }))],
      }))}
    >
      {(width) => (
        <BarsChart
          label={t('statistics.checks.title')}
          width={width}
          series={CHECKS.map((key) => ({
            key,
            label: t(`statistics.check.${key}`),
            color: CHECK_COLORS[key],
          }))}
          rows={shown.map(({ key, name, checks: parts }) => ({
            key,
            label: name,
            parts: CHECKS.map((check) => parts[check]),
          }))}
          open={(row, part) => () =>
            navigate(
              incidentsLink(filter, {
                itemCode: shown[row]!.key,
                ...(part === null ? {} : { check: CHECKS[part]! }),
              }),
            )
          }
        />
      )}
    </ChartCard>
  );
}
