import type { Rulebook } from '../rulebook/schema';
import type { AssessContext } from './context';
import { type Converted, convert, originsOf, type WorkFact } from './convert';
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
  const earlier = plan.looksBack ? (context.history?.facts ?? []) : [];
  const all =
    earlier.length === 0
      ? inOrder(facts)
      : inOrder([...earlier.map((fact) => ({ ...fact, earlier: true })), ...facts]);
  const { counted, free } = setAside(plan, all);
  const { left, made, converted } = convert(rulebook, counted, context);
  const own = inGroups(left, made, (fact) => subjectOf(rulebook, fact));
  const listed = new Map<number, NotCharged[]>();
  const list = (fact: WorkFact, entry: NotCharged): void => {
    const who = subjectOf(rulebook, fact);
    if (who !== null && !fact.earlier) add(listed, who, entry);
  };
  for (const { fact, entry } of free) list(fact, entry);
  for (const each of converted) list(each.fact, convertedAway(each));
  const byWindow = rulebook.liabilities.length > 0 ? inGroups(left, made, (fact) => fact.windowId) : null;
  return {
    of: (subject) => ({
      own: own.get(subject.id) ?? [],
      listed: listed.get(subject.id) ?? [],
      led: byWindow ? ledBy(rulebook, subject, byWindow) : [],
    }),
  };
}

/** Facts of the windows a subject answers for, without its own. */
function ledBy(rulebook: Rulebook, subject: Subject, byWindow: ReadonlyMap<number, WorkFact[]>): WorkFact[] {
  const facts = (subject.leads ?? []).flatMap((window) => byWindow.get(window) ?? []);
  return facts.filter((fact) => subjectOf(rulebook, fact) !== subject.id).sort(byDateAndId);
}

/** Facts known to be in order, so that persons, windows and units of one month sort them once. */
const ordered = new WeakMap<readonly Fact[], readonly WorkFact[]>();

function inOrder(facts: readonly WorkFact[]): readonly WorkFact[] {
  const known = ordered.get(facts);
  if (known?.length === facts.length) return known;
  const ids = new Set<string>();
  let sorted = true;
  facts.forEach((fact, i) => {
    ids.add(fact.id);
    sorted &&= i === 0 || byDateAndId(facts[i - 1]!, fact) < 0;
  });
  if (ids.size !== facts.length) throw new RangeError('two facts share an id');
  const made = sorted ? facts : [...facts].sort(byDateAndId);
  ordered.set(facts, made);
  return made;
}

/** Facts by key, each list in order. */
function inGroups(
  left: readonly WorkFact[],
  made: readonly WorkFact[],
  keyOf: (fact: WorkFact) => number | null,
): Map<number, WorkFact[]> {
  const groups = new Map<number, WorkFact[]>();
  for (const fact of left) {
    const key = keyOf(fact);
    if (key !== null) add(groups, key, fact);
  }
  const fresh = new Map<number, WorkFact[]>();
  for (const fact of made) {
    const key = keyOf(fact);
    if (key !== null) add(fresh, key, fact);
  }
  for (const [key, facts] of fresh) groups.set(key, merge(groups.get(key) ?? [], facts));
  return groups;
}

/** Two lists in order as one. */
function merge(a: readonly WorkFact[], b: readonly WorkFact[]): WorkFact[] {
  const merged: WorkFact[] = [];
  let next = 0;
  for (const fact of a) {
    while (next < b.length && byDateAndId(b[next]!, fact) < 0) merged.push(b[next++]!);
    merged.push(fact);
  }
  while (next < b.length) merged.push(b[next++]!);
  return merged;
}

function add<T>(groups: Map<number, T[]>, key: number, item: T): void {
  const known = groups.get(key);
  if (known) known.push(item);
  else groups.set(key, [item]);
}

function convertedAway({ fact, conversion }: Converted): NotCharged {
  return {
    facts: originsOf([fact]),
    reason: 'converted',
    clause: conversion.code,
    points: null,
    params: { kind: conversion.to.kind },
  };
}
