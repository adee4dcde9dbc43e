import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, subjectOf } from '#shared/domain/assessment/engine';
import { FACT_KINDS, type Fact } from '#shared/domain/assessment/facts';
import type { Rulebook } from '#shared/domain/rulebook/schema';
import partsPersonJson from '../../rulebooks/parts-person.json';
import partsWindowJson from '../../rulebooks/parts-window.json';
import { catalogue, personRulebook, sound, unitRulebook, windowRulebook } from './shipped';

const itemCodes = [
  ...catalogue.items.map((item) => item.code),
  ...['unknown_item', 'entry', 'petition_backlog', 'key_task', 'proposal'],
];

const anyFact: fc.Arbitrary<Omit<Fact, 'id'>> = fc.record({
  kind: fc.constantFrom(...FACT_KINDS),
  staffId: fc.option(fc.integer({ min: 1, max: 3 })),
  windowId: fc.option(fc.integer({ min: 1, max: 2 })),
  unitId: fc.option(fc.integer({ min: 1, max: 2 })),
  date: fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${String(day).padStart(2, '0')}`),
  minutes: fc.integer({ min: 1, max: 90 }),
  halfDays: fc.integer({ min: 1, max: 6 }),
  item: fc.constantFrom(...itemCodes),
  leaveKind: fc.constantFrom('personal', 'sick', 'annual'),
  tags: fc.uniqueArray(fc.constantFrom('notified', 'waived', 'subordinate'), { maxLength: 1 }),
  points: fc.option(fc.integer({ min: 0, max: 3000 }), { nil: undefined }),
  days: fc.integer({ min: 0, max: 9 }),
  score: fc.nat({ max: 10_000 }),
  rater: fc.constantFrom('leader', 'manager', 'window', 'user'),
  times: fc.integer({ min: 1, max: 3 }),
  part: fc.integer({ min: 0, max: 20 }),
  whole: fc.integer({ min: 20, max: 30 }),
  votes: fc.record({ satisfied: fc.nat(50), basic: fc.nat(20), unsatisfied: fc.nat(20) }),
  event: fc.option(fc.constantFrom('e1', 'e2', 'e3'), { nil: undefined }),
  source: fc.constant({ table: 'test', id: 1 }),
});
const numbered = (facts: Omit<Fact, 'id'>[]): Fact[] => facts.map((each, i) => ({ ...each, id: `f${i}` }));
const anyMonth = fc.array(anyFact, { maxLength: 40 }).map(numbered);
/** So much of one person, window and unit that floors and caps are reached. */
const heavyMonth = fc
  .array(anyFact, { minLength: 30, maxLength: 60 })
  .map((facts) => numbered(facts.map((each) => ({ ...each, staffId: 1, windowId: 1, unitId: 1 }))));
const lightOrHeavy = fc.oneof(anyMonth, heavyMonth);

const books: [string, Rulebook][] = [
  ['person', personRulebook],
  ['window', windowRulebook],
  ['unit', unitRulebook],
  ['composed personal', sound(partsPersonJson)],
  ['composed window', sound(partsWindowJson)],
];
const subjects = [1, 2, 3].map((id) => ({ id, name: `${id}` }));
const scores = (book: Rulebook, facts: Fact[]) =>
  new Map(assess(book, subjects, facts).map(({ id, score }) => [id, score]));

/** Nobody may write into what was handed over. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
const linesOf = ({ lines, parts }: ReturnType<typeof assess>[number]) => [
  ...lines,
  ...(parts ?? []).flatMap((part) => part.lines),
];

describe.each(books)('under the %s rulebook', (_, book) => {
  it('the order of facts and subjects does not matter', () => {
    const shuffled = anyMonth.chain((facts) =>
      fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
    );
    fc.assert(
      fc.property(shuffled, ([facts, other]) => {
        expect(assess(book, [...subjects].reverse(), other)).toEqual(assess(book, subjects, facts));
      }),
    );
  });

  it('the score is the base plus the points of the lines, every running total true and whole', () => {
    fc.assert(
      fc.property(lightOrHeavy, (facts) => {
        for (const result of assess(book, subjects, facts)) {
          let total = result.base;
          for (const line of result.lines) {
            total += line.points;
            expect(line.total).toBe(total);
            expect(Number.isSafeInteger(line.points)).toBe(true);
          }
          expect(result.score).toBe(total);
          expect(total).toBeGreaterThanOrEqual(book.floor!);
          expect(total).toBeLessThanOrEqual(book.ceiling!);
        }
      }),
    );
  });

  it('a charge taken away or waived never lowers a score', () => {
    // A commendation adds, and more ballots or marks can lift a rate or a part: those are no charges.
    const oneLess = anyMonth
      .map((facts) =>
        facts.filter(({ kind }) => !['praise', 'ballot', 'rate', 'rating', 'score'].includes(kind)),
      )
      .filter((facts) => facts.length > 0)
      .chain((facts) => fc.tuple(fc.constant(facts), fc.nat({ max: facts.length - 1 })));
    fc.assert(
      fc.property(oneLess, ([facts, index]) => {
        const before = scores(book, facts);
        const without = scores(book, facts.toSpliced(index, 1));
        const waived = scores(book, facts.with(index, { ...facts[index]!, tags: ['waived'] }));
        for (const [id, score] of before) expect(without.get(id)).toBeGreaterThanOrEqual(score);
        expect(waived).toEqual(without);
      }),
    );
  });

  it('a cap never raises a deduction', () => {
    const uncapped: Rulebook = {
      ...book,
      clauses: book.clauses.map((clause) => ({ ...clause, cap: null })),
      groups: book.groups.map((group) => ({ ...group, cap: null })),
    };
    fc.assert(
      fc.property(lightOrHeavy, (facts) => {
        const free = scores(uncapped, facts);
        for (const [id, score] of scores(book, facts)) expect(score).toBeGreaterThanOrEqual(free.get(id)!);
      }),
    );
  });

  it('every fact of a subject is on a line or listed as not charged', () => {
    fc.assert(
      fc.property(anyMonth, (facts) => {
        for (const result of assess(book, subjects, facts)) {
          const seen = new Set([...linesOf(result), ...result.notCharged].flatMap((entry) => entry.facts));
          const own = facts.filter((each) => subjectOf(book, each) === result.id);
          expect([...seen].sort()).toEqual(own.map((each) => each.id).sort());
        }
      }),
    );
  });

  it('computes the same again, from facts that were stored as well, and leaves its input alone', () => {
    fc.assert(
      fc.property(anyMonth, (facts) => {
        const kept = frozen(structuredClone(facts));
        const first = assess(frozen(book), frozen(subjects), kept);
        expect(assess(book, subjects, facts)).toEqual(first);
        // What is stored is JSON: nothing of a result or a fact is lost on the way.
        expect(assess(book, subjects, JSON.parse(JSON.stringify(facts)) as Fact[])).toEqual(first);
      }),
    );
  });
});
