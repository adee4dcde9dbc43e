import { useTranslation } from 'react-i18next';
import classes from './floor.module.css';
import { FLOOR_STATES } from './floor-state';

/** What the colours of the hall mean. */
export function FloorLegend() {
  const { t } = useTranslation();
  return (
    <ul className={classes.legend} aria-label={t('today.legend')}>
      {FLOOR_STATES.map((state) => (
        <li key={state}>
          <span className={classes.swatch} data-state={state} aria-hidden />
          {t(`today.state.${state}`)}
        </li>
      ))}
      <li>
        <span className={classes.person}>
          <i>{t('today.dutyShort.B')}</i>
        </span>
        {t('today.duty.B')}
      </li>
    </ul>
  );
}
