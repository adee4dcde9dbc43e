import type { Clause, Exemption, Group, Multiplier, Part, Rulebook } from '../rulebook/schema';
import type { Fact, FactKind } from './facts';
import { matchFact } from './match';
import { kindsLookedBack } from './needs';
import { isVoteOf } from './part-ballot';
import { isMarkOf } from './part-rated';

/** A rulebook with what every fact asks for at hand. */
export interface Plan {
  rulebook: Rulebook;
  /** Clauses that price each fact by itself and may take a fact of this kind and item, in order. */
  clausesFor: (fact: Pick<Fact, 'kind' | 'item'>) => Candidates;
  /** Clauses that look at all facts together (rate, proportional, shortfall, none), in order. */
  totals: readonly Clause[];
  /** What totals and parts of the score take up. */
  takers: readonly ((fact: Fact) => boolean)[];
  multipliersOf: ReadonlyMap<FactKind, readonly Multiplier[]>;
  exemptionsOf: ReadonlyMap<FactKind, readonly Exemption[]>;
  orderOf: ReadonlyMap<string, number>;
  /** Kinds counted over quarters or years: of these the months before matter. */
  looksBack: ReadonlySet<FactKind>;
  /** A group and those around it, inside first. */
  groupsAround: ReadonlyMap<string, readonly Group[]>;
  /** Clauses under which every fact has one price, multiplier and step: always one line. */
  samePrice: ReadonlySet<Clause>;
}

/** Clauses that charge a fact, those that give way, and one that knows its kind and leaves it free. */
export interface Selection {
  charged: readonly Clause[];
  /** Clauses that fit as well but give way (K13, K19). */
  overlapped: readonly Clause[];
  exemptBy: Clause | null;
}

/** Clauses that may take a fact; `sure` is the answer where none does, or the only one asks nothing but kind and item. */
export interface Candidates {
  clauses: readonly Clause[];
  sure: Selection | null;
}

const plans = new WeakMap<Rulebook, Plan>();

/** Prepares a rulebook once; it is data that nobody changes afterwards. */
export function planOf(rulebook: Rulebook): Plan {
  const known = plans.get(rulebook);
  if (known) return known;
  const made = makePlan(rulebook);
  plans.set(rulebook, made);
  return made;
}

/** Whether a clause looks at all matching facts together instead of pricing each. */
export function isTotal({ measure }: Clause): boolean {
  return ['rate', 'proportional', 'shortfall', 'none'].includes(measure.type);
}

function makePlan(rulebook: Rulebook): Plan {
  const multiplied = new Set(rulebook.multipliers.flatMap(({ match }) => match.kinds));
  const totals = rulebook.clauses.filter(isTotal);
  const counting = totals.filter(({ measure }) => measure.type !== 'none');
  return {
    rulebook,
    clausesFor: byKindAndItem(rulebook.clauses.filter((clause) => !isTotal(clause))),
    totals,
    takers: [
      ...(rulebook.composition?.parts ?? []).map(takerOf),
      ...counting.map(
        ({ match }) =>
          (fact: Fact) =>
            matchFact(match, fact) === 'yes',
      ),
    ],
    multipliersOf: byKind(rulebook.multipliers),
    exemptionsOf: byKind(rulebook.exemptions),
    orderOf: new Map([...rulebook.clauses, ...rulebook.liabilities].map((rule, index) => [rule.code, index])),
    looksBack: kindsLookedBack(rulebook),
    groupsAround: groupsAround(rulebook.groups),
    samePrice: new Set(
      rulebook.clauses.filter(
        ({ measure, escalation, match }) =>
          ['occurrence', 'duration', 'days'].includes(measure.type) &&
          !escalation &&
          !match.kinds.some((kind) => multiplied.has(kind)),
      ),
    ),
  };
}

/** Which facts a part of the score takes up; those of groups, people and windows take none themselves. */
function takerOf({ source, code }: Part): (fact: Fact) => boolean {
  switch (source.type) {
    case 'score':
      return ({ kind, item }) => kind === 'score' && item === source.item;
    case 'rating':
      return (fact) => isMarkOf(source, code, fact);
    case 'ballot':
      return (fact) => isVoteOf(source, fact);
    default:
      return () => false;
  }
}

/** Found once for each kind and item that occurs; a catalogue has some dozens. */
function byKindAndItem(clauses: readonly Clause[]): Plan['clausesFor'] {
  const kinds = byKind(clauses);
  const found = new Map<FactKind, Map<string | undefined, Candidates>>();
  return ({ kind, item }) => {
    const items = found.get(kind) ?? new Map<string | undefined, Candidates>();
    found.set(kind, items);
    const known = items.get(item);
    if (known) return known;
    const clauses = (kinds.get(kind) ?? []).filter(
      ({ match }) => !match.items || (item !== undefined && match.items.includes(item)),
    );
    const sure = clauses.length === 0 || (clauses.length === 1 && isPlain(clauses[0]!));
    const candidates = { clauses, sure: sure ? { charged: clauses, overlapped: [], exemptBy: null } : null };
    items.set(item, candidates);
    return candidates;
  };
}

function isPlain({ match, target }: Clause): boolean {
  const asks = Object.entries(match).some(([key, value]) => !PLAIN.includes(key) && value !== undefined);
  return !asks && target.from === 'any' && !target.roles;
}

const PLAIN = ['kinds', 'items'];

function byKind<R extends { match: { kinds: readonly FactKind[] } }>(
  rules: readonly R[],
): Map<FactKind, R[]> {
  const map = new Map<FactKind, R[]>();
  for (const rule of rules) {
    for (const kind of new Set(rule.match.kinds)) {
      const list = map.get(kind);
      if (list) list.push(rule);
      else map.set(kind, [rule]);
    }
  }
  return map;
}

function groupsAround(groups: readonly Group[]): Map<string, Group[]> {
  const byCode = new Map(groups.map((group) => [group.code, group]));
  return new Map(
    groups.map(({ code }) => {
      const around: Group[] = [];
      for (let group = byCode.get(code); group && !around.includes(group); ) {
        around.push(group);
        group = group.parent === null ? undefined : byCode.get(group.parent);
      }
      return [code, around];
    }),
  );
}
