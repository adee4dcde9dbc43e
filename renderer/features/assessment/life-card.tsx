import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReviewView } from '#shared/contracts/assessment-review';
import type { MonthState } from '#shared/contracts/months';
import { formatWall, type Month } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';
import { StatusBadge } from '../../ui/status-badge';
import classes from './assessment.module.css';

/** A moment without its seconds. */
const MINUTES = 16;

/** What became of a closed month: its review, its signature, and every step with who took it and why. */
export function LifeCard(props: { month: Month; state: MonthState; review: ReviewView | undefined }) {
  const { month, state, review } = props;
  const { t } = useTranslation();
  const history = useApiQuery('months', 'history', { month }).data ?? [];
  return (
    <section className={classes.card} aria-label={t('assessment.life.title')}>
      <h2 className={classes.cardTitle}>
        {t('assessment.life.title')}
        {state === 'void' && <StatusBadge tone="bad">{t('assessment.life.voided')}</StatusBadge>}
      </h2>
      {review && <Review review={review} state={state} />}
      {state === 'void' && (
        <Text size="sm" mb={6}>
          {t('assessment.life.voidHint')}
        </Text>
      )}
      <ol className={classes.life}>
        {[...history].reverse().map((event) => (
          <li key={event.id}>
            <b>{t(`assessment.life.step.${event.toState}`)}</b>
            <span className={classes.muted}>
              {formatWall(event.at).slice(0, MINUTES)} {event.accountName}
            </span>
            {event.reason !== '' && <div className={classes.lifeReason}>{event.reason}</div>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Review({ review, state }: { review: ReviewView; state: MonthState }) {
  const { t } = useTranslation();
  const { period, over, openObjections, signature } = review;
  return (
    <>
      {period && (
        <Text size="sm" mb={2} component="div">
          {t('assessment.review.period', { from: period.from, to: period.to })}{' '}
          {state === 'review' && (
            <StatusBadge tone={over ? 'good' : 'info'}>
              {t(over ? 'assessment.review.over' : 'assessment.review.running')}
            </StatusBadge>
          )}
        </Text>
      )}
      {(state === 'review' || state === 'closed') && (
        <Text size="sm" mb={6} c={openObjections > 0 ? 'red.8' : 'dimmed'}>
          {openObjections > 0
            ? t('assessment.review.openObjections', { count: openObjections })
            : t('assessment.review.noOpen')}
        </Text>
      )}
      {signature && (
        <Text size="sm" mb={6}>
          {t('assessment.sign.signed', { signer: signature.signer, date: signature.signedOn })}
          {signature.mode === 'paper' && (
            <span className={classes.muted}> {t('assessment.sign.byPaper', { name: signature.byName })}</span>
          )}
        </Text>
      )}
    </>
  );
}
