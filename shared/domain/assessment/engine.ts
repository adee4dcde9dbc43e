import type { Rulebook } from '../rulebook/schema';
import { applyCaps, type CappedCharge } from './caps';
import { type Charge, chargeClause, originsOf } from './charge';
import { type Converted, convert, type WorkFact } from './convert';
import { byDateAndId, FACT_TAG, type Fact } from './facts';
import { gradeOf } from './grade';
import { boundLine, lineOf } from './lines';
import { ranksOf } from './rank';
import type { Line, NotCharged, Result, Subject } from './result';
import { selectClauses } from './select';

/**
 * Computes every subject's score for one month from its facts under one rulebook. Pure, whole numbers only,
 * independent of the order of facts and subjects; `score` is always `base` plus the points of the lines.
 * Facts of others than the subjects given are left out (see `factsOutside`).
 *
 * @returns best first, equal ranks by id.
 * @throws RangeError when two facts share an id.
 */
export function assess(rulebook: Rulebook, subjects: readonly Subject[], facts: readonly Fact[]): Result[] {
  const sorted = uniqueInOrder(facts);
  const free = sorted.filter((fact) => freedBy(fact) !== null);
  const { facts: counted, converted } = convert(
    rulebook,
    sorted.filter((fact) => freedBy(fact) === null),
  );
  const chargedTo = bySubject(rulebook, counted);
  const freeOf = bySubject(rulebook, free);
  const convertedOf = bySubject(
    rulebook,
    converted.map((entry) => ({ ...entry.fact, entry })),
  );
  const results = subjects.map((subject) => {
    const outcome = charge(rulebook, chargedTo.get(subject.id) ?? []);
    const notCharged = [
      ...(freeOf.get(subject.id) ?? []).map(freed),
      ...(convertedOf.get(subject.id) ?? []).map(({ entry }) => convertedAway(entry)),
      ...outcome.notCharged,
    ];
    return score(rulebook, subject, applyCaps(rulebook, outcome.charges), notCharged);
  });
  const ranks = ranksOf(results.map((result) => result.score));
  return results
    .map((result, index) => ({ ...result, rank: ranks[index]! }))
    .sort((a, b) => a.rank - b.rank || a.id - b.id);
}

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

function uniqueInOrder(facts: readonly Fact[]): Fact[] {
  const sorted = [...facts].sort(byDateAndId);
  const ids = new Set(sorted.map((fact) => fact.id));
  if (ids.size !== sorted.length) throw new RangeError('two facts share an id');
  return sorted;
}

function bySubject<F extends Fact>(rulebook: Rulebook, facts: readonly F[]): Map<number, F[]> {
  const map = new Map<number, F[]>();
  for (const fact of facts) {
    const id = subjectOf(rulebook, fact);
    if (id === null) continue;
    const list = map.get(id);
    if (list) list.push(fact);
    else map.set(id, [fact]);
  }
  return map;
}

function freedBy(fact: Fact): 'waived' | 'exempt' | null {
  if (fact.tags.includes(FACT_TAG.waived)) return 'waived';
  return fact.tags.includes(FACT_TAG.exempt) ? 'exempt' : null;
}

function freed(fact: Fact): NotCharged {
  return { facts: [fact.id], reason: freedBy(fact) ?? 'exempt', clause: null, points: null, params: {} };
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

/** All charges of one subject in the order of the rulebook's clauses. */
function charge(
  rulebook: Rulebook,
  facts: readonly WorkFact[],
): { charges: Charge[]; notCharged: NotCharged[] } {
  const byClause = new Map<string, WorkFact[]>();
  const notCharged: NotCharged[] = [];
  for (const fact of facts) {
    const { charged, overlapped, exemptBy } = selectClauses(rulebook, fact);
    for (const clause of charged) {
      const list = byClause.get(clause.code);
      if (list) list.push(fact);
      else byClause.set(clause.code, [fact]);
    }
    const entry = { facts: fact.origins, points: null, params: {} };
    for (const clause of overlapped) notCharged.push({ ...entry, reason: 'overlap', clause: clause.code });
    if (charged.length > 0) continue;
    notCharged.push({ ...entry, reason: exemptBy ? 'exempt' : 'no_clause', clause: exemptBy?.code ?? null });
  }
  const charges: Charge[] = [];
  for (const clause of rulebook.clauses) {
    const own = byClause.get(clause.code);
    if (!own) continue;
    const outcome = chargeClause(rulebook, clause, own);
    charges.push(...outcome.charges);
    notCharged.push(...outcome.notCharged);
  }
  return { charges, notCharged };
}

/** Runs down from the base; a part cut by a cap is also listed as not charged. */
function score(
  rulebook: Rulebook,
  subject: Subject,
  charges: readonly CappedCharge[],
  notCharged: readonly NotCharged[],
): Result {
  const lines: Line[] = [];
  const cut: NotCharged[] = [];
  let total = rulebook.base;
  for (const capped of charges) {
    const line = lineOf(capped, total);
    lines.push(line);
    total = line.total;
    if (capped.limit === null) continue;
    const { amount, facts, clause } = capped.charge;
    const params = { limit: capped.limit, cap: capped.cap ?? 0 };
    cut.push({
      facts: originsOf(facts),
      reason: 'cap',
      clause: clause.code,
      points: amount - capped.taken,
      params,
    });
  }
  const bound = boundLine(rulebook.floor, rulebook.ceiling, total);
  if (bound) {
    lines.push(bound);
    total = bound.total;
  }
  const grade = gradeOf(rulebook, total);
  return {
    subject: rulebook.subject,
    id: subject.id,
    name: subject.name,
    base: rulebook.base,
    score: total,
    grade: grade.code,
    gradeName: grade.name,
    rank: 0,
    lines,
    notCharged: [...notCharged, ...cut],
  };
}
