import { z } from 'zod';
import { placeOf } from '../rulebook/parse';
import type { RulebookProblem } from '../rulebook/problem';
import type { Rulebook } from '../rulebook/schema';
import { isIsoDate } from '../time/wall';
import type { AssessContext } from './context';
import { subjectOf } from './engine';
import type { Fact } from './facts';
import { parseFacts } from './parse-facts';
import type { Subject } from './result';

/** Plain facts with whom they are about, to be computed without a database. */
export interface Trial {
  subjects: Subject[];
  facts: Fact[];
  context: AssessContext;
}

const roles = z.array(z.string()).optional();
const days = z.int().min(0);

const subjectSchema = z.strictObject({
  id: z.int().positive(),
  name: z.string().default(''),
  roles,
  leads: z.array(z.int().positive()).optional(),
  days: days.optional(),
  people: z.array(z.strictObject({ id: z.int().positive(), days, roles })).optional(),
  windows: z.array(z.strictObject({ id: z.int().positive(), days })).optional(),
  unitId: z.int().positive().nullable().optional(),
});

/** Scores in hundredths, of people or windows that others are made of. */
const scores = z.array(z.strictObject({ id: z.int().positive(), score: z.int() })).optional();

const trialSchema = z.strictObject({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
  /** Left out: everyone the facts name. */
  subjects: z.array(subjectSchema).optional(),
  facts: z.unknown(),
  /** Facts of earlier months of the year; needs `month`. */
  earlier: z.unknown().optional(),
  periodDays: z.int().min(1).optional(),
  workdays: z.array(z.string().refine(isIsoDate)).optional(),
  /** Results of the people, and of the windows, for parts made of them (K25). */
  staffScores: scores,
  windowScores: scores,
  /** Part scores of the month before, for parts that carry them (K24). */
  previousParts: z
    .array(z.strictObject({ id: z.int().positive(), parts: z.record(z.string(), z.int()) }))
    .optional(),
});

export type ParsedTrial = { ok: true; trial: Trial } | { ok: false; problems: RulebookProblem[] };

/** Reads a list of facts, or facts with subjects and context; everything wrong is named with its place. */
export function parseTrial(rulebook: Rulebook, data: unknown): ParsedTrial {
  const shaped = trialSchema.safeParse(Array.isArray(data) ? { facts: data } : data);
  if (!shaped.success) {
    return { ok: false, problems: shaped.error.issues.map(shapeProblem) };
  }
  const { month, subjects, earlier } = shaped.data;
  const facts = parseFacts(shaped.data.facts);
  const before = parseFacts(earlier ?? [], 'earlier');
  if (!facts.ok) return facts;
  if (!before.ok) return before;
  if (before.facts.length > 0 && month === undefined) {
    return { ok: false, problems: [{ code: 'bad_value', place: 'month', params: { reason: 'missing' } }] };
  }
  const context = contextOf(rulebook, shaped.data, before.facts);
  return {
    ok: true,
    trial: { subjects: subjects ?? namedIn(rulebook, facts.facts), facts: facts.facts, context },
  };
}

function contextOf(
  { subject }: Rulebook,
  { month, periodDays, workdays, staffScores, windowScores, previousParts }: z.infer<typeof trialSchema>,
  earlier: readonly Fact[],
): AssessContext {
  return {
    ...(month && { history: { month, facts: earlier } }),
    ...(periodDays && { periodDays }),
    ...(workdays && { workdays }),
    ...(staffScores && { children: staffScores }),
    ...(windowScores && { windows: windowScores }),
    ...(previousParts && {
      previousParts: { [subject]: new Map(previousParts.map(({ id, parts }) => [id, parts])) },
    }),
  };
}

function shapeProblem(issue: z.core.$ZodIssue): RulebookProblem {
  const place = placeOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return { code: 'unknown_field', place, params: { fields: issue.keys.join(', ') } };
  }
  if (place === 'facts') return { code: 'not_a_list', place, params: {} };
  return { code: 'bad_value', place, params: { reason: issue.code } };
}

/** Everyone that some fact is about, by id. */
function namedIn(rulebook: Rulebook, facts: readonly Fact[]): Subject[] {
  const ids = new Set(facts.flatMap((fact) => subjectOf(rulebook, fact) ?? []));
  return [...ids].sort((a, b) => a - b).map((id) => ({ id, name: String(id) }));
}
