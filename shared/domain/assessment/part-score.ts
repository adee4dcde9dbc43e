import type { Part } from '../rulebook/schema';
import type { CappedCharge } from './caps';
import type { WorkFact } from './convert';
import type { Environment } from './environment';
import { ballotScore } from './part-ballot';
import { staffScore, windowsScore } from './part-nested';
import { ratedScore } from './part-rated';
import { divide } from './ratio';
import type { Message } from './result';

/** A part's own score in hundredths of 100, exactly rounded; null without data. */
export interface PartScore {
  score: number | null;
  facts: readonly WorkFact[];
  explain: Message;
}

/** What a part of a composed score comes to (K24–K27). */
export function partScore(
  env: Environment,
  { source, code }: Part,
  charges: readonly CappedCharge[],
  facts: readonly WorkFact[],
): PartScore {
  switch (source.type) {
    case 'groups':
      return groupsScore(source, charges);
    case 'ballot':
      return ballotScore(source, facts);
    case 'rating':
    case 'score':
      return ratedScore(
        source,
        code,
        facts.filter((fact) => !fact.earlier),
      );
    case 'staff':
      return staffScore(env, source);
    case 'windows':
      return windowsScore(env, source);
  }
}

type Of<T extends Part['source']['type']> = Extract<Part['source'], { type: T }>;

/** The full mark less what the groups took, never below zero nor above the full mark. */
function groupsScore({ full }: Of<'groups'>, charges: readonly CappedCharge[]): PartScore {
  const left = charges.reduce(
    (sum, { charge, taken }) => sum + (charge.effect === 'bonus' ? taken : -taken),
    full,
  );
  const kept = Math.min(Math.max(left, 0), full);
  const params = { points: kept, full };
  return {
    score: divide(kept * 10_000, full, 'half_up'),
    facts: [],
    explain: { code: 'part_groups', params },
  };
}
