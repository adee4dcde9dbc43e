import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { OrderDetail, OrderStepInfo } from '#shared/contracts/rectification';
import { LOOK_RESULTS, SATISFACTIONS } from '#shared/domain/rectification/types';
import { StoryTimeline } from '../../ui/story-timeline';
import { levelText } from './words';

/** Everything that happened to an order, in order. */
export function OrderTimeline({ order: { steps } }: { order: OrderDetail }) {
  const { t } = useTranslation();
  return (
    <StoryTimeline
      items={steps.map((step) => ({
        id: step.id,
        title: titleOf(step, t),
        about: [step.onDate, step.person, step.byName],
        text: step.text,
      }))}
    />
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
