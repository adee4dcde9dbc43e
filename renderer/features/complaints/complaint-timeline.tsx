import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ComplaintDetail, ComplaintStepInfo } from '#shared/contracts/complaints';
import { APOLOGIES, CALL_RESULTS, VERDICTS } from '#shared/domain/complaints/types';
import { StoryTimeline } from '../../ui/story-timeline';

/** Everything that happened to a complaint, in order. */
export function ComplaintTimeline({ complaint: { steps } }: { complaint: ComplaintDetail }) {
  const { t } = useTranslation();
  return (
    <StoryTimeline
      items={steps.map((step) => ({
        id: step.id,
        title: titleOf(step, t),
        about: [step.onDate, step.person, limitOf(step, t), step.byName],
        text: step.text,
      }))}
    />
  );
}

function titleOf({ type, result }: ComplaintStepInfo, t: TFunction): string {
  const name = t(`complaints.story.${type}`);
  const words = resultWords(result, type, t);
  return words === '' ? name : `${name}：${words}`;
}

function resultWords(result: string, type: ComplaintStepInfo['type'], t: TFunction): string {
  const verdict = VERDICTS.find((each) => each === result);
  if (type === 'judge' && verdict) return t(`complaints.verdict.${verdict}`);
  const call = CALL_RESULTS.find((each) => each === result);
  if (type === 'call' && call) return t(`complaints.call.${call}`);
  const apology = APOLOGIES.find((each) => each === result);
  return type === 'apologise' && apology ? t(`complaints.apology.${apology}`) : '';
}

/** Only steps that set a limit say it. */
function limitOf({ type, due, dueBefore }: ComplaintStepInfo, t: TFunction): string {
  if (due === null || !['register', 'assign', 'return', 'extend'].includes(type)) return '';
  return type === 'extend' && dueBefore !== null
    ? t('complaints.story.moved', { before: dueBefore, date: due })
    : t('complaints.story.until', { date: due });
}
