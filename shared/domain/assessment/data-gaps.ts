import type { Clause, Part, Rulebook } from '../rulebook/schema';
import { shareOf } from './charge-totals';
import { subjectKey } from './fact-index';
import { FACT_TAG, type Fact, type FactKind } from './facts';
import { matchFact } from './match';
import { votesOf } from './part-ballot';
import { membersOf } from './part-nested';
import type { Subject } from './result';
import { answers, isTarget } from './select';

/** A rule that has nothing to compute from; marks that raters owe are told elsewhere, each by its sheet. */
export interface DataGap {
  /** Of the clause or part. */
  code: string;
  text: string;
  /** What is missing; null where it is people. */
  kind: FactKind | null;
  /** How many subjects it has nothing for. */
  count: number;
}

/**
 * Rules that look at all data of a month together and find none: percentages and shares of a total (K9, K10), ballots
 * (K26), and what is divided by heads where there are none. An event that did not happen is no gap.
 */
export function dataGaps(
  rulebook: Rulebook,
  subjects: readonly Subject[],
  facts: readonly Fact[],
): DataGap[] {
  const rules = [
    ...rulebook.clauses.flatMap((clause) => clauseRule(rulebook, clause)),
    ...(rulebook.composition?.parts ?? []).flatMap(partRule),
  ];
  if (rules.length === 0) return [];
  const keyOf = subjectKey[rulebook.subject];
  return rules.flatMap(({ applies, fits, has, ...rule }) => {
    const own = new Map<number, Fact[]>();
    for (const fact of facts) {
      if (!fits(fact)) continue;
      const id = keyOf(fact);
      if (id !== null) own.set(id, [...(own.get(id) ?? []), fact]);
    }
    const without = subjects.filter((each) => applies(each) && !has(each, own.get(each.id) ?? []));
    return without.length > 0 ? [{ ...rule, count: without.length }] : [];
  });
}

interface AskingRule extends Omit<DataGap, 'count'> {
  applies: (subject: Subject) => boolean;
  fits: (fact: Fact) => boolean;
  has: (subject: Subject, facts: readonly Fact[]) => boolean;
}

const ANYONE = () => true;
const NO_FACT = () => false;
const isCounted = ({ tags }: Fact): boolean =>
  !tags.includes(FACT_TAG.waived) && !tags.includes(FACT_TAG.exempt);

function clauseRule(rulebook: Rulebook, clause: Clause): AskingRule[] {
  const { code, text, match, measure, allowance } = clause;
  const applies = (subject: Subject) => answers(clause, subject);
  const fits = (fact: Fact) =>
    isCounted(fact) && isTarget(rulebook, clause, fact) && matchFact(match, fact) === 'yes';
  if (measure.type === 'rate' || measure.type === 'proportional') {
    const positive = measure.type === 'rate' ? measure.positive : undefined;
    const has: AskingRule['has'] = (_, own) => own.some((fact) => shareOf(fact, positive).whole > 0);
    return [{ code, text, kind: match.kinds[0] ?? null, applies, fits, has }];
  }
  if (allowance?.per !== 'average') return [];
  const has: AskingRule['has'] = ({ people = [] }, own) => people.length > 0 || own.length === 0;
  return [{ code, text, kind: null, applies, fits, has }];
}

function partRule({ code, name: text, source }: Part): AskingRule[] {
  if (source.type === 'ballot') {
    const fits = (fact: Fact) => isCounted(fact) && matchFact(source.match, fact) === 'yes';
    const has: AskingRule['has'] = (_, own) => votesOf(own) > 0;
    return [{ code, text, kind: source.match.kinds[0] ?? null, applies: ANYONE, fits, has }];
  }
  if (source.type !== 'staff') return [];
  const has: AskingRule['has'] = (subject) => membersOf(subject, source).length > 0;
  return [{ code, text, kind: null, applies: ANYONE, fits: NO_FACT, has }];
}
