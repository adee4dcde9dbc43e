import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { BarsChart } from '../../ui/charts/bars-chart';
import { ChartCard } from '../../ui/charts/chart-card';
import { CHECK_COLORS } from './colors';
import type { CardProps } from './trend-card';
import { type Filter, incidentsLink } from './use-filter';

/** The picture shows the first few; the table has all of them. */
const SHOWN = 10;

/** Items or windows with the most findings. */
export function RankingCard({ findings, filter, note, of }: CardProps & { of: 'items' | 'windows' }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const lines = findings[of];
  const more = (key: string | number): Partial<Filter> =>
    typeof key === 'number' ? { windowId: key } : { itemCode: key };
  const series = [{ key: 'all', label: t('statistics.findings'), color: CHECK_COLORS.self }];
  const shown = lines.slice(0, SHOWN);
  return (
    <ChartCard
      title={t(`statistics.${of}.title`)}
      note={note}
      empty={t('statistics.empty')}
      hint={lines.length > SHOWN ? t('statistics.moreInTable', { count: lines.length }) : undefined}
      columns={[t(`statistics.${of}.name`), t('statistics.findings'), t('statistics.share')]}
      rows={lines.map(({ key, name, count }) => ({
        key,
        cells: [name, count, `${((count / findings.total) * 100).toFixed(1)}%`],
        to: incidentsLink(filter, more(key)),
        links: [null, incidentsLink(filter, more(key))],
      }))}
    >
      {(width) => (
        <BarsChart
          label={t(`statistics.${of}.title`)}
          width={width}
          series={series}
          rows={shown.map(({ key, name, count }) => ({ key, label: name, parts: [count] }))}
          open={(row) => () => navigate(incidentsLink(filter, more(shown[row]!.key)))}
        />
      )}
    </ChartCard>
  );
}
