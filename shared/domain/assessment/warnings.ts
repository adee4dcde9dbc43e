import type { Conversion, Rulebook } from '../rulebook/schema';
import type { DecidedResult } from './decisions';
import { byDateAndId, FACT_TAG, type Fact } from './facts';
import { matchFact } from './match';

export const WARNING_KINDS = ['grade', 'bar', 'cap', 'conversion', 'allowance'] as const;

/** How near a subject is to something that would hurt. Points in hundredths, others as counted. */
export interface Warning {
  kind: (typeof WARNING_KINDS)[number];
  /** `reached` has happened, `near` will with the next one. */
  level: 'near' | 'reached';
  /** Code of the grade below, of the clause or group whose limit it is, of the conversion or the bar. */
  code: string;
  text: string;
  /** What is left until then; 0 when reached. */
  left: number;
  limit: number;
  unit: 'points' | 'occurrence' | 'half_day';
}

/** Points above the bound of a grade that call for a warning. */
const NEAR_GRADE = 300;
/** Percent of a cap that call for a warning. */
const NEAR_CAP = 80;

/** Everything a subject is near to in an open month; `facts` are the subject's own. */
export function warningsOf(rulebook: Rulebook, result: DecidedResult, facts: readonly Fact[]): Warning[] {
  const counted = facts.filter(
    ({ tags }) => !tags.includes(FACT_TAG.waived) && !tags.includes(FACT_TAG.exempt),
  );
  return [
    ...gradeWarnings(rulebook, result),
    ...barWarnings(rulebook, result, counted),
    ...capWarnings(rulebook, result),
    ...conversionWarnings(rulebook, counted),
    ...allowanceWarnings(rulebook, result),
  ];
}

/** A score a few points above the bound below which a worse grade begins. */
function gradeWarnings({ grades }: Rulebook, { score, grade }: DecidedResult): Warning[] {
  const index = grades.findIndex(({ code }) => code === grade);
  const [own, below] = [grades[index], grades[index + 1]];
  if (!own || !below) return [];
  const left = score - own.from;
  if (left < 0 || left > NEAR_GRADE) return [];
  const { code, name: text } = below;
  return [{ kind: 'grade', level: 'near', code, text, left, limit: own.from, unit: 'points' }];
}

/**
 * 一票否决: a bar that is hit, or will be with the next fact of the month. One that a single fact hits warns of nothing
 * beforehand, and counts over quarters and years are told once they are reached.
 */
function barWarnings({ bars }: Rulebook, result: DecidedResult, facts: readonly Fact[]): Warning[] {
  const hit = new Set(result.bars?.map(({ code }) => code));
  return bars.flatMap(({ code, text, count, measure, period, match }): Warning[] => {
    const unit = measure === 'half_days' ? 'half_day' : 'occurrence';
    const base = { kind: 'bar' as const, code, text, limit: count, unit } as const;
    if (hit.has(code)) return [{ ...base, level: 'reached', left: 0 }];
    if (period !== 'month') return [];
    const own = facts.filter((fact) => matchFact(match, fact) === 'yes');
    const size = own.reduce(
      (sum, fact) => sum + (measure === 'half_days' ? (fact.halfDays ?? 0) : (fact.times ?? 1)),
      0,
    );
    const left = count - size;
    return size > 0 && left === 1 ? [{ ...base, level: 'near', left }] : [];
  });
}

/** Clauses and groups that have taken most or all of what they may take. */
function capWarnings({ clauses, groups }: Rulebook, { lines }: DecidedResult): Warning[] {
  const parents = new Map(groups.map(({ code, parent }) => [code, parent]));
  const taken = new Map<string, number>();
  const add = (key: string, points: number) => taken.set(key, (taken.get(key) ?? 0) - points);
  for (const { kind, clause, group, points } of lines) {
    if (kind !== 'clause' || points >= 0) continue;
    add(`clause ${clause}`, points);
    const seen = new Set<string>();
    for (let at: string | null = group; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
      seen.add(at);
      add(`group ${at}`, points);
    }
  }
  const warn = (key: string, code: string, text: string, cap: number | null | undefined): Warning[] => {
    const used = taken.get(key) ?? 0;
    if (!cap || used * 100 < cap * NEAR_CAP) return [];
    const left = Math.max(0, cap - used);
    const level = left === 0 ? 'reached' : 'near';
    return [{ kind: 'cap', level, code, text, left, limit: cap, unit: 'points' }];
  };
  return [
    ...clauses.flatMap(({ code, text, cap }) => warn(`clause ${code}`, code, text, cap)),
    ...groups.flatMap(({ code, name, cap }) => warn(`group ${code}`, code, name, cap)),
  ];
}

/** 再迟到 1 次即折算: one more of a kind makes another, dearer fact. Counted person by person, the nearest told. */
function conversionWarnings({ conversions }: Rulebook, facts: readonly Fact[]): Warning[] {
  return conversions.flatMap((conversion): Warning[] => {
    if (conversion.type !== 'count') return [];
    const counts = countsOf(conversion, facts);
    const most = Math.max(0, ...counts);
    const { code, text, k, repeat } = conversion;
    const over = repeat === 'once' ? most : most % k;
    const base = { kind: 'conversion' as const, code, text, limit: k, unit: 'occurrence' as const };
    if (over === k - 1) return [{ ...base, level: 'near', left: 1 }];
    return most >= k ? [{ ...base, level: 'reached', left: 0 }] : [];
  });
}

/** How many matching facts each person, or a window without a person, has. */
function countsOf({ match }: Conversion, facts: readonly Fact[]): number[] {
  const counts = new Map<string, number>();
  for (const fact of [...facts].sort(byDateAndId)) {
    if (matchFact(match, fact) !== 'yes') continue;
    const key = fact.staffId === null ? `window ${fact.windowId}` : `person ${fact.staffId}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts.values()];
}

/** What is free a month is used up: the next one costs. */
function allowanceWarnings({ clauses }: Rulebook, { notCharged }: DecidedResult): Warning[] {
  return clauses.flatMap(({ code, text, allowance }): Warning[] => {
    if (!allowance || allowance.per === 'person') return [];
    const used = notCharged
      .filter(({ reason, clause }) => reason === 'allowance' && clause === code)
      .reduce((sum, { params }) => sum + Number(params.amount ?? 0), 0);
    if (used < allowance.amount) return [];
    const { amount: limit, unit } = allowance;
    return [{ kind: 'allowance', level: 'reached', code, text, left: 0, limit, unit }];
  });
}
