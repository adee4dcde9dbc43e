import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { BarsChart } from '../../ui/charts/bars-chart';
import { ChartCard } from '../../ui/charts/chart-card';
import { CHECK_COLORS } from './colors';
import type { CardProps } from './trend-card';
import { incidentsLink } from './use-filter';

const SHOWN = 10;

/** People found more than once, for a talk before a limit is reached (seed row 149). */
export function RepeatersCard({ findings: { repeaters }, filter, note }: CardProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const link = (staffId: number) => incidentsLink(filter, { staffId });
  return (
    <ChartCard
      title={t('statistics.repeaters.title')}
      note={note}
      empty={t('statistics.repeaters.empty')}
      columns={[
        t('statistics.repeaters.name'),
        t('statistics.repeaters.staffNo'),
        t('statistics.filter.unitId'),
        t('statistics.repeaters.count'),
        t('statistics.repeaters.items'),
      ]}
      rows={repeaters.map(({ staffId, name, staffNo, unitName, count, items }) => ({
        key: staffId,
        cells: [name, staffNo, unitName, count, items],
        to: link(staffId),
        links: [null, null, null, link(staffId)],
      }))}
    >
      {(width) => (
        <BarsChart
          label={t('statistics.repeaters.title')}
          width={width}
          series={[{ key: 'all', label: t('statistics.repeaters.count'), color: CHECK_COLORS.self }]}
          rows={repeaters.slice(0, SHOWN).map(({ staffId, name, unitName, count }) => ({
            ...{ key: staffId, parts: [count] },
            label: `${name} ${unitName}`,
          }))}
          open={(row) => () => navigate(link(repeaters[row]!.staffId))}
        />
      )}
    </ChartCard>
  );
}
