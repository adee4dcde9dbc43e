import { Text, Timeline } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { OrderDetail, OrderStepInfo } from '#shared/contracts/rectification';
import { LOOK_RESULTS, SATISFACTIONS } from '#shared/domain/rectification/types';
import { levelText } from './words';

/** Everything that happened to an order, in order. */
export function OrderTimeline({ order: { steps } }: { order: OrderDetail }) {
  const { t } = useTranslation();
  return (
    <Timeline active={steps.length} bulletSize={12} lineWidth={2} color="navy">
      {steps.map((step) => (
        <Timeline.Item key={step.id} title={<Text size="sm">{titleOf(step, t)}</Text>}>
          <Text size="xs" c="dimmed">
            {[step.onDate, step.person, step.byName].filter(Boolean).join(' · ')}
          </Text>
          {step.text && (
            <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
              {step.text}
            </Text>
          )}
        </Timeline.Item>
      ))}
    </Timeline>
  );
}

function titleOf({ type, result, due, dueBefore }: OrderStepInfo, t: TFunction): string {
  const satisfied = SATISFACTIONS.find((each) => each === result);
  if (type === 'close' && satisfied) {
    return t('rectification.story.closeAsked', {
      satisfaction: t(`rectification.satisfaction.${satisfied}`),
    });
  }
  return t(`rectification.story.${type === 'look' && dueBefore !== null ? 'lookAgain' : type}`, {
    due,
    before: dueBefore ?? '',
    level: type === 'escalate' ? levelText(Number(result), t) : '',
    result: lookWords(result, t),
  });
}

function lookWords(result: string, t: TFunction): string {
  const found = LOOK_RESULTS.find((each) => each === result);
  return found ? t(`rectification.look.${found}`) : '';
}
