import { z } from 'zod';
import { codes, period, points, rounding } from './base';
import { minuteRangeSchema } from './match';

/** Basis points: 90 % is 9000. */
const basisPoints = z.int().min(0).max(10_000);

/** How matching facts become points. */
export const measureSchema = z.discriminatedUnion('type', [
  /** K1: each occurrence costs the same; `unit` is the word printed (人次, 件, 项, 起). */
  z.strictObject({ type: z.literal('occurrence'), points, unit: z.string().default('次') }),
  /**
   * K3: points per so many half days; what remains below a whole unit follows `rounding`. Over a quarter or year
   * the remainders of its months add up, and each month is charged what it completes.
   */
  z.strictObject({
    type: z.literal('duration'),
    points,
    unitHalfDays: z.int().min(1).max(400),
    rounding: z.enum(['down', 'up', 'proportional']),
    period: period.default('month'),
  }),
  /** K3: points per so many working days overdue, for each fact by itself. */
  z.strictObject({ type: z.literal('days'), points, per: z.int().min(1), rounding: z.enum(['down', 'up']) }),
  /** K2: points by minutes. */
  z.strictObject({
    type: z.literal('minutes'),
    tiers: z.array(z.strictObject({ minutes: minuteRangeSchema, points })).min(1),
  }),
  /** Once a period however often it happened. */
  z.strictObject({ type: z.literal('once'), points, period: period.default('month') }),
  /** K8: the recorder chooses between `min` and `max` in steps, with a reason; `decidedBy` says who may. */
  z.strictObject({
    type: z.literal('choice'),
    min: points,
    max: points,
    step: points.min(1),
    decidedBy: z.string().optional(),
  }),
  /**
   * K9: points for each `step` that the rate of all matching facts lies below (or above) `threshold`. `positive`
   * names the levels of a ballot that count as satisfied. `whenEmpty` says what a percentage of nothing is.
   */
  z.strictObject({
    type: z.literal('rate'),
    threshold: basisPoints,
    direction: z.enum(['below', 'above']).default('below'),
    step: basisPoints.min(1),
    points,
    rounding: z.enum(['down', 'up', 'half_up', 'proportional']),
    positive: codes.optional(),
    whenEmpty: z.enum(['skip', 'zero']).optional(),
  }),
  /** K10: each missing one of N costs its share of a fixed total. */
  z.strictObject({ type: z.literal('proportional'), total: points, rounding }),
  /** K12: points for each one short of a required count; `prorate` asks less of who was posted part of the month. */
  z.strictObject({
    type: z.literal('shortfall'),
    required: z.int().min(1),
    points,
    unit: z.string().default('次'),
    prorate: z.boolean().default(false),
  }),
  /** K14: for a month in which nothing of the kind happened (全勤). */
  z.strictObject({ type: z.literal('none'), points }),
]);
