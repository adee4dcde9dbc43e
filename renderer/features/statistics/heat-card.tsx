import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ChartCard } from '../../ui/charts/chart-card';
import { HeatChart, shownHours } from './heat-chart';
import type { CardProps } from './trend-card';
import { incidentsLink } from './use-filter';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** When in the week something is found. */
export function HeatCard({ findings, filter, note }: CardProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { hours, untimed } = findings;
  const names = WEEKDAYS.map((day) => t(`statistics.weekday.${day}`));
  const shown = shownHours(hours);
  const countOf = (weekday: number, hour: number) =>
    hours.find((cell) => cell.weekday === weekday && cell.hour === hour)?.count ?? 0;
  return (
    <ChartCard
      title={t('statistics.heat.title')}
      note={note}
      empty={t('statistics.heat.empty')}
      hint={untimed > 0 ? t('statistics.heat.untimed', { count: untimed }) : undefined}
      columns={[t('statistics.heat.hour'), ...names]}
      rows={
        hours.length === 0
          ? []
          : shown.map((hour) => ({
              key: hour,
              cells: [`${hour}:00`, ...WEEKDAYS.map((_, index) => countOf(index + 1, hour))],
              to: incidentsLink(filter, { hour }),
              links: [
                null,
                ...WEEKDAYS.map((_, index) => incidentsLink(filter, { weekday: index + 1, hour })),
              ],
            }))
      }
    >
      {(width) => (
        <HeatChart
          label={t('statistics.heat.title')}
          width={width}
          cells={hours}
          weekdays={names}
          onOpen={({ weekday, hour }) => navigate(incidentsLink(filter, { weekday, hour }))}
        />
      )}
    </ChartCard>
  );
}
