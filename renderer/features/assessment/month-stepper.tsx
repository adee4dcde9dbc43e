import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MonthState } from '#shared/contracts/months';
import classes from './assessment.module.css';

const STEPS = ['open', 'closed', 'review', 'confirmed', 'signed', 'published'] as const;

/** Where the month is between its first punch and its printed papers; a void one ends in red. */
export function MonthStepper({ state }: { state: MonthState }) {
  const { t } = useTranslation();
  const isVoid = state === 'void';
  const at = isVoid ? STEPS.length - 1 : STEPS.indexOf(state);
  return (
    <ol className={classes.steps} aria-label={t('assessment.progress')}>
      {STEPS.map((step, index) => {
        const last = isVoid && index === at;
        const shown = last ? 'void' : step;
        const mode = index < at ? 'done' : index === at ? 'now' : 'next';
        return (
          <li
            key={step}
            className={classes.step}
            data-state={last ? 'void' : mode}
            aria-current={index === at ? 'step' : undefined}
          >
            <span className={classes.stepMark} aria-hidden>
              {last ? (
                <IconX size={13} stroke={2.5} />
              ) : mode === 'done' ? (
                <IconCheck size={13} stroke={2.5} />
              ) : (
                index + 1
              )}
            </span>
            <span className={classes.stepName}>{t(`assessment.state.${shown}`)}</span>
            {mode === 'now' && <span className={classes.stepHint}>{t(`assessment.stateHint.${shown}`)}</span>}
          </li>
        );
      })}
    </ol>
  );
}
