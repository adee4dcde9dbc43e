import type { Part } from '../rulebook/schema';
import type { Environment } from './environment';
import type { PartScore } from './part-score';
import { divide } from './ratio';
import type { Subject } from './result';

type Nested<T extends 'staff' | 'windows'> = Extract<Part['source'], { type: T }>;
type Child = { id: number; days: number };
type Scores = readonly { id: number; score: number }[] | undefined;

/**
 * K25, K28: the scores of the people of a window or unit, as a mean or as sum over heads (people without a score count
 * as heads there), each alike or by the days they were posted.
 */
export const staffScore = ({ subject, context }: Environment, source: Nested<'staff'>): PartScore =>
  nestedScore('part_staff', source, membersOf(subject, source), context.children);

/** K25: the scores of the windows of a unit, each alike or by the days of the postings behind them. */
export const windowsScore = ({ subject, context }: Environment, source: Nested<'windows'>): PartScore =>
  nestedScore('part_windows', source, membersOf(subject, source), context.windows);

/** Whose scores a nested part is made of: people, perhaps of one role only, or windows. */
export function membersOf(subject: Subject, source: Nested<'staff' | 'windows'>): readonly Child[] {
  if (source.type === 'windows') return subject.windows ?? [];
  return (subject.people ?? []).filter(({ roles }) => !source.role || roles?.includes(source.role));
}

function nestedScore(
  code: string,
  source: Pick<Nested<'windows'>, 'of' | 'weigh' | 'full' | 'rounding'>,
  members: readonly Child[],
  results: Scores,
): PartScore {
  const scores = new Map(results?.map(({ id, score }) => [id, score]));
  const scored = members.flatMap(({ id, days }) => {
    const score = scores.get(id);
    const weight = source.weigh === 'days' ? days : 1;
    return score === undefined || weight === 0 ? [] : [{ score, weight }];
  });
  const explain = { code, params: { count: scored.length, heads: members.length } };
  const sum = scored.reduce((total, { score, weight }) => total + score * weight, 0);
  const heads =
    source.of === 'sum_per_head' ? headsOf(source, members) : scored.reduce((n, { weight }) => n + weight, 0);
  if (heads === 0 || scored.length === 0) return { score: null, facts: [], explain };
  return { score: divide(sum * 10_000, heads * source.full, source.rounding), facts: [], explain };
}

const headsOf = (
  { weigh }: Pick<Nested<'windows'>, 'weigh'>,
  members: readonly { days: number }[],
): number => (weigh === 'days' ? members.reduce((sum, { days }) => sum + days, 0) : members.length);
