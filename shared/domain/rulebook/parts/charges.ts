import { z } from 'zod';
import { code, codes, points, ruleHead } from './base';
import { matchSchema } from './match';

/** K7: a circumstance that multiplies what a fact costs. Of several that fit, the highest counts. */
export const multiplierSchema = z.strictObject({
  ...ruleHead,
  match: matchSchema,
  /** 200 doubles. */
  percent: z.int().min(1).max(1000),
});

/** K39: facts that are free by rule; listed with the rule that frees them. */
export const exemptionSchema = z.strictObject({ ...ruleHead, match: matchSchema });

/**
 * K21, K23: who answers for others. Subjects with `role` are charged for the people they lead: a share of what
 * those people lose, or an amount of their own (N6: the office states it). `clauses` limits which deductions count.
 */
export const liabilitySchema = z.strictObject({
  ...ruleHead,
  group: code,
  role: code,
  clauses: codes.optional(),
  amount: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('share'), percent: z.int().min(1).max(100) }),
    z.strictObject({ type: z.literal('points'), points, per: z.enum(['fact', 'person', 'once']) }),
  ]),
  cap: points.nullable().default(null),
});
