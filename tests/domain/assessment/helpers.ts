import type { z } from 'zod';
import type { AssessContext } from '#shared/domain/assessment/context';
import { assess } from '#shared/domain/assessment/engine';
import type { Fact, FactKind } from '#shared/domain/assessment/facts';
import { type Rulebook, rulebookSchema } from '#shared/domain/rulebook/schema';

export type RulebookInput = z.input<typeof rulebookSchema>;
export type ClauseInput = RulebookInput['clauses'][number];

let next = 0;

/** A fact of person 1, window 10, unit 100 in March 2026; ids count up unless given. */
export function fact(kind: FactKind, day: number, rest: Partial<Fact> = {}): Fact {
  next += 1;
  return {
    id: `f${String(next).padStart(4, '0')}`,
    kind,
    staffId: 1,
    windowId: 10,
    unitId: 100,
    date: `2026-03-${String(day).padStart(2, '0')}`,
    tags: [],
    source: { table: 'test', id: next },
    ...rest,
  };
}

/** A personal rulebook of the given clauses: base 100, floor 0, grades 90/80/60, one uncapped group `g`. */
export function rulebookOf(clauses: ClauseInput[], rest: Partial<RulebookInput> = {}): Rulebook {
  return rulebookSchema.parse({
    format: 1,
    code: 'test',
    name: 'test',
    subject: 'person',
    version: 1,
    effectiveFrom: '2026-01-01',
    interpreter: 'office',
    base: 10_000,
    floor: 0,
    ceiling: 10_000,
    rounding: { mode: 'none', unit: 100 },
    overlap: 'add',
    groups: [{ code: 'g', name: 'g' }],
    grades: [
      { code: 'excellent', name: '优秀', from: 9000 },
      { code: 'good', name: '良好', from: 8000 },
      { code: 'qualified', name: '合格', from: 6000 },
      { code: 'unqualified', name: '不合格', from: 0 },
    ],
    clauses,
    ...rest,
  });
}

export function clause(
  code: string,
  match: ClauseInput['match'],
  measure: ClauseInput['measure'],
  rest: Partial<ClauseInput> = {},
): ClauseInput {
  return { code, text: code, group: 'g', match, measure, ...rest };
}

/** Each occurrence of these kinds costs so much. */
export function each(
  code: string,
  kind: FactKind,
  points: number,
  rest: Partial<ClauseInput> = {},
): ClauseInput {
  return clause(code, { kinds: [kind] }, { type: 'occurrence', points }, rest);
}

/** From `from` (included) up to `to` (excluded). */
export const minutes = (from: number | null, to: number | null) => ({
  from,
  fromIncluded: true,
  to,
  toIncluded: false,
});

export const someone = { id: 1, name: '甲' };

/** The score person 1 (or window 10) comes to; the clauses' points are all that counts. */
export function lossOf(rulebook: Rulebook, facts: Fact[], context: AssessContext = {}): number {
  const subject = rulebook.subject === 'person' ? someone : { id: 10, name: '窗口' };
  const [result] = assess(rulebook, [subject], facts, context);
  return rulebook.base - result!.score;
}

/** n facts made from their day. */
export const times = (n: number, make: (day: number) => Fact): Fact[] =>
  Array.from({ length: n }, (_, i) => make(i + 1));
