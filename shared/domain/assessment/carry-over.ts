import type { Period } from '../rulebook/parts/base';
import type { CarryOver, Rulebook } from '../rulebook/schema';
import type { Fact } from './facts';
import { FACT_TAG } from './facts';
import { matchFact } from './match';

/** What one subject came to in one month, quarter or year; as stored, with the facts of that period. */
export interface PeriodRecord {
  /** `2026-03`, `2026-Q1` or `2026`. */
  period: string;
  grade: string;
  score: number;
  rank: number;
  /** How many were ranked. */
  of: number;
  awards?: readonly string[];
  facts?: readonly Fact[];
}

/** A step that was reached, with what filled it. */
export interface CarryOverHit {
  carry: string;
  /** The step reached. */
  n: number;
  text: string;
  /** Facts, periods or periods in a row counted. */
  count: number;
  periods: string[];
  facts: string[];
}

/**
 * K34: counts over months, quarters or years of one subject, the last record being the one just computed. Only the
 * highest step is told, and only when the last period added to the count.
 */
export function carryOver(
  { carryOver: rules }: Rulebook,
  unit: Period,
  records: readonly PeriodRecord[],
): CarryOverHit[] {
  const last = records.at(-1);
  if (!last) return [];
  return rules
    .filter((rule) => rule.unit === unit)
    .flatMap((rule) => {
      const { counted, count } = standingOf(rule, records);
      if (counted.at(-1) !== last) return [];
      const step = [...rule.steps].sort((a, b) => a.n - b.n).findLast(({ n }) => count >= n);
      if (!step) return [];
      const facts = counted.flatMap((record) => countedFacts(rule, record).map(({ id }) => id));
      const periods = counted.map(({ period }) => period);
      return [{ carry: rule.code, n: step.n, text: step.text, count, periods, facts }];
    });
}

/** What a rule counts over the records, the last of which it looks back from. */
export function standingOf(
  rule: CarryOver,
  records: readonly PeriodRecord[],
): { counted: PeriodRecord[]; count: number } {
  const last = records.at(-1);
  if (!last) return { counted: [], count: 0 };
  const from = ordinal(last.period) - rule.span;
  const looked = records.filter((record) => ordinal(record.period) > from);
  const counted = rule.consecutive
    ? runToEnd(rule, looked)
    : looked.filter((record) => sizeOf(rule, record) > 0);
  return { counted, count: countOf(rule, counted) };
}

/** Facts are counted one by one where nothing else is asked and nothing must follow; periods otherwise. */
function countOf(rule: CarryOver, counted: readonly PeriodRecord[]): number {
  const single = rule.conditions.length === 1 && !rule.consecutive;
  return single ? counted.reduce((sum, record) => sum + sizeOf(rule, record), 0) : counted.length;
}

/** The records at the end that all count and follow each other without a gap. */
function runToEnd(rule: CarryOver, records: readonly PeriodRecord[]): PeriodRecord[] {
  const run: PeriodRecord[] = [];
  for (const record of [...records].reverse()) {
    const next = run[0];
    if (sizeOf(rule, record) === 0) break;
    if (next && ordinal(next.period) !== ordinal(record.period) + 1) break;
    run.unshift(record);
  }
  return run;
}

/** What a period adds: the facts of its condition of facts, else one; nothing when a condition fails. */
function sizeOf(rule: CarryOver, record: PeriodRecord): number {
  let size = 1;
  for (const condition of rule.conditions) {
    if (condition.type === 'facts') {
      const own = countedFacts(rule, record);
      const length = condition.measure === 'half_days';
      size = own.reduce((sum, fact) => sum + (length ? (fact.halfDays ?? 0) : (fact.times ?? 1)), 0);
    }
    if (size === 0 || !holds(condition, record)) return 0;
  }
  return size;
}

function holds(condition: CarryOver['conditions'][number], record: PeriodRecord): boolean {
  switch (condition.type) {
    case 'facts':
      return true;
    case 'grade':
      return condition.grades.includes(record.grade);
    case 'score_below':
      return record.score < condition.score;
    case 'last':
      return record.rank > record.of - condition.n;
    case 'award':
      return record.awards?.includes(condition.award) ?? false;
  }
}

/** The facts of a period that a rule counts. */
export function countedFacts({ conditions }: CarryOver, { facts }: PeriodRecord): Fact[] {
  const matches = conditions.flatMap((each) => (each.type === 'facts' ? [each.match] : []));
  if (matches.length === 0 || !facts) return [];
  return facts.filter(
    (fact) =>
      !fact.tags.includes(FACT_TAG.waived) && matches.every((match) => matchFact(match, fact) === 'yes'),
  );
}

/** Periods of one kind as whole numbers that follow each other. */
function ordinal(period: string): number {
  const [year, part] = period.split('-') as [string, string | undefined];
  if (part === undefined) return Number(year);
  return part.startsWith('Q') ? Number(year) * 4 + Number(part.slice(1)) : Number(year) * 12 + Number(part);
}
