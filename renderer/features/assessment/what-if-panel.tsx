import { Button, Group, Slider, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WhatIf } from '#shared/contracts/assessment-trial';
import { useApiQuery } from '../../api/query';
import { ErrorBanner } from '../../ui/error-banner';
import { formatPoints, PointsText } from '../../ui/points-text';
import classes from './assessment.module.css';
import type { ResultTarget } from './result-drawer';

const AS_IT_IS = 100;
const MOST = 300;
const STEP = 10;

/** What if a clause had other points: the slider moves score, rank and grade, and saves nothing. */
export function WhatIfPanel(props: { target: ResultTarget; clause: string; onClose: () => void }) {
  const { target, clause, onClose } = props;
  const { t } = useTranslation();
  const [percent, setPercent] = useState(AS_IT_IS);
  const [shown, setShown] = useState(AS_IT_IS);
  const { data, error, refetch } = useApiQuery('assessment', 'whatIf', { ...target, clause, percent });
  return (
    <section className={classes.whatIf} aria-label={t('assessment.whatIf.title', { clause })}>
      <Group justify="space-between" wrap="nowrap" mb={4}>
        <Text size="sm" fw={600}>
          {t('assessment.whatIf.title', { clause })}
        </Text>
        <Button size="compact-xs" variant="subtle" onClick={onClose}>
          {t('assessment.whatIf.close')}
        </Button>
      </Group>
      <Slider
        value={shown}
        onChange={setShown}
        onChangeEnd={setPercent}
        min={0}
        max={MOST}
        step={STEP}
        label={(value) => `${value}%`}
        marks={[0, AS_IT_IS, 200, MOST].map((value) => ({ value, label: `${value}%` }))}
        thumbLabel={t('assessment.whatIf.slider', { clause })}
        mb={22}
      />
      <ErrorBanner error={error} onRetry={() => void refetch()} />
      {data && <Outcome outcome={data} subject={target.subject} />}
      <Text size="xs" c="dimmed" mt={4}>
        {t('assessment.whatIf.hint')}
      </Text>
    </section>
  );
}

function Outcome({ outcome, subject }: { outcome: WhatIf; subject: ResultTarget['subject'] }) {
  const { t } = useTranslation();
  const { prices, before, after, averageBefore, averageAfter, ...counts } = outcome;
  const amounts = (list: readonly number[]) => list.map((points) => formatPoints(points)).join(' / ');
  const standing = ({ score, gradeName, rank }: WhatIf['before']) =>
    [
      formatPoints(score),
      gradeName,
      rank > 0 ? t('assessment.whatIf.rank', { rank }) : t('assessment.sheet.unranked'),
    ].join(' · ');
  return (
    <div role="status">
      <Text size="sm">
        {t('assessment.whatIf.now', { points: amounts(prices.before) })} →{' '}
        <b>{t('assessment.whatIf.asked', { points: amounts(prices.after) })}</b>
      </Text>
      <Text size="sm">
        {t(`assessment.whatIf.own.${subject}`)} {standing(before)} → <b>{standing(after)}</b>{' '}
        <PointsText points={after.score - before.score} signed />
      </Text>
      <Text size="xs" c="dimmed">
        {t('assessment.whatIf.others', {
          ...counts,
          before: formatPoints(averageBefore ?? 0),
          after: formatPoints(averageAfter ?? 0),
        })}
      </Text>
    </div>
  );
}
