import { z } from 'zod';
import { code, codes, period, points, ruleHead, text } from './base';
import { matchSchema } from './match';
import { measureSchema } from './measure';

/**
 * K11: what is free before points begin. `per` person and average matter where a window answers for several: an
 * average is compared per head. `prorate` gives less to who was posted part of the month.
 */
export const allowanceSchema = z.strictObject({
  amount: z.int().min(1),
  unit: z.enum(['occurrence', 'half_day']),
  per: z.enum(['subject', 'person', 'average']),
  period: period.default('month'),
  prorate: z.boolean().default(false),
});

/**
 * K6: what the n-th occurrence costs instead. `included` says whether the n-th itself does already; the last step
 * reached counts. A step multiplies (`percent`) or sets the price (`points`).
 */
export const escalationSchema = z.strictObject({
  per: z.enum(['subject', 'person']),
  period: period,
  steps: z
    .array(
      z
        .strictObject({
          n: z.int().min(1),
          included: z.boolean(),
          percent: z.int().min(1).max(1000).optional(),
          points: points.optional(),
        })
        .refine((step) => (step.percent === undefined) !== (step.points === undefined), { error: 'step' }),
    )
    .min(1),
});

/** K20, K21: whose facts the clause charges to the subject, and how much of them; `roles`: only such subjects. */
export const targetSchema = z.strictObject({
  /** `own`: facts of the subject itself; `staff`: facts of its people; `any`: both. For persons all are own. */
  from: z.enum(['own', 'staff', 'any']),
  sharePercent: z.int().min(1).max(100),
  roles: codes.optional(),
});

export const clauseSchema = z.strictObject({
  /** `code` as printed, e.g. `四(四)6`. */
  ...ruleHead,
  /** K41: who provides the evidence. */
  provider: z.string().optional(),
  group: code,
  /** K14: a bonus adds instead of taking. */
  effect: z.enum(['deduct', 'bonus']).default('deduct'),
  match: matchSchema,
  measure: measureSchema,
  escalation: escalationSchema.optional(),
  allowance: allowanceSchema.optional(),
  /** Most this clause can cost or give in a month; null: no limit. */
  cap: points.nullable().default(null),
  target: targetSchema.default({ from: 'any', sharePercent: 100 }),
  /** K13: clauses that give way where this one charges the same act. */
  overrides: codes.optional(),
  /** Charges only what no other clause charges (其他与工作无关的事). */
  fallback: z.boolean().default(false),
  /** K35: words about money or a coefficient; nothing is computed from them. */
  money: text.optional(),
});

/** K16, K17: a part of the rulebook with its own full mark, perhaps inside another. */
export const groupSchema = z.strictObject({
  code,
  name: text,
  parent: code.nullable().default(null),
  /** 扣完为止: most the group can cost; null: 扣分不封顶. */
  cap: points.nullable().default(null),
  /** Most the group can give; null: no limit. */
  bonusCap: points.nullable().default(null),
});
