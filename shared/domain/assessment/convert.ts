import type { Conversion, Rulebook } from '../rulebook/schema';
import type { AssessContext } from './context';
import { type Batch, batchesOf } from './convert-count';
import { type FactIndex, merge } from './fact-index';
import { byDateAndId, type Fact } from './facts';
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
  /** Recorded facts that count no more as themselves: those freed before and those converted. */
  gone: ReadonlySet<WorkFact>;
  /** What conversions made of others, in order. */
  made: readonly WorkFact[];
  converted: Converted[];
}

/**
 * Applies the conversions in the order written (K4, K5) to facts that were not freed before; what one makes, later
 * ones see. Counting is by person, or by window where no person is named.
 */
export function convert(
  { conversions }: Rulebook,
  index: FactIndex,
  freed: ReadonlySet<WorkFact>,
  context: AssessContext,
): Conversions {
  if (conversions.length === 0) return { gone: freed, made: [], converted: [] };
  const made: WorkFact[] = [];
  const gone = new Set(freed);
  const converted: Converted[] = [];
  for (const conversion of conversions) {
    const matching = matchingOf(conversion, index, made, gone);
    for (const batch of batchesOf(conversion, matching, context)) {
      const result = derive(conversion, batch);
      made.push(result);
      if (conversion.keep) continue;
      for (const fact of batch.sources) {
        if (gone.has(fact)) continue;
        gone.add(fact);
        converted.push({ fact, conversion, into: result.id });
      }
    }
  }
  return { gone, made: made.filter((fact) => !gone.has(fact)).sort(byDateAndId), converted };
}

/** Recorded and made facts that a conversion takes up, in order. */
function matchingOf(
  { match }: Conversion,
  { all, byKind }: FactIndex,
  made: readonly WorkFact[],
  gone: ReadonlySet<WorkFact>,
): readonly WorkFact[] {
  const fits = (fact: WorkFact): boolean => matchFact(match, fact) === 'yes' && !gone.has(fact);
  const [kind, ...others] = match.kinds;
  // Facts of several kinds are in order only among all of them.
  const recorded = others.length === 0 ? (byKind.get(kind!) ?? []) : all;
  return merge(recorded.filter(fits), made.filter(fits).sort(byDateAndId));
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
    tags: alone && completedBy.tags.length > 0 ? [...new Set([...completedBy.tags, ...tags])] : tags,
    label: alone ? completedBy.label : undefined,
    source: completedBy.source,
    origins: originsOf(sources),
    via: viaOf(conversion, sources),
    ...(completedBy.earlier ? { earlier: true } : {}),
  };
}

/** Codes of all conversions behind a new fact. */
function viaOf({ code }: Conversion, sources: readonly WorkFact[]): string[] {
  if (sources.every(({ via }) => via === undefined)) return [code];
  return [...new Set([...sources.flatMap(({ via }) => via ?? []), code])];
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
