import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ComplaintStatisticsInfo } from '#shared/contracts/complaints';
import { CALL_RESULTS } from '#shared/domain/complaints/types';
import { BarsChart } from '../../ui/charts/bars-chart';
import { ChartCard } from '../../ui/charts/chart-card';
import { MAIN } from '../../ui/charts/colors';
import { figuresLink, type Span } from './figures-link';

interface CallsCardProps {
  calls: ComplaintStatisticsInfo['satisfaction'];
  span: Span;
}

/** What the follow-up calls heard. */
export function CallsCard({ calls, span }: CallsCardProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const title = t('complaints.stats.satisfaction');
  const lines = CALL_RESULTS.map((call) => ({
    ...{ key: call, label: t(`complaints.call.${call}`), count: calls[call] },
    to: figuresLink(span, { call }),
  }));
  return (
    <ChartCard
      title={title}
      note={t('complaints.stats.callsNote', { ...span })}
      empty={t('complaints.stats.noCalls')}
      columns={[title, t('complaints.stats.calls')]}
      rows={
        lines.every(({ count }) => count === 0)
          ? []
          : lines.map(({ key, label, count, to }) => ({ key, cells: [label, count], to, links: [null, to] }))
      }
    >
      {(width) => (
        <BarsChart
          label={title}
          width={width}
          series={[{ key: 'all', label: t('complaints.stats.calls'), color: MAIN }]}
          rows={lines.map(({ key, label, count }) => ({ key, label, parts: [count] }))}
          open={(row) => () => navigate(lines[row]!.to)}
        />
      )}
    </ChartCard>
  );
}
