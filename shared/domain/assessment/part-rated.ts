import type { Part } from '../rulebook/schema';
import type { Fact } from './facts';
import { matchFact } from './match';
import { divide } from './ratio';
import type { Message } from './result';

type Of<T extends Part['source']['type']> = Extract<Part['source'], { type: T }>;

/** A part's score in hundredths of 100, with the marks it was made of. */
export interface RatedScore<F extends Fact> {
  score: number | null;
  facts: readonly F[];
  explain: Message;
}

/** What raters or other bodies gave for a part (K27). `code` names the part. */
export function ratedScore<F extends Fact>(
  source: Of<'rating'> | Of<'score'>,
  code: string,
  facts: readonly F[],
): RatedScore<F> {
  return source.type === 'rating' ? ratingScore(source, code, facts) : givenScore(source, facts);
}

/** One fact may stand for several marks: their sum is then given exactly. */
const marksIn = ({ times, part, score }: Fact) => ({
  n: times ?? 1,
  sum: part ?? (score ?? 0) * (times ?? 1),
});

/** Whether a mark counts for a part: given for it, and by one of the kinds of raters that have a share. */
export function isMarkOf({ match, raters }: Of<'rating'>, code: string, fact: Fact): boolean {
  const here = match.items !== undefined || (fact.item ?? code) === code;
  return here && raters.some(({ rater }) => rater === fact.rater) && matchFact(match, fact) === 'yes';
}

/** K27: means of each kind of rater by their shares. Marks given for another part are not this one's. */
function ratingScore<F extends Fact>(source: Of<'rating'>, code: string, facts: readonly F[]): RatedScore<F> {
  const { raters, absent, full, rounding } = source;
  const own = facts.filter((fact) => isMarkOf(source, code, fact));
  const count = own.reduce((sum, fact) => sum + marksIn(fact).n, 0);
  const explain = { code: 'part_rating', params: { count } };
  const given = raters.flatMap(({ rater, percent }) => {
    const marks = own.filter((fact) => fact.rater === rater).map(marksIn);
    const total = (key: 'n' | 'sum') => marks.reduce((all, each) => all + each[key], 0);
    return marks.length > 0 ? [{ percent, sum: total('sum'), n: total('n') }] : [];
  });
  const silent = given.length < raters.length;
  if (given.length === 0 || (silent && absent === 'missing')) return { score: null, facts: own, explain };
  const shares = absent === 'zero' ? 100 : given.reduce((sum, { percent }) => sum + percent, 0);
  const denominator = given.reduce((multiple, { n }) => leastCommonMultiple(multiple, n), 1);
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

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);
/** Many raters of several kinds: their product would leave the exact numbers. */
const leastCommonMultiple = (a: number, b: number): number => (a / greatestCommonDivisor(a, b)) * b;

/** The mean of what other bodies handed over; usually one. */
function givenScore<F extends Fact>({ item, full }: Of<'score'>, facts: readonly F[]): RatedScore<F> {
  const own = facts.filter((fact) => fact.kind === 'score' && fact.item === item);
  const explain = { code: 'part_score', params: { count: own.length } };
  if (own.length === 0) return { score: null, facts: own, explain };
  const sum = own.reduce((total, fact) => total + (fact.score ?? 0), 0);
  return { score: divide(sum * 10_000, own.length * full, 'half_up'), facts: own, explain };
}
