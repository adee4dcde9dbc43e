import type { Rulebook } from '../rulebook/schema';
import type { AssessContext } from './context';
import { type Converted, convert, originsOf, type WorkFact } from './convert';
import { add, type FactIndex, indexOf, merge, subjectKey } from './fact-index';
import { byDateAndId, type Fact } from './facts';
import { setAside } from './free';
import type { Plan } from './plan';
import type { NotCharged, Subject } from './result';
import type { SubjectFacts } from './score';

/** Facts after waivers, exemptions and conversions, by who answers for them. */
export function prepare(
  plan: Plan,
  facts: readonly Fact[],
  context: AssessContext,
): (subject: Subject) => SubjectFacts {
  const { rulebook } = plan;
  const index = indexOf(withEarlier(plan, facts, context));
  const free = setAside(plan, index);
  const { made, gone, converted } = convert(rulebook, index, new Set(free.map(({ fact }) => fact)), context);
  const keyOf = subjectKey[rulebook.subject];
  const listed = new Map<number, NotCharged[]>();
  const list = (fact: WorkFact, entry: NotCharged): void => {
    const who = keyOf(fact);
    if (who !== null && !fact.earlier) add(listed, who, entry);
  };
  for (const { fact, entry } of free) list(fact, entry);
  for (const each of converted) list(each.fact, convertedAway(each));
  const own = counted(index, gone, made, rulebook.subject);
  const inWindow = rulebook.liabilities.length > 0 ? counted(index, gone, made, 'window') : null;
  return (subject) => ({
    own: own(subject.id),
    listed: listed.get(subject.id) ?? [],
    led: inWindow ? ledBy(rulebook, subject, inWindow) : [],
  });
}

/** The month's facts, with those of earlier months where the rulebook counts over them. */
function withEarlier(plan: Plan, facts: readonly Fact[], context: AssessContext): readonly WorkFact[] {
  const { looksBack } = plan;
  if (looksBack.size === 0 || !context.history) return facts;
  const earlier = context.history.facts.filter(({ kind }) => looksBack.has(kind));
  return earlier.length === 0 ? facts : [...earlier.map((fact) => ({ ...fact, earlier: true })), ...facts];
}

/** Facts that still count as themselves and those made of others, by who answers for them, in order. */
function counted(
  { bySubject }: FactIndex,
  gone: ReadonlySet<WorkFact>,
  made: readonly WorkFact[],
  subject: Rulebook['subject'],
): (id: number) => readonly WorkFact[] {
  const fresh = new Map<number, WorkFact[]>();
  for (const fact of made) {
    const who = subjectKey[subject](fact);
    if (who !== null) add(fresh, who, fact);
  }
  return (id) => {
    const recorded = bySubject[subject].get(id) ?? [];
    const left = gone.size === 0 ? recorded : recorded.filter((fact) => !gone.has(fact));
    return merge(left, fresh.get(id) ?? []);
  };
}

/** Facts of the windows a subject answers for, without its own. */
function ledBy(
  rulebook: Rulebook,
  subject: Subject,
  inWindow: (id: number) => readonly WorkFact[],
): WorkFact[] {
  const keyOf = subjectKey[rulebook.subject];
  return (subject.leads ?? [])
    .flatMap(inWindow)
    .filter((fact) => keyOf(fact) !== subject.id)
    .sort(byDateAndId);
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
