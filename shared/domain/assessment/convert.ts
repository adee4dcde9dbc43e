import type { Conversion, Rulebook } from '../rulebook/schema';
import { byDateAndId, type Fact } from './facts';
import { matchFact } from './match';

/** A fact on its way through the computation; `origins` are the recorded facts behind it. */
export interface WorkFact extends Fact {
  origins: string[];
  /** Codes of the conversions that made it. */
  via: string[];
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
 * Applies the conversions in the order written (K4, K5); what one makes, later ones see.
 * Counting is by person, or by window where no person is named.
 */
export function convert(rulebook: Rulebook, facts: readonly Fact[]): Conversions {
  let current: WorkFact[] = facts.map((fact) => ({ ...fact, origins: [fact.id], via: [] }));
  const converted: Converted[] = [];
  for (const conversion of rulebook.conversions) {
    const matching = current.filter((fact) => matchFact(conversion.match, fact) === 'yes');
    if (matching.length === 0) continue;
    const made: WorkFact[] = [];
    const used = new Set<WorkFact>();
    for (const sources of batches(conversion, matching)) {
      const result = derive(conversion, sources);
      made.push(result);
      if (conversion.keep) continue;
      for (const fact of sources) {
        used.add(fact);
        converted.push({ fact, conversion, into: result.id });
      }
    }
    current = [...current.filter((fact) => !used.has(fact)), ...made].sort(byDateAndId);
  }
  return { facts: current, converted };
}

/** The groups of facts of which each becomes one new fact. */
function batches(conversion: Conversion, facts: WorkFact[]): WorkFact[][] {
  if (conversion.type === 'each') return facts.map((fact) => [fact]);
  const byCharged = new Map<string, WorkFact[]>();
  for (const fact of facts) {
    const key = fact.staffId === null ? `window ${fact.windowId}` : `person ${fact.staffId}`;
    const own = byCharged.get(key);
    if (own) own.push(fact);
    else byCharged.set(key, [fact]);
  }
  return [...byCharged.values()].flatMap((own) => {
    if (conversion.repeat === 'once') return own.length >= conversion.k ? [own] : [];
    const full = Math.floor(own.length / conversion.k);
    return Array.from({ length: full }, (_, i) => own.slice(i * conversion.k, (i + 1) * conversion.k));
  });
}

/** The new fact: of the day, person and place of the last source, which completed the condition. */
function derive(conversion: Conversion, sources: WorkFact[]): WorkFact {
  const last = sources[sources.length - 1]!;
  const { kind, halfDays, item, tags } = conversion.to;
  const alone = sources.length === 1;
  const length =
    halfDays === 'same' ? sources.reduce((sum, fact) => sum + (fact.halfDays ?? 0), 0) : halfDays;
  return {
    id: `${conversion.code}>${last.id}`,
    kind,
    staffId: last.staffId,
    windowId: last.windowId,
    unitId: last.unitId,
    date: last.date,
    halfDays: length,
    item,
    leaveKind: alone ? last.leaveKind : undefined,
    tags: [...new Set([...(alone ? last.tags : []), ...tags])],
    label: alone ? last.label : undefined,
    source: last.source,
    origins: [...new Set(sources.flatMap((fact) => fact.origins))],
    via: [...new Set([...sources.flatMap((fact) => fact.via), conversion.code])],
  };
}
