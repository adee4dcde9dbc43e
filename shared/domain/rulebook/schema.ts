import { z } from 'zod';
import { FACT_KINDS } from '../assessment/facts';
import { isIsoDate } from '../time/wall';

/** Points are whole hundredths of a point: 5 points are 500. */
const points = z.int().min(0).max(100_000);
const code = z.string().trim().min(1).max(40);
const text = z.string().trim().min(1);
const codes = z.array(z.string().min(1)).min(1);

/** Minutes between two bounds; each bound says whether it belongs (以内/以上 are never guessed); null is open. */
export const minuteRangeSchema = z.strictObject({
  from: z.int().min(0).max(1440).nullable(),
  fromIncluded: z.boolean(),
  to: z.int().min(0).max(1440).nullable(),
  toIncluded: z.boolean(),
});

/** Which facts a clause, conversion or multiplier is about: every stated condition must hold. */
export const matchSchema = z.strictObject({
  kinds: z.array(z.enum(FACT_KINDS)).min(1),
  /** Discipline items; left out: any. */
  items: codes.optional(),
  /** Leave types; left out: any. A leave of another type is listed as exempt. */
  leaveKinds: codes.optional(),
  /** All of these tags. */
  tags: codes.optional(),
  /** None of these tags. */
  withoutTags: codes.optional(),
  minutes: minuteRangeSchema.optional(),
});

/** How matching facts become points. */
export const measureSchema = z.discriminatedUnion('type', [
  /** K1: each occurrence costs the same; `unit` is the word printed (人次, 件, 项, 起). */
  z.strictObject({ type: z.literal('occurrence'), points, unit: z.string().default('次') }),
  /** K3: points per half day or per day; what remains below a whole unit follows `rounding`. */
  z.strictObject({
    type: z.literal('duration'),
    points,
    unitHalfDays: z.union([z.literal(1), z.literal(2)]),
    rounding: z.enum(['down', 'up', 'proportional']),
  }),
  /** K2: points by minutes. */
  z.strictObject({
    type: z.literal('minutes'),
    tiers: z.array(z.strictObject({ minutes: minuteRangeSchema, points })).min(1),
  }),
  /** Once a month however often it happened. */
  z.strictObject({ type: z.literal('once'), points }),
  /** K8: the recorder chooses between `min` and `max` in steps, with a reason. */
  z.strictObject({ type: z.literal('choice'), min: points, max: points, step: points.min(1) }),
]);

/** K11: what is free before points begin. `per` person matters only where a window answers for several. */
export const allowanceSchema = z.strictObject({
  amount: z.int().min(1),
  unit: z.enum(['occurrence', 'half_day']),
  per: z.enum(['subject', 'person']),
  period: z.enum(['month']).default('month'),
});

/** K20, K21: whose facts the clause charges to the subject, and how much of them. */
export const targetSchema = z.strictObject({
  /** `own`: facts of the subject itself; `staff`: facts of its people; `any`: both. For persons all are own. */
  from: z.enum(['own', 'staff', 'any']),
  sharePercent: z.int().min(1).max(100),
});

export const clauseSchema = z.strictObject({
  /** As printed, e.g. `四(四)6`. */
  code,
  text,
  /** Where the rule comes from. */
  source: z.string().optional(),
  group: code,
  match: matchSchema,
  measure: measureSchema,
  allowance: allowanceSchema.optional(),
  /** Most this clause can cost in a month; null: no limit. */
  cap: points.nullable().default(null),
  target: targetSchema.default({ from: 'any', sharePercent: 100 }),
  /** Charges only what no other clause charges (其他与工作无关的事). */
  fallback: z.boolean().default(false),
});

/** K16, K17: a part of the rulebook with its own full mark, perhaps inside another. */
export const groupSchema = z.strictObject({
  code,
  name: text,
  parent: code.nullable().default(null),
  /** 扣完为止: most the group can cost; null: 扣分不封顶. */
  cap: points.nullable().default(null),
});

const converted = z.strictObject({
  kind: z.enum(FACT_KINDS),
  /** Length of the new fact; `same` takes over the length of the old one. */
  halfDays: z.union([z.int().min(1), z.literal('same')]).optional(),
  item: z.string().optional(),
  tags: z.array(z.string()).default([]),
});

const conversionBase = {
  code,
  text,
  source: z.string().optional(),
  match: matchSchema,
  to: converted,
  /** Whether the old facts are charged as well. */
  keep: z.boolean(),
};

/** K4, K5: facts that count as another fact. Applied in the order written, each once. */
export const conversionSchema = z.discriminatedUnion('type', [
  /** Each matching fact becomes one new fact. */
  z.strictObject({ type: z.literal('each'), ...conversionBase }),
  /** k matching facts of one person in the month become one; again for each further k, or only once. */
  z.strictObject({
    type: z.literal('count'),
    ...conversionBase,
    k: z.int().min(2),
    repeat: z.enum(['every', 'once']),
    period: z.enum(['month']).default('month'),
  }),
]);

/** K7: a circumstance that multiplies what a fact costs. Of several that fit, the highest counts. */
export const multiplierSchema = z.strictObject({
  code,
  text,
  source: z.string().optional(),
  match: matchSchema,
  /** 200 doubles. */
  percent: z.int().min(1).max(1000),
});

/** K29: a grade from its lower bound (included), in hundredths. */
export const gradeSchema = z.strictObject({ code, name: text, from: z.int() });

/**
 * One dated version of a 考核办法. Data, not code: an office writes it, a month stores the one it used.
 * Unknown fields are refused, so that a misspelt one cannot be ignored in silence.
 */
export const rulebookSchema = z.strictObject({
  /** Version of this data format. */
  format: z.literal(1),
  code,
  name: text,
  subject: z.enum(['person', 'window', 'unit']),
  version: z.int().min(1),
  effectiveFrom: z.string().refine(isIsoDate, 'date'),
  /** The office that interprets it (负责解释). */
  interpreter: text,
  source: z.string().optional(),
  base: z.int(),
  floor: z.int().nullable(),
  ceiling: z.int().nullable(),
  /** N2: how a score is rounded for finding its grade; the score itself stays as it is. */
  rounding: z.strictObject({
    mode: z.enum(['none', 'half_up', 'down', 'up']),
    unit: z.union([z.literal(10), z.literal(100)]),
  }),
  /** K19, N3: one fact under several clauses costs each of them, or only the dearest. */
  overlap: z.enum(['add', 'highest']),
  groups: z.array(groupSchema).min(1),
  conversions: z.array(conversionSchema).default([]),
  multipliers: z.array(multiplierSchema).default([]),
  clauses: z.array(clauseSchema).min(1),
  /** From the best to the worst. */
  grades: z.array(gradeSchema).min(1),
});

export type MinuteRange = z.infer<typeof minuteRangeSchema>;
export type Match = z.infer<typeof matchSchema>;
export type Measure = z.infer<typeof measureSchema>;
export type Allowance = z.infer<typeof allowanceSchema>;
export type Clause = z.infer<typeof clauseSchema>;
export type Group = z.infer<typeof groupSchema>;
export type Conversion = z.infer<typeof conversionSchema>;
export type Multiplier = z.infer<typeof multiplierSchema>;
export type Grade = z.infer<typeof gradeSchema>;
export type Rulebook = z.infer<typeof rulebookSchema>;
export type SubjectKind = Rulebook['subject'];
