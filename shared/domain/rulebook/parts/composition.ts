import { z } from 'zod';
import { code, codes, points, rounding, text } from './base';
import { matchSchema } from './match';

/** K27: shares of several raters, in percent, together 100. */
const raters = z.array(z.strictObject({ rater: code, percent: z.int().min(1).max(100) })).min(1);
/** What counts as 100 in this part, in hundredths. */
const full = points.min(1);
export const MISSING = ['reweight', 'full', 'zero', 'carry'] as const;

const sourceSchema = z.discriminatedUnion('type', [
  /** What these groups leave of their full mark. */
  z.strictObject({ type: z.literal('groups'), groups: codes, full }),
  /** K26: votes by level times coefficients over all valid votes, summed over the aspects. Cap null: as published (N1). */
  z.strictObject({
    type: z.literal('ballot'),
    match: matchSchema,
    levels: z.array(z.strictObject({ code, coefficient: points })).min(1),
    aspects: codes.optional(),
    raters: raters.optional(),
    full,
    cap: points.nullable(),
    rounding,
  }),
  /** K27: the mean of the marks of each kind of rater, by their shares; `absent` says what a silent rater does. */
  z.strictObject({
    type: z.literal('rating'),
    match: matchSchema,
    raters,
    absent: z.enum(['reweight', 'zero', 'missing']),
    secret: z.boolean().default(false),
    full,
    rounding,
  }),
  /** A score that another body computes. */
  z.strictObject({ type: z.literal('score'), item: code, full }),
  /** K25: scores of the people of the window, as a mean or sum over heads; by days posted or each alike (K28). */
  z.strictObject({
    type: z.literal('staff'),
    role: code.optional(),
    of: z.enum(['mean', 'sum_per_head']),
    weigh: z.enum(['equal', 'days']),
    full,
    rounding,
  }),
  /** K25: scores of the windows of a unit, in the same ways; days are those of the postings behind each window. */
  z.strictObject({
    type: z.literal('windows'),
    of: z.enum(['mean', 'sum_per_head']),
    weigh: z.enum(['equal', 'days']),
    full,
    rounding,
  }),
]);

/** K24: the score as a weighted sum of parts; a part without data follows `missing`. */
export const compositionSchema = z.strictObject({
  parts: z
    .array(
      z.strictObject({
        code,
        name: text,
        /** Percent; all together 100. */
        weight: z.int().min(1).max(100),
        source: sourceSchema,
        missing: z.enum(MISSING).optional(),
      }),
    )
    .min(1),
  /** `reweight` gives the others its weight, `carry` takes last period's, `full` and `zero` say themselves. */
  missing: z.enum(MISSING),
  rounding,
});
