import type { Conversion, Rulebook } from '../rulebook/schema';
import type { AssessContext } from './context';
import { type Batch, batchesOf } from './convert-count';
import { byDateAndId, type Fact, type FactKind } from './facts';
import { matchFact } from './match';

/** A fact on its way through the computation. A recorded fact is one as it is: nothing is copied for it. */
export interface WorkFact extends Fact {
  /** Recorded facts behind a converted one. */
  origins?: readonly string[];
  /** Codes of the conversions that made it. */
  via?: readonly string[];
  /** Of a month before the one computed: counts, and is not charged. */
  earlier?: boolean;
}

/** A fact that stopped counting as itself because it counts as `into`. */
export interface Converted {
  fact: WorkFact;
  conversion: Conversion;
  into: string;
}

export interface Conversions {
  /** Recorded facts that still count as themselves, in order. */
  left: readonly WorkFact[];
  /** What conversions made of others, in order. */
  made: readonly WorkFact[];
  converted: Converted[];
}

/**
 * Applies the conversions in the order written (K4, K5); what one makes, later ones see. Counting is by person, or
 * by window where no person is named. `facts` are in order of day and id.
 */
export function convert(
  rulebook: Rulebook,
  facts: readonly WorkFact[],
  context: AssessContext = {},
): Conversions {
  const { conversions } = rulebook;
  if (conversions.length === 0) return { left: facts, made: [], converted: [] };
  const byKind = ofKinds(facts, new Set(conversions.flatMap(({ match }) => match.kinds)));
  const made: WorkFact[] = [];
  const used = new Set<WorkFact>();
  const converted: Converted[] = [];
  for (const conversion of conversions) {
    const matching = matchingOf(conversion, byKind, made, used);
    for (const batch of batchesOf(conversion, matching, context)) {
      const result = derive(conversion, batch);
      made.push(result);
      if (conversion.keep) continue;
      for (const fact of batch.sources) {
        if (used.has(fact)) continue;
        used.add(fact);
        converted.push({ fact, conversion, into: result.id });
      }
    }
  }
  return {
    left: used.size === 0 ? facts : facts.filter((fact) => !used.has(fact)),
    made: made.filter((fact) => !used.has(fact)).sort(byDateAndId),
    converted,
  };
}

/** Facts of these kinds, in order. */
function ofKinds(
  facts: readonly WorkFact[],
  kinds: ReadonlySet<FactKind>,
): ReadonlyMap<FactKind, readonly WorkFact[]> {
  const lists = new Map<FactKind, WorkFact[]>([...kinds].map((kind) => [kind, []]));
  for (const fact of facts) lists.get(fact.kind)?.push(fact);
  return lists;
}

/** Recorded and made facts that a conversion takes up, in order. */
function matchingOf(
  { match }: Conversion,
  byKind: ReadonlyMap<FactKind, readonly WorkFact[]>,
  made: readonly WorkFact[],
  used: ReadonlySet<WorkFact>,
): WorkFact[] {
  const fits = (fact: WorkFact): boolean => matchFact(match, fact) === 'yes' && !used.has(fact);
  const lists = [...new Set(match.kinds)].map((kind) => (byKind.get(kind) ?? []).filter(fits));
  const fresh = made.filter(fits);
  const filled = [...lists, fresh].filter((list) => list.length > 0);
  const [only] = filled;
  return filled.length === 1 && only !== fresh ? only! : filled.flat().sort(byDateAndId);
}

/** The new fact: of the day, person and place of the one that completed the condition. */
function derive(conversion: Conversion, { sources, completedBy, nth }: Batch): WorkFact {
  const { kind, halfDays, item, tags } = conversion.to;
  const alone = sources.length === 1 && conversion.type === 'each';
  const length =
    halfDays === 'same' ? sources.reduce((sum, fact) => sum + (fact.halfDays ?? 0), 0) : halfDays;
  return {
    id: `${conversion.code}>${completedBy.id}${nth === 1 ? '' : `#${nth}`}`,
    kind,
    staffId: completedBy.staffId,
    windowId: completedBy.windowId,
    unitId: completedBy.unitId,
    date: completedBy.date,
    halfDays: length,
    item,
    leaveKind: alone ? completedBy.leaveKind : undefined,
    times: alone ? completedBy.times : undefined,
    event: alone ? completedBy.event : undefined,
    tags: [...new Set([...(alone ? completedBy.tags : []), ...tags])],
    label: alone ? completedBy.label : undefined,
    source: completedBy.source,
    origins: originsOf(sources),
    via: [...new Set([...sources.flatMap((fact) => fact.via ?? []), conversion.code])],
    ...(completedBy.earlier ? { earlier: true } : {}),
  };
}

/** The recorded facts behind some facts, each once, in their order. */
export function originsOf(facts: readonly WorkFact[]): string[] {
  const ids: string[] = [];
  let repeats = false;
  for (const fact of facts) {
    if (!fact.origins) ids.push(fact.id);
    else {
      ids.push(...fact.origins);
      repeats = true;
    }
  }
  return repeats ? [...new Set(ids)] : ids;
}
