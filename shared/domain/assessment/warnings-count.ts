import type { Period } from '../rulebook/parts/base';
import type { Clause, Rulebook } from '../rulebook/schema';
import { barSize, filling } from './bars';
import { monthsBehind, sizeIn } from './behind';
import { type AssessContext, inPeriod, prorated } from './context';
import type { WorkFact } from './convert';
import { type Counting, type Progress, progressOf } from './convert-count';
import { add, subjectKey } from './fact-index';
import { byDateAndId, FACT_TAG, type Fact } from './facts';
import { matchFact } from './match';
import type { Subject } from './result';
import { levelOf } from './warning-level';
import type { Warning } from './warnings';

/** 一票否决 (K30): how far the facts of its month, quarter or year have filled a bar. */
export function barWarnings(
  { bars }: Rulebook,
  { bars: hits }: { bars?: readonly { code: string }[] },
  facts: readonly WorkFact[],
  context: AssessContext,
): Warning[] {
  return bars.flatMap((bar): Warning[] => {
    const { code, text, count: limit, measure, period } = bar;
    const hit = hits?.some((each) => each.code === code) ?? false;
    const own = filling(bar, facts, context);
    const count = barSize(bar, own);
    const level = hit ? 'reached' : levelOf(count, limit, period);
    if (level === null) return [];
    const behind = monthsBehind(period, own, measure);
    const counts = { count, left: hit ? 0 : limit - count, limit, unit: unitOf(measure), period, behind };
    return [{ kind: 'bar', level, code, text, follows: '', ...counts }];
  });
}

/**
 * 再迟到 1 次即折算 (K5): facts of a kind that together make a dearer one, counted person by person, the nearest told.
 * What must meet in one day or session cannot be seen coming. Prepared once for everyone.
 */
export function conversionWarnings(
  { conversions, subject }: Rulebook,
  facts: readonly Fact[],
  context: AssessContext,
): (id: number) => Warning[] {
  const counting = conversions.filter((each) => each.type === 'count');
  const monthly = counting.filter(({ period }) => period !== 'day' && period !== 'session');
  if (monthly.length === 0) return () => [];
  const keyOf = subjectKey[subject];
  const own = new Map<number, WorkFact[]>();
  const earlier = (context.history?.facts ?? []).map((fact): WorkFact => ({ ...fact, earlier: true }));
  for (const fact of [...earlier, ...facts].sort(byDateAndId)) {
    const id = keyOf(fact);
    if (id !== null && isCounted(fact)) add(own, id, fact);
  }
  return (id) =>
    monthly.flatMap((conversion): Warning[] => {
      const { code, text, k, measure, match } = conversion;
      const period = stretchOf(conversion);
      const matching = (own.get(id) ?? []).filter(
        (fact) => inPeriod(context, period, fact) && matchFact(match, fact) === 'yes',
      );
      const people = progressOf(conversion, matching, context);
      const most = people.reduce<Progress>((best, each) => (each.size > best.size ? each : best), NOTHING);
      const full = people.find((each) => each.full);
      const coming = levelOf(most.size, k, period);
      const level = coming ?? (full ? 'reached' : null);
      if (level === null) return [];
      const left = level === 'reached' ? 0 : k - most.size;
      const behind = monthsBehind(period, (coming ? most : full)?.facts ?? [], measure);
      const counts = {
        count: left === 0 ? k : most.size,
        left,
        limit: k,
        unit: unitOf(measure),
        period,
        behind,
      };
      return [{ kind: 'conversion', level, code, text, follows: '', ...counts }];
    });
}

/** Days and sessions are left out before. */
const stretchOf = ({ period }: Pick<Counting, 'period'>): Period =>
  period === 'day' || period === 'session' ? 'month' : period;

const NOTHING: Progress = { size: 0, full: false, facts: [] };

/** The next one costs more (K6), of the person who is nearest to it. */
export function escalationWarnings(
  { clauses }: Rulebook,
  facts: readonly WorkFact[],
  context: AssessContext,
): Warning[] {
  return clauses.flatMap((clause): Warning[] => {
    const { code, text, escalation } = clause;
    if (!escalation) return [];
    const { period, per } = escalation;
    const people = new Map<number | null, WorkFact[]>();
    for (const fact of factsOf(clause, facts)) {
      if (inPeriod(context, period, fact)) add(people, per === 'person' ? fact.staffId : null, fact);
    }
    const sizeOf = (own: readonly WorkFact[]) => own.reduce((sum, { times }) => sum + (times ?? 1), 0);
    const own = [...people.values()].reduce<WorkFact[]>(
      (most, each) => (sizeOf(each) > sizeOf(most) ? each : most),
      [],
    );
    const count = sizeOf(own);
    const behind = monthsBehind(period, own);
    // The first one that costs more: the n-th itself, or the one after it.
    const limits = escalation.steps.map(({ n, included }) => (included ? n : n + 1)).sort((a, b) => a - b);
    const [passed, next] = [limits.findLast((n) => n <= count), limits.find((n) => n > count)];
    const unit = 'occurrence' as const;
    const told = (limit: number, level: Warning['level']): Warning => ({
      ...{ kind: 'escalation', level, code, text, follows: '', count, left: Math.max(0, limit - count) },
      ...{ limit, unit, period, behind },
    });
    const coming = next === undefined ? null : levelOf(count, next, period);
    return [
      ...(passed !== undefined && count > 0 ? [told(passed, 'reached')] : []),
      ...(next !== undefined && coming !== null ? [told(next, coming)] : []),
    ];
  });
}

/** What is free in its month, quarter or year (K11) is used up: the next one costs. */
export function allowanceWarnings(
  { clauses }: Rulebook,
  { days }: Subject,
  facts: readonly WorkFact[],
  context: AssessContext,
): Warning[] {
  return clauses.flatMap((clause): Warning[] => {
    const { code, text, allowance } = clause;
    if (allowance?.per !== 'subject') return [];
    const { unit, period } = allowance;
    const limit = allowance.prorate ? prorated(allowance.amount, days, context) : allowance.amount;
    const measure = unit === 'half_day' ? 'half_days' : 'times';
    const own = factsOf(clause, facts).filter((fact) => inPeriod(context, period, fact));
    const count = own.reduce((sum, fact) => sum + sizeIn(measure, fact), 0);
    const level = levelOf(count, limit, period);
    // What is free each month may be used; only that it is used up is worth telling.
    if (level === null || (period === 'month' && level !== 'reached')) return [];
    const behind = monthsBehind(period, own, measure);
    const counts = { count, left: Math.max(0, limit - count), limit, unit, period, behind };
    return [{ kind: 'allowance', level, code, text, follows: '', ...counts }];
  });
}

const factsOf = ({ match }: Clause, facts: readonly WorkFact[]): WorkFact[] =>
  facts.filter((fact) => matchFact(match, fact) === 'yes');

const isCounted = ({ tags }: Fact): boolean =>
  !tags.includes(FACT_TAG.waived) && !tags.includes(FACT_TAG.exempt);

const unitOf = (measure: 'times' | 'half_days'): Warning['unit'] =>
  measure === 'half_days' ? 'half_day' : 'occurrence';
