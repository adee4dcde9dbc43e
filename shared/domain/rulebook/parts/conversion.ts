import { z } from 'zod';
import { FACT_KINDS } from '../../assessment/facts';
import { countUnit, ruleHead } from './base';
import { matchSchema } from './match';

const converted = z.strictObject({
  kind: z.enum(FACT_KINDS),
  /** Length of the new fact; `same` takes over the length of the old one. */
  halfDays: z.union([z.int().min(1), z.literal('same')]).optional(),
  item: z.string().optional(),
  tags: z.array(z.string()).default([]),
});

const conversionBase = {
  ...ruleHead,
  match: matchSchema,
  to: converted,
  /** Whether the old facts are charged as well. */
  keep: z.boolean(),
};

/** K4, K5, K22: facts that count as another fact. Applied in the order written, each once. */
export const conversionSchema = z.discriminatedUnion('type', [
  /** Each matching fact becomes one new fact. */
  z.strictObject({ type: z.literal('each'), ...conversionBase }),
  /**
   * Matching facts of one person in a period that reach `k` (occurrences or half days) become one; again for each
   * further k, or only once. `inARow`: only on working days that follow each other.
   */
  z.strictObject({
    type: z.literal('count'),
    ...conversionBase,
    k: z.int().min(2),
    measure: countUnit.default('times'),
    repeat: z.enum(['every', 'once']),
    period: z.enum(['session', 'day', 'month', 'quarter', 'year']).default('month'),
    inARow: z.boolean().default(false),
  }),
]);
