import { z } from 'zod';
import { code, codes, period, rounding, ruleHead } from './base';

/** K31–K33: gate → quota → choice, with an order of tie-breaks. */
export const awardSchema = z.strictObject({
  ...ruleHead,
  period,
  gate: z.strictObject({
    grades: codes.optional(),
    /** Lowest score in hundredths. */
    minScore: z.int().optional(),
    /** Only who lost nothing. */
    fullMark: z.boolean().default(false),
    minDays: z.int().min(1).optional(),
    roles: codes.optional(),
    /** Awards that must have been won so often in the period (三次月度之星). */
    won: z.strictObject({ award: code, times: z.int().min(1) }).optional(),
  }),
  /** From the best, or from the last; `perUnit` gives each home unit a quota of its own. */
  quota: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('number'), n: z.int().min(1) }),
    z.strictObject({ type: z.literal('share'), percent: z.int().min(1).max(100), rounding }),
  ]),
  from: z.enum(['best', 'last']).default('best'),
  pool: z.enum(['all', 'unit']).default('all'),
  /** Measures of a candidate compared in this order, higher first: `satisfaction`, `volume`, … */
  tieBreaks: z.array(code).default([]),
  /** Who is still level at the edge: all in, all out, or decided by a meeting. */
  ties: z.enum(['in', 'out', 'decide']),
  /** K32: places are given by rank, or so many candidates go to a vote or a meeting. */
  choice: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('rank') }),
    z.strictObject({ type: z.literal('vote'), candidates: z.int().min(1) }),
    z.strictObject({ type: z.literal('meeting'), candidates: z.int().min(1) }),
  ]),
});
