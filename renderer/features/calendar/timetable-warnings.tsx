import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  checkTimetable,
  type TimetableProblem,
  type TimetableProblemCode,
} from '#shared/domain/attendance/timetable-check';
import { useSessionWords } from '../../ui/use-session-words';
import { usePlanWords } from './plan-tabs';
import { type TimetableDraft, toTimetable } from './timetable-draft';

const SAID = [
  'session_overlap',
  'session_too_long',
  'plan_without_punch',
  'session_without_punch',
  'window_past_neighbour',
  'grace_beyond_window',
] as const satisfies readonly TimetableProblemCode[];
type Said = (typeof SAID)[number];

const isSaid = (problem: TimetableProblem): problem is TimetableProblem & { code: Said } =>
  (SAID as readonly string[]).includes(problem.code);

/** What is wrong or surprising in the hours while they are typed: which session, and of which weekdays. */
export function TimetableWarnings({ draft }: { draft: TimetableDraft }) {
  const { t } = useTranslation();
  const sessionName = useSessionWords();
  const planName = usePlanWords(draft.plans);
  const timetable = toTimetable(draft);
  const problems = timetable ? checkTimetable(timetable).filter(isSaid) : [];
  const said = problems.map(({ code, level, plan, session }) => {
    const words = t(`calendar.timetable.warning.${code}`, { session: sessionName(session ?? '') });
    const index = timetable?.plans.findIndex((candidate) => candidate.code === plan) ?? -1;
    const place = draft.plans.length > 1 && index >= 0 ? planName(index) : null;
    return { level, words: place ? t('calendar.timetable.warningOf', { place, words }) : words };
  });
  const weekend = draft.plans.some(({ weekdays }) => weekdays.includes('6') || weekdays.includes('7'));
  return (
    <>
      {[...new Map(said.map((line) => [line.words, line])).values()].map(({ level, words }) => (
        <Text key={words} size="xs" c={level === 'error' ? 'red.8' : 'orange.9'}>
          {words}
        </Text>
      ))}
      {weekend && (
        <Text size="xs" c="orange.9">
          {t('calendar.timetable.weekendHint')}
        </Text>
      )}
    </>
  );
}
