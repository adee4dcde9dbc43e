import { subjectKey } from '../assessment/fact-index';
import type { Fact } from '../assessment/facts';
import type { SubjectKind } from '../rulebook/schema';

/** Measures for tie-breaks that facts give; rates are in hundredths of a per cent. */
export const MEASURES = ['satisfaction', 'volume', 'on_time', 'praise'] as const;
export type MeasureCode = (typeof MEASURES)[number];

interface Sums {
  votes: number;
  satisfied: number;
  handled: number;
  onTime: number;
  praise: number;
}

const SATISFIED = ['very_satisfied', 'satisfied', 'basic'];

/**
 * What a tie is broken by (K33), by subject: share of satisfied votes, cases handled, share of them on time,
 * commendations. A measure without data is left out, which counts as the least.
 */
export function measuresOf(
  subject: SubjectKind,
  facts: Iterable<Fact>,
): Map<number, Partial<Record<MeasureCode, number>>> {
  const sums = new Map<number, Sums>();
  for (const fact of facts) {
    const id = subjectKey[subject](fact);
    if (id === null) continue;
    const sum = sums.get(id) ?? { votes: 0, satisfied: 0, handled: 0, onTime: 0, praise: 0 };
    add(sum, fact);
    sums.set(id, sum);
  }
  return new Map([...sums].map(([id, sum]) => [id, measures(sum)]));
}

function add(sum: Sums, fact: Fact): void {
  if (fact.kind === 'praise') sum.praise += fact.times ?? 1;
  if (fact.kind === 'rate' && fact.item === 'on_time') {
    sum.handled += fact.whole ?? 0;
    sum.onTime += fact.part ?? 0;
  }
  if (fact.kind !== 'ballot') return;
  for (const [level, count] of Object.entries(fact.votes ?? {})) {
    sum.votes += count;
    if (SATISFIED.includes(level)) sum.satisfied += count;
  }
}

function measures({ votes, satisfied, handled, onTime, praise }: Sums): Partial<Record<MeasureCode, number>> {
  return {
    ...(votes > 0 ? { satisfaction: Math.floor((satisfied * 10_000) / votes) } : {}),
    ...(handled > 0 ? { volume: handled, on_time: Math.floor((onTime * 10_000) / handled) } : {}),
    ...(praise > 0 ? { praise } : {}),
  };
}
