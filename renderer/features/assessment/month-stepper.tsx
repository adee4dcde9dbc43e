import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MONTH_STATES, type MonthState } from '#shared/contracts/months';
import classes from './assessment.module.css';

/** Where the month is between its first punch and its printed papers. */
export function MonthStepper({ state }: { state: MonthState }) {
  const { t } = useTranslation();
  const at = MONTH_STATES.indexOf(state);
  return (
    <ol className={classes.steps} aria-label={t('assessment.progress')}>
      {MONTH_STATES.map((step, index) => (
        <li
          key={step}
          className={classes.step}
          data-state={index < at ? 'done' : index === at ? 'now' : 'next'}
          aria-current={index === at ? 'step' : undefined}
        >
          <span className={classes.stepMark} aria-hidden>
            {index < at ? <IconCheck size={13} stroke={2.5} /> : index + 1}
          </span>
          <span className={classes.stepName}>{t(`assessment.state.${step}`)}</span>
          <span className={classes.stepHint}>{t(`assessment.stateHint.${step}`)}</span>
        </li>
      ))}
    </ol>
  );
}
