import { z } from 'zod';
import { code, codes, countUnit, period, rounding, ruleHead, text } from './base';
import { matchSchema } from './match';

/** K31, K33: at most so many; a share is rounded as stated, and who is level at the edge is all in or all out. */
export const quotaSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('number'), n: z.int().min(0), ties: z.enum(['in', 'out']) }),
  z.strictObject({
    type: z.literal('share'),
    percent: z.int().min(0).max(100),
    rounding,
    ties: z.enum(['in', 'out']),
  }),
]);

/** K29: a grade from its lower bound (included), in hundredths; those beyond its quota fall to the next. */
export const gradeSchema = z.strictObject({
  code,
  name: text,
  from: z.int(),
  quota: quotaSchema.optional(),
});

/** K30: facts that reach a count bar from a better grade, or from awards, for the month, quarter or year. */
export const barSchema = z.strictObject({
  ...ruleHead,
  match: matchSchema,
  count: z.int().min(1),
  measure: countUnit.default('times'),
  /** Facts of this period count. */
  period: period,
  effect: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('grade'), ceiling: code }),
    /** Awards of this length; `codes` left out: all of them. */
    z.strictObject({ type: z.literal('award'), awards: codes.optional(), scope: period }),
  ]),
});
