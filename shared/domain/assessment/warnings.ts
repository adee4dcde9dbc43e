import type { Period } from '../rulebook/parts/base';
import type { Rulebook } from '../rulebook/schema';
import type { Behind } from './behind';
import type { PeriodRecord } from './carry-over';
import type { AssessContext } from './context';
import type { DecidedResult } from './decisions';
import type { Fact } from './facts';
import { planOf } from './plan';
import { prepare } from './prepare';
import type { Subject } from './result';
import { carryWarnings } from './warnings-carry';
import { allowanceWarnings, barWarnings, conversionWarnings, escalationWarnings } from './warnings-count';

export const WARNING_KINDS = [
  'grade',
  'bar',
  'carry',
  'cap',
  'conversion',
  'escalation',
  'allowance',
] as const;

/** `reached` has happened, `near` will with little more, `half` is half the way of a quarter or year. */
export const WARNING_LEVELS = ['reached', 'near', 'half'] as const;
export type WarningLevel = (typeof WARNING_LEVELS)[number];

export const WARNING_UNITS = ['points', 'occurrence', 'half_day', 'month', 'quarter', 'year'] as const;

/** How near a subject is to something that would hurt. Points in hundredths, others as counted. */
export interface Warning {
  kind: (typeof WARNING_KINDS)[number];
  level: WarningLevel;
  /** Code of the grade below, of the clause or group whose limit it is, of the conversion, bar or carry-over. */
  code: string;
  text: string;
  /** What follows from reaching it, where the rule says so beside its text. */
  follows: string;
  /** What has been counted; of points what is taken. */
  count: number;
  /** What is left until then; 0 when reached. */
  left: number;
  limit: number;
  unit: (typeof WARNING_UNITS)[number];
  /** What it is counted over. */
  period: Period;
  /** The months, quarters or years the count is made of; empty where the month stands for itself. */
  behind: Behind[];
}

/** Points above the bound of a grade that call for a warning. */
const NEAR_GRADE = 300;
/** Percent of a cap that call for a warning. */
const NEAR_CAP = 80;

/** What is known of one subject: its result so far, and its months, quarters and years for counts over them. */
export interface Standing {
  subject: Subject;
  result: DecidedResult;
  /** By the length of the rule, the last record being the period that still runs. */
  records: Readonly<Partial<Record<Period, readonly PeriodRecord[]>>>;
}

/**
 * Tells what each subject is near to in an open month. Facts are those of the month with the waived ones marked;
 * earlier ones of the year come with the context.
 */
export function warner(
  rulebook: Rulebook,
  facts: readonly Fact[],
  context: AssessContext,
): (standing: Standing) => Warning[] {
  const counted = prepare(planOf(rulebook), facts, context);
  const conversions = conversionWarnings(rulebook, facts, context);
  return ({ subject, result, records }) => {
    const { own } = counted(subject);
    return [
      ...gradeWarnings(rulebook, result),
      ...barWarnings(rulebook, result, own, context),
      ...carryWarnings(rulebook, records),
      ...capWarnings(rulebook, result),
      ...conversions(subject.id),
      ...escalationWarnings(rulebook, own, context),
      ...allowanceWarnings(rulebook, subject, own, context),
    ];
  };
}

/** A score a few points above the bound below which a worse grade begins. */
function gradeWarnings({ grades, base }: Rulebook, { score, grade }: DecidedResult): Warning[] {
  const index = grades.findIndex(({ code }) => code === grade);
  const [own, below] = [grades[index], grades[index + 1]];
  if (!own || !below) return [];
  const left = score - own.from;
  if (left < 0 || left > NEAR_GRADE) return [];
  const { code, name: text } = below;
  const counts = { count: base - score, left, limit: own.from, unit: 'points', period: 'month' } as const;
  return [{ kind: 'grade', level: 'near', code, text, follows: '', ...counts, behind: [] }];
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
  const warn = (key: string, code: string, text: string, limit: number | null | undefined): Warning[] => {
    const count = taken.get(key) ?? 0;
    if (!limit || count * 100 < limit * NEAR_CAP) return [];
    const left = Math.max(0, limit - count);
    const level = left === 0 ? 'reached' : 'near';
    const counts = { count, left, limit, unit: 'points', period: 'month' } as const;
    return [{ kind: 'cap', level, code, text, follows: '', ...counts, behind: [] }];
  };
  return [
    ...clauses.flatMap(({ code, text, cap }) => warn(`clause ${code}`, code, text, cap)),
    ...groups.flatMap(({ code, name, cap }) => warn(`group ${code}`, code, name, cap)),
  ];
}
