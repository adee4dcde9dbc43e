import type { Conversion, Rulebook } from '../rulebook/schema';
import type { AssessContext } from './context';
import { type Batch, batchesOf } from './convert-count';
import { byDateAndId, type Fact } from './facts';
import { matchFact } from './match';

/** A fact on its way through the computation; `origins` are the recorded facts behind it. */
export interface WorkFact extends Fact {
  origins: string[];
  /** Codes of the conversions that made it. */
  via: string[];
  /** Of a month before the one computed: counts, and is not charged. */
  earlier: boolean;
}

/** A fact that stopped counting as itself because it counts as `into`. */
export interface Converted {
  fact: WorkFact;
  conversion: Conversion;
  into: string;
}

export interface Conversions {
  facts: WorkFact[];
  converted: Converted[];
}

/**
 * Applies the conversions in the order written (K4, K5); what one makes, later ones see. Counting is by person, or
 * by window where no person is named.
 */
export function convert(
  rulebook: Rulebook,
  facts: readonly Fact[],
  context: AssessContext = {},
  earlierIds: ReadonlySet<string> = new Set(),
): Conversions {
  let current = facts.map(
    (fact): WorkFact => ({ ...fact, origins: [fact.id], via: [], earlier: earlierIds.has(fact.id) }),
  );
  const converted: Converted[] = [];
  for (const conversion of rulebook.conversions) {
    const matching = current.filter((fact) => matchFact(conversion.match, fact) === 'yes');
    if (matching.length === 0) continue;
    const made: WorkFact[] = [];
    const used = new Set<WorkFact>();
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
    if (made.length === 0) continue;
    current = [...current.filter((fact) => !used.has(fact)), ...made].sort(byDateAndId);
  }
  return { facts: current, converted };
}

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
    origins: [...new Set(sources.flatMap((fact) => fact.origins))],
    via: [...new Set([...sources.flatMap((fact) => fact.via), conversion.code])],
    earlier: completedBy.earlier,
  };
}
