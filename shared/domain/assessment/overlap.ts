import type { Clause } from '../rulebook/schema';
import type { WorkFact } from './convert';
import type { Plan, Selection } from './plan';
import { priceAlone } from './price';
import { giveWay } from './select';

/** A fact with the clauses that charge it. */
export interface Selected {
  fact: WorkFact;
  selection: Selection;
}

/**
 * K19 where one act is several facts (an outside 通报 and the act it names, N3): the facts of an event are taken
 * together by what they are, and the dearest (or the first written) of these heads is charged; the same act of
 * several people is one head, so that each of them still counts (人次).
 */
export function resolveEvents(plan: Plan, selected: readonly Selected[]): readonly Selected[] {
  const events = new Map<string, Selected[]>();
  for (const each of selected) {
    const { event } = each.fact;
    if (event === undefined || each.selection.charged.length === 0) continue;
    const list = events.get(event);
    if (list) list.push(each);
    else events.set(event, [each]);
  }
  const lost = new Map<Selected, Set<Clause>>();
  for (const members of events.values()) {
    if (members.length < 2) continue;
    for (const [member, clauses] of losersOf(plan, members)) lost.set(member, clauses);
  }
  if (lost.size === 0) return selected;
  return selected.map((each) => {
    const gone = lost.get(each);
    return gone ? { ...each, selection: without(each.selection, gone) } : each;
  });
}

function losersOf(plan: Plan, members: readonly Selected[]): Map<Selected, Set<Clause>> {
  const lost = new Map<Selected, Set<Clause>>();
  const lose = (member: Selected, clause: Clause): void => {
    const set = lost.get(member) ?? new Set();
    lost.set(member, set.add(clause));
  };
  const all = [...new Set(members.flatMap(({ selection }) => selection.charged))];
  const { replaced } = giveWay(all);
  const heads = new Map<string, { members: Selected[]; amount: number; order: number }>();
  for (const member of members) {
    const { fact, selection } = member;
    const left = selection.charged.filter((clause) => !replaced.includes(clause));
    for (const clause of selection.charged) if (replaced.includes(clause)) lose(member, clause);
    if (left.length === 0) continue;
    const key = `${fact.kind}/${fact.item ?? ''}`;
    const head = heads.get(key) ?? { members: [], amount: 0, order: Number.POSITIVE_INFINITY };
    head.members.push(member);
    for (const clause of left) {
      head.amount += priceAlone(plan, clause, fact);
      head.order = Math.min(head.order, plan.orderOf.get(clause.code)!);
    }
    heads.set(key, head);
  }
  if (plan.rulebook.overlap === 'add' || heads.size < 2) return lost;
  const ranked = [...heads.values()].sort((a, b) =>
    plan.rulebook.overlap === 'first' ? a.order - b.order : b.amount - a.amount || a.order - b.order,
  );
  for (const head of ranked.slice(1)) {
    for (const member of head.members) {
      for (const clause of member.selection.charged) lose(member, clause);
    }
  }
  return lost;
}

function without(selection: Selection, gone: ReadonlySet<Clause>): Selection {
  return {
    ...selection,
    charged: selection.charged.filter((clause) => !gone.has(clause)),
    overlapped: [...selection.overlapped, ...gone],
  };
}
