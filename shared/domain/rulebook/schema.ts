import { z } from 'zod';
import { isIsoDate } from '../time/wall';
import { awardSchema } from './parts/awards';
import { code, text } from './parts/base';
import { exemptionSchema, liabilitySchema, multiplierSchema } from './parts/charges';
import { type allowanceSchema, clauseSchema, type escalationSchema, groupSchema } from './parts/clause';
import { compositionSchema } from './parts/composition';
import { conversionSchema } from './parts/conversion';
import { barSchema, gradeSchema, type quotaSchema } from './parts/grades';
import type { matchSchema, minuteRangeSchema } from './parts/match';
import type { measureSchema } from './parts/measure';
import { carryOverSchema, consequenceSchema, partialSchema } from './parts/periods';
import { type approvalSchema, procedureSchema } from './parts/procedure';

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
  /** Last day it is in force; null until a later version follows (K42). */
  effectiveTo: z.string().refine(isIsoDate, 'date').nullable().default(null),
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
  /** K19, N3: one act under several clauses costs each of them, only the dearest, or the one written first. */
  overlap: z.enum(['add', 'highest', 'first']),
  /** What one act is: one fact, or all facts that share an event. */
  overlapOf: z.enum(['fact', 'event']).default('fact'),
  groups: z.array(groupSchema).min(1),
  exemptions: z.array(exemptionSchema).default([]),
  conversions: z.array(conversionSchema).default([]),
  multipliers: z.array(multiplierSchema).default([]),
  clauses: z.array(clauseSchema).min(1),
  liabilities: z.array(liabilitySchema).default([]),
  /** Left out: base plus what the clauses take and give. */
  composition: compositionSchema.nullable().default(null),
  /** From the best to the worst. */
  grades: z.array(gradeSchema).min(1),
  bars: z.array(barSchema).default([]),
  awards: z.array(awardSchema).default([]),
  carryOver: z.array(carryOverSchema).default([]),
  consequences: z.array(consequenceSchema).default([]),
  partial: partialSchema.nullable().default(null),
  procedure: procedureSchema.nullable().default(null),
});

export type MinuteRange = z.infer<typeof minuteRangeSchema>;
export type Match = z.infer<typeof matchSchema>;
export type Measure = z.infer<typeof measureSchema>;
export type Allowance = z.infer<typeof allowanceSchema>;
export type Escalation = z.infer<typeof escalationSchema>;
export type Clause = z.infer<typeof clauseSchema>;
export type Group = z.infer<typeof groupSchema>;
export type Conversion = z.infer<typeof conversionSchema>;
export type Multiplier = z.infer<typeof multiplierSchema>;
export type Exemption = z.infer<typeof exemptionSchema>;
export type Liability = z.infer<typeof liabilitySchema>;
export type Composition = z.infer<typeof compositionSchema>;
export type Part = Composition['parts'][number];
export type Grade = z.infer<typeof gradeSchema>;
export type Quota = z.infer<typeof quotaSchema>;
export type Bar = z.infer<typeof barSchema>;
export type Award = z.infer<typeof awardSchema>;
export type CarryOver = z.infer<typeof carryOverSchema>;
export type Consequence = z.infer<typeof consequenceSchema>;
export type Approval = z.infer<typeof approvalSchema>;
export type Rulebook = z.infer<typeof rulebookSchema>;
export type SubjectKind = Rulebook['subject'];
