import { useTranslation } from 'react-i18next';
import type { DayPicture, Presence } from '#shared/contracts/attendance';
import classes from './today.module.css';

/** In the order people ask for them. */
const ORDER: readonly Presence[] = ['present', 'late', 'missing', 'leave', 'outing', 'absent', 'open'];

/** Late, or with a punch missing, they were at their window all the same. */
const hereOf = (counts: DayPicture['counts']): number => counts.present + counts.late + counts.missing;

/** How many are due, here, and in each state; states nobody is in stay, so that the eye finds its place. */
export function StateCounts({ due, counts }: { due: number; counts: DayPicture['counts'] }) {
  const { t } = useTranslation();
  const numbers = { ...counts, present: hereOf(counts) };
  const shown = ORDER.filter((state) => state !== 'open' || counts.open > 0);
  return (
    <dl className={classes.counts}>
      <div className={classes.count}>
        <dt>{t('today.due')}</dt>
        <dd>{due}</dd>
      </div>
      {shown.map((state) => (
        <div
          key={state}
          className={classes.count}
          data-state={state}
          data-zero={numbers[state] === 0 || undefined}
        >
          <dt>{t(`today.state.${state}`)}</dt>
          <dd>{numbers[state]}</dd>
        </div>
      ))}
    </dl>
  );
}
