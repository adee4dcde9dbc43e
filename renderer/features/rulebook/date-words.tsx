import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { RulebookProblemView } from '#shared/contracts/rulebook';
import { problemText } from '../../ui/rulebook-problem-words';
import { speakerOf } from '../../ui/rulebook-speaker';

/** A problem of dates or versions in words. */
export function DateWords({ problem }: { problem: RulebookProblemView }) {
  const { i18n } = useTranslation();
  return <div>{problemText(speakerOf(i18next, i18n.language, {}, []), problem)}</div>;
}
