import type { Period } from '../rulebook/parts/base';
import type { CarryOver, Rulebook } from '../rulebook/schema';
import { type Behind, monthsBehind } from './behind';
import { countedFacts, type PeriodRecord, standingOf } from './carry-over';
import { levelOf } from './warning-level';
import type { Warning } from './warnings';

/** Rules over several periods (K34) that hurt; those about the best grade or an award are no warning. */
export const hurting = ({ carryOver, grades }: Rulebook): CarryOver[] =>
  carryOver.filter(({ conditions }) =>
    conditions.every(
      (each) =>
        each.type !== 'award' && !(each.type === 'grade' && each.grades.includes(grades[0]?.code ?? '')),
    ),
  );

/** How far the months, quarters or years of a subject have come towards the steps of such rules. */
export function carryWarnings(
  rulebook: Rulebook,
  records: Readonly<Partial<Record<Period, readonly PeriodRecord[]>>>,
): Warning[] {
  return hurting(rulebook).flatMap((rule): Warning[] => {
    const { code, text, unit: period } = rule;
    const { count, unit, behind } = countOf(rule, records[period] ?? []);
    const steps = [...rule.steps].sort((a, b) => a.n - b.n);
    const [passed, next] = [steps.findLast(({ n }) => n <= count), steps.find(({ n }) => n > count)];
    const coming = next ? levelOf(count, next.n, period) : null;
    const told = (step: CarryOver['steps'][number], level: Warning['level']): Warning => {
      const [limit, left] = [step.n, Math.max(0, step.n - count)];
      return {
        kind: 'carry',
        level,
        code,
        text,
        follows: step.text,
        count,
        left,
        limit,
        unit,
        period,
        behind,
      };
    };
    return [
      ...(passed && count > 0 ? [told(passed, 'reached')] : []),
      ...(next && coming ? [told(next, coming)] : []),
    ];
  });
}

/**
 * What is counted so far. The running period of a rule of consecutive ones may still go bad: until it has, the periods
 * right before it are what the next bad one would add to.
 */
function countOf(
  rule: CarryOver,
  records: readonly PeriodRecord[],
): Pick<Warning, 'count' | 'unit' | 'behind'> {
  const now = standingOf(rule, records);
  const facts = rule.conditions.length === 1 && rule.conditions[0]!.type === 'facts';
  if (!rule.consecutive && facts) {
    const halfDays = rule.conditions.some((each) => each.type === 'facts' && each.measure === 'half_days');
    const own = now.counted.flatMap((record) => countedFacts(rule, record));
    const behind = monthsBehind('year', own, halfDays ? 'half_days' : 'times');
    return { count: now.count, unit: halfDays ? 'half_day' : 'occurrence', behind };
  }
  const running = rule.consecutive && now.count === 0 ? standingOf(rule, records.slice(0, -1)) : now;
  const behind = running.counted.map(({ period }): Behind => ({ period, count: 1 }));
  return { count: running.count, unit: rule.unit, behind };
}
