import { z } from 'zod';

/** Points are whole hundredths of a point: 5 points are 500. */
export const points = z.int().min(0).max(100_000);
export const code = z.string().trim().min(1).max(40);
export const text = z.string().trim().min(1);
export const codes = z.array(z.string().min(1)).min(1);

export const PERIODS = ['month', 'quarter', 'year'] as const;
export const period = z.enum(PERIODS);
export type Period = z.infer<typeof period>;

/** What happens to less than a whole; always stated, never guessed (N4). */
export const rounding = z.enum(['down', 'up', 'half_up']);
export type Rounding = z.infer<typeof rounding>;

/** A count of occurrences or of half days. */
export const countUnit = z.enum(['times', 'half_days']);

/** What every rule has: its number and words as printed, and where it comes from. */
export const ruleHead = { code, text, source: z.string().optional() };

/** When something is due: by a day of the month, or so many days or working days after its cause. */
export const dueSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('month_day'), day: z.int().min(1).max(31) }),
  z.strictObject({ type: z.literal('days'), n: z.int().min(0) }),
  z.strictObject({ type: z.literal('workdays'), n: z.int().min(0) }),
]);
