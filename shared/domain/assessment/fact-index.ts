import type { SubjectKind } from '../rulebook/schema';
import type { WorkFact } from './convert';
import { byDateAndId, FACT_TAG, type Fact, type FactKind } from './facts';

/** A month's facts as every rulebook asks for them, gone through once. Each list is in order of day and id. */
export interface FactIndex {
  all: readonly WorkFact[];
  /** Waived, or exempt by a decision. */
  marked: readonly WorkFact[];
  byKind: ReadonlyMap<FactKind, readonly WorkFact[]>;
  /** Facts by who answers for them (K20). */
  bySubject: Readonly<Record<SubjectKind, ReadonlyMap<number, readonly WorkFact[]>>>;
}

/** Who answers for a fact; null when nobody of that kind is named. */
export const subjectKey: Readonly<Record<SubjectKind, (fact: Fact) => number | null>> = {
  person: ({ staffId }) => staffId,
  window: ({ windowId }) => windowId,
  unit: ({ unitId }) => unitId,
};

/** Lists known already, so that persons, windows and units of one month are not sorted out anew for each. */
const known = new WeakMap<readonly Fact[], { size: number; index: FactIndex }>();

/** @throws RangeError when two facts of a day share an id. */
export function indexOf(facts: readonly WorkFact[]): FactIndex {
  const before = known.get(facts);
  if (before?.size === facts.length) return before.index;
  const index = makeIndex(facts) ?? makeIndex([...facts].sort(byDateAndId))!;
  known.set(facts, { size: facts.length, index });
  return index;
}

/** Null when the facts are not in order. */
function makeIndex(all: readonly WorkFact[]): FactIndex | null {
  const marked: WorkFact[] = [];
  const byKind = new Map<FactKind, WorkFact[]>();
  const person = new Map<number, WorkFact[]>();
  const window = new Map<number, WorkFact[]>();
  const unit = new Map<number, WorkFact[]>();
  let last: WorkFact | null = null;
  for (const fact of all) {
    const order = last === null ? -1 : byDateAndId(last, fact);
    if (order === 0) throw new RangeError('two facts share an id');
    if (order > 0) return null;
    const { kind, tags, staffId, windowId, unitId } = fact;
    add(byKind, kind, fact);
    if (staffId !== null) add(person, staffId, fact);
    if (windowId !== null) add(window, windowId, fact);
    if (unitId !== null) add(unit, unitId, fact);
    if (tags.includes(FACT_TAG.waived) || tags.includes(FACT_TAG.exempt)) marked.push(fact);
    last = fact;
  }
  return { all, marked, byKind, bySubject: { person, window, unit } };
}

/** Puts an item to the others of its key. */
export function add<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const own = groups.get(key);
  if (own) own.push(item);
  else groups.set(key, [item]);
}

/** Two lists in order as one; `few` is the shorter one and finds its places by halving. */
export function merge(many: readonly WorkFact[], few: readonly WorkFact[]): readonly WorkFact[] {
  if (few.length === 0 || many.length === 0) return few.length === 0 ? many : few;
  const merged: WorkFact[] = [];
  let from = 0;
  for (const fact of few) {
    const to = placeOf(fact, many, from);
    while (from < to) merged.push(many[from++]!);
    merged.push(fact);
  }
  while (from < many.length) merged.push(many[from++]!);
  return merged;
}

/** How many of a list in order come before a fact, the first `from` of them known. */
function placeOf(fact: WorkFact, list: readonly WorkFact[], from: number): number {
  let [low, high] = [from, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (byDateAndId(list[middle]!, fact) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
