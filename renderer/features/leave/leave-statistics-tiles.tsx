import { useTranslation } from 'react-i18next';
import classes from './leave-statistics.module.css';
import type { Statistics } from './leave-statistics-rows';
import { dayText } from './words';

const TILES = ['requests', 'days', 'people', 'retroactive', 'overdue'] as const;

/** The whole in five figures, each with what it was a year before. */
export function StatisticsTiles({ total: { now, before } }: { total: Statistics['total'] }) {
  const { t } = useTranslation();
  return (
    <div className={classes.tiles}>
      {TILES.map((tile) => {
        const field = tile === 'days' ? 'halfDays' : tile;
        const words = (value: number) => (tile === 'days' ? dayText(value) : String(value));
        const change = now[field] - before[field];
        const direction = change > 0 ? 'more' : change < 0 ? 'less' : 'same';
        return (
          <div key={tile} className={classes.tile}>
            <span>{t(`leave.overview.statistics.${tile}`)}</span>
            <strong>{words(now[field])}</strong>
            <small>
              {t('leave.overview.statistics.before', { value: words(before[field]) })} ·{' '}
              {t(`leave.overview.statistics.${direction}`, { value: words(Math.abs(change)) })}
            </small>
          </div>
        );
      })}
    </div>
  );
}
