import type { Rulebook } from '../rulebook/schema';
import type { AssessContext } from './context';
import { type Converted, convert, type WorkFact } from './convert';
import { byDateAndId, type Fact } from './facts';
import { setAside } from './free';
import { type Plan, planOf } from './plan';
import { applyGradeQuotas } from './quota';
import { ranksOf } from './rank';
import type { NotCharged, Result, Subject } from './result';
import { type SubjectFacts, scoreSubject, withConsequences } from './score';

/**
 * Computes every subject's score for one month from its facts under one rulebook. Pure, whole numbers only,
 * independent of the order of facts and subjects; `score` is always `base` plus the points of the lines.
 * Facts of others than the subjects given are left out (see `factsOutside`).
 *
 * The way of a fact: set aside (waived, exempt) → converted → its subject → its clauses (overlap) → pieces
 * (escalation, allowance) → charge (price, multiplier, share) → caps → lines or parts → limits → grade → bars → quotas.
 *
 * @returns best first, equal ranks by id; who was posted too short to be ranked comes last.
 * @throws RangeError when two facts share an id.
 */
export function assess(
  rulebook: Rulebook,
  subjects: readonly Subject[],
  facts: readonly Fact[],
  context: AssessContext = {},
): Result[] {
  const plan = planOf(rulebook);
  const prepared = prepare(plan, facts, context);
  const unranked = new Set(subjects.filter((subject) => tooShort(rulebook, subject)).map(({ id }) => id));
  const scored = subjects.map((subject) => scoreSubject({ plan, subject, context }, prepared.of(subject)));
  const ranked = applyGradeQuotas(
    rulebook,
    scored.filter(({ id }) => !unranked.has(id)),
  );
  const ranks = ranksOf(ranked.map((result) => result.score));
  return [
    ...ranked
      .map((result, index) => ({ ...result, rank: ranks[index]! }))
      .sort((a, b) => a.rank - b.rank || a.id - b.id),
    ...scored.filter(({ id }) => unranked.has(id)).sort((a, b) => a.id - b.id),
  ].map((result) => withConsequences({ plan }, result));
}

const tooShort = ({ partial }: Rulebook, { days }: Subject): boolean =>
  partial !== null && days !== undefined && days < partial.minDays;

/** Ids of the facts that no subject of this rulebook answers for (nobody named, or not assessed). */
export function factsOutside(
  rulebook: Rulebook,
  subjects: readonly Subject[],
  facts: readonly Fact[],
): string[] {
  const ids = new Set(subjects.map((subject) => subject.id));
  return [...facts]
    .sort(byDateAndId)
    .filter((fact) => !ids.has(subjectOf(rulebook, fact) ?? Number.NaN))
    .map((fact) => fact.id);
}

/** Who answers for a fact under this rulebook (K20); null when nobody is named. */
export function subjectOf(rulebook: Rulebook, fact: Fact): number | null {
  if (rulebook.subject === 'person') return fact.staffId;
  return rulebook.subject === 'window' ? fact.windowId : fact.unitId;
}

/** Facts after waivers, exemptions and conversions, by who answers for them. */
function prepare(
  plan: Plan,
  facts: readonly Fact[],
  context: AssessContext,
): { of: (subject: Subject) => SubjectFacts } {
  const { rulebook } = plan;
  const earlier = context.history?.facts ?? [];
  const earlierIds = new Set(earlier.map((fact) => fact.id));
  const { counted, free } = setAside(plan, uniqueInOrder([...earlier, ...facts]));
  const { facts: work, converted } = convert(rulebook, counted, context, earlierIds);
  const own = groupBy(work, (fact) => subjectOf(rulebook, fact));
  const listed = groupBy(
    [
      ...free
        .filter(({ fact }) => !earlierIds.has(fact.id))
        .map(({ fact, entry }) => ({ who: subjectOf(rulebook, fact), entry })),
      ...converted
        .filter(({ fact }) => !fact.earlier)
        .map((each) => ({ who: subjectOf(rulebook, each.fact), entry: convertedAway(each) })),
    ],
    ({ who }) => who,
  );
  const byWindow = rulebook.liabilities.length > 0 ? groupBy(work, (fact) => fact.windowId) : null;
  return {
    of: (subject) => ({
      own: own.get(subject.id) ?? [],
      listed: listed.get(subject.id)?.map(({ entry }) => entry) ?? [],
      led: byWindow ? ledBy(rulebook, subject, byWindow) : [],
    }),
  };
}

/** Facts of the windows a subject answers for, without its own. */
function ledBy(rulebook: Rulebook, subject: Subject, byWindow: ReadonlyMap<number, WorkFact[]>): WorkFact[] {
  const facts = (subject.leads ?? []).flatMap((window) => byWindow.get(window) ?? []);
  return facts.filter((fact) => subjectOf(rulebook, fact) !== subject.id).sort(byDateAndId);
}

function uniqueInOrder(facts: readonly Fact[]): Fact[] {
  const sorted = [...facts].sort(byDateAndId);
  const ids = new Set(sorted.map((fact) => fact.id));
  if (ids.size !== sorted.length) throw new RangeError('two facts share an id');
  return sorted;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => number | null): Map<number, T[]> {
  const map = new Map<number, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const list = map.get(key);
    if (list) list.push(item);
    else map.set(key, [item]);
  }
  return map;
}

function convertedAway({ fact, conversion }: Converted): NotCharged {
  return {
    facts: fact.origins,
    reason: 'converted',
    clause: conversion.code,
    points: null,
    params: { kind: conversion.to.kind },
  };
}
