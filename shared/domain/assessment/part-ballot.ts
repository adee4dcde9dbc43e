import type { Part } from '../rulebook/schema';
import type { WorkFact } from './convert';
import type { Fact } from './facts';
import { matchFact } from './match';
import type { PartScore } from './part-score';
import { divide } from './ratio';

type Source = Extract<Part['source'], { type: 'ballot' }>;

/**
 * K26: votes times coefficients over all valid votes, for each aspect, summed; N1: coefficients above the full mark
 * are taken as written, and only a stated cap holds them. With raters each has its share (K27).
 */
export function ballotScore(source: Source, facts: readonly WorkFact[]): PartScore {
  const own = facts.filter((fact) => !fact.earlier && isVoteOf(source, fact));
  const sums = source.raters ? byRaters(source, source.raters, own) : fraction(source, own);
  const votes = votesOf(own);
  const explain = { code: 'part_ballot', params: { votes } };
  if (sums === null) return { score: null, facts: own, explain };
  const raw = divide(sums.numerator, sums.denominator, source.rounding);
  const capped = source.cap === null ? raw : Math.min(raw, source.cap);
  return {
    score: divide(capped * 10_000, source.full, source.rounding),
    facts: own,
    explain: { code: 'part_ballot', params: { votes, points: raw } },
  };
}

/** Whether votes count for a part: on one of its aspects, by a kind of rater that has a share, where it names them. */
export function isVoteOf({ match, aspects, raters }: Source, fact: Fact): boolean {
  if (aspects && !aspects.includes(fact.aspect ?? '')) return false;
  if (raters && !raters.some(({ rater }) => rater === fact.rater)) return false;
  return matchFact(match, fact) === 'yes';
}

interface Fraction {
  numerator: number;
  denominator: number;
}

/** Hundredths as a fraction; null without a single vote. */
function fraction({ levels, aspects }: Source, facts: readonly WorkFact[]): Fraction | null {
  const coefficients = new Map(levels.map(({ code, coefficient }) => [code, coefficient]));
  const names = aspects ?? [...new Set(facts.map((fact) => fact.aspect ?? ''))];
  let sum: Fraction = { numerator: 0, denominator: 1 };
  let any = false;
  for (const name of names) {
    const own = facts.filter((fact) => (fact.aspect ?? '') === name);
    let weighted = 0;
    let total = 0;
    for (const [level, count] of own.flatMap((fact) => Object.entries(fact.votes ?? {}))) {
      weighted += count * (coefficients.get(level) ?? 0);
      total += count;
    }
    if (total === 0) continue;
    any = true;
    sum = add(sum, { numerator: weighted, denominator: total });
  }
  return any ? sum : null;
}

function byRaters(
  source: Source,
  raters: NonNullable<Source['raters']>,
  facts: readonly WorkFact[],
): Fraction | null {
  const given = raters.flatMap(({ rater, percent }) => {
    const one = fraction(
      source,
      facts.filter((fact) => fact.rater === rater),
    );
    return one ? [{ percent, one }] : [];
  });
  const shares = given.reduce((sum, { percent }) => sum + percent, 0);
  if (shares === 0) return null;
  return given
    .map(({ percent, one }) => ({
      numerator: one.numerator * percent,
      denominator: one.denominator * shares,
    }))
    .reduce(add);
}

/** Exact; a common divisor is taken out so that numbers stay small. */
function add(a: Fraction, b: Fraction): Fraction {
  const numerator = a.numerator * b.denominator + b.numerator * a.denominator;
  const denominator = a.denominator * b.denominator;
  const divisor = greatestCommonDivisor(numerator, denominator) || 1;
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** Votes of all facts, whatever their level. */
export function votesOf(facts: readonly WorkFact[]): number {
  return facts.flatMap((fact) => Object.values(fact.votes ?? {})).reduce((sum, count) => sum + count, 0);
}
