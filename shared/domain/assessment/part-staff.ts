import type { Part } from '../rulebook/schema';
import type { Environment } from './environment';
import type { PartScore } from './part-score';
import { divide } from './ratio';

type Source = Extract<Part['source'], { type: 'staff' }>;

/**
 * K25, K28: the scores of a window's people, as a mean or as sum over heads (people without a score count as heads
 * there), each alike or by the days they were posted to this window.
 */
export function staffScore({ subject, context }: Environment, source: Source): PartScore {
  const members = (subject.people ?? []).filter(
    ({ roles }) => source.role === undefined || roles?.includes(source.role),
  );
  const scores = new Map(context.children?.map(({ id, score }) => [id, score]));
  const scored = members.flatMap(({ id, days }) => {
    const score = scores.get(id);
    const weight = source.weigh === 'days' ? days : 1;
    return score === undefined || weight === 0 ? [] : [{ score, weight }];
  });
  const explain = { code: 'part_staff', params: { count: scored.length, heads: members.length } };
  const sum = scored.reduce((total, { score, weight }) => total + score * weight, 0);
  const heads =
    source.of === 'sum_per_head' ? headsOf(source, members) : scored.reduce((n, { weight }) => n + weight, 0);
  if (heads === 0 || scored.length === 0) return { score: null, facts: [], explain };
  return { score: divide(sum * 10_000, heads * source.full, source.rounding), facts: [], explain };
}

const headsOf = ({ weigh }: Source, members: readonly { days: number }[]): number =>
  weigh === 'days' ? members.reduce((sum, { days }) => sum + days, 0) : members.length;
