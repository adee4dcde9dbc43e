import { z } from 'zod';
import { code, codes, countUnit, dueSchema, period, rounding, ruleHead, text } from './base';
import { matchSchema } from './match';

/** What a period must show to count for a carry-over. */
const conditionSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('grade'), grades: codes }),
  /** Each fact (or half day) counts by itself. */
  z.strictObject({ type: z.literal('facts'), match: matchSchema, measure: countUnit.default('times') }),
  z.strictObject({ type: z.literal('score_below'), score: z.int() }),
  /** Among the last so many. */
  z.strictObject({ type: z.literal('last'), n: z.int().min(1) }),
  z.strictObject({ type: z.literal('award'), award: code }),
]);

/**
 * K34: counts over several periods. All conditions must hold in a period for it to count; with one condition of
 * facts the facts are counted. Each step names what follows from reaching its count.
 */
export const carryOverSchema = z.strictObject({
  ...ruleHead,
  conditions: z.array(conditionSchema).min(1),
  /** The periods looked at: `span` of `unit`, e.g. 2 years, 12 months, 1 quarter. */
  unit: period,
  span: z.int().min(1).max(60),
  consecutive: z.boolean(),
  steps: z.array(z.strictObject({ n: z.int().min(1), text })).min(1),
});

const triggerSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('grade'), grades: codes }),
  z.strictObject({ type: z.literal('clause'), clauses: codes }),
  z.strictObject({ type: z.literal('bar'), bars: codes }),
  z.strictObject({ type: z.literal('carry'), carry: code, n: z.int().min(1) }),
]);

export const ADDRESSEES = [
  'person',
  'window',
  'unit',
  'unit_head',
  'unit_deputy',
  'superior_unit',
  'center',
  'leader',
  'personnel',
  'discipline',
] as const;

/** K36: what follows from a grade, clause, bar or carry-over: acts with addressee and due date. */
export const consequenceSchema = z.strictObject({
  ...ruleHead,
  when: triggerSchema,
  /** Results of this length set it off. */
  period: period.default('month'),
  acts: z
    .array(
      z.strictObject({
        text,
        to: z.enum(ADDRESSEES),
        /** Only for units of the vertical line (垂直管理). */
        verticalOnly: z.boolean().default(false),
        due: dueSchema.optional(),
      }),
    )
    .min(1),
  /** K35: a label. */
  money: text.optional(),
});

/** K28: who was posted less than `minDays` of the month is listed and not ranked; and how months become a year. */
export const partialSchema = z.strictObject({
  minDays: z.int().min(0).default(0),
  rollUp: z.enum(['mean', 'sum', 'weighted']),
  rounding,
});
