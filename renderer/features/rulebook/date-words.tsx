import type { RulebookProblemView } from '#shared/contracts/rulebook';
import { useProblemWords } from '../../ui/rulebook-problems';

/** A problem of dates or versions in words. */
export function DateWords({ problem }: { problem: RulebookProblemView }) {
  const say = useProblemWords();
  return <div>{say(problem)}</div>;
}
