import type { Part } from '../rulebook/schema';
import type { CappedCharge } from './caps';
import type { WorkFact } from './convert';
import type { Environment } from './environment';
import { matchFact } from './match';
import { ballotScore } from './part-ballot';
import { staffScore } from './part-staff';
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
  { source }: Part,
  charges: readonly CappedCharge[],
  facts: readonly WorkFact[],
): PartScore {
  switch (source.type) {
    case 'groups':
      return groupsScore(source, charges);
    case 'ballot':
      return ballotScore(source, facts);
    case 'rating':
      return ratingScore(source, facts);
    case 'score':
      return givenScore(source, facts);
    case 'staff':
      return staffScore(env, source);
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

/** K27: means of each kind of rater by their shares. */
function ratingScore(
  { match, raters, absent, full, rounding }: Of<'rating'>,
  facts: readonly WorkFact[],
): PartScore {
  const own = facts.filter((fact) => !fact.earlier && matchFact(match, fact) === 'yes');
  const explain = { code: 'part_rating', params: { count: own.length } };
  const given = raters.flatMap(({ rater, percent }) => {
    const marks = own.filter((fact) => fact.rater === rater).map((fact) => fact.score ?? 0);
    return marks.length > 0 ? [{ percent, sum: marks.reduce((a, b) => a + b, 0), n: marks.length }] : [];
  });
  const silent = given.length < raters.length;
  if (given.length === 0 || (silent && absent === 'missing')) return { score: null, facts: own, explain };
  const shares = absent === 'zero' ? 100 : given.reduce((sum, { percent }) => sum + percent, 0);
  const denominator = given.reduce((product, { n }) => product * n, 1);
  const numerator = given.reduce(
    (sum, { percent, sum: marks, n }) => sum + marks * percent * (denominator / n),
    0,
  );
  return {
    score: divide(numerator * 10_000, denominator * shares * full, rounding),
    facts: own,
    explain,
  };
}

/** The mean of what other bodies handed over; usually one. */
function givenScore({ item, full }: Of<'score'>, facts: readonly WorkFact[]): PartScore {
  const own = facts.filter((fact) => !fact.earlier && fact.kind === 'score' && fact.item === item);
  const explain = { code: 'part_score', params: { count: own.length } };
  if (own.length === 0) return { score: null, facts: own, explain };
  const sum = own.reduce((total, fact) => total + (fact.score ?? 0), 0);
  return { score: divide(sum * 10_000, own.length * full, 'half_up'), facts: own, explain };
}
